package org.newsgauge.source;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgauge.text.NameType;
import org.newsgauge.text.Tag;

/** Takes noun phrases apart: the core up to its head, and what qualifies it. */
final class Phrases {
  private static final int LONGEST = 14;

  private static final Pattern PERSONAL =
      Pattern.compile(".{3,}(er|or|ist|ian|eer|ant|ee|eur|ster|man|woman)");

  private final Words words;
  private final Vocabulary vocabulary;
  private final Cast cast;

  Phrases(Words words, Vocabulary vocabulary, Cast cast) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.cast = cast;
  }

  /** {@code range} without marks at its edges and words that only lead up to the source. */
  Range source(Range range) {
    Range rest = trim(narrow(range));
    while (rest.length() > 1
        && FunctionWords.LEADING.contains(words.lower(rest.from()))
        && cast.nameAt(rest.from()) == null
        && (words.is(rest.from(), "shy") || !words.is(rest.from() + 1, "of"))
        && !words.is(rest.from() + 1, "out")) {
      rest = trim(new Range(rest.from() + 1, rest.to()));
    }
    return rest;
  }

  /** Without "cited by CNN" behind the source and "three weeks ago" before it. */
  private Range narrow(Range range) {
    int from = range.from();
    int to = range.to();
    for (int i = range.from() + 1; i < range.to(); i++) {
      if (words.is(i, "ago") && i + 1 < range.to() && i - range.from() <= 3) {
        from = i + 1;
      } else if (FunctionWords.CITED.contains(words.lower(i))
          && (i + 1 == range.to() || words.is(i + 1, "by"))) {
        to = i;
        break;
      }
    }
    return new Range(Math.min(from, to - 1), to);
  }

  private Range trim(Range range) {
    return words.trim(range, i -> !words.word(i) && !words.is(i, "%"));
  }

  /** The words of {@code range} before its first preposition, clause or comma. */
  Range core(Range range) {
    int i = range.from();
    boolean noun = false;
    while (i < range.to()) {
      Name name = cast.nameAt(i);
      if (name != null && noun && clauseWithoutThat(i, name)) {
        break;
      }
      if (name != null) {
        i = Math.min(Math.max(i + 1, name.range().to()), range.to());
        noun = true;
      } else if (coreWord(i, range, noun)) {
        noun |= words.tag(i) == Tag.NOUN || headed(i, range);
        i++;
      } else {
        int next = Math.max(titleTo(i, range), Math.max(onward(i, range), sharedTo(i, range)));
        next = Math.max(next, quotedTo(i, range));
        if (next <= i) {
          break;
        }
        i = next;
      }
    }
    Range core =
        words.trim(
            new Range(range.from(), i),
            k -> !words.word(k) && !words.possessiveMark(k) && !words.is(k, "%") && !initial(k));
    while (core.length() > 1 && (words.possessiveMark(core.to() - 1) || generation(core))) {
      core = new Range(core.from(), core.to() - 1);
    }
    int last = core.to() - 1;
    boolean when =
        core.length() > 2
            && (FunctionWords.TIMES.contains(words.lower(last))
                || FunctionWords.CALENDAR.contains(words.lower(last)))
            && FunctionWords.WHEN.contains(words.lower(last - 1));
    if (when) {
      core = new Range(core.from(), last - 1);
    }
    return listed(core);
  }

  /**
   * {@code core} up to its last listed noun where no list knows its end: "sources privy" (to …),
   * "Democrats today", "a poll released Thursday". One person may qualify what follows ("the
   * Republican wave"), several hardly do.
   */
  private Range listed(Range core) {
    if (core.length() < 2 || vocabulary.noun(text(core)) != null) {
      return core;
    }
    boolean loose = true;
    for (int i = core.to() - 1; i >= core.from() && cast.nameAt(i) == null; i--) {
      Noun noun = vocabulary.exactly(words.lower(i));
      boolean several = noun != null && noun.isPerson() && vocabulary.plural(words.lower(i));
      boolean head =
          noun != null
              || vocabulary.quantifier(words.lower(i))
              || (words.capital(i) && vocabulary.demonym(words.text(i)));
      if (head && i < core.to() - 1 && (loose || several)) {
        return words.possessiveMark(i + 1) ? core : new Range(core.from(), i + 1);
      }
      loose &= noun == null && loose(i);
    }
    return core;
  }

  /** Whether the plural that begins {@code range} is its head: "Figures her team released". */
  private boolean headed(int i, Range range) {
    return i == range.from()
        && i + 1 < range.to()
        && words.tag(i + 1) == Tag.PRON
        && vocabulary.plural(words.lower(i))
        && vocabulary.exactly(words.lower(i)) != null;
  }

  /**
   * Past a comma inside a phrase that has not come to its head: "a May 3, 2011 email", "a $5
   * billion, ten-year plan", "a Coralville, Iowa, pastor"; {@code i} if there is none.
   */
  private int onward(int i, Range range) {
    if (!words.is(i, ",") || i == range.from() || i + 1 >= range.to()) {
      return i;
    }
    Name where = cast.nameAt(i + 1);
    boolean town = words.capital(i - 1) && where != null && where.type() == NameType.PLACE;
    int next = town && where != null ? where.range().to() : i + 1;
    if (town && next < range.to() && words.is(next, ",")) {
      next++;
    }
    if (town) {
      return next < range.to() && lowerNoun(next) ? next : i;
    }
    boolean open =
        words.tag(i - 1) == Tag.ADJ
            || words.tag(i - 1) == Tag.NUM
            || vocabulary.number(words.lower(i - 1))
            || words.lower(i - 1).endsWith("illion");
    int k = next;
    while (k < range.to() && (words.tag(k) == Tag.NUM || words.tag(k) == Tag.ADJ)) {
      k++;
    }
    return open && cast.nameAt(i - 1) == null && k < range.to() && lowerNoun(k) ? next : i;
  }

  /** Past a quoted title before the head: the "Piers for all" plan. */
  private int quotedTo(int i, Range range) {
    if (!words.quotationMark(i)) {
      return i;
    }
    for (int k = i + 1; k < Math.min(range.to() - 1, i + 9); k++) {
      if (words.quotationMark(k)) {
        return lowerNoun(k + 1) ? k + 1 : i;
      }
    }
    return i;
  }

  private boolean lowerNoun(int i) {
    return words.tag(i) == Tag.NOUN && !words.capital(i) && words.word(i);
  }

  /** Past "and Senate" in "House and Senate members", whose head both names share. */
  private int sharedTo(int i, Range range) {
    Name before = cast.nameAt(i - 1);
    Name other = words.is(i, "and") ? cast.nameAt(i + 1) : null;
    if (before == null || other == null || before.range().from() != range.from()) {
      return i;
    }
    int head = other.range().to();
    boolean bodies = before.type() != NameType.PERSON && other.type() != NameType.PERSON;
    if (!bodies || head >= range.to() || !vocabulary.plural(words.lower(head))) {
      return i;
    }
    Noun noun = vocabulary.exactly(words.lower(head));
    boolean people = noun == null ? vocabulary.demonym(words.text(head)) : noun.isPerson();
    return people ? i + 1 : i;
  }

  /** Whether word {@code i} qualifies what stands before it, or tells when. */
  private boolean loose(int i) {
    return switch (words.tag(i)) {
      case ADJ, ADV, PRON, VERB -> true;
      default ->
          (words.lower(i).endsWith("ed") && !words.capital(i))
              || FunctionWords.TIMES.contains(words.lower(i))
              || FunctionWords.TIED.contains(words.lower(i))
              || FunctionWords.CALENDAR.contains(words.lower(i));
    };
  }

  /**
   * "reports Mr. Lee filed": a clause about the document before begins with the name at {@code i}.
   */
  private boolean clauseWithoutThat(int i, Name name) {
    int before = Math.min(i, name.titleFrom()) - 1;
    Noun noun = before < 0 ? null : vocabulary.exactly(words.lower(before));
    return noun != null
        && noun.type() == Noun.Type.DOCUMENT
        && name.type() == NameType.PERSON
        && vocabulary.plural(words.lower(before));
  }

  /** Whether {@code core} is something of a time: "this year's campaign". */
  boolean ofTime(Range core) {
    for (int i = core.from() + 1; i < core.to(); i++) {
      if (words.possessiveMark(i)) {
        String owner = words.lower(i - 1);
        return FunctionWords.CALENDAR.contains(owner) || FunctionWords.TIMES.contains(owner);
      }
    }
    return false;
  }

  /** The name in "called X" at the start of {@code tail}; empty if there is none. */
  Range called(Range tail) {
    int i = tail.from();
    if (tail.length() > 3 && words.relative(i) && words.is(i + 2, "itself")) {
      i += 2;
    }
    boolean called =
        i + 1 < tail.to()
            && (words.is(i, "called") || words.is(i, "named") || words.is(i, "itself"))
            && words.capital(i + 1);
    int to = i + 1;
    while (called && to < tail.to() && nameLike(to)) {
      to++;
    }
    return called ? new Range(i + 1, to) : new Range(i, i);
  }

  private boolean nameLike(int i) {
    return words.capital(i)
        || Character.isDigit(words.text(i).charAt(0))
        || words.is(i, "of")
        || words.is(i, "for")
        || words.is(i, "the")
        || words.is(i, "and");
  }

  /** Past "of state" in "secretary of state Ann Lee": a title goes on up to its name. */
  private int titleTo(int i, Range range) {
    if (!words.is(i, "of") || i == range.from() || !vocabulary.title(words.lower(i - 1))) {
      return i;
    }
    for (int k = i + 1; k < Math.min(range.to(), i + 5); k++) {
      Name name = cast.nameAt(k);
      if (name != null && name.type() == NameType.PERSON) {
        return k > i + 1 ? k : i;
      }
      if (!nominal(k)) {
        return i;
      }
    }
    return i;
  }

  /** Whether {@code core} ends in "Jr." or the like, behind a name. */
  private boolean generation(Range core) {
    int last = core.to() - 1;
    return cast.nameAt(last) == null
        && cast.nameAt(last - 1) != null
        && Cast.generation(words.lower(last));
  }

  private boolean initial(int i) {
    Name name = cast.nameAt(i);
    return name != null && words.is(i, ".");
  }

  private boolean coreWord(int i, Range range, boolean noun) {
    String lower = words.lower(i);
    boolean more = i + 1 < range.to();
    boolean joinsAdjectives =
        i > range.from()
            && more
            && (words.is(i, "and") || words.is(i, "or"))
            && (words.tag(i + 1) == Tag.ADJ
                || FunctionWords.PARTICIPLES.contains(words.lower(i + 1)))
            && adjective(i - 1);
    if (joinsAdjectives || (more && words.is(i, "/"))) {
      return true;
    }
    if (noun && more && FunctionWords.TIED.contains(lower) && words.tag(i + 1) == Tag.ADP) {
      return false;
    }
    if (FunctionWords.JOINING.contains(lower) || (words.relative(i) && i > range.from())) {
      return false;
    }
    if (words.possessiveMark(i) || lower.equals("%")) {
      return true;
    }
    boolean after = noun && !words.possessiveMark(i - 1);
    return switch (words.tag(i)) {
      case ADJ -> !after || heads(i) || (more && nominal(i + 1));
      case DET, PRON ->
          !after
              && (words.tag(i) == Tag.DET
                  || FunctionWords.POSSESSIVE.contains(lower)
                  || FunctionWords.DEFINITE.contains(lower)
                  || vocabulary.common(lower));
      case NOUN, PROPN, NUM, SYM -> true;
      case X -> words.word(i);
      case ADV -> !after || heads(i) || (words.capital(i) && vocabulary.title(lower));
      case VERB, AUX ->
          (!after && ((more && (nominal(i + 1) || heads(i + 1))) || range.length() == 1))
              || (more && nominal(i + 1) && (words.is(i - 1, "own") || words.possessiveMark(i - 1)))
              || heads(i)
              || (i == range.from() && vocabulary.exactly(lower) != null)
              || (more && nominal(i + 1) && FunctionWords.PARTICIPLES.contains(lower))
              || (vocabulary.noun(lower) != null && (!more || !nominal(i + 1)))
              || (i > range.from() && vocabulary.exactly(words.lower(i - 1) + " " + lower) != null);
      case PUNCT ->
          i == range.from()
              || (words.quotationMark(i) && quotedTo(i, range) == i)
              || (words.word(i) && vocabulary.common(lower));
      default -> heads(i);
    };
  }

  private boolean adjective(int i) {
    return words.tag(i) == Tag.ADJ
        || words.is(i, "past")
        || words.is(i, "former")
        || words.is(i, "current")
        || FunctionWords.PARTICIPLES.contains(words.lower(i));
  }

  /** Whether word {@code i} is a noun for people or a body, whatever its tag. */
  private boolean heads(int i) {
    Noun noun = vocabulary.exactly(words.lower(i));
    return words.is(i, "super")
        || (noun != null && (noun.isPerson() || noun.type() == Noun.Type.ORGANIZATION));
  }

  private boolean nominal(int i) {
    return switch (words.tag(i)) {
      case NOUN, PROPN, ADJ -> true;
      default -> false;
    };
  }

  /** The noun phrase that ends before word {@code end}, as far back as its sentence lets it. */
  Range endingAt(int end) {
    int start = words.sentenceStart(Math.max(0, end - 1));
    int from = end;
    while (from > start && end - from < LONGEST) {
      Name name = cast.nameAt(from - 1);
      if (name != null) {
        from = Math.max(start, Math.min(from - 1, name.titleFrom()));
      } else if (inPhrase(from - 1, end)) {
        from--;
      } else {
        break;
      }
    }
    while (from < end && words.tag(from) == Tag.ADP) {
      from++;
    }
    return new Range(from, end);
  }

  private boolean inPhrase(int i, int end) {
    return switch (words.tag(i)) {
      case NOUN, ADJ, PROPN, DET, NUM, PART -> words.word(i) || words.possessiveMark(i);
      case ADP -> i + 1 < end && words.is(i, "of");
      case PRON -> FunctionWords.POSSESSIVE.contains(words.lower(i)) || words.is(i, "those");
      default -> false;
    };
  }

  /** The phrase in lower case, without marks at its edges. */
  String text(Range core) {
    return words.lower(words.trim(core, i -> !words.word(i))).replace(" 's", "'s");
  }

  /** What the head of {@code core} says; null if it is not listed. */
  @Nullable Noun noun(Range core) {
    return vocabulary.noun(text(core));
  }

  boolean plural(Range core) {
    String text = text(core);
    return vocabulary.plural(text)
        || text.endsWith("police")
        || text.endsWith("clergy")
        || text.endsWith("staff");
  }

  /**
   * Whether the phrase tells one that is known: "the …", "his …", or without article as a title.
   */
  boolean definite(Range core) {
    int first = core.from();
    if (FunctionWords.DEFINITE.contains(words.lower(first)) || possessed(core)) {
      return true;
    }
    Tag tag = words.tag(first);
    return tag != Tag.DET && tag != Tag.NUM && words.capital(first);
  }

  /** Whether somebody owns what the phrase tells: "his aides", "the mayor's brother". */
  boolean possessed(Range core) {
    if (FunctionWords.POSSESSIVE.contains(words.lower(core.from()))) {
      return true;
    }
    for (int i = core.from(); i < core.to() - 1; i++) {
      if (words.possessiveMark(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name, not only a nationality or a party, stands before the head. */
  boolean namedModifier(Range core) {
    for (int i = core.from(); i < core.to() - 1; i++) {
      Name name = cast.nameAt(i);
      if ((name != null && name.range().to() < core.to()) || (name == null && unseen(i, core))) {
        return true;
      }
    }
    return false;
  }

  /** Whether all names before the head are places. */
  boolean placeModifier(Range core) {
    boolean places = false;
    for (int i = core.from(); i < core.to() - 1; i++) {
      Name name = cast.nameAt(i);
      if ((name != null && name.type() != NameType.PLACE) || (name == null && unseen(i, core))) {
        return false;
      }
      places |= name != null;
    }
    return places;
  }

  /** A proper noun that no finder took for a name. */
  private boolean unseen(int i, Range core) {
    Noun noun = noun(core);
    boolean body = noun != null && noun.type() == Noun.Type.ORGANIZATION;
    return (i > words.sentenceStart(i) || (body && words.tag(i) == Tag.PROPN))
        && words.capital(i)
        && words.word(i)
        && !words.is(i, "tv")
        && !words.is(i + 1, ",")
        && !words.inTitle(i)
        && !vocabulary.common(words.lower(i))
        && !vocabulary.title(words.lower(i))
        && !vocabulary.demonym(words.text(i));
  }

  /** Whether a nationality, a party or a faith stands before the head. */
  boolean demonymModifier(Range core) {
    for (int i = core.from(); i < core.to() - 1; i++) {
      if (words.capital(i) && vocabulary.demonym(words.text(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows the core names a body, a person or a case that it belongs to. */
  boolean namedComplement(Range tail) {
    boolean where = false;
    boolean governed = false;
    for (int i = tail.from(); i < tail.to(); i++) {
      String lower = words.lower(i);
      boolean ends = lower.equals(",") && i > tail.from();
      if (words.relative(i) || ends || (words.tag(i) == Tag.CCONJ && i == tail.from())) {
        return false;
      }
      if (words.tag(i) == Tag.ADP || words.tag(i) == Tag.SCONJ) {
        where = FunctionWords.WHERE.contains(lower);
        governed = false;
      }
      governed |= words.tag(i) == Tag.VERB && lower.endsWith("ing");
      Name name = cast.nameAt(i);
      if (name != null && !governed && !(where && town(name))) {
        return true;
      }
      boolean known = FunctionWords.DEFINITE.contains(lower) && i > tail.from() && !governed;
      Range rest = new Range(i, tail.to());
      if (known && (where ? legal(core(rest)) : body(rest))) {
        return true;
      }
    }
    return false;
  }

  private boolean town(Name name) {
    return name.type() == NameType.PLACE && !words.possessiveMark(name.range().to());
  }

  private boolean legal(Range core) {
    return !core.isEmpty() && FunctionWords.CASES.contains(words.lower(core.to() - 1));
  }

  private boolean body(Range range) {
    Range core = core(range);
    Noun noun = noun(core);
    if (legal(core)) {
      return true;
    }
    boolean made = words.is(range.from() - 1, "of") || words.is(range.from() - 1, "behind");
    if (noun != null && noun.type() == Noun.Type.DOCUMENT && made) {
      return true;
    }
    return noun != null
        && noun.type() != Noun.Type.ABSTRACTION
        && noun.type() != Noun.Type.BARE
        && noun.type() != Noun.Type.DOCUMENT;
  }

  /** Whether {@code range}, without any preposition or clause, ends in a noun for a document. */
  boolean document(Range range) {
    int last = range.to() - 1;
    Name name = last < 0 ? null : cast.nameAt(last);
    boolean titled =
        name != null
            && (!FunctionWords.POLLS.contains(words.lower(last))
                || vocabulary.outlet(words.text(name.range())));
    if (range.length() < 2 || titled) {
      return false;
    }
    for (int i = range.from(); i < range.to(); i++) {
      boolean simple =
          switch (words.tag(i)) {
            case ADP, CCONJ, SCONJ, AUX -> false;
            case PUNCT -> words.is(i, "/") || words.is(i, "-");
            default -> !words.relative(i);
          };
      if (!simple || words.possessiveMark(i)) {
        return false;
      }
    }
    Noun noun = vocabulary.noun(words.lower(last));
    return noun != null && noun.type() == Noun.Type.DOCUMENT;
  }

  /** "-er", "-ist", "-ian": whether the ending of {@code word} tells a person. */
  static boolean personal(String word) {
    return PERSONAL.matcher(word.toLowerCase(Locale.ROOT)).matches();
  }
}
