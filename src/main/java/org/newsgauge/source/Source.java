package org.newsgauge.source;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.newsgauge.article.Span;

/**
 * A source of an article: one entity through all its mentions.
 *
 * @param id names it within its article: {@code S1}, {@code S2} … in order of first mention
 * @param name as the article gives it at its fullest, without titles; two names are joined by
 *     {@code " & "}; empty unless {@code naming} is one of the named codes
 * @param naming its code; never {@link Naming#SOURCELESS}, which is the absence of a source
 * @param kind what part of public life it speaks from
 * @param mentions where the article refers to it, in text order; at least one
 * @param spokesperson whether it speaks for somebody by office: authorized, not confidential
 */
public record Source(
    String id, String name, Naming naming, Kind kind, List<Span> mentions, boolean spokesperson)
    implements Serializable {

  public Source {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("source " + id + " is never mentioned");
    }
    if (naming == Naming.SOURCELESS) {
      throw new IllegalArgumentException("source " + id + " cannot be sourceless");
    }
    if (!name.isEmpty() && !naming.isNamed()) {
      throw new IllegalArgumentException("source " + id + " has a name but is " + naming);
    }
  }
}
