package org.newsgauge.evaluate.gold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgauge.article.CodePoints;
import org.newsgauge.article.Span;

/**
 * Reads attributions in brat standoff, as PolNeAR has them and {@link BratWriter} writes them.
 *
 * <p>Events are {@code Attribution} and {@code Attribution-no-source}; the role says what a span
 * is, and a role written a second time ({@code Content2}) counts as the first. Other types, notes
 * and blank lines are ignored, and an event without a cue is dropped. Offsets count code points.
 * What a span counts for that stands below its event {@link LateSpans} says. The text of a {@code
 * T} line may go on over line breaks; it ends where it is as long as what its offsets cover, so
 * that a stray line is told from a text that goes on.
 *
 * @see <a href="https://brat.nlplab.org/standoff.html">The brat standoff format</a>
 */
public final class BratReader {
  private static final Pattern TEXT_BOUND = Pattern.compile("(\\S+) (\\d+ \\d+(?:;\\d+ \\d+)*)");
  private static final Pattern KNOWN_LINE =
      Pattern.compile("(?:[TERAMN]\\d+|#\\S*|\\*)\\t.*", Pattern.DOTALL);
  private static final Pattern IGNORED_LINE =
      Pattern.compile("(?:[RAMN]\\d+|#\\S*|\\*)\\t.*", Pattern.DOTALL);
  private static final Pattern ARGUMENT = Pattern.compile("([^\\s:]+):([TE]\\d+)");
  private static final int QUOTED_LENGTH = 30;

  private final String file;
  private final LateSpans late;
  private final String text;
  private final CodePoints codePoints;
  private final int length;
  private final Map<String, TextBound> spans = new HashMap<>();
  private final Map<String, Integer> events = new HashMap<>();
  private final List<Event> attributions = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private BratReader(String file, LateSpans late, String text) {
    this.file = file;
    this.late = late;
    this.text = text;
    codePoints = CodePoints.of(text);
    length = codePoints.fromUtf16(text.length());
  }

  private record TextBound(int line, String type, List<Span> fragments) {}

  private record Event(int line, String id, List<Argument> arguments) {}

  private record Argument(String role, String id) {}

  /**
   * Reads the annotations of a text.
   *
   * @param file the name of the annotation file, for messages
   * @param annotator who they are by
   * @param late what a span counts for that stands below the event that names it
   * @param annotations what the file holds
   * @param text what its offsets count in
   * @throws GoldException if a line cannot be read, an id is used twice or not in the file, or an
   *     offset lies outside the text
   */
  public static Reading read(
      String file, String annotator, LateSpans late, String annotations, String text)
      throws GoldException {
    BratReader reader = new BratReader(file, late, text);
    reader.lines(annotations);
    return new Reading(file, annotator, reader.resolve(), reader.warnings);
  }

  private void lines(String annotations) throws GoldException {
    String[] lines = annotations.split("\n", -1);
    int i = 0;
    while (i < lines.length) {
      int number = i + 1;
      String line = withoutReturn(lines[i++]);
      if (line.startsWith("T") && KNOWN_LINE.matcher(line).matches()) {
        StringBuilder written = new StringBuilder();
        int needed = textBound(number, line, written);
        while (i < lines.length && visible(written) < needed && goesOn(lines[i])) {
          written.append('\n').append(withoutReturn(lines[i++]));
        }
        compare(number, line, written.toString());
      } else if (line.startsWith("E") && KNOWN_LINE.matcher(line).matches()) {
        event(number, line);
      } else if (!line.isBlank() && !IGNORED_LINE.matcher(line).matches()) {
        throw new GoldException(file, number, "not a brat annotation: " + shorten(line));
      }
    }
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private static boolean goesOn(String line) {
    return !KNOWN_LINE.matcher(withoutReturn(line)).matches();
  }

  /** Takes a T line; gives how many visible characters its text must have. */
  private int textBound(int number, String line, StringBuilder written) throws GoldException {
    String[] parts = line.split("\t", 3);
    Matcher matcher = TEXT_BOUND.matcher(parts[1].strip());
    if (!matcher.matches()) {
      throw new GoldException(
          file, number, parts[0] + " has no type and offsets: " + shorten(parts[1]));
    }
    List<Span> fragments = new ArrayList<>();
    int needed = 0;
    for (String offsets : matcher.group(2).split(";", -1)) {
      int space = offsets.indexOf(' ');
      int start = offset(number, parts[0], offsets.substring(0, space));
      int end = offset(number, parts[0], offsets.substring(space + 1));
      if (end < start) {
        throw new GoldException(file, number, parts[0] + " ends before it starts: " + offsets);
      }
      Span span = new Span(codePoints.toUtf16(start), codePoints.toUtf16(end));
      fragments.add(span);
      needed += visible(span.in(text));
    }
    TextBound before = spans.put(parts[0], new TextBound(number, matcher.group(1), fragments));
    if (before != null) {
      throw twice(number, parts[0], before.line);
    }
    written.append(parts.length > 2 ? parts[2] : "");
    return parts.length > 2 ? needed : 0;
  }

  private int offset(int number, String id, String digits) throws GoldException {
    int offset;
    try {
      offset = Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      offset = Integer.MAX_VALUE;
    }
    if (offset > length) {
      throw new GoldException(
          file,
          number,
          id + " lies outside the text: offset " + digits + " of " + length + " characters");
    }
    return offset;
  }

  /** The words beside the offsets are for people; where they differ, the offsets count. */
  private void compare(int number, String line, String written) {
    int tab = line.indexOf('\t', line.indexOf('\t') + 1);
    if (tab < 0) {
      return;
    }
    String id = line.substring(0, line.indexOf('\t'));
    TextBound bound = spans.get(id);
    if (bound == null) {
      return;
    }
    String marked = Marked.text(text, bound.fragments);
    if (!squeeze(marked).equals(squeeze(written))) {
      warn(
          number,
          id + " says “" + shorten(written) + "”, its offsets say “" + shorten(marked) + "”");
    }
  }

  private void event(int number, String line) throws GoldException {
    String[] parts = line.split("\t", 3);
    List<Argument> arguments = new ArrayList<>();
    for (String argument : parts[1].strip().split("\\s+", -1)) {
      Matcher matcher = ARGUMENT.matcher(argument);
      if (!matcher.matches()) {
        throw new GoldException(
            file, number, parts[0] + " is no list of ROLE:ID: " + shorten(parts[1]));
      }
      arguments.add(new Argument(matcher.group(1), matcher.group(2)));
    }
    Integer before = events.put(parts[0], number);
    if (before != null) {
      throw twice(number, parts[0], before);
    }
    String type = arguments.get(0).role;
    if (type.equals("Attribution") || type.equals("Attribution-no-source")) {
      attributions.add(new Event(number, parts[0], arguments));
    }
  }

  private List<Marked> resolve() throws GoldException {
    List<Marked> marked = new ArrayList<>();
    List<Event> withLate = new ArrayList<>();
    for (Event event : attributions) {
      Map<String, List<Span>> roles = new HashMap<>();
      Set<String> unmarked = new HashSet<>();
      for (int i = 0; i < event.arguments.size(); i++) {
        Argument argument = event.arguments.get(i);
        TextBound bound = spans.get(argument.id);
        String role = argument.role.replaceFirst("\\d+$", "");
        boolean known = i > 0 && List.of("Source", "Cue", "Content").contains(role);
        if (bound == null) {
          boolean isEvent = events.containsKey(argument.id);
          if (!isEvent || i == 0 || known) {
            String why = isEvent ? ", which is an event, not a span" : ", which is not in the file";
            throw new GoldException(
                file, event.line, "event " + event.id + " names " + argument.id + why);
          }
          continue;
        }
        if (!known) {
          continue;
        }
        if (!bound.type.equals(role)) {
          warn(
              event.line,
              event.id + " takes " + argument.id + " as its " + role + "; it is a " + bound.type);
        }
        if (late == LateSpans.UNMARKED && bound.line > event.line) {
          unmarked.add(role);
        }
        roles.computeIfAbsent(role, name -> new ArrayList<>()).addAll(bound.fragments);
      }
      if (!unmarked.isEmpty()) {
        withLate.add(event);
        roles.keySet().removeAll(unmarked);
      }
      List<Span> cue = joined(roles, "Cue");
      if (!cue.isEmpty()) {
        marked.add(new Marked(event.id, joined(roles, "Source"), cue, joined(roles, "Content")));
      }
    }
    if (!withLate.isEmpty()) {
      Event first = withLate.get(0);
      String others = withLate.size() == 1 ? "" : " (and " + (withLate.size() - 1) + " like it)";
      warn(
          first.line,
          first.id
              + others
              + " names a span that stands below it: that role counts as unmarked,"
              + " unless --count-late-spans is given");
    }
    return marked;
  }

  private List<Span> joined(Map<String, List<Span>> roles, String role) {
    return Marked.join(text, roles.getOrDefault(role, List.of()));
  }

  private GoldException twice(int number, String id, int before) {
    return new GoldException(file, number, id + " is already on line " + before);
  }

  private void warn(int line, String what) {
    warnings.add(file + ":" + line + ": " + what);
  }

  private static int visible(CharSequence characters) {
    return squeeze(characters.toString()).length();
  }

  private static String squeeze(String characters) {
    StringBuilder squeezed = new StringBuilder(characters.length());
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        squeezed.append(c);
      }
    }
    return squeezed.toString();
  }

  private static String shorten(String line) {
    String folded = line.replaceAll("\\s+", " ").strip();
    return folded.length() <= QUOTED_LENGTH ? folded : folded.substring(0, QUOTED_LENGTH) + "…";
  }
}
