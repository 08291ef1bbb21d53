package org.newsgauge.report;

import java.util.Objects;

/**
 * An input that could not be analysed: a row of {@code failures.csv}.
 *
 * @param input the file or address, as it was given
 * @param record where in it: a row, a record; empty if the whole input failed
 * @param reason in one line
 */
public record Failure(String input, String record, String reason) {
  public Failure {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(reason, "reason");
  }
}
