package org.newsgauge.evaluate.gold;

import java.util.ArrayList;
import java.util.List;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.CodePoints;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.Role;
import org.newsgauge.source.SourcedAttribution;

/**
 * Writes attributions in brat standoff, for brat, INCEpTION and {@link BratReader}: what a person
 * corrects there can be measured against.
 *
 * <p>A span that runs over a line break is written as fragments, one a line, as brat itself does;
 * the reader joins them again. Offsets count code points.
 *
 * @see <a href="https://brat.nlplab.org/standoff.html">The brat standoff format</a>
 */
public final class BratWriter {
  /** What brat must know to show and edit these annotations: its {@code annotation.conf}. */
  public static final String CONFIGURATION =
      """
      [entities]
      Source
      Cue
      Content

      [relations]

      [events]
      Attribution Source:Source, Cue:Cue, Content*:Content
      Attribution-no-source Cue:Cue, Content*:Content

      [attributes]
      """;

  /** Where brat, which reads lines as Python does, sees one end. */
  private static final String LINE_BREAKS = "\n\r\u000b\u000c\u001c\u001d\u001e\u0085\u2028\u2029";

  private BratWriter() {}

  /** The annotation file of an article, whose text file holds {@code article().text()}. */
  public static String write(Analysis analysis) {
    List<Attribution> attributions = new ArrayList<>();
    for (SourcedAttribution sourced : analysis.attributions()) {
      attributions.add(sourced.attribution());
    }
    String text = analysis.article().text();
    return write(text, Marked.of(text, attributions));
  }

  /** The annotation file of a text. */
  public static String write(String text, List<Marked> attributions) {
    CodePoints codePoints = CodePoints.of(text);
    StringBuilder out = new StringBuilder();
    int spans = 0;
    int events = 0;
    for (Marked marked : attributions) {
      StringBuilder roles = new StringBuilder();
      for (Role role : Role.values()) {
        List<Span> lines = lines(text, marked.fragments(role));
        if (!lines.isEmpty()) {
          String name = name(role);
          roles.append(' ').append(name).append(":T").append(++spans);
          line(out, spans, name, lines, text, codePoints);
        }
      }
      String type = marked.source().isEmpty() ? "Attribution-no-source" : "Attribution";
      line(out, ++spans, type, lines(text, marked.cue()), text, codePoints);
      out.append('E').append(++events).append('\t');
      out.append(type).append(":T").append(spans).append(roles).append('\n');
    }
    return out.toString();
  }

  private static String name(Role role) {
    return switch (role) {
      case SOURCE -> "Source";
      case CUE -> "Cue";
      case CONTENT -> "Content";
    };
  }

  private static void line(
      StringBuilder out,
      int id,
      String type,
      List<Span> fragments,
      String text,
      CodePoints codePoints) {
    out.append('T').append(id).append('\t').append(type);
    String before = " ";
    for (Span fragment : fragments) {
      Span counted = codePoints.fromUtf16(fragment);
      out.append(before).append(counted.start()).append(' ').append(counted.end());
      before = ";";
    }
    out.append('\t').append(Marked.text(text, fragments)).append('\n');
  }

  private static List<Span> lines(String text, List<Span> fragments) {
    List<Span> lines = new ArrayList<>();
    for (Span fragment : fragments) {
      int start = fragment.start();
      for (int i = start; i <= fragment.end(); i++) {
        if (i == fragment.end() || LINE_BREAKS.indexOf(text.charAt(i)) >= 0) {
          Span line = new Span(start, i).trim(text);
          if (!line.isEmpty()) {
            lines.add(line);
          }
          start = i + 1;
        }
      }
    }
    return lines;
  }
}
