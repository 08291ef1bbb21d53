package org.newsgauge.evaluate.floor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.newsgauge.evaluate.Figure;
import org.newsgauge.evaluate.Result;
import org.newsgauge.evaluate.Steps;
import org.newsgauge.evaluate.Task;
import org.newsgauge.evaluate.Workers;

/**
 * What one measurement gave.
 *
 * @param name of the measurement
 * @param data fingerprint of what was measured on
 * @param figures all but speeds, by key, undefined ones left out
 */
public record Measured(String name, Task task, String data, Map<String, Figure> figures) {
  public Measured {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(data, "data");
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
  }

  /** Does the measurements. */
  public static List<Measured> all(
      List<Development.Measurement> measurements, Steps steps, Workers workers) throws IOException {
    List<Measured> all = new ArrayList<>();
    for (Development.Measurement measurement : measurements) {
      all.add(of(measurement, measurement.measure(steps, workers)));
    }
    return all;
  }

  /** What a measurement gave. */
  public static Measured of(Development.Measurement measurement, Result result) throws IOException {
    Map<String, Figure> figures = new TreeMap<>();
    for (Figure figure : result.figures()) {
      if (figure.kind() != Figure.Kind.SPEED
          && !figure.key().startsWith("confusion.")
          && Double.isFinite(figure.value())) {
        figures.put(figure.key(), figure);
      }
    }
    return new Measured(
        measurement.name(), result.task(), Fingerprint.of(measurement.files()), figures);
  }
}
