package org.newsgauge.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.newsgauge.evaluate.metric.Interval;

/**
 * Figures as one JSON object: the keys of the evaluation contract, {@code X_interval} beside each
 * {@code X} that has one, {@code null} for what is undefined. Scores have six decimals, speeds one.
 */
public final class FigureJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int DECIMALS = 6;

  private FigureJson() {}

  /** The result, and what naive methods get under the key {@code baselines_compared}. */
  public static String write(Result result, List<Baseline> baselines) {
    ObjectNode root = MAPPER.createObjectNode();
    put(root, result);
    if (!baselines.isEmpty()) {
      ObjectNode compared = root.putObject("baselines_compared");
      for (Baseline baseline : baselines) {
        put(compared.putObject(baseline.name()), baseline.figures());
      }
    }
    return text(root);
  }

  /** Several results by name. */
  public static String write(Map<String, Result> results) {
    ObjectNode root = MAPPER.createObjectNode();
    results.forEach((name, result) -> put(root.putObject(name), result));
    return text(root);
  }

  private static void put(ObjectNode root, Result result) {
    root.put("task", result.task().key());
    put(root, result.figures());
  }

  private static String text(ObjectNode root) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(ObjectNode root, Figures figures) {
    for (Figure figure : figures) {
      ObjectNode node = root;
      String key = figure.key();
      for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.')) {
        node = node.withObjectProperty(key.substring(0, dot));
        key = key.substring(dot + 1);
      }
      switch (figure.kind()) {
        case COUNT -> node.put(key, (long) figure.value());
        case SPEED -> node.put(key, round(figure.value(), 1));
        default -> node.put(key, round(figure.value(), DECIMALS));
      }
      Interval interval = figure.interval();
      if (interval != null) {
        node.putArray(key + "_interval")
            .add(round(interval.low(), DECIMALS))
            .add(round(interval.high(), DECIMALS));
      }
    }
  }

  /** The number with this many decimals at most; {@code null}, which Jackson writes, if NaN. */
  @SuppressWarnings("NullAway")
  static BigDecimal round(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return null;
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal stripped = rounded.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
