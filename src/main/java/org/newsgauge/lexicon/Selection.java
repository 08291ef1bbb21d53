package org.newsgauge.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of some lexicons is used: some categories only, or all without some categories or entries.
 * Immutable.
 *
 * @param only the categories to use; empty: all
 * @param without what to leave out: {@code war-metaphors}, or one entry of a category, {@code
 *     war-metaphors:culture war}, written as its file writes it
 */
public record Selection(Set<String> only, Set<String> without) {
  /** Everything. */
  public static final Selection ALL = new Selection(Set.of(), Set.of());

  public Selection {
    only = Set.copyOf(only);
    without = Set.copyOf(without);
  }

  /**
   * The lexicons that are used, in their order, without the entries that are not.
   *
   * @throws LexiconException if a name given is no category or entry of {@code lexicons}, or
   *     nothing is left
   */
  public List<Lexicon> of(List<Lexicon> lexicons) {
    Set<String> unknown = new LinkedHashSet<>(only);
    unknown.addAll(without);
    List<Lexicon> used = new ArrayList<>();
    for (Lexicon lexicon : lexicons) {
      unknown.remove(lexicon.category());
      List<Entry> entries = new ArrayList<>();
      for (Entry entry : lexicon.entries()) {
        String name = lexicon.category() + ":" + entry.text();
        unknown.remove(name);
        if (!without.contains(name)) {
          entries.add(entry);
        }
      }
      boolean wanted = only.isEmpty() || only.contains(lexicon.category());
      if (wanted && !without.contains(lexicon.category()) && !entries.isEmpty()) {
        used.add(lexicon.with(entries));
      }
    }
    if (!unknown.isEmpty()) {
      throw new LexiconException(
          unknown.stream().sorted().map(name -> unknown(name, lexicons)).toList());
    }
    if (used.isEmpty()) {
      throw new LexiconException(List.of("no lexicon is left to look in"));
    }
    return used;
  }

  private static String unknown(String name, List<Lexicon> lexicons) {
    int colon = name.indexOf(':');
    String category = colon < 0 ? name : name.substring(0, colon);
    boolean known = lexicons.stream().anyMatch(lexicon -> lexicon.category().equals(category));
    if (known) {
      return category
          + " lists no entry written \""
          + name.substring(colon + 1)
          + "\"; newsgauge lexicon show tells how entries are written";
    }
    return "no category "
        + category
        + "; there are "
        + lexicons.stream().map(Lexicon::category).distinct().collect(Collectors.joining(", "));
  }
}
