package org.newsgauge.attribution;

/**
 * What the fast tagger tells apart while it decodes: labels, with sources and contents before their
 * cue apart from those after it, since a paragraph goes on differently after each.
 */
public final class States {
  /** Number of states. */
  public static final int COUNT = 11;

  private static final int[] LABELS = {0, 1, 2, 1, 2, 3, 4, 5, 6, 5, 6};

  private States() {}

  /** The label of a state. */
  public static int label(int state) {
    return LABELS[state];
  }

  /**
   * The state of a label.
   *
   * @param after whether its cue stands before it
   */
  public static int of(int label, boolean after) {
    int state = label < 3 ? label : label + 2;
    boolean sided = label != Labels.OUTSIDE && Labels.role(label) != Role.CUE;
    return sided && after ? state + 2 : state;
  }

  /** Whether {@code next} may follow {@code before}; nothing before counts as outside. */
  public static boolean follows(int before, int next) {
    int label = LABELS[next];
    return label == Labels.OUTSIDE || Labels.begins(label) || before == next || before == next - 1;
  }
}
