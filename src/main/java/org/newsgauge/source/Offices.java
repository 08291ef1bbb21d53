package org.newsgauge.source;

import org.jspecify.annotations.Nullable;
import org.newsgauge.text.NameType;
import org.newsgauge.text.Tag;

/**
 * Which part of public life an office belongs to that bodies of every kind have: that of the body
 * named before it ("FBI Director") or behind it ("president of the dockers' union").
 */
final class Offices {
  private static final int FARTHEST = 8;

  private final Words words;
  private final Vocabulary vocabulary;
  private final Cast cast;

  Offices(Words words, Vocabulary vocabulary, Cast cast) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.cast = cast;
  }

  /**
   * The kind of somebody described by the words at {@code phrase}, which end in the role.
   *
   * @param own what the role tells by itself
   */
  Kind kind(Range phrase, Kind own) {
    String text = words.lower(phrase);
    String office = vocabulary.office(text);
    if (office.isEmpty()) {
      Noun compound = vocabulary.compound(text);
      return compound == null || !compound.isPerson() ? own : compound.kind();
    }
    int length = 1 + (int) office.chars().filter(c -> c == ' ').count();
    Kind before = before(new Range(phrase.from(), phrase.to() - length));
    Kind found = before == null ? behind(phrase.to()) : before;
    if (found == null) {
      return own;
    }
    // Of a body that no list knows, "president" does not tell that it governs.
    return found == Kind.OTHER && own != Kind.GOVERNMENT ? own : found;
  }

  private @Nullable Kind before(Range phrase) {
    Kind found = null;
    for (int i = phrase.to() - 1; i >= phrase.from() && found == null; i--) {
      found = body(i, phrase.from());
    }
    return found;
  }

  private @Nullable Kind behind(int from) {
    int end = words.sentenceEnd(from - 1);
    boolean of =
        from < end
            && (words.is(from, "of")
                || words.is(from, "for")
                || words.is(from, "at")
                || words.is(from, "with"));
    Kind found = null;
    for (int i = from + 1; of && i < Math.min(end, from + FARTHEST); i++) {
      boolean ends =
          words.is(i, ",")
              || words.relative(i)
              || words.tag(i) == Tag.VERB
              || words.tag(i) == Tag.AUX;
      if (ends || (found != null && words.tag(i) == Tag.ADP)) {
        break;
      }
      Kind kind = body(i, from);
      found = kind == null ? found : kind;
    }
    return found;
  }

  /** Of committees those of a parliament govern, those of a party do not. */
  private Kind committee(int i, Kind kind) {
    boolean parliament = false;
    int k = words.is(i, "committee") ? i - 1 : -1;
    while (k >= words.sentenceStart(i) && (words.capital(k) || words.is(k, "and"))) {
      parliament |= words.is(k, "house") || words.is(k, "senate");
      k--;
    }
    return parliament ? Kind.GOVERNMENT : kind;
  }

  /** The kind of the body that word {@code i} names or heads; null if it does not. */
  private @Nullable Kind body(int i, int from) {
    if (i > from && words.is(i, "house") && words.is(i - 1, "white")) {
      return Kind.GOVERNMENT;
    }
    Name name = cast.nameAt(i);
    if (name != null) {
      boolean body = name.type() == NameType.ORGANIZATION && name.range().to() - 1 == i;
      return body ? committee(i, cast.bodyKind(name)) : null;
    }
    String lower = words.lower(i);
    Noun noun = vocabulary.exactly(lower);
    if (noun != null) {
      return noun.type() == Noun.Type.ORGANIZATION ? committee(i, noun.kind()) : null;
    }
    boolean unknown =
        words.tag(i) == Tag.PROPN
            && words.capital(i)
            && !vocabulary.demonym(words.text(i))
            && !vocabulary.title(lower);
    return unknown ? Kind.OTHER : null;
  }
}
