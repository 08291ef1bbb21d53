package org.newsgauge.corpus;

import java.util.Objects;

/**
 * An input that could not be analysed.
 *
 * @param input the file, as the user named it
 * @param record the place in it; empty if the file as a whole failed
 * @param reason what is wrong, in one line
 */
public record Failure(String input, String record, String reason) {
  public Failure {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(reason, "reason");
  }

  /** As messages name it: {@code file:record: reason}. */
  @Override
  public String toString() {
    return record.isEmpty() ? input + ": " + reason : input + ":" + record + ": " + reason;
  }
}
