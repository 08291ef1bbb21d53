package org.newsgauge.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgauge.text.NameType;
import org.newsgauge.text.Tag;

/**
 * Reads who a source span means, as the codebook decides it: reference first, then what the head of
 * the phrase denotes, then how much of a body it names. One reader serves one article; its
 * questions are asked in text order.
 */
final class SourceReader {
  private static final int DEEPEST = 4;

  private static final Pattern YEARS_OLD = Pattern.compile("\\d+-year-old");

  /** Sentences back to where "they" may point. */
  private static final int FARTHEST = 6;

  private final Words words;
  private final Vocabulary vocabulary;
  private final Cast cast;
  private final Phrases phrases;
  private final Bodies bodies;
  private final Speakers speakers;
  private final Referents referents;
  private final Groups groups;
  private final Offices offices;
  private final String outlet;
  private String cue = "";

  SourceReader(Words words, Vocabulary vocabulary, Cast cast, String outlet) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.cast = cast;
    this.outlet = outlet;
    phrases = new Phrases(words, vocabulary, cast);
    bodies = new Bodies(words, vocabulary, cast, phrases);
    speakers = new Speakers(words, vocabulary, cast, phrases, bodies);
    groups = new Groups(words, vocabulary, cast, phrases);
    referents = new Referents(words, cast);
    offices = new Offices(words, vocabulary, cast);
  }

  /** Who the words at {@code range} mean, whose cue, in lower case, is {@code cue}. */
  Reading read(Range range, String cue) {
    this.cue = cue;
    return read(range, 0);
  }

  /** Remembers that the source at word {@code index} was read so, and what it said. */
  void remember(int index, Reading reading, List<Range> content) {
    referents.remember(index, reading, content);
  }

  /** Whether the source is "I", "we" or somebody of theirs. */
  boolean firstPerson(Range range) {
    return firstPerson(range.from());
  }

  private boolean firstPerson(int i) {
    Name name = i + 1 < words.size() ? cast.nameAt(i + 1) : null;
    boolean ofName =
        name != null
            && words.text(i).equals("Our")
            && name.type() == NameType.ORGANIZATION
            && vocabulary.organizationHead(words.text(name.range().to() - 1));
    return FunctionWords.FIRST.contains(words.lower(i)) && !words.text(i).equals("US") && !ofName;
  }

  private Reading read(Range raw, int depth) {
    if (raw.length() == 1 && words.is(raw.from(), "'s") && words.is(raw.from() - 1, "let")) {
      return words.quoted(raw.from()) ? referents.speaker(raw.from()) : Reading.AUTHOR;
    }
    Range range = phrases.source(raw);
    if (range.isEmpty() || depth > DEEPEST) {
      return Reading.SOURCELESS;
    }
    if (FunctionWords.AMONG.contains(words.lower(range.from()))) {
      Reading inner = read(new Range(range.from() + 1, range.to()), depth + 1);
      return inner.naming().isNamed() ? bare(range, true) : inner;
    }
    Reading pronoun = pronoun(range, depth);
    if (pronoun != null) {
      return pronoun;
    }
    if (phrases.document(range) || poll(range) || work(range) || lawsuit(range)) {
      return Reading.document(phrases.text(range));
    }
    Speakers.Named named = speakers.in(range);
    if (!named.entities().isEmpty()) {
      Noun noun = named.first() ? null : phrases.noun(phrases.core(range));
      Entity one = named.entities().get(0);
      if (noun != null && noun.isPerson() && one.type == NameType.PERSON) {
        // "A spokesman for the port, Bo Lund," tells what he is.
        one.describe(noun, noun.kind());
      }
      return named(named);
    }
    Range core = phrases.core(range);
    if (core.isEmpty()) {
      core = new Range(range.from(), range.from() + 1);
    }
    return common(core, new Range(core.to(), range.to()), depth);
  }

  /** Whether a book or film is meant that the article calls one elsewhere. */
  private boolean work(Range range) {
    Range core = phrases.core(range);
    Name name = core.isEmpty() ? null : cast.nameAt(core.to() - 1);
    return name != null && cast.works().contains(words.text(name.range()));
  }

  /** "The Callan Ledger/Tide Poll", whatever the tagger takes its name for. */
  private boolean poll(Range range) {
    Range core = phrases.core(range);
    int last = core.to() - 1;
    Name name = core.length() < 2 ? null : cast.nameAt(last);
    return name != null
        && FunctionWords.POLLS.contains(words.lower(last))
        && name.type() != NameType.PERSON
        && !vocabulary.outlet(words.text(name.range()))
        && !vocabulary.outlet("The " + words.text(name.range()));
  }

  /** "Lee v. Board of Piers": a case is known by its parties. */
  private boolean lawsuit(Range range) {
    for (int i = range.from() + 1; i + 1 < range.to(); i++) {
      int next = words.is(i + 1, ".") ? i + 2 : i + 1;
      boolean versus =
          !words.capital(i) && (words.is(i, "v.") || words.is(i, "vs.") || words.is(i, "v"));
      if (versus && words.capital(i - 1) && next < range.to() && words.capital(next)) {
        return true;
      }
    }
    return false;
  }

  private Reading named(Speakers.Named named) {
    List<Entity> entities = named.entities();
    boolean own = entities.size() == 1 && named.first() && entities.get(0).type != NameType.PLACE;
    if (own && Outlets.same(outlet, entities.get(0).name()) && !entities.get(0).titled()) {
      return Reading.AUTHOR;
    }
    if (entities.stream().anyMatch(e -> e.type == NameType.PERSON)) {
      return Reading.named(Naming.NAMED_PERSON, entities.size() == 1 ? family(entities) : entities);
    }
    return body(entities);
  }

  /** "The Lees": those of that surname whom the article names in full, else as it stands. */
  private List<Entity> family(List<Entity> one) {
    List<Entity> family = cast.family(one.get(0));
    return family.isEmpty() ? one : family;
  }

  private Reading body(List<Entity> entities) {
    boolean place = entities.stream().allMatch(this::institution);
    return Reading.named(place ? Naming.NAMED_PLACE : Naming.NAMED_ORGANIZATION, entities);
  }

  /** Whether a place stands for an institution by itself; cities are governments. */
  private boolean institution(Entity entity) {
    if (entity.type != NameType.PLACE) {
      return entity.name().endsWith(" White House") || entity.name().endsWith(" Kremlin");
    }
    String section = vocabulary.place(Cast.bare(entity.name()));
    return !"CITY".equals(section);
  }

  // Pronouns

  private @Nullable Reading pronoun(Range range, int depth) {
    int i = range.from();
    String lower = words.lower(i);
    if (firstPerson(i)) {
      return ours(range, depth);
    }
    boolean clause =
        range.length() > 1
            && ((!words.word(i + 1) && !words.quotationMark(i + 1))
                || FunctionWords.RELATIVE.contains(words.lower(i + 1)));
    boolean relative = FunctionWords.RELATIVE.contains(lower) && !lower.equals("that");
    boolean joined = range.length() > 2 && words.is(i + 1, "and");
    if (range.length() > 1 && !clause && !relative && !joined) {
      return null;
    }
    if (FunctionWords.MALE.contains(lower)) {
      return referents.person(i, Gender.MALE);
    }
    if (FunctionWords.FEMALE.contains(lower)) {
      return referents.person(i, Gender.FEMALE);
    }
    if (FunctionWords.PLURAL.contains(lower)) {
      return several(i, depth);
    }
    if (FunctionWords.NEUTER.contains(lower)) {
      return referents.thing(i);
    }
    if (relative || lower.equals("that")) {
      return relative(range, depth);
    }
    if (lower.startsWith("self-") && range.length() == 1) {
      return referents.person(i, Gender.UNKNOWN);
    }
    return switch (lower) {
      case "self" -> referents.person(i, Gender.UNKNOWN);
      case "more", "fewer", "less" -> role(range);
      case "both" -> two(i);
      case "you" -> words.quoted(i) ? Reading.unresolved("?" + i) : Reading.AUTHOR;
      case "those" ->
          range.length() > 1 && words.is(i + 1, "who") ? role(range) : bare(range, true);
      case "one", "another" -> group(i, depth);
      default -> {
        if (!vocabulary.quantifier(lower)) {
          yield null;
        }
        yield range.length() > 1 && words.relative(i + 1) ? role(range) : group(i, depth);
      }
    };
  }

  /** "I", "we", "my editor": who speaks, or somebody of theirs. */
  private Reading ours(Range range, int depth) {
    int i = range.from();
    boolean possessive = words.is(i, "my") || words.is(i, "our");
    if (possessive && range.length() > 1) {
      Speakers.Named named = speakers.in(range);
      if (named.entities().stream().anyMatch(e -> e.type == NameType.PERSON)) {
        return named(named);
      }
      Range core = phrases.core(range);
      Noun noun = phrases.noun(core);
      if (noun != null && (noun.isPerson() || noun.type() == Noun.Type.DOCUMENT)) {
        return common(core, new Range(core.to(), range.to()), depth);
      }
    }
    return words.quoted(i) ? referents.speaker(i) : speaking(i);
  }

  /** Whose words a paragraph without quotation marks gives: "LEE: …", or after "Lee wrote:". */
  private Reading speaking(int i) {
    int start = i;
    while (start > 0 && words.paragraph(start - 1) == words.paragraph(i)) {
      start--;
    }
    for (int k = start + 1; k < Math.min(start + 5, i); k++) {
      Name name = words.is(k, ":") ? cast.nameAt(k - 1) : null;
      if (name != null && name.type() == NameType.PERSON && name.range().from() <= start + 1) {
        return Reading.named(Naming.NAMED_PERSON, List.of(cast.entity(name)));
      }
    }
    boolean announced = start > 0 && words.is(start - 1, ":");
    Reading before = announced ? referents.speaker(start) : Reading.AUTHOR;
    return before.naming().isNamed() || before.naming().isUnnamed() ? before : Reading.AUTHOR;
  }

  /** What "who" or "which" points back to: the phrase before, or the one it describes. */
  private Reading relative(Range range, int depth) {
    int i = range.from();
    if (words.is(i, "whose") && range.length() > 1) {
      Range owned = phrases.core(new Range(i, range.to()));
      return owned.length() > 1
          ? common(owned, new Range(owned.to(), range.to()), depth)
          : Reading.unresolved("?" + i);
    }
    int end = i;
    int start = words.sentenceStart(i);
    while (end > start && (!words.word(end - 1) || words.tag(end - 1) == Tag.ADP)) {
      end--;
    }
    Reading last = person(i, end, start);
    if (last != null) {
      return last;
    }
    Range phrase = phrases.endingAt(end);
    if (phrase.isEmpty()) {
      boolean free = i == start || range.length() > 1;
      return free && words.is(i, "who")
          ? Reading.unnamed(Naming.UNNAMED_ROLE, Noun.PERSON, true, "who")
          : Reading.unresolved("?" + i);
    }
    int before = phrase.from() - 1;
    if (before > start && words.is(before, "and")) {
      Range wider = phrases.endingAt(before);
      before = wider.from() - 1;
    }
    Name name = before > start && words.is(before, ",") ? cast.nameAt(before - 1) : null;
    boolean apposed = name != null && name.type() == NameType.PERSON && !phrases.plural(phrase);
    if (apposed && name != null) {
      Noun noun = phrases.noun(phrases.core(phrase));
      if (noun == null || noun.isPerson() || cast.nameAt(end - 1) == null) {
        return Reading.named(Naming.NAMED_PERSON, List.of(cast.entity(name)));
      }
    }
    if (depth >= DEEPEST) {
      return Reading.unresolved("?" + i);
    }
    Reading reading = read(phrase, depth + 1);
    boolean people = words.is(i, "who") || words.is(i, "whom");
    while (people && !somebody(reading) && before(phrase, start)) {
      phrase = new Range(phrases.endingAt(phrase.from() - 1).from(), phrase.to());
      reading = read(phrase, depth + 1);
    }
    // "people who live by the sea": the clause tells of what sort they are.
    boolean told = somebody(reading) && reading.naming() != Naming.UNNAMED_BARE;
    return told || (!people && reading.naming() != Naming.UNNAMED_BARE) ? reading : role(phrase);
  }

  /**
   * The person whose name, age and home end before the comma before "who"; null if the clause is of
   * several or of somebody else.
   */
  private @Nullable Reading person(int i, int end, int start) {
    boolean whose = words.is(i, "who") || words.is(i, "whom") || words.is(i, "whose");
    if (!whose || !words.is(i - 1, ",") || (words.is(i, "who") && severalDo(i + 1))) {
      return null;
    }
    int last = end - 1;
    Name name = cast.nameAt(last);
    if (name != null && name.type() == NameType.PLACE) {
      last = name.range().from() - 1;
      while (last > start
          && (words.is(last, ",") || words.is(last, "from") || words.is(last, "of"))) {
        last--;
      }
      name = cast.nameAt(last);
    }
    if (last > start + 1 && words.tag(last) == Tag.NUM && words.is(last - 1, ",")) {
      name = cast.nameAt(last - 2);
    }
    return name == null || name.type() != NameType.PERSON
        ? null
        : Reading.named(Naming.NAMED_PERSON, List.of(cast.entity(name)));
  }

  /** Whether the verb at {@code i}, or behind an adverb there, is one of several people. */
  private boolean severalDo(int i) {
    int verb = i;
    while (verb + 1 < words.size() && words.tag(verb) == Tag.ADV) {
      verb++;
    }
    return verb < words.size() && FunctionWords.SEVERAL_DO.contains(words.lower(verb));
  }

  /** Whether a preposition, and a phrase before it, lead up to {@code phrase}. */
  private boolean before(Range phrase, int start) {
    int before = phrase.from() - 1;
    return before > start
        && words.tag(before) == Tag.ADP
        && !phrases.endingAt(before).isEmpty()
        && phrases.endingAt(before).from() < before;
  }

  private static boolean somebody(Reading reading) {
    return reading.naming() == Naming.NAMED_PERSON || reading.naming().isUnnamed();
  }

  /** "both": the two people joined last, else the two most present. */
  private Reading two(int i) {
    List<Groups.Mention> mentions = groups.mentions();
    for (int m = mentions.size() - 1; m >= 0; m--) {
      Groups.Mention mention = mentions.get(m);
      boolean near = words.sentence(i) - words.sentence(mention.range().from()) <= 3;
      if (mention.named() && mention.range().to() <= i && near) {
        List<Entity> entities = speakers.in(mention.range()).entities();
        if (entities.size() == 2) {
          boolean people = entities.stream().anyMatch(e -> e.type == NameType.PERSON);
          return people ? Reading.named(Naming.NAMED_PERSON, entities) : body(entities);
        }
      }
    }
    Reading several = words.is(i, "both") ? referents.several(i) : null;
    if (several != null && several.naming().isUnnamed() && referents.severalScore(i) > -2) {
      return several;
    }
    List<Entity> present = referents.present(i, Gender.UNKNOWN);
    return present.size() < 2
        ? Reading.unresolved("?" + i)
        : Reading.named(Naming.NAMED_PERSON, present.subList(0, 2));
  }

  /** "they": the several people spoken of last, those that are subjects before others. */
  private Reading several(int i, int depth) {
    Reading best = referents.several(i);
    double most = best == null ? -FARTHEST : referents.severalScore(i);
    // A mention scores one less its distance at best.
    for (Groups.Mention mention : groups.since(words.sentence(i) - FARTHEST - 1)) {
      if (mention.range().to() > i) {
        break;
      }
      double score = -referents.distance(mention.range().from(), i);
      score += mention.subject() ? 0.7 : 0;
      score += mention.named() ? 0.3 : 0;
      score -= words.quoted(mention.range().from()) && !words.quoted(i) ? 1.5 : 0;
      if (score >= most && depth < DEEPEST) {
        Reading reading = read(mention.range(), depth + 1);
        if (reading.plural() && reading.naming() != Naming.UNRESOLVED) {
          best = reading;
          most = score;
        }
      }
    }
    Reading body = referents.bodySpoken(i);
    if (body != null && (best == null || referents.bodyScore(i) > most)) {
      return body;
    }
    return best == null ? Reading.unresolved("?" + i) : best;
  }

  /** "many", "others", "one": of the group spoken of just before, else nobody tells of whom. */
  private Reading group(int i, int depth) {
    Reading best = null;
    for (Groups.Mention mention : groups.since(words.sentence(i) - 2)) {
      int from = mention.range().from();
      if (from >= i) {
        break;
      }
      boolean near = mention.range().to() <= i && words.sentence(i) - words.sentence(from) <= 2;
      if (near && !mention.named() && !words.quoted(from) && depth < DEEPEST) {
        Reading reading = read(mention.range(), depth + 1);
        best = reading.naming().isUnnamed() ? reading : best;
      }
    }
    boolean told = best != null && best.naming() != Naming.UNNAMED_BARE;
    return told && best != null ? best : bare(new Range(i, i + 1), true);
  }

  private Reading bare(Range range, boolean plural) {
    return Reading.unnamed(Naming.UNNAMED_BARE, Noun.NOBODY, plural, phrases.text(range));
  }

  // Common nouns

  private Reading common(Range core, Range tail, int depth) {
    String phrase = phrases.text(core);
    Noun listed = vocabulary.noun(phrase);
    boolean letters = listed != null && listed.type() == Noun.Type.GROUP && acronym(core);
    Noun noun = letters ? null : listed;
    Reading counted = counted(core, tail, depth);
    if (counted != null) {
      return counted;
    }
    boolean plural = phrases.plural(core);
    Reading apposed = plural || noun == null ? null : apposed(core, noun);
    if (apposed != null) {
      return apposed;
    }
    if (noun == null) {
      return unknown(core, phrase, plural);
    }
    Entity owner = owner(core);
    switch (noun.type()) {
      case DOCUMENT -> {
        return Reading.document(phrase);
      }
      case CARRIER -> {
        return carrier(core, owner, phrase);
      }
      case ABSTRACTION -> {
        return Reading.SOURCELESS;
      }
      case GROUP -> {
        Entity body = plural ? null : theBody(core, tail);
        return body != null ? body(List.of(body)) : people(core, tail, noun, owner, plural, depth);
      }
      case ORGANIZATION -> {
        if (scholarly(core)) {
          return Reading.document(phrase);
        }
        return organization(core, tail, noun, owner, plural);
      }
      default -> {
        return people(core, tail, noun, owner, plural, depth);
      }
    }
  }

  /** The body that "the rights group" means; null if the article names none. */
  private @Nullable Entity theBody(Range core, Range tail) {
    String head = words.lower(core.to() - 1);
    boolean definite =
        words.is(core.from(), "the")
            && !phrases.namedModifier(core)
            && !phrases.namedComplement(tail);
    return definite && Bodies.general(head) ? bodies.meant(head, core.from()) : null;
  }

  /** "Quill Forward, a group": whose description the phrase is; null if it describes no name. */
  private @Nullable Reading apposed(Range core, Noun noun) {
    int comma = core.from() - 1;
    boolean indefinite = words.indefinite(core.from());
    Name name = indefinite && words.is(comma, ",") ? cast.nameAt(comma - 1) : null;
    if (name == null || comma <= words.sentenceStart(core.from())) {
      return null;
    }
    Entity entity = cast.entity(name);
    if (entity.type == NameType.PERSON) {
      return noun.isPerson() ? Reading.named(Naming.NAMED_PERSON, List.of(entity)) : null;
    }
    boolean body = entity.type == NameType.ORGANIZATION;
    return body && noun.type() == Noun.Type.ORGANIZATION ? body(List.of(entity)) : null;
  }

  /** "a 2009 paper", "one paper" that finds something: no newspaper. */
  private boolean scholarly(Range core) {
    Tag first = words.tag(core.from());
    boolean some = first == Tag.NUM || words.is(core.from(), "a") || words.is(core.from(), "one");
    return some
        && words.is(core.to() - 1, "paper")
        && (FunctionWords.TEXTS_DO.contains(cue) || cue.startsWith("f") || cue.startsWith("argu"));
  }

  /** "CREW" where other words are written small: letters of a name, not the noun. */
  private boolean acronym(Range core) {
    int head = core.to() - 1;
    String text = words.text(head);
    boolean loud = text.length() > 2 && text.equals(text.toUpperCase(Locale.ROOT));
    if (!loud || !Character.isLetter(text.charAt(0)) || vocabulary.demonym(text)) {
      return false;
    }
    for (int i = words.sentenceStart(head); i < words.sentenceEnd(head); i++) {
      if (words.tag(i) == Tag.VERB && !words.text(i).equals(words.lower(i))) {
        return false;
      }
    }
    return core.length() == 1 || (core.length() == 2 && words.tag(core.from()) == Tag.DET);
  }

  /** "Forbes' words", "his remarks": whose they are. */
  private Reading carrier(Range core, @Nullable Entity owner, String phrase) {
    if (owner != null) {
      return owner.type == NameType.PERSON
          ? Reading.named(Naming.NAMED_PERSON, List.of(owner))
          : body(List.of(owner));
    }
    return phrases.possessed(core)
        ? referents.person(core.from(), Gender.UNKNOWN)
        : Reading.document(phrase);
  }

  private Reading people(
      Range core, Range tail, Noun noun, @Nullable Entity owner, boolean plural, int depth) {
    String phrase = phrases.text(core);
    if (vocabulary.demonym(words.text(core.to() - 1))) {
      return demonym(core, tail, noun, phrase, plural);
    }
    boolean role = noun.type() == Noun.Type.ROLE || noun.type() == Noun.Type.KIN;
    boolean list = !tail.isEmpty() && words.is(tail.from(), "and");
    if (plural && role && !list && pair(core)) {
      return two(core.from());
    }
    List<Entity> counted = plural && role ? severalKnown(core, noun) : List.of();
    if (!counted.isEmpty()) {
      return Reading.named(Naming.NAMED_PERSON, counted);
    }
    if (phrases.definite(core) || words.is(core.from(), "that") || headline(core)) {
      Reading known = role && !plural ? described(core, noun, owner) : null;
      if (known == null
          && owner == null
          && !phrases.possessed(core)
          && !phrases.namedModifier(core)) {
        known = referents.before(core, noun, plural);
      }
      if (known == null && role && !plural && owner == null && !phrases.possessed(core)) {
        known = introduced(core, depth);
      }
      boolean alone =
          tail.isEmpty()
              || !words.word(tail.from())
              || words.relative(tail.from())
              || words.is(tail.from(), "and")
              || vocabulary.title(words.lower(new Range(core.to() - 1, tail.to())));
      boolean introducing =
          tail.length() > 1 && words.is(tail.from(), ",") && words.indefinite(tail.from() + 1);
      if (known == null && role && !plural && alone && !introducing) {
        known = epithet(core, noun, owner);
      }
      if (known != null) {
        return known;
      }
    }
    if (noun.type() == Noun.Type.BARE && tellsNothing(core, tail)) {
      return Reading.unnamed(Naming.UNNAMED_BARE, noun, plural, phrase);
    }
    boolean employed =
        tail.length() > 1
            && (words.is(tail.from(), "at") || words.is(tail.from(), "with"))
            && phrases.namedComplement(tail);
    boolean described =
        noun.spokesperson()
            || employed
            || (inService(core, phrase)
                && !vocabulary.relation("GENERIC", phrase)
                && (phrases.possessed(core)
                    || (phrases.namedModifier(core)
                        && (official(noun, phrase) || !phrases.placeModifier(core)))
                    || bodyModifier(core)
                    || (official(noun, phrase) && ofPlace(core, tail))
                    || phrases.namedComplement(tail)
                    || (belongs(core, phrase) && referents.anyNamed(core.from()))));
    Naming naming = described ? Naming.UNNAMED_DESCRIBED : Naming.UNNAMED_ROLE;
    Noun placed = noun.within(offices.kind(core, noun.kind()));
    return Reading.unnamed(naming, placed, plural, phrase);
  }

  /** Whether the role binds to whom it belongs: "Lee's strategists", but not "Lee's backers". */
  private boolean inService(Range core, String phrase) {
    if (!vocabulary.relation("AFFILIATE", phrase)) {
      return true;
    }
    boolean hired = FunctionWords.HIRED.contains(Vocabulary.singular(words.lower(core.to() - 1)));
    Name name = core.length() > 1 ? cast.nameAt(core.to() - 2) : null;
    boolean person = name != null && name.type() == NameType.PERSON;
    return hired && (phrases.possessed(core) || person || bodyModifier(core));
  }

  /** "the heckler", of whom the article spoke before as "a heckler"; null if it did not. */
  private @Nullable Reading introduced(Range core, int depth) {
    int from = core.from();
    String head = words.lower(core.to() - 1);
    for (int i = from - 1; i >= 0 && words.sentence(from) - words.sentence(i) <= 15; i--) {
      if (!words.is(i, head) || words.inTitle(i)) {
        continue;
      }
      Range phrase = phrases.endingAt(i + 1);
      boolean indefinite =
          words.indefinite(phrase.from())
              || words.is(phrase.from(), "one")
              || words.is(phrase.from(), "another");
      int next = i + 1;
      boolean named =
          (next < words.size() && cast.nameAt(next) != null)
              || (next + 1 < words.size() && words.is(next, ",") && cast.nameAt(next + 1) != null)
              || (phrase.from() > 1 && words.is(phrase.from() - 1, ","));
      boolean same = true;
      for (int k = from + 1; k < core.to() - 1; k++) {
        same &= words.lower(phrase).contains(words.lower(k));
      }
      if (indefinite && same && !named && depth < DEEPEST) {
        Range rest = new Range(phrase.from(), clauseEnd(next));
        Reading reading = read(rest, depth + 1);
        return reading.naming().isUnnamed() && !reading.plural() ? reading : null;
      }
    }
    return null;
  }

  /** Index where the prepositional phrase that begins at {@code from} ends, if one does. */
  private int clauseEnd(int from) {
    int to = from;
    if (from < words.size() && words.tag(from) == Tag.ADP) {
      Range rest = new Range(from + 1, words.sentenceEnd(from));
      to = rest.isEmpty() ? from : phrases.core(rest).to();
    }
    return Math.max(from, to);
  }

  /** "the Nevada Democrat" is somebody that is known, "Democrats" are not. */
  private Reading demonym(Range core, Range tail, Noun noun, String phrase, boolean plural) {
    Reading known = !plural && words.is(core.from(), "the") ? epithet(core, noun, null) : null;
    if (known != null) {
      return known;
    }
    boolean inside =
        tail.length() > 1
            && (words.is(tail.from(), "on") || words.is(tail.from(), "close"))
            && phrases.namedComplement(new Range(tail.from() + 1, tail.to()));
    boolean house =
        inside || (plural && phrases.namedModifier(core) && !phrases.placeModifier(core));
    return Reading.unnamed(
        house ? Naming.UNNAMED_DESCRIBED : Naming.UNNAMED_ROLE, noun, plural, phrase);
  }

  /** Those meant by "the three candidates", where so many people are named; else empty. */
  private List<Entity> severalKnown(Range core, Noun noun) {
    int first = core.from();
    boolean definite = words.is(first, "the") || words.is(first, "all");
    int count =
        switch (core.length() > 1 && definite ? words.lower(first + 1) : "") {
          case "three", "3" -> 3;
          case "four", "4" -> 4;
          case "five", "5" -> 5;
          default -> 0;
        };
    List<Entity> present =
        referents.present(first, noun.gender()).stream()
            .filter(entity -> mayBe(entity, core, noun))
            .toList();
    return count > 0 && present.size() >= count ? present.subList(0, count) : List.of();
  }

  /** "both candidates", "the two men". */
  private boolean pair(Range core) {
    int first = core.from();
    boolean both = words.is(first, "both") || words.is(first - 1, "both");
    return both || (words.is(first, "the") && words.is(first + 1, "two"));
  }

  /** Whether nothing but number and reliability is said of "sources" or "those". */
  private boolean tellsNothing(Range core, Range tail) {
    for (int i = core.from(); i < core.to() - 1; i++) {
      boolean empty =
          !words.word(i)
              || vocabulary.empty(words.lower(i))
              || words.tag(i) == Tag.ADV
              || words.tag(i) == Tag.NUM;
      if (!empty) {
        return false;
      }
    }
    int next = tail.from();
    if (tail.length() > 2 && FunctionWords.CLOSE.contains(words.lower(next))) {
      boolean to = words.is(next + 1, "to");
      return !phrases.namedComplement(to ? new Range(next + 1, tail.to()) : tail);
    }
    boolean those = words.is(core.to() - 1, "those");
    boolean told = those || (!tail.isEmpty() && words.is(next, "who") && people(core));
    return !told || tail.isEmpty() || words.is(next, "familiar");
  }

  private boolean people(Range core) {
    return words.is(core.to() - 1, "people");
  }

  private @Nullable Reading described(Range core, Noun noun, @Nullable Entity owner) {
    Entity known = referents.described(core, noun);
    if (known == null && noun.type() == Noun.Type.KIN && owner != null) {
      known = referents.relative(owner, noun.gender(), core.from());
    }
    return known == null ? null : Reading.named(Naming.NAMED_PERSON, List.of(known));
  }

  /** Whether {@code core} stands in a headline, where roles have no article: "Mayor refuses". */
  private boolean headline(Range core) {
    int first = core.from();
    int last = words.sentenceEnd(first) - 1;
    return words.paragraph(first) == 0
        && !words.is(last, ".")
        && !words.is(last, "”")
        && words.tag(first) != Tag.DET
        && words.paragraph(words.size() - 1) > 0;
  }

  /** Somebody known by what only the reader can put together: the most present who may be it. */
  private @Nullable Reading epithet(Range core, Noun noun, @Nullable Entity owner) {
    int first = core.from();
    boolean headline = words.inTitle(first) && words.tag(first) != Tag.DET;
    boolean epithet =
        owner == null
            && (words.is(first, "the") || headline)
            && noun.type() == Noun.Type.ROLE
            && !phrases.possessed(core)
            && !vocabulary.relation("GENERIC", phrases.text(core))
            && !vocabulary.relation("RELATIVE", phrases.text(core));
    if (!epithet) {
      return null;
    }
    for (Entity entity : referents.present(first, noun.gender())) {
      boolean inside = entity.mentions().stream().anyMatch(core::overlaps);
      if (!inside && mayBe(entity, core, noun)) {
        return Reading.named(Naming.NAMED_PERSON, List.of(entity));
      }
    }
    return null;
  }

  /** Whether party and walk of life speak against {@code entity} being "the Republican nominee". */
  private boolean mayBe(Entity entity, Range core, Noun noun) {
    String head = Vocabulary.singular(words.lower(core.to() - 1));
    boolean runs = FunctionWords.RUNNING.contains(head);
    if (runs && entity.descriptors().stream().anyMatch(FunctionWords.STAFF::contains)) {
      return false;
    }
    for (int i = core.from(); i < core.to() - 1; i++) {
      if (FunctionWords.ORDINAL.contains(words.lower(i))) {
        return false;
      }
    }
    for (int i = core.from(); i < core.to(); i++) {
      String party = Vocabulary.party(words.lower(i));
      if (!party.isEmpty() && !entity.party().isEmpty() && !party.equals(entity.party())) {
        return false;
      }
    }
    boolean politician =
        entity.kind() == Kind.GOVERNMENT || entity.kind() == Kind.PARTY_AND_CAMPAIGN;
    boolean employed = phrases.namedModifier(core) && !phrases.placeModifier(core);
    if ((noun.kind() == Kind.MEDIA || employed) && politician && noun.kind() != entity.kind()) {
      return false;
    }
    boolean walks =
        switch (entity.kind()) {
          case EXPERT, CITIZEN, MEDIA, CIVIL_SOCIETY -> noun.kind() == Kind.COMPANY;
          default -> false;
        };
    if (walks) {
      return false;
    }
    boolean office = noun.kind() == Kind.GOVERNMENT || noun.kind() == Kind.PARTY_AND_CAMPAIGN;
    return !office
        || switch (entity.kind()) {
          case EXPERT, CITIZEN, MEDIA, CIVIL_SOCIETY -> false;
          default -> true;
        };
  }

  /** Whether those of this role act for a state or city: "Texas officials", not "Texas bakers". */
  private static boolean official(Noun noun, String phrase) {
    boolean politicians = phrase.endsWith("politicians") || phrase.endsWith("politician");
    return !politicians
        && switch (noun.kind()) {
          case GOVERNMENT, MILITARY, POLICE_AND_COURTS -> true;
          default -> false;
        };
  }

  /** "campaign aide", "union leaders": a body that the article names elsewhere. */
  private boolean bodyModifier(Range core) {
    for (int i = core.from(); i < core.to() - 1; i++) {
      Noun noun = vocabulary.noun(words.lower(i));
      if (noun != null
          && noun.type() == Noun.Type.ORGANIZATION
          && !FunctionWords.SORTS.contains(words.lower(i))
          && bodies.meant(words.lower(i), core.from()) != null) {
        return true;
      }
    }
    return false;
  }

  /** "aides", "the moderators": whom the article tells of, not only by party or nation. */
  private boolean belongs(Range core, String phrase) {
    return (vocabulary.relation("RELATIVE", phrase) && !phrases.demonymModifier(core))
        || (words.is(core.from(), "the") && vocabulary.relation("DEFINITE", phrase));
  }

  /** "city officials": of a city that the article or the phrase names. */
  private boolean ofPlace(Range core, Range tail) {
    for (int i = core.from(); i < core.to() - 1; i++) {
      String lower = words.lower(i);
      if (lower.equals("city") || lower.equals("state") || lower.equals("county")) {
        return bodies.place(lower, core.from()) != null || !cast.namesIn(tail).isEmpty();
      }
    }
    return false;
  }

  /** The named owner of what {@code core} is: "Trump's lawyers", "her campaign". */
  private @Nullable Entity owner(Range core) {
    int first = core.from();
    if (core.length() > 1) {
      Reading reading =
          switch (words.lower(first)) {
            case "his" -> referents.person(first, Gender.MALE);
            case "her" -> referents.person(first, Gender.FEMALE);
            case "its" -> referents.thing(first);
            default -> Reading.SOURCELESS;
          };
      if (reading.entities().size() == 1) {
        return reading.entities().get(0);
      }
    }
    for (int i = core.to() - 1; i > first; i--) {
      if (words.possessiveMark(i)) {
        Name name = cast.nameAt(i - 1);
        if (name != null) {
          return cast.entity(name);
        }
        boolean party = words.is(core.to() - 1, "party");
        return party ? bodies.place(words.lower(i - 1), first) : ownerByNoun(first, i - 1);
      }
    }
    return null;
  }

  /** "the city's", "the paper's", "the nominee's": whom the noun at {@code i} means. */
  private @Nullable Entity ownerByNoun(int first, int i) {
    Entity place = bodies.place(words.lower(i), first);
    Noun noun = vocabulary.exactly(words.lower(i));
    if (place != null || noun == null || !words.is(first, "the")) {
      return place;
    }
    if (noun.type() == Noun.Type.ORGANIZATION) {
      return bodies.meant(words.lower(i), first);
    }
    Range core = new Range(first, i + 1);
    boolean role = noun.type() == Noun.Type.ROLE && !phrases.plural(core);
    Reading known = role ? described(core, noun, null) : null;
    known = role && known == null ? epithet(core, noun, null) : known;
    return known == null ? null : known.entities().get(0);
  }

  private Reading organization(
      Range core, Range tail, Noun noun, @Nullable Entity owner, boolean plural) {
    String phrase = phrases.text(core);
    boolean several = bodies.several(core);
    if (phrases.ofTime(core)) {
      return Reading.SOURCELESS;
    }
    List<Entity> two = pair(core) ? bodies.two(words.lower(core.to() - 1), core.from()) : List.of();
    List<Entity> rivals =
        pair(core) && words.is(core.to() - 1, "campaigns")
            ? referents.present(core.from(), Gender.UNKNOWN)
            : List.of();
    if (rivals.size() > 1) {
      return body(rivals.subList(0, 2).stream().map(e -> bodies.campaign(e, core)).toList());
    }
    if (!two.isEmpty()) {
      return body(two);
    }
    Range called = phrases.called(tail);
    if (!called.isEmpty() && !several) {
      return body(List.of(bodies.composed(phrase, words.text(called), noun.kind(), called, false)));
    }
    if (owner != null && !several) {
      return body(List.of(bodies.composed(core, noun, owner)));
    }
    boolean indefinite = several || words.indefinite(core.from()) || words.is(core.from(), "one");
    boolean named = !plural && phrases.namedComplement(tail);
    if (!indefinite) {
      if (named && !tail.isEmpty() && words.tag(tail.from()) == Tag.ADP) {
        String text = words.text(new Range(core.from(), tail.to()));
        return body(List.of(bodies.composed(phrase, Cast.bare(text), noun.kind(), core, false)));
      }
      Entity body = bodies.meant(words.lower(core.to() - 1), core.from());
      boolean owned = owner == null && phrases.possessed(core);
      if (body != null && !(owned && Bodies.general(words.lower(core.to() - 1)))) {
        return body(List.of(body));
      }
    }
    Naming naming = named ? Naming.UNNAMED_DESCRIBED : Naming.UNNAMED_ROLE;
    return Reading.unnamed(naming, noun, plural, phrase);
  }

  /** "a number of readers", "40 percent", "one in five": who is counted; null if nobody is. */
  private @Nullable Reading counted(Range core, Range tail, int depth) {
    String last = words.lower(core.to() - 1);
    if (core.length() == 2 && words.is(core.from(), "the") && last.equals("two")) {
      return two(core.from());
    }
    boolean number =
        words.tag(core.to() - 1) == Tag.NUM
            || vocabulary.number(last)
            || last.equals("%")
            || Character.isDigit(last.charAt(0));
    boolean quantity = vocabulary.relation("QUANTITY", phrases.text(core));
    boolean quantifier = vocabulary.quantifier(last) || last.equals("those");
    if (last.equals("both") && tail.length() > 1 && words.is(tail.from(), "of")) {
      return two(core.from());
    }
    if (!number && !quantity && !quantifier) {
      return null;
    }
    int i = tail.from();
    if (i < tail.to() && words.is(i, "out")) {
      i++;
    }
    if (i + 1 < tail.to() && words.is(i, "of")) {
      Reading inner = read(new Range(i + 1, tail.to()), depth + 1);
      boolean people = inner.naming().isUnnamed() || inner.naming() == Naming.DOCUMENT;
      if (people || (inner.plural() && inner.naming() == Naming.NAMED_PERSON)) {
        return inner.naming() == Naming.UNNAMED_BARE && !words.is(i + 1, "them")
            ? role(core)
            : inner;
      }
      if (inner.naming() == Naming.SOURCELESS && quantity) {
        return inner;
      }
      return quantity && last.equals("group") ? null : role(core);
    }
    if (i + 1 < tail.to() && words.is(i, "in") && number) {
      return role(core);
    }
    if (last.equals("those")) {
      return tail.isEmpty() ? bare(core, true) : role(core);
    }
    if (quantifier || last.equals("one")) {
      if (core.length() > 1) {
        return null;
      }
      return tail.isEmpty() ? group(core.from(), depth) : role(core);
    }
    boolean share = last.startsWith("percent") || last.equals("%") || number;
    boolean body = vocabulary.noun(last) != null && !number;
    return share || !body ? role(core) : null;
  }

  /** "nearly nine out of 10", "just shy of half": a share of somebody. */
  private boolean share(Range core) {
    for (int i = core.from(); i < Math.min(core.from() + 3, core.to()); i++) {
      if (words.tag(i) == Tag.NUM || vocabulary.number(words.lower(i))) {
        return core.to() == words.size()
            || words.is(i + 1, "out")
            || words.is(i + 1, "of")
            || words.is(i + 1, "%")
            || i + 1 == core.to();
      }
      if (words.tag(i) != Tag.ADV && words.tag(i) != Tag.ADP && !words.is(i, "shy")) {
        return false;
      }
    }
    return false;
  }

  private Reading role(Range core) {
    return Reading.unnamed(Naming.UNNAMED_ROLE, Noun.PERSON, true, phrases.text(core));
  }

  /** Whether the last word of {@code core} is written as names are. */
  private boolean properName(Range core) {
    int head = core.to() - 1;
    if (FunctionWords.CALENDAR.contains(words.lower(head))) {
      return false;
    }
    boolean inside = head > words.sentenceStart(head) && words.word(head - 1);
    boolean alone = core.length() == 1 && head == words.sentenceStart(head);
    if (alone && !phrases.plural(core) && !Phrases.personal(words.lower(head))) {
      return switch (words.tag(head)) {
        case NOUN, ADJ, X -> !words.lower(head).contains("-") && words.text(head).length() > 2;
        default -> words.tag(head) == Tag.PROPN;
      };
    }
    return words.tag(head) == Tag.PROPN
        || words.camelCase(head)
        || (inside && !phrases.plural(core) && words.tag(head) == Tag.NOUN);
  }

  private Reading unknown(Range core, String phrase, boolean plural) {
    int head = core.to() - 1;
    if (vocabulary.demonym(words.text(head))) {
      return Reading.unnamed(Naming.UNNAMED_ROLE, Noun.PERSON, plural, phrase);
    }
    boolean several =
        plural
            && (words.tag(core.from()) == Tag.NUM
                || vocabulary.number(words.lower(core.from()))
                || vocabulary.quantifier(words.lower(core.from()))
                || words.quotationMark(Math.max(0, head - 1)));
    boolean site = core.length() == 1 && words.camelCase(head);
    if ((words.capital(head) || site) && properName(core) && !several && !words.inTitle(head)) {
      Range name = words.trim(core, i -> words.tag(i) == Tag.DET || !words.word(i));
      if (Outlets.same(outlet, words.text(name))) {
        return Reading.AUTHOR;
      }
      return body(
          List.of(
              bodies.composed(
                  phrase,
                  words.text(name),
                  vocabulary.organizationKind(words.text(head)),
                  core,
                  false)));
    }
    if (share(core)) {
      return role(core);
    }
    if (YEARS_OLD.matcher(words.lower(head)).matches()) {
      Reading known = words.is(core.from(), "the") ? epithet(core, Noun.PERSON, null) : null;
      return known == null
          ? Reading.unnamed(Naming.UNNAMED_ROLE, Noun.PERSON, false, phrase)
          : known;
    }
    if (plural && !Phrases.personal(Vocabulary.singular(words.lower(head))) && shows()) {
      return Reading.SOURCELESS;
    }
    if (plural || Phrases.personal(words.lower(head))) {
      boolean described = phrases.possessed(core) || phrases.namedModifier(core);
      return Reading.unnamed(
          described ? Naming.UNNAMED_DESCRIBED : Naming.UNNAMED_ROLE, Noun.PERSON, plural, phrase);
    }
    return byCue(core, phrase);
  }

  /** Whether the cue is what events and things do rather than people: "showed", "suggest". */
  private boolean shows() {
    String last = cue.substring(cue.lastIndexOf(' ') + 1);
    return FunctionWords.THINGS_DO.contains(last);
  }

  /** Of a noun that no list knows the cue tells whether a person or a text speaks. */
  private Reading byCue(Range core, String phrase) {
    String first = cue.contains(" ") ? cue.substring(cue.lastIndexOf(' ') + 1) : cue;
    boolean article =
        words.tag(core.from()) == Tag.DET
            || FunctionWords.DEFINITE.contains(words.lower(core.from()));
    if (!article || core.length() < 2) {
      return Reading.SOURCELESS;
    }
    if (FunctionWords.TEXTS_DO.contains(first)) {
      return Reading.document(phrase);
    }
    return FunctionWords.PEOPLE_DO.contains(first)
        ? Reading.unnamed(Naming.UNNAMED_ROLE, Noun.PERSON, false, phrase)
        : Reading.SOURCELESS;
  }
}
