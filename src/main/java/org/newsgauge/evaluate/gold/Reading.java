package org.newsgauge.evaluate.gold;

import java.util.List;
import java.util.Objects;

/**
 * How one annotator read one article.
 *
 * @param file the name of the annotation file
 * @param annotator who it is by; empty if the file's name does not say
 * @param attributions in the order of the file
 * @param warnings what looks like a slip but can be taken as it is, each with file and line
 */
public record Reading(
    String file, String annotator, List<Marked> attributions, List<String> warnings) {
  public Reading {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(annotator, "annotator");
    attributions = List.copyOf(attributions);
    warnings = List.copyOf(warnings);
  }
}
