package org.newsgauge.attribution;

/**
 * What a tagger says of one token, as a number: outside, or the beginning or the inside of a {@link
 * Role}. Numbers, not an enum, as they index rows of scores.
 */
public final class Labels {
  /** Number of labels. */
  public static final int COUNT = 1 + 2 * Role.values().length;

  /** No role. */
  public static final int OUTSIDE = 0;

  private Labels() {}

  /** The label of a role's first token; that of the others is one more. */
  public static int begin(Role role) {
    return 1 + 2 * role.number();
  }

  /** The label of a role's tokens but the first. */
  public static int inside(Role role) {
    return begin(role) + 1;
  }

  /** Whether the label begins a role. */
  public static boolean begins(int label) {
    return label % 2 == 1;
  }

  /**
   * The role of a label.
   *
   * @throws IllegalArgumentException if it is {@link #OUTSIDE} or no label
   */
  public static Role role(int label) {
    return switch (label) {
      case 1, 2 -> Role.SOURCE;
      case 3, 4 -> Role.CUE;
      case 5, 6 -> Role.CONTENT;
      default -> throw new IllegalArgumentException("label " + label + " has no role");
    };
  }

  /** Whether {@code next} may follow {@code before}: a role goes on only after itself. */
  public static boolean follows(int before, int next) {
    return next == OUTSIDE || begins(next) || before == next || before == next - 1;
  }

  /** Whether a row of labels may begin with {@code label}. */
  public static boolean starts(int label) {
    return follows(OUTSIDE, label);
  }
}
