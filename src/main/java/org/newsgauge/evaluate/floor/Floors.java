package org.newsgauge.evaluate.floor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newsgauge.evaluate.Figure;
import org.newsgauge.evaluate.Figure.Kind;
import org.newsgauge.evaluate.gold.GoldException;
import org.newsgauge.evaluate.metric.Interval;

/**
 * The last accepted figures and the floors that they set, by measurement: {@code baseline.json}. A
 * floor is the best that was ever accepted, so that many small falls, each within its tolerance, do
 * not add up.
 */
public final class Floors {
  /** The file's name. */
  public static final String FILE = "baseline.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int DECIMALS = 6;

  private final Map<String, Data> measurements;

  private record Data(String fingerprint, Map<String, Figure> figures, Map<String, Floor> floors) {}

  private Floors(Map<String, Data> measurements) {
    this.measurements = measurements;
  }

  /** No floor at all. */
  public static Floors none() {
    return new Floors(Map.of());
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws GoldException if it is something else
   */
  public static Floors read(Path file) throws IOException {
    Map<String, Data> measurements = new TreeMap<>();
    try {
      JsonNode root = MAPPER.readTree(Files.readString(file));
      for (Map.Entry<String, JsonNode> one : root.path("measurements").properties()) {
        Map<String, Figure> figures = new TreeMap<>();
        Map<String, Floor> floors = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : one.getValue().path("figures").properties()) {
          JsonNode node = entry.getValue();
          Kind kind = Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT));
          JsonNode ends = node.path("interval");
          Interval interval =
              ends.isArray()
                  ? new Interval(ends.path(0).asDouble(), ends.path(1).asDouble())
                  : null;
          figures.put(
              entry.getKey(),
              new Figure(entry.getKey(), node.path("value").asDouble(), interval, kind));
          if (node.has("floor")) {
            floors.put(
                entry.getKey(),
                new Floor(node.path("floor").asDouble(), node.path("tolerance").asDouble(), kind));
          }
        }
        measurements.put(
            one.getKey(), new Data(one.getValue().path("data").asText(), figures, floors));
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new GoldException(
          file.toString(), "not written by newsgauge evaluate all --floors: " + e.getMessage());
    }
    return new Floors(measurements);
  }

  /**
   * What has fallen, one line each; empty if nothing has. Measurements that have no floors set
   * none; floors whose measurement was not done are not missed. Other data than those of the floors
   * say nothing of the steps, and that is a fall too.
   */
  public List<String> fallen(List<Measured> measured) {
    List<String> fallen = new ArrayList<>();
    for (Measured one : measured) {
      Data data = measurements.get(one.name());
      if (data == null) {
        continue;
      }
      if (!data.fingerprint.equals(one.data())) {
        fallen.add(one.name() + ": other data than the floors were measured on");
        continue;
      }
      data.floors.forEach(
          (key, floor) -> {
            Figure figure = one.figures().get(key);
            double value = figure == null ? Double.NaN : figure.value();
            if (floor.isMissedBy(value)) {
              fallen.add(floor.tell(one.name() + " " + key, value));
            }
          });
    }
    return fallen;
  }

  /**
   * The floors with these figures accepted; those of other measurements stay.
   *
   * @param lower whether floors go down as well; where they do not, the old ones are kept. On other
   *     data than before all floors are new.
   */
  public Floors accept(List<Measured> measured, boolean lower) {
    Map<String, Data> accepted = new TreeMap<>(measurements);
    for (Measured one : measured) {
      Data before = measurements.get(one.name());
      Map<String, Floor> held =
          before != null && before.fingerprint.equals(one.data()) && !lower
              ? before.floors
              : Map.of();
      Map<String, Floor> floors = new TreeMap<>();
      for (Figure figure : one.figures().values()) {
        Floor floor = Floor.of(figure, one.figures());
        if (floor != null) {
          floors.put(figure.key(), floor.noLowerThan(held.get(figure.key())));
        }
      }
      accepted.put(one.name(), new Data(one.data(), one.figures(), floors));
    }
    return new Floors(accepted);
  }

  /** As they are kept: the same floors give the same bytes. */
  public String json() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schema", 1);
    ObjectNode all = root.putObject("measurements");
    measurements.forEach(
        (name, data) -> {
          ObjectNode one = all.putObject(name);
          one.put("data", data.fingerprint);
          ObjectNode figures = one.putObject("figures");
          data.figures.forEach((key, figure) -> put(figures.putObject(key), figure, data));
        });
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(ObjectNode node, Figure figure, Data data) {
    node.put("kind", figure.kind().name().toLowerCase(Locale.ROOT));
    node.put("value", round(figure.value()));
    Interval interval = figure.interval();
    if (interval != null && Double.isFinite(interval.low())) {
      node.putArray("interval").add(round(interval.low())).add(round(interval.high()));
    }
    Floor floor = data.floors.get(figure.key());
    if (floor != null) {
      node.put("floor", round(floor.value())).put("tolerance", round(floor.tolerance()));
    }
  }

  private static BigDecimal round(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    BigDecimal stripped = rounded.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
