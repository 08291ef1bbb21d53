package org.newsgauge.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgauge.text.NameType;
import org.newsgauge.text.Tag;

/**
 * The named entities of one article: full names, surnames, titles, acronyms and short forms of one
 * person or body brought together.
 */
final class Cast {
  private static final Set<String> GENERATIONS =
      Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s,]+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  private final Words words;
  private final Vocabulary vocabulary;
  private final List<Entity> entities = new ArrayList<>();
  private final Map<Name, Entity> byName = new HashMap<>();
  private final List<Name> names;
  private final int[] nameAt;
  private final Set<String> works = new HashSet<>();
  private final Offices offices;

  /** What was made of names before: each is compared with many others. */
  private final Map<String, List<String>> partsOf = new HashMap<>();

  private final Map<Name, List<String>> partsOfName = new HashMap<>();

  private final Map<String, String> initialsOf = new HashMap<>();
  private final Map<String, String> lettersOf = new HashMap<>();

  private Cast(Words words, Vocabulary vocabulary, List<Name> names) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.names = names;
    offices = new Offices(words, vocabulary, this);
    nameAt = new int[words.size()];
    Arrays.fill(nameAt, -1);
    for (int n = 0; n < names.size(); n++) {
      for (int i = names.get(n).range().from(); i < names.get(n).range().to(); i++) {
        nameAt[i] = n;
      }
    }
  }

  /** The cast of an article whose names are {@code names}. */
  static Cast of(Words words, Vocabulary vocabulary, List<Name> names) {
    Cast cast = new Cast(words, vocabulary, names);
    cast.people();
    cast.bodies();
    cast.findWorks();
    cast.entities.sort(Comparator.comparingInt(e -> e.mentions().get(0).from()));
    return cast;
  }

  /** Names, as written, that the article calls a book, a film or another work. */
  Set<String> works() {
    return works;
  }

  /** All entities, by first mention. */
  List<Entity> entities() {
    return entities;
  }

  /** Those whom the article names in full, where {@code entity} is "Lees"; else empty. */
  List<Entity> family(Entity entity) {
    String name = entity.name();
    if (name.indexOf(' ') >= 0 || !name.endsWith("s")) {
      return List.of();
    }
    String surname = " " + name.substring(0, name.length() - 1);
    return entities.stream()
        .filter(e -> e.type == NameType.PERSON && e.name().endsWith(surname))
        .toList();
  }

  /** The name that word {@code i} is part of, null if it is part of none. */
  @Nullable Name nameAt(int i) {
    return i < 0 || i >= nameAt.length || nameAt[i] < 0 ? null : names.get(nameAt[i]);
  }

  Entity entity(Name name) {
    return Objects.requireNonNull(byName.get(name), "a name of another article");
  }

  /** The names that lie wholly in {@code range}. */
  List<Name> namesIn(Range range) {
    List<Name> found = new ArrayList<>();
    for (int i = range.from(); i < range.to(); i++) {
      Name name = nameAt(i);
      if (name != null) {
        found.add(name);
        i = name.range().to() - 1;
      }
    }
    return found;
  }

  private void findWorks() {
    for (Name name : names) {
      int before = name.titleFrom() - 1;
      if (before <= words.sentenceStart(name.range().from())
          || words.tag(before) != Tag.NOUN
          || (name.type() == NameType.PERSON
              && vocabulary.firstName(words.text(name.range().from()))
              && !words.is(before, "book")
              && !words.is(before, "film"))
          || name.titleFrom() < name.range().from()) {
        continue;
      }
      Noun noun = vocabulary.noun(words.lower(before));
      if (noun != null && noun.type() == Noun.Type.DOCUMENT && name.range().length() > 1) {
        works.add(words.text(name.range()));
      }
    }
  }

  /** Whether {@code word} (lower case) is "Jr." or the like. */
  static boolean generation(String word) {
    return GENERATIONS.contains(word);
  }

  private void people() {
    List<Name> single = new ArrayList<>();
    List<Name> longer = new ArrayList<>();
    for (Name name : names) {
      if (name.type() == NameType.PERSON) {
        (parts(name).size() > 1 ? longer : single).add(name);
      }
    }
    // Longest first, so that "Lily Eskelsen García" is there when "Eskelsen García" comes.
    List<Name> order = new ArrayList<>(longer);
    order.sort(
        Comparator.<Name>comparingInt(n -> -parts(n).size())
            .thenComparingInt(n -> n.range().from()));
    for (Name name : order) {
      join(name, longMatch(name));
    }
    for (Name name : single) {
      join(name, shortMatch(name));
    }
  }

  private Entity join(Name name, @Nullable Entity match) {
    Entity entity = match;
    if (entity == null) {
      entity = new Entity(name.type(), words.text(name.range()));
      entities.add(entity);
    }
    entity.mention(name.range(), words.text(name.range()));
    byName.put(name, entity);
    if (name.type() == NameType.PERSON) {
      describe(name, entity);
    }
    return entity;
  }

  /** The words of a name in lower case, without "Jr." and stops. */
  private List<String> parts(Name name) {
    return partsOfName.computeIfAbsent(name, known -> parts(words.text(known.range())));
  }

  private List<String> parts(String name) {
    return partsOf.computeIfAbsent(name, Cast::split);
  }

  private static List<String> split(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : BETWEEN_PARTS.split(name.toLowerCase(Locale.ROOT), -1)) {
      if (!part.isEmpty() && !part.equals(".") && !GENERATIONS.contains(part)) {
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      parts.add(name.toLowerCase(Locale.ROOT));
    }
    return parts;
  }

  private @Nullable Entity longMatch(Name name) {
    List<String> parts = parts(name);
    for (Entity entity : entities) {
      List<String> other = parts(entity.name());
      if (entity.type != NameType.PERSON
          || !other.get(other.size() - 1).equals(parts.get(parts.size() - 1))) {
        continue;
      }
      String first = parts.get(0);
      String otherFirst = other.get(0);
      boolean sameFirst =
          first.equals(otherFirst)
              || (initial(first) && otherFirst.startsWith(first.substring(0, 1)))
              || (initial(otherFirst) && first.startsWith(otherFirst.substring(0, 1)))
              || (first.length() > 2 && otherFirst.startsWith(first))
              || (otherFirst.length() > 2 && first.startsWith(otherFirst));
      boolean tail =
          parts.size() < other.size()
              && other.subList(other.size() - parts.size(), other.size()).equals(parts);
      if (sameFirst || tail) {
        return entity;
      }
    }
    return null;
  }

  private static boolean initial(String part) {
    return part.length() == 1 || (part.length() == 2 && part.charAt(1) == '.');
  }

  private @Nullable Entity shortMatch(Name name) {
    List<String> parts = parts(name);
    String word = parts.get(0);
    Gender title = titleGender(name);
    Entity best = null;
    for (Entity entity : entities) {
      if (entity.type != NameType.PERSON || !entity.gender().agrees(title)) {
        continue;
      }
      List<String> other = parts(entity.name());
      boolean last = other.get(other.size() - 1).equals(word);
      boolean first = other.get(0).equals(word);
      if (last || (first && name.titleFrom() == name.range().from())) {
        if (best == null || preference(entity, word, name) > preference(best, word, name)) {
          best = entity;
        }
      }
    }
    return best;
  }

  /**
   * Of several people with one surname, the one most often given in full is meant; the first wins.
   */
  private double preference(Entity entity, String word, Name name) {
    List<String> other = parts(entity.name());
    double score = other.get(other.size() - 1).equals(word) ? 100 : 0;
    score += entity.mentions().size();
    if (entity.lastBefore(name.range().from()) >= 0) {
      score += 0.5;
    }
    return score;
  }

  private Gender titleGender(Name name) {
    for (int i = name.titleFrom(); i < name.range().from(); i++) {
      Gender gender = vocabulary.titleGender(words.lower(i));
      if (gender != Gender.UNKNOWN) {
        return gender;
      }
    }
    return Gender.UNKNOWN;
  }

  /** Gender, roles and kind from title, given name, the words before and the apposition behind. */
  private void describe(Name name, Entity entity) {
    entity.gender(titleGender(name));
    for (int i = name.titleFrom(); i < name.range().from(); i++) {
      entity.descriptors().add(Vocabulary.singular(words.lower(i).replace(".", "")));
    }
    entity.kind(titleKind(name));
    if (name.range().length() > 1) {
      entity.gender(vocabulary.firstNameGender(words.text(name.range().from())));
    }
    before(name, entity);
    behind(name, entity);
  }

  /** What the title tells, or the body before it: "Secretary of State", "Emirates President". */
  private Kind titleKind(Name name) {
    int end = name.range().from();
    Kind kind = Kind.OTHER;
    for (int i = name.titleFrom(); i < end && kind == Kind.OTHER; i++) {
      for (int to = end; to > i && kind == Kind.OTHER; to--) {
        kind = vocabulary.titleKind(words.lower(new Range(i, to)));
      }
    }
    int from = name.titleFrom();
    while (from > words.sentenceStart(end) && (descriptive(from - 1) || bodyAt(from - 1))) {
      from--;
    }
    return from == end ? kind : offices.kind(new Range(from, end), kind);
  }

  private boolean bodyAt(int i) {
    Name name = nameAt(i);
    return name != null && name.type() == NameType.ORGANIZATION;
  }

  /** "Democratic strategist" before the name, "the state's Democratic senator," too. */
  private void before(Name name, Entity entity) {
    int end = name.titleFrom();
    int sentence = words.sentenceStart(name.range().from());
    boolean comma = end - 1 >= sentence && words.is(end - 1, ",");
    if (comma) {
      end--;
    }
    int from = end;
    while (from > sentence && (descriptive(from - 1) || titleOf(from, end, sentence))) {
      from -= words.is(from - 1, "of") ? 2 : 1;
    }
    Range range = new Range(from, end);
    if (range.isEmpty()) {
      return;
    }
    Noun noun = vocabulary.noun(words.lower(range));
    if (noun != null
        && noun.isPerson()
        && !vocabulary.plural(words.lower(range))
        && (!comma || words.tag(end - 1) == Tag.NOUN)) {
      describe(range, noun, entity);
    }
  }

  /** Whether "secretary of" stands before word {@code i}, of a title that goes on. */
  private boolean titleOf(int i, int end, int sentence) {
    return i < end
        && i - 1 > sentence
        && words.is(i - 1, "of")
        && vocabulary.title(words.lower(i - 2));
  }

  private boolean descriptive(int i) {
    return switch (words.tag(i)) {
      case NOUN, ADJ, PROPN -> words.word(i);
      default -> {
        Noun noun = vocabulary.exactly(words.lower(i));
        yield words.lower(i).indexOf('-') > 0 || (noun != null && noun.isPerson());
      }
    };
  }

  /** "Ann Lee, a nurse at …", "Ann Lee (D-Vt.)", "Ann Lee is the mayor". */
  private void behind(Name name, Entity entity) {
    int i = name.range().to();
    int end = words.sentenceEnd(name.range().from());
    if (i + 1 < end && (words.is(i, "(") || words.text(i).startsWith("("))) {
      String party = words.is(i, "(") ? words.lower(i + 1) : words.lower(i).substring(1);
      if (party.startsWith("r-") || party.equals("r")) {
        entity.descriptors().add("republican");
      } else if (party.startsWith("d-") || party.equals("d")) {
        entity.descriptors().add("democratic");
      }
      boolean seat = party.startsWith("r-") || party.startsWith("d-");
      if (seat && party.length() > 2) {
        entity.kind(Kind.GOVERNMENT); // who stands for a state sits for it
      }
      return;
    }
    if (i + 2 < end && words.is(i, ",") && words.tag(i + 1) == Tag.NUM) {
      i += 2;
    }
    boolean copula = i < end && (words.is(i, "is") || words.is(i, "was"));
    if (i >= end
        || !(words.is(i, ",")
            || words.is(i, "-")
            || words.is(i, "–")
            || words.is(i, "—")
            || copula)) {
      return;
    }
    int from = i + 1;
    int to = from;
    while (to < end
        && (words.tag(to) == Tag.DET
            || descriptive(to)
            || words.possessiveMark(to)
            || words.tag(to) == Tag.NUM)) {
      to++;
    }
    Range range = new Range(from, to);
    Name inner = nameAt(to - 1);
    if (range.isEmpty() || (inner != null && inner.type() == NameType.PERSON)) {
      return;
    }
    Noun noun = vocabulary.noun(words.lower(range));
    if (noun != null && noun.isPerson() && !vocabulary.plural(words.lower(range))) {
      describe(range, noun, entity);
    }
  }

  private void describe(Range range, Noun noun, Entity entity) {
    for (int i = range.from(); i < range.to(); i++) {
      if (words.word(i)) {
        entity.descriptors().add(Vocabulary.singular(words.lower(i)));
      }
    }
    entity.describe(noun, offices.kind(range, noun.kind()));
  }

  private void bodies() {
    for (Name name : names) {
      if (name.type() == NameType.PERSON) {
        continue;
      }
      Entity match = alias(name);
      String form = words.text(name.range());
      for (Entity entity : entities) {
        if (match == null && entity.type == name.type() && entity.goesBy(form, this::sameBody)) {
          match = entity;
        }
      }
      Entity entity = join(name, match);
      entity.kind(bodyKind(name));
    }
  }

  /** The part of public life of the place or organization {@code name}, by its name. */
  Kind bodyKind(Name name) {
    if (name.type() == NameType.PLACE) {
      return Kind.GOVERNMENT;
    }
    String form = words.text(name.range());
    Kind known = vocabulary.known(form);
    if (vocabulary.outlet(form) || (known == null && reports(name))) {
      return Kind.MEDIA;
    }
    return known != null ? known : bodyKind(name.range());
  }

  /** Whether the words before show an outlet: "the weekly X", "cited by Reuters and X". */
  private boolean reports(Name name) {
    int before = name.range().from() - 1;
    if (before <= words.sentenceStart(name.range().from())) {
      return false;
    }
    Name other = words.is(before, "and") ? nameAt(before - 1) : null;
    return FunctionWords.PERIODICAL.contains(words.lower(before))
        || (words.is(before, "by") && words.is(before - 1, "cited"))
        || (other != null
            && name.type() == NameType.ORGANIZATION
            && vocabulary.outlet(words.text(other.range())));
  }

  /** The body that {@code name} is another name of: "Islamic State (IS, formerly ISIS)". */
  private @Nullable Entity alias(Name name) {
    int i = name.range().from() - 1;
    int start = words.sentenceStart(name.range().from());
    boolean other = false;
    while (i > start && !words.is(i, "(") && !words.is(i, ")")) {
      other |= words.tag(i) == Tag.NOUN || words.tag(i) == Tag.VERB;
      i--;
    }
    Name before = i > start && words.is(i, "(") ? nameAt(i - 1) : null;
    boolean letters = letters(words.text(name.range())).length() > 1;
    return before == null || other || !letters || before.type() != name.type()
        ? null
        : byName.get(before);
  }

  private Kind bodyKind(Range range) {
    for (int i = range.to() - 1; i >= range.from(); i--) {
      Kind kind = vocabulary.organizationKind(words.text(i));
      if (kind != Kind.OTHER) {
        return kind;
      }
    }
    return Kind.OTHER;
  }

  /**
   * Whether {@code form} is the name, its acronym or a short form of it, or the other way round.
   */
  private boolean sameBody(String name, String form) {
    String a = bare(name);
    String b = bare(form);
    if (a.equalsIgnoreCase(b) || initials(a).equals(letters(b)) || initials(b).equals(letters(a))) {
      return true;
    }
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    boolean company =
        longer.startsWith(shorter + " ")
            && longer.indexOf(' ') == longer.lastIndexOf(' ')
            && vocabulary.organizationKind(longer.substring(longer.indexOf(' ') + 1))
                == Kind.COMPANY;
    if (company && vocabulary.known(shorter) == null) {
      return true;
    }
    return shorter.indexOf(' ') < 0
        && longer.endsWith(" " + shorter)
        && vocabulary.organizationHead(shorter)
        && vocabulary.organizationKind(shorter) == Kind.MEDIA;
  }

  /** {@code name} without a leading article. */
  static String bare(String name) {
    return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
  }

  private String letters(String form) {
    return lettersOf.computeIfAbsent(form, Cast::onlyLetters);
  }

  private static String onlyLetters(String form) {
    String letters = form.replace(".", "");
    return letters.length() > 1 && letters.equals(letters.toUpperCase(Locale.ROOT)) ? letters : "?";
  }

  private String initials(String name) {
    return initialsOf.computeIfAbsent(name, Cast::firstLetters);
  }

  private static String firstLetters(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : BETWEEN_WORDS.split(name, -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() < 2 ? "" : initials.toString();
  }
}
