package org.newsgauge.lexicon;

import java.util.List;

/**
 * A lexicon that cannot be used. Its message is one line for each fault, made to be printed: {@code
 * lexicons/labels.txt:11: weight 1.5 is not within 0 to 1}.
 */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With one line for each fault. */
  public LexiconException(List<String> faults) {
    super(String.join("\n", faults));
  }

  /** With one fault and what caused it. */
  public LexiconException(String fault, Throwable cause) {
    super(fault, cause);
  }
}
