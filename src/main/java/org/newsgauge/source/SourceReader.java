package org.newsgauge.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.text.Tag;

/**
 * Reads who a source span means, as the codebook decides it: reference first, then what the head of
 * the phrase denotes, then how much of a body it names. One reader serves one article.
 */
final class SourceReader {
  private static final Set<String> LEADING =
      Set.of(
          "but",
          "and",
          "even",
          "also",
          "then",
          "meanwhile",
          "according",
          "to",
          "by",
          "from",
          "among",
          "for",
          "in",
          "with",
          "like",
          "as",
          "still",
          "not",
          "only",
          "just",
          "yet",
          "or",
          "so",
          "of",
          "at",
          "when",
          "while",
          "while,",
          "both",
          "about",
          "nearly",
          "roughly",
          "almost",
          "fewer",
          "more",
          "less",
          "than",
          "least",
          "some",
          "inside",
          "outside",
          "on",
          "that",
          "is",
          "are",
          "was",
          "were");

  private static final Set<String> RELATIVE =
      Set.of("who", "whom", "whose", "which", "that", "where");

  private static final Set<String> SINGULAR_THIRD =
      Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself");

  private static final Set<String> PLURAL_THIRD =
      Set.of("they", "them", "their", "theirs", "themselves", "both");

  private static final Set<String> FIRST =
      Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");

  private static final Set<String> POSSESSIVE =
      Set.of("his", "her", "its", "their", "our", "my", "whose", "your");

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "his", "her", "its", "their", "our");

  private static final Set<String> CAMPAIGN = Set.of("campaign", "camp", "team");

  private final Words words;
  private final Vocabulary vocabulary;
  private final Cast cast;
  private final Referents referents;

  SourceReader(Words words, Vocabulary vocabulary, Cast cast, Referents referents) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.cast = cast;
    this.referents = referents;
  }

  /** Who the words at {@code raw} mean. */
  Reading read(Range raw) {
    return read(raw, 0);
  }

  private Reading read(Range raw, int depth) {
    Range marks = words.trim(raw, i -> !words.word(i) && !words.text(i).equals("%"));
    Range range = marks;
    while (range.length() > 1
        && LEADING.contains(words.lower(range.from()))
        && cast.nameAt(range.from()) == null
        && !partitive(range)) {
      range =
          words.trim(
              new Range(range.from() + 1, range.to()),
              i -> !words.word(i) && !words.text(i).equals("%"));
    }
    if (range.isEmpty() || depth > 4) {
      return Reading.SOURCELESS;
    }
    Reading pronoun = pronoun(range);
    if (pronoun != null) {
      return pronoun;
    }
    List<Entity> named = named(range);
    if (!named.isEmpty()) {
      return people(named);
    }
    Range core = core(range);
    if (core.isEmpty()) {
      core = new Range(range.from(), range.from() + 1);
    }
    return common(range, core, depth);
  }

  /** Whether the source is "I", "we" or somebody of theirs. */
  boolean firstPerson(Range range) {
    return FIRST.contains(words.lower(range.from()));
  }

  private boolean partitive(Range range) {
    int next = range.from() + 1;
    return next < range.to() && (words.is(next, "of") || words.is(next, "out"));
  }

  // ---- pronouns

  private @Nullable Reading pronoun(Range range) {
    int i = range.from();
    String lower = words.lower(i);
    boolean alone = range.length() == 1;
    if (!alone) {
      int next = i + 1;
      alone = !words.word(next) || RELATIVE.contains(words.lower(next));
    }
    if (FIRST.contains(lower)) {
      boolean plural = lower.startsWith("w") || lower.startsWith("u") || lower.startsWith("o");
      return referents.first(i, plural);
    }
    if (!alone) {
      return null;
    }
    if (SINGULAR_THIRD.contains(lower)) {
      Gender gender =
          lower.startsWith("h") && !lower.startsWith("her") ? Gender.MALE : Gender.FEMALE;
      return referents.person(i, gender);
    }
    if (PLURAL_THIRD.contains(lower)) {
      return referents.several(i);
    }
    if (lower.equals("it") || lower.equals("its") || lower.equals("itself")) {
      return referents.thing(i);
    }
    if (lower.equals("self")) {
      return referents.person(i, Gender.UNKNOWN);
    }
    if (lower.equals("you")) {
      return words.quoted(i) ? referents.unresolved(i) : Reading.AUTHOR;
    }
    if (RELATIVE.contains(lower)) {
      return relative(i);
    }
    if (vocabulary.quantifier(lower) || lower.equals("one") || lower.equals("those")) {
      return referents.group(i);
    }
    return null;
  }

  /** What "who" or "which" at {@code i} points back to. */
  private Reading relative(int i) {
    int end = i;
    int start = words.sentenceStart(i);
    while (end > start && !words.word(end - 1)) {
      end--;
    }
    Name name = cast.nameAt(end - 1);
    if (name != null && end == name.range().to()) {
      int from = name.titleFrom();
      // "an adviser to Ann Lee, who": the nearest name is who is meant.
      return read(new Range(from, end), 1);
    }
    int from = end;
    while (from > start && end - from < 12 && inPhrase(from - 1, start)) {
      from--;
    }
    if (from == end) {
      return referents.unresolved(i);
    }
    return read(new Range(from, end), 1);
  }

  private boolean inPhrase(int i, int start) {
    if (i < start) {
      return false;
    }
    return switch (words.tag(i)) {
      case NOUN, ADJ, PROPN, DET, NUM, PART -> words.word(i) || words.possessiveMark(i);
      case ADP ->
          words.is(i, "of") || words.is(i, "in") || words.is(i, "from") || words.is(i, "at");
      case PRON -> POSSESSIVE.contains(words.lower(i)) || words.is(i, "those");
      default -> false;
    };
  }

  // ---- names

  /** Those whom the phrase names as speakers, not those inside a description. */
  private List<Entity> named(Range range) {
    List<Entity> found = new ArrayList<>();
    int i = range.from();
    boolean first = true;
    while (i < range.to()) {
      Range segment = new Range(i, range.to());
      Range core = core(segment);
      if (core.isEmpty()) {
        String lower = words.lower(i);
        if (RELATIVE.contains(lower) && !found.isEmpty()) {
          // A relative clause may hold names of its own; one more speaker may follow "and".
          return found;
        }
        if (first && RELATIVE.contains(lower)) {
          return found;
        }
        i++;
        continue;
      }
      Entity entity = head(core);
      if (entity != null && (first || joins(range, core))) {
        if (!found.contains(entity)) {
          found.add(entity);
        }
      }
      first = false;
      i = skip(core.to(), range.to());
    }
    return found;
  }

  /**
   * Index of the next segment: past prepositional phrases, up to a comma, dash, "and" or "like".
   */
  private int skip(int from, int to) {
    int i = from;
    while (i < to) {
      String lower = words.lower(i);
      if (RELATIVE.contains(lower)) {
        return to;
      }
      boolean joint =
          lower.equals("and")
              || lower.equals("or")
              || lower.equals("including")
              || lower.equals("like")
              || lower.equals("named")
              || lower.equals("called")
              || lower.equals("identified")
              || lower.equals("along");
      if (joint || (!words.word(i) && !words.possessiveMark(i) && !words.is(i, "."))) {
        return i;
      }
      i++;
    }
    return to;
  }

  private boolean joins(Range range, Range core) {
    int before = core.from() - 1;
    while (before > range.from() && !words.word(before)) {
      before--;
    }
    String lower = words.lower(before);
    if (lower.equals("and")
        || lower.equals("including")
        || lower.equals("like")
        || lower.equals("named")
        || lower.equals("called")
        || lower.equals("as")
        || lower.equals("with")
        || lower.equals("or")) {
      return true;
    }
    // After a comma a bare name is an apposition of what stands first, or one more in a list.
    boolean comma = core.from() > range.from() && !words.word(core.from() - 1);
    return comma && bareName(core);
  }

  private boolean bareName(Range core) {
    Name name = cast.nameAt(core.to() - 1);
    return name != null && name.range().to() == core.to() && name.titleFrom() <= core.from() + 1;
  }

  /** The entity whose name heads {@code core}; null if a common noun heads it. */
  private @Nullable Entity head(Range core) {
    Name name = cast.nameAt(core.to() - 1);
    if (name == null || (name.range().from() < core.from() && name.titleFrom() < core.from() - 3)) {
      return null;
    }
    Entity entity = cast.entity(name);
    if (entity.type == Name.Type.PERSON) {
      return entity;
    }
    // "Trump's White House" and "the White House" are the place; "officials Reuters" is odd.
    Noun noun = vocabulary.noun(words.lower(core));
    if (noun != null
        && noun.type() == Noun.Type.DOCUMENT
        && !vocabulary.plural(words.lower(core))
        && !vocabulary.outlet(entity.name())) {
      return null;
    }
    return entity;
  }

  private Reading people(List<Entity> named) {
    boolean person = named.stream().anyMatch(e -> e.type == Name.Type.PERSON);
    if (person) {
      return Reading.named(Naming.NAMED_PERSON, named);
    }
    if (named.size() == 1 && referents.ownOutlet(named.get(0).name())) {
      return Reading.AUTHOR;
    }
    boolean place = named.stream().allMatch(this::institution);
    return Reading.named(place ? Naming.NAMED_PLACE : Naming.NAMED_ORGANIZATION, named);
  }

  /** Whether a place stands for an institution by itself; states and cities are governments. */
  private boolean institution(Entity entity) {
    if (entity.type != Name.Type.PLACE) {
      return false;
    }
    String section = vocabulary.place(Cast.bare(entity.name()));
    return section == null || !(section.equals("CITY") || section.equals("STATE"));
  }

  // ---- common nouns

  /** The words before the first preposition, clause or comma. */
  private Range core(Range range) {
    int i = range.from();
    boolean noun = false;
    while (i < range.to()) {
      Name name = cast.nameAt(i);
      if (name != null) {
        i = Math.min(Math.max(i + 1, name.range().to()), range.to());
        noun = true;
        continue;
      }
      if (!coreWord(i, range, noun)) {
        break;
      }
      noun |= words.tag(i) == Tag.NOUN;
      i++;
    }
    return words.trim(
        new Range(range.from(), i),
        k -> !words.word(k) && !words.possessiveMark(k) && !words.is(k, "%") && !words.is(k, "."));
  }

  private boolean coreWord(int i, Range range, boolean noun) {
    String lower = words.lower(i);
    if ((RELATIVE.contains(lower) && !(lower.equals("that") && i == range.from()))
        || lower.equals("including")
        || lower.equals("and")
        || lower.equals("or")
        || lower.equals("like")) {
      return false;
    }
    if (words.possessiveMark(i) || lower.equals("-") || lower.equals("%") || lower.equals("/")) {
      return true;
    }
    return switch (words.tag(i)) {
      case ADJ -> !noun || (i + 1 < range.to() && nominal(i + 1));
      case DET, NOUN, PROPN, NUM, SYM -> true;
      case X -> words.word(i);
      case PRON ->
          POSSESSIVE.contains(lower)
              || lower.equals("those")
              || lower.equals("these")
              || lower.equals("someone")
              || lower.equals("everyone")
              || lower.equals("this")
              || lower.equals("that")
              || lower.equals("anyone")
              || lower.equals("nobody")
              || vocabulary.quantifier(lower);
      case ADV -> !noun;
      case VERB, AUX ->
          (!noun
                  && i + 1 < range.to()
                  && (words.tag(i + 1) == Tag.NOUN
                      || words.tag(i + 1) == Tag.ADJ
                      || words.tag(i + 1) == Tag.PROPN))
              || (!noun && range.length() == 1)
              || vocabulary.noun(lower) != null;
      case PUNCT ->
          lower.equals("'")
              || lower.equals("''")
              || lower.equals("“")
              || lower.equals("\"")
              || lower.equals("”")
              || lower.equals("`");
      default -> false;
    };
  }

  private boolean nominal(int i) {
    return switch (words.tag(i)) {
      case NOUN, PROPN, ADJ -> true;
      default -> false;
    };
  }

  private Reading common(Range range, Range core, int depth) {
    String phrase = phrase(core);
    Range tail = new Range(core.to(), range.to());
    if (vocabulary.relation("QUANTITY", phrase) || countWord(core)) {
      Reading inner = counted(core, tail, depth);
      if (inner != null) {
        return inner;
      }
    }
    Noun noun = vocabulary.noun(phrase);
    String key = phrase;
    boolean plural = vocabulary.plural(phrase) || words.is(core.to() - 1, "police");
    if (noun == null) {
      return unknown(core, key, plural);
    }
    Entity owner = owner(core);
    boolean owned = owner != null || possessed(core);
    if (noun.type() == Noun.Type.DOCUMENT) {
      return Reading.document(key);
    }
    if (noun.type() == Noun.Type.CARRIER) {
      if (owner != null) {
        return people(List.of(owner));
      }
      return owned ? referents.person(core.from(), Gender.UNKNOWN) : Reading.document(key);
    }
    if (noun.type() == Noun.Type.ABSTRACTION) {
      return Reading.SOURCELESS;
    }
    if (noun.type() == Noun.Type.ORGANIZATION) {
      return body(range, core, noun, owner, plural);
    }
    if (demonymHead(core)) {
      return Reading.unnamed(Naming.UNNAMED_ROLE, noun, plural, key);
    }
    if (!plural
        && definite(core)
        && noun.type() != Noun.Type.BARE
        && noun.type() != Noun.Type.GROUP) {
      Reading known = referents.described(core, noun, owner);
      if (known != null) {
        return known;
      }
    }
    if (noun.type() == Noun.Type.BARE && bareOnly(core)) {
      return Reading.unnamed(Naming.UNNAMED_BARE, noun, plural, key);
    }
    boolean described =
        noun.spokesperson()
            || (!vocabulary.relation("AFFILIATE", phrase)
                && (owned
                    || namedModifier(core)
                    || bodyModifier(core)
                    || namedComplement(tail)
                    || (vocabulary.relation("RELATIVE", phrase)
                        && referents.anyNamed(core.from()))));
    return Reading.unnamed(
        described ? Naming.UNNAMED_DESCRIBED : Naming.UNNAMED_ROLE, noun, plural, key);
  }

  private String phrase(Range core) {
    return words.lower(words.trim(core, i -> !words.word(i)));
  }

  private boolean countWord(Range core) {
    String last = words.lower(core.to() - 1);
    return words.tag(core.to() - 1) == Tag.NUM
        || vocabulary.quantifier(last)
        || last.equals("one")
        || last.equals("%")
        || last.equals("those");
  }

  /** "a number of readers", "40 percent", "one in five": who is counted; null if nothing fits. */
  private @Nullable Reading counted(Range core, Range tail, int depth) {
    int i = tail.from();
    if (i < tail.to() && words.is(i, "out")) {
      i++;
    }
    if (i + 1 < tail.to() && words.is(i, "of")) {
      Reading inner = read(new Range(i + 1, tail.to()), depth + 1);
      boolean people =
          inner.naming().isUnnamed()
              || inner.naming() == Naming.DOCUMENT
              || (inner.naming() == Naming.NAMED_PERSON && inner.plural());
      if (people) {
        return inner;
      }
      Noun citizen = new Noun(Noun.Type.ROLE, Kind.CITIZEN, Gender.UNKNOWN, false);
      return Reading.unnamed(Naming.UNNAMED_ROLE, citizen, true, phrase(core));
    }
    String last = words.lower(core.to() - 1);
    boolean alone = core.length() == 1 || vocabulary.quantifier(last) || last.equals("one");
    if (alone && tail.isEmpty() && (vocabulary.quantifier(last) || last.equals("one"))) {
      return referents.group(core.from());
    }
    if (vocabulary.noun(phrase(core)) != null && !vocabulary.relation("QUANTITY", phrase(core))) {
      return null;
    }
    if (vocabulary.relation("QUANTITY", phrase(core)) && namedModifier(core)) {
      return null;
    }
    if (last.equals("group") || last.equals("coalition") || last.equals("list")) {
      return null;
    }
    Noun citizen = new Noun(Noun.Type.ROLE, Kind.CITIZEN, Gender.UNKNOWN, false);
    return Reading.unnamed(Naming.UNNAMED_ROLE, citizen, true, phrase(core));
  }

  private boolean demonymHead(Range core) {
    return vocabulary.demonym(words.text(core.to() - 1));
  }

  private boolean bareOnly(Range core) {
    for (int i = core.from(); i < core.to() - 1; i++) {
      if (words.word(i)
          && !vocabulary.empty(words.lower(i))
          && words.tag(i) != Tag.ADV
          && words.tag(i) != Tag.NUM) {
        return false;
      }
    }
    return true;
  }

  private boolean definite(Range core) {
    return DEFINITE.contains(words.lower(core.from()))
        || owner(core) != null
        || (words.tag(core.from()) != Tag.DET && words.inTitle(core.from()))
        || (words.tag(core.from()) != Tag.DET
            && words.tag(core.from()) != Tag.NUM
            && words.capital(core.from()));
  }

  private boolean possessed(Range core) {
    if (POSSESSIVE.contains(words.lower(core.from()))) {
      return true;
    }
    for (int i = core.from(); i < core.to() - 1; i++) {
      if (words.possessiveMark(i)) {
        return true;
      }
    }
    return false;
  }

  /** The named owner of what {@code core} is: "Trump's lawyers", "her campaign". */
  private @Nullable Entity owner(Range core) {
    int first = core.from();
    if (POSSESSIVE.contains(words.lower(first)) && core.length() > 1) {
      String lower = words.lower(first);
      Reading reading =
          switch (lower) {
            case "his" -> referents.person(first, Gender.MALE);
            case "her" -> referents.person(first, Gender.FEMALE);
            case "its" -> referents.thing(first);
            default -> null;
          };
      return reading != null && reading.entities().size() == 1 ? reading.entities().get(0) : null;
    }
    for (int i = core.to() - 1; i > core.from(); i--) {
      if (words.possessiveMark(i)) {
        Name name = cast.nameAt(i - 1);
        return name == null ? null : cast.entity(name);
      }
    }
    return null;
  }

  /** Whether a name, not only a nationality or a party, stands before the head. */
  private boolean namedModifier(Range core) {
    for (int i = core.from(); i < core.to() - 1; i++) {
      if (cast.nameAt(i) != null) {
        return true;
      }
    }
    return false;
  }

  /** "campaign aide", "union leaders": a body that the article names elsewhere. */
  private boolean bodyModifier(Range core) {
    for (int i = core.from(); i < core.to() - 1; i++) {
      Noun noun = vocabulary.noun(words.lower(i));
      if (noun != null
          && noun.type() == Noun.Type.ORGANIZATION
          && referents.body(words.lower(i), core.from()) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean namedComplement(Range tail) {
    if (tail.isEmpty()) {
      return false;
    }
    String preposition = words.lower(tail.from());
    boolean place =
        preposition.equals("in") || preposition.equals("across") || preposition.equals("from");
    for (int i = tail.from(); i < tail.to(); i++) {
      String lower = words.lower(i);
      if (RELATIVE.contains(lower) || (lower.equals(",") && i > tail.from())) {
        return false;
      }
      Name name = cast.nameAt(i);
      if (name != null && !(place && name.type() == Name.Type.PLACE)) {
        return true;
      }
      if (!place && i > tail.from() && i + 1 < tail.to() && DEFINITE.contains(lower)) {
        Noun noun = vocabulary.noun(phrase(core(new Range(i, tail.to()))));
        if (noun != null && noun.type() != Noun.Type.ABSTRACTION && noun.type() != Noun.Type.BARE) {
          return true;
        }
      }
    }
    return false;
  }

  private Reading body(Range range, Range core, Noun noun, @Nullable Entity owner, boolean plural) {
    String phrase = phrase(core);
    String last = Vocabulary.singular(words.lower(core.to() - 1));
    if (owner != null || namedModifier(core)) {
      if (plural
          && !words.is(core.to() - 1, "police")
          && !words.is(core.to() - 1, "prosecutors")
          && !words.is(core.to() - 1, "authorities")) {
        return Reading.unnamed(Naming.UNNAMED_ROLE, noun, true, phrase);
      }
      return Reading.named(Naming.NAMED_ORGANIZATION, List.of(composed(core, last, noun, owner)));
    }
    if (capitalHead(core) || (demonymModifier(core) && !plural)) {
      return Reading.named(Naming.NAMED_ORGANIZATION, List.of(composed(core, last, noun, null)));
    }
    boolean indefinite =
        words.is(core.from(), "a")
            || words.is(core.from(), "an")
            || (plural
                && !words.is(core.to() - 1, "police")
                && !words.is(core.to() - 1, "authorities")
                && !words.is(core.to() - 1, "prosecutors"));
    if (!indefinite) {
      Entity body = referents.body(last, core.from());
      if (body != null) {
        return people(List.of(body));
      }
    }
    boolean described = !plural && namedComplement(new Range(core.to(), range.to()));
    return Reading.unnamed(
        described ? Naming.UNNAMED_DESCRIBED : Naming.UNNAMED_ROLE, noun, plural, phrase);
  }

  private boolean capitalHead(Range core) {
    return core.length() > 1
        && words.capital(core.to() - 1)
        && !words.inTitle(core.from())
        && words.capital(core.to() - 2);
  }

  private boolean demonymModifier(Range core) {
    for (int i = core.from(); i < core.to() - 1; i++) {
      if (words.capital(i) && vocabulary.demonym(words.text(i))) {
        return true;
      }
    }
    return false;
  }

  /** An organization whose name is made of an owner's and a common noun: "Clinton campaign". */
  private Entity composed(Range core, String last, Noun noun, @Nullable Entity owner) {
    Range name = words.trim(core, i -> words.tag(i) == Tag.DET || !words.word(i));
    Entity possessor = owner;
    if (possessor == null) {
      Name inner = cast.namesIn(core).stream().findFirst().orElse(null);
      possessor = inner == null ? null : cast.entity(inner);
    }
    String text = words.text(name);
    boolean byPronoun = POSSESSIVE.contains(words.lower(core.from()));
    if (byPronoun && possessor != null) {
      String surname = possessor.name();
      text = surname.substring(surname.lastIndexOf(' ') + 1) + " " + words.lower(core.to() - 1);
    }
    String key =
        (possessor == null ? Cast.bare(words.lower(name)) : possessor.name())
            + "|"
            + (CAMPAIGN.contains(last) ? "campaign" : last);
    return referents.composed(key, text, noun.kind(), core, byPronoun);
  }

  private Reading unknown(Range core, String key, boolean plural) {
    Noun citizen = new Noun(Noun.Type.ROLE, Kind.OTHER, Gender.UNKNOWN, false);
    int head = core.to() - 1;
    if (vocabulary.demonym(words.text(head))) {
      return Reading.unnamed(Naming.UNNAMED_ROLE, citizen, plural, key);
    }
    if (words.capital(head) && words.tag(head) == Tag.PROPN && !words.inTitle(head)) {
      return Reading.named(
          Naming.NAMED_ORGANIZATION,
          List.of(
              referents.composed(
                  key,
                  words.text(words.trim(core, i -> words.tag(i) == Tag.DET)),
                  Kind.OTHER,
                  core,
                  false)));
    }
    if (plural || personal(words.lower(head))) {
      boolean described = possessed(core) || namedModifier(core);
      return Reading.unnamed(
          described ? Naming.UNNAMED_DESCRIBED : Naming.UNNAMED_ROLE, citizen, plural, key);
    }
    return Reading.SOURCELESS;
  }

  /** Whether the ending tells a person: "-er", "-ist", "-ian". */
  private static boolean personal(String word) {
    return word.matches(".{3,}(er|or|ist|ian|eer|ant|ee|eur|ster|man|woman)");
  }
}
