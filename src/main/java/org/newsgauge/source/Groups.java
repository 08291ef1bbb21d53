package org.newsgauge.source;

import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.Bisection;
import org.newsgauge.text.NameType;
import org.newsgauge.text.Tag;

/** The places where an article speaks of several people: what "they" and "many" may mean. */
final class Groups {
  private final Words words;
  private final Vocabulary vocabulary;
  private final Cast cast;
  private final List<Mention> mentions = new ArrayList<>();

  Groups(Words words, Vocabulary vocabulary, Cast cast, Phrases phrases) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.cast = cast;

    for (int i = 0; i < words.size(); i++) {
      if (plural(i)) {
        Range range = phrases.endingAt(i + 1);
        mentions.add(new Mention(range, subject(range, i + 1), false));
      } else {
        joined(i);
      }
    }
  }

  /**
   * Several people in the text.
   *
   * @param range the phrase
   * @param subject whether it stands where subjects stand
   * @param named whether it joins names
   */
  record Mention(Range range, boolean subject, boolean named) {}

  /** All, in text order. */
  List<Mention> mentions() {
    return mentions;
  }

  /** Those from sentence number {@code sentence} on, in text order. */
  List<Mention> since(int sentence) {
    int first =
        Bisection.first(
            mentions.size(), m -> words.sentence(mentions.get(m).range().from()) >= sentence);
    return mentions.subList(first, mentions.size());
  }

  private boolean plural(int i) {
    if ((words.tag(i) != Tag.NOUN && words.tag(i) != Tag.PROPN) || cast.nameAt(i) != null) {
      return false;
    }
    boolean inside = i + 1 < words.sentenceEnd(i) && words.tag(i + 1) == Tag.NOUN;
    if (inside || words.possessiveMark(i + 1)) {
      return false;
    }
    String lower = words.lower(i);
    if (!vocabulary.plural(lower)) {
      return false;
    }
    Noun noun = vocabulary.noun(lower);
    return noun == null
        ? vocabulary.demonym(words.text(i))
        : noun.isPerson() || noun.type() == Noun.Type.GROUP;
  }

  /** "Ann Lee and Bo Yi": two people joined, the first at {@code i}. */
  private void joined(int i) {
    Name name = cast.nameAt(i);
    if (name == null || name.type() == NameType.ORGANIZATION || name.range().to() != i + 1) {
      return;
    }
    if (name.type() == NameType.PLACE && !state(name)) {
      return;
    }
    int next = i + 1;
    if (next + 1 >= words.sentenceEnd(i) || !words.is(next, "and")) {
      return;
    }
    for (int k = next + 1; k < Math.min(next + 5, words.sentenceEnd(i)); k++) {
      Name other = cast.nameAt(k);
      if (other != null && other.type() == name.type() && (k == next + 1 || person(name))) {
        Range range = new Range(name.titleFrom(), other.range().to());
        mentions.add(new Mention(range, subject(range, range.to()), true));
        return;
      }
      if (words.tag(k) == Tag.VERB || !words.word(k)) {
        return;
      }
    }
  }

  private static boolean person(Name name) {
    return name.type() == NameType.PERSON;
  }

  /** Whether the place is a country or the like, which acts as people do. */
  private boolean state(Name name) {
    return "COUNTRY".equals(vocabulary.place(Cast.bare(cast.entity(name).name())));
  }

  private boolean subject(Range range, int end) {
    if (end < words.sentenceEnd(range.from())) {
      Tag tag = words.tag(end);
      if (tag == Tag.VERB || tag == Tag.AUX) {
        return true;
      }
    }
    return range.from() == words.sentenceStart(range.from());
  }
}
