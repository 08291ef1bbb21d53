package org.newsgauge.evaluate.floor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.newsgauge.evaluate.AttributionMeasurement;
import org.newsgauge.evaluate.CleaningMeasurement;
import org.newsgauge.evaluate.LoadedMeasurement;
import org.newsgauge.evaluate.NamingMeasurement;
import org.newsgauge.evaluate.Result;
import org.newsgauge.evaluate.Steps;
import org.newsgauge.evaluate.Task;
import org.newsgauge.evaluate.TextMeasurement;
import org.newsgauge.evaluate.Workers;
import org.newsgauge.evaluate.gold.AttributionGold;
import org.newsgauge.evaluate.gold.CleaningGold;
import org.newsgauge.evaluate.gold.GoldException;
import org.newsgauge.evaluate.gold.LateSpans;
import org.newsgauge.evaluate.gold.LoadedGold;
import org.newsgauge.evaluate.gold.NamesGold;
import org.newsgauge.evaluate.gold.NamingGold;

/**
 * What can be measured in a folder of labelled data: {@code cleaning/NAME}, {@code
 * names/SPLIT.tsv.gz}, {@code attribution/dev}, {@code naming/dev.tsv}, {@code loaded/NAME.jsonl};
 * what is not there is left out. {@code attribution/train} is learned from, so only people are
 * measured on it, against each other.
 */
public final class Development {
  /** Ends the name of the measurement of people against each other. */
  public static final String PEOPLE = "people";

  private Development() {}

  /**
   * One measurement.
   *
   * @param name names it: {@code attribution-dev-rules}
   * @param files what it reads, files and folders, by which its data are known again
   */
  public record Measurement(String name, Task task, List<Path> files, Work work) {
    public Measurement {
      files = List.copyOf(files);
    }

    /** Measures. */
    public Result measure(Steps steps, Workers workers) throws IOException {
      return work.measure(steps, workers);
    }
  }

  /** How something is measured. */
  @FunctionalInterface
  public interface Work {
    Result measure(Steps steps, Workers workers) throws IOException;
  }

  /**
   * The measurements of a folder, in the order of the steps.
   *
   * @param taggers the names of the taggers to measure
   * @throws GoldException if there is nothing to measure
   */
  public static List<Measurement> in(Path gold, Iterable<String> taggers) throws IOException {
    List<Measurement> found = new ArrayList<>();
    for (Path folder : list(gold.resolve("cleaning"), "")) {
      if (Files.isRegularFile(folder.resolve("ground-truth.json"))) {
        found.add(
            new Measurement(
                "cleaning-" + folder.getFileName(),
                Task.CLEANING,
                List.of(folder),
                (steps, workers) ->
                    CleaningMeasurement.of(CleaningGold.read(folder), steps.extractor(), workers)));
      }
    }
    for (Path file : list(gold.resolve("names"), ".tsv.gz")) {
      Path texts = NamesGold.textsBeside(file);
      found.add(
          new Measurement(
              "text-" + base(file, ".tsv.gz"),
              Task.TEXT,
              List.of(file, texts),
              (steps, workers) ->
                  TextMeasurement.of(NamesGold.read(file, texts), steps.annotator(), workers)));
    }
    Path train = gold.resolve("attribution").resolve("train");
    if (Files.isDirectory(train)) {
      found.add(
          new Measurement(
              "attribution-train-" + PEOPLE,
              Task.ATTRIBUTION,
              List.of(train.resolve("text"), train.resolve("attributions")),
              (steps, workers) ->
                  AttributionMeasurement.human(
                      AttributionGold.read(train, LateSpans.UNMARKED), workers)));
    }
    Path dev = gold.resolve("attribution").resolve("dev");
    List<Path> attributions = List.of(dev.resolve("text"), dev.resolve("attributions"));
    if (Files.isDirectory(dev)) {
      for (String tagger : taggers) {
        found.add(
            new Measurement(
                "attribution-dev-" + tagger,
                Task.ATTRIBUTION,
                attributions,
                (steps, workers) ->
                    AttributionMeasurement.of(
                        AttributionGold.read(dev, LateSpans.UNMARKED),
                        steps.annotator(),
                        steps.tagger(tagger),
                        workers)));
      }
    }
    Path labels = gold.resolve("naming").resolve("dev.tsv");
    if (Files.isRegularFile(labels) && Files.isDirectory(dev)) {
      List<Path> files = new ArrayList<>(attributions);
      files.add(labels);
      found.add(
          new Measurement(
              "naming-dev",
              Task.NAMING,
              files,
              (steps, workers) ->
                  NamingMeasurement.of(
                      NamingGold.read(AttributionGold.read(dev), labels),
                      steps.annotator(),
                      steps.tagger(),
                      steps.resolver(),
                      workers)));
    }
    for (Path file : list(gold.resolve("loaded"), ".jsonl")) {
      found.add(
          new Measurement(
              "loaded-" + base(file, ".jsonl"),
              Task.LOADED,
              List.of(file),
              (steps, workers) ->
                  LoadedMeasurement.of(LoadedGold.read(file), steps.analysis(), workers)));
    }
    if (found.isEmpty()) {
      throw new GoldException(
          gold.toString(),
          "nothing to measure: no cleaning/NAME, names/SPLIT.tsv.gz, attribution/dev,"
              + " naming/dev.tsv or loaded/NAME.jsonl");
    }
    return found;
  }

  private static String base(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ending.length());
  }

  private static List<Path> list(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
