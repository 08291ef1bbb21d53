package org.newsgauge.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsgauge.article.Span;

/**
 * "The pier is sold, officials have told several papers, and …": who told it stands between commas
 * behind the statement. Trained taggers overlook it where the hearers are not named.
 *
 * @param source who told
 * @param cue with its helping verb
 * @param content the statement, from the sentence's start to the comma
 */
record Parenthesis(Chunk source, Chunk cue, Chunk content) {
  private static final Set<String> HELPING = Set.of("have", "has", "had");

  /** Those of a passage whose cue is none of {@code cues}. */
  static List<Parenthesis> in(Passage passage, List<Span> cues) {
    List<Parenthesis> found = new ArrayList<>();
    for (int i = 2; i + 1 < passage.size(); i++) {
      boolean told = passage.lower(i).equals("told") && HELPING.contains(passage.lower(i - 1));
      if (!told || passage.quotation(i) != Passage.UNQUOTED) {
        continue;
      }
      Chunk cue = new Chunk(Role.CUE, i - 1, i + 1);
      int from = NounPhrases.start(passage, i - 2);
      int start = passage.sentenceStart(i);
      int end = NounPhrases.end(passage, i + 1, false);
      boolean closed =
          end > 0
              && (end == passage.sentenceEnd(i)
                  || passage.lower(end).equals(",")
                  || passage.lower(end).equals("."));
      if (closed && from - 1 > start + 2 && passage.lower(from - 1).equals(",")) {
        Parenthesis one =
            new Parenthesis(
                new Chunk(Role.SOURCE, from, i - 1), cue, new Chunk(Role.CONTENT, start, from - 1));
        if (cues.stream().noneMatch(passage.span(i - 1, i + 1)::overlaps)) {
          found.add(one);
        }
      }
    }
    return found;
  }
}
