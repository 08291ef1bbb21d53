package org.newsgauge.article;

/**
 * An input that holds no article that could be read: empty, binary, or damaged. The message is one
 * line that says what is wrong with the input and not which input it is; who catches it knows.
 */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableException(String message) {
    super(message);
  }

  public UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
