package org.newsgauge.loaded;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.Span;
import org.newsgauge.lexicon.Lexicon;
import org.newsgauge.lexicon.Match;
import org.newsgauge.lexicon.Matcher;
import org.newsgauge.source.Source;
import org.newsgauge.source.SourcedAttribution;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;
import org.newsgauge.text.Quotation;

/** Finds the phrasing that lexicons list, and whose words it is in. Immutable and thread-safe. */
public final class PhraseFinder {
  private final List<Lexicon> lexicons;
  private final Matcher matcher;

  /** A finder of what {@code lexicons} list. */
  public PhraseFinder(List<Lexicon> lexicons) {
    this.lexicons = List.copyOf(lexicons);
    this.matcher = new Matcher(this.lexicons);
  }

  /** The lexicons it looks in. */
  public List<Lexicon> lexicons() {
    return lexicons;
  }

  /**
   * The phrases of the document in text order; none overlap. Entries of weight 0 are known but not
   * loaded: they keep shorter ones inside them from being found, and are not found themselves.
   * Titles of works are nobody's wording here, and left out.
   */
  public List<LoadedPhrase> find(Document document, Sourcing sourcing) {
    List<LoadedPhrase> phrases = new ArrayList<>();
    for (Match match : matcher.match(document)) {
      if (match.entry().weight() == 0) {
        continue;
      }
      Quotation.@Nullable Kind quoted = quotedAs(match.span(), document);
      if (quoted != Quotation.Kind.TITLE) {
        phrases.add(
            new LoadedPhrase(
                match.span(),
                match.lexicon().category(),
                match.entry().weight(),
                voice(quoted, match.span(), document.article()),
                sourceId(match.span(), sourcing),
                match.negated(),
                match.asked(),
                match.sentence(),
                match.lexicon().file(),
                match.entry().text()));
      }
    }
    return phrases;
  }

  private static Voice voice(Quotation.@Nullable Kind quoted, Span span, Article article) {
    if (quoted == Quotation.Kind.SPEECH) {
      return Voice.QUOTED;
    }
    return span.start() < article.body().start() ? Voice.HEADLINE : Voice.AUTHOR;
  }

  /** The kind of the outermost quotation that is not scare quotes; null if there is none. */
  private static Quotation.@Nullable Kind quotedAs(Span span, Document document) {
    for (Quotation quotation : document.quotations()) {
      if (quotation.span().start() > span.start()) {
        return null;
      }
      if (quotation.kind() != Quotation.Kind.SCARE && quotation.span().contains(span)) {
        return quotation.kind();
      }
    }
    return null;
  }

  /** Whose speech it lies in: of attributions inside one another, the innermost. */
  private static @Nullable String sourceId(Span span, Sourcing sourcing) {
    Source source = null;
    int smallest = Integer.MAX_VALUE;
    for (SourcedAttribution sourced : sourcing.attributions()) {
      for (Span content : sourced.attribution().content()) {
        if (content.contains(span) && content.length() < smallest) {
          smallest = content.length();
          source = sourced.source();
        }
      }
    }
    return source == null ? null : source.id();
  }
}
