package org.newsgauge.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.newsgauge.evaluate.Case.Sides;
import org.newsgauge.evaluate.FigureTable.Mark;

/**
 * Cases for people: gold and ours side by side, with the words that only one side has coloured, and
 * the text around. Long stretches on which both agree are cut.
 */
public final class CaseText {
  private static final int LABEL = 10;
  private static final int LEAST_WIDTH = 60;

  /** Words shown of a stretch on which both agree, at each of its ends, and of a long text. */
  private static final int EDGE = 5;

  private static final int MOST_WORDS = 60;

  /** Longer texts are not compared word by word. */
  private static final int MOST_COMPARED = 2000;

  private static final String NOTHING = "–";
  private static final String CUT = "[…]";

  private CaseText() {}

  private record Word(String text, boolean alone) {}

  /**
   * A count of the verdicts, then the worst cases.
   *
   * @param verdict what a case's verdict has to contain; empty for any
   * @param width columns of the terminal
   * @param color colours a text for a mark, or leaves it as it is
   */
  public static String write(
      List<Case> cases,
      String verdict,
      int most,
      int width,
      BiFunction<Mark, String, String> color) {
    StringBuilder out = new StringBuilder("\n");
    for (Map.Entry<String, Long> entry : Case.verdicts(cases).entrySet()) {
      out.append(String.format("%,8d  %s%n", entry.getValue(), entry.getKey()).replace("\r", ""));
    }
    int columns = Math.max(LEAST_WIDTH, width);
    for (Case one : Case.worst(cases, verdict, most)) {
      out.append('\n').append(one.where()).append("  ").append(one.verdict()).append('\n');
      write(out, one, columns, color);
    }
    return out.toString();
  }

  private static void write(
      StringBuilder out, Case one, int width, BiFunction<Mark, String, String> color) {
    int half = (width - LABEL - 2) / 2;
    out.append(" ".repeat(LABEL))
        .append(color.apply(Mark.GOLD, pad("gold", half)))
        .append("  ")
        .append(color.apply(Mark.PREDICTED, "ours"))
        .append('\n');
    for (Sides sides : one.sides()) {
      List<String> gold = words(sides.gold());
      List<String> ours = words(sides.predicted());
      boolean[][] common = common(gold, ours);
      List<List<Word>> left = lines(cut(gold, common[0]), half);
      List<List<Word>> right = lines(cut(ours, common[1]), half);
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        String line =
            pad(i == 0 ? "  " + sides.label() : "", LABEL)
                + row(left, i, half, Mark.GOLD, color)
                + "  "
                + row(right, i, 0, Mark.PREDICTED, color);
        out.append(line.stripTrailing()).append('\n');
      }
    }
    List<Word> around = words(one.context()).stream().map(word -> new Word(word, false)).toList();
    List<List<Word>> text = around.isEmpty() ? List.of() : lines(around, width - LABEL);
    for (int i = 0; i < text.size(); i++) {
      out.append(pad(i == 0 ? "  text" : "", LABEL))
          .append(color.apply(Mark.FAINT, plain(text.get(i))))
          .append('\n');
    }
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
  }

  /** For each side, which words belong to a longest common subsequence. */
  private static boolean[][] common(List<String> some, List<String> others) {
    boolean[][] common = {new boolean[some.size()], new boolean[others.size()]};
    if (some.equals(others)) {
      Arrays.fill(common[0], true);
      Arrays.fill(common[1], true);
      return common;
    }
    if (Math.max(some.size(), others.size()) > MOST_COMPARED) {
      return common;
    }
    int[][] longest = new int[some.size() + 1][others.size() + 1];
    for (int i = some.size() - 1; i >= 0; i--) {
      for (int j = others.size() - 1; j >= 0; j--) {
        longest[i][j] =
            some.get(i).equals(others.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < some.size() && j < others.size()) {
      if (some.get(i).equals(others.get(j))) {
        common[0][i++] = true;
        common[1][j++] = true;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** The words without the middle of long stretches. */
  private static List<Word> cut(List<String> words, boolean[] common) {
    if (words.isEmpty()) {
      return List.of(new Word(NOTHING, false));
    }
    List<Word> shown = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int end = i;
      while (end < words.size() && common[end] == common[i]) {
        end++;
      }
      int edge = common[i] ? EDGE : MOST_WORDS / 2;
      for (int j = i; j < end; j++) {
        if (j == i + edge && end - j > edge + 1) {
          shown.add(new Word(CUT, false));
          j = end - edge - 1;
        } else {
          shown.add(new Word(words.get(j), !common[j]));
        }
      }
      i = end;
    }
    return shown;
  }

  private static List<List<Word>> lines(List<Word> words, int width) {
    List<List<Word>> lines = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    int length = 0;
    for (Word word : words) {
      String rest = word.text();
      while (rest.length() > width) {
        if (!line.isEmpty()) {
          lines.add(line);
          line = new ArrayList<>();
          length = 0;
        }
        lines.add(List.of(new Word(rest.substring(0, width), word.alone())));
        rest = rest.substring(width);
      }
      if (length > 0 && length + 1 + rest.length() > width) {
        lines.add(line);
        line = new ArrayList<>();
        length = 0;
      }
      line.add(new Word(rest, word.alone()));
      length += rest.length() + (length > 0 ? 1 : 0);
    }
    lines.add(line);
    return lines;
  }

  private static String row(
      List<List<Word>> lines, int i, int width, Mark mark, BiFunction<Mark, String, String> color) {
    List<Word> line = i < lines.size() ? lines.get(i) : List.of();
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (from < line.size()) {
      int to = from;
      while (to < line.size() && line.get(to).alone() == line.get(from).alone()) {
        to++;
      }
      String run = plain(line.subList(from, to));
      out.append(from == 0 ? "" : " ")
          .append(line.get(from).alone() ? color.apply(mark, run) : run);
      from = to;
    }
    return out + " ".repeat(Math.max(0, width - plain(line).length()));
  }

  private static String plain(List<Word> words) {
    return String.join(" ", words.stream().map(Word::text).toList());
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
