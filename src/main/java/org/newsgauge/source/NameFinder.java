package org.newsgauge.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.text.Document;
import org.newsgauge.text.NameSpan;
import org.newsgauge.text.NameTagger;
import org.newsgauge.text.NameType;
import org.newsgauge.text.Tag;

/**
 * Finds the proper names of an article: what the tagger sees in each sentence, corrected by the
 * word lists, by titles before the names, and by what the rest of the article says of a name.
 */
final class NameFinder {
  private static final int LONGEST_LISTED = 6;

  /** Nouns for places that people live in. */
  private static final Set<String> SETTLEMENTS =
      Set.of(
          "town", "city", "village", "port", "province", "district", "region", "suburb", "hamlet");

  private static final Set<String> BROADCASTERS =
      Set.of("tv", "radio", "news", "times", "gazette", "herald", "tribune", "fm", "chronicle");

  /** What companies and other bodies have, and people have not. */
  private static final Set<String> BELONGINGS =
      Set.of("shares", "stock", "board", "customers", "shareholders", "headquarters", "ceo");

  private final Vocabulary vocabulary;
  private final NameTagger tagger;

  NameFinder(Vocabulary vocabulary, NameTagger tagger) {
    this.vocabulary = vocabulary;
    this.tagger = tagger;
  }

  /** The names in text order, none overlapping. */
  List<Name> find(Document document, Words words) {
    List<Name> tagged = new ArrayList<>();
    for (NameSpan span : tagger.tag(document)) {
      Range range = words.range(span.span());
      if (words.inTitle(range.isEmpty() ? 0 : range.from())) {
        range = headline(words, range);
      }
      if (!range.isEmpty()) {
        tagged.addAll(corrected(words, range, span.type()));
      }
    }
    tagged = listedFirst(words, tagged);
    tagged.addAll(untagged(words, tagged));
    Map<String, NameType> types = types(words, tagged);
    Set<String> surnames = surnames(words, tagged);
    boolean[] taken = new boolean[words.size()];
    List<Name> names = new ArrayList<>();
    // In a headline every word has a capital: what the body names comes first there.
    for (int i = 0; i < words.size(); i++) {
      if (words.inTitle(i) && !taken[i]) {
        Name known = knownFrom(words, i, types, surnames);
        if (known != null) {
          take(settled(words, known, types, surnames), taken, names);
        }
      }
    }
    for (Name name : tagged) {
      if (free(name.range(), taken)) {
        take(settled(words, name, types, surnames), taken, names);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      Name found = taken[i] ? null : missed(words, i, taken, types, surnames);
      if (found != null) {
        take(found, taken, names);
      }
    }
    names.sort(Comparator.comparingInt(n -> n.range().from()));
    return names;
  }

  /** In a headline every word has a capital: a name ends where a verb or the like comes. */
  private Range headline(Words words, Range tagged) {
    int to = tagged.from();
    while (to < tagged.to() && (vocabulary.firstName(words.text(to)) || nameTag(words.tag(to)))) {
      to++;
    }
    boolean common = to < tagged.to();
    for (int i = tagged.from(); i < to; i++) {
      common &= vocabulary.common(words.lower(i)) || !words.word(i);
    }
    Noun last = to > tagged.from() ? vocabulary.exactly(words.lower(to - 1)) : null;
    boolean people = last != null && last.isPerson() && vocabulary.plural(words.lower(to - 1));
    return common || people
        ? new Range(tagged.from(), tagged.from())
        : new Range(tagged.from(), to);
  }

  private static boolean nameTag(Tag tag) {
    return switch (tag) {
      case VERB, AUX, ADV, PRON, SCONJ -> false;
      default -> true;
    };
  }

  private static boolean free(Range range, boolean[] taken) {
    for (int i = range.from(); i < range.to(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static void take(Name name, boolean[] taken, List<Name> names) {
    for (int i = name.range().from(); i < name.range().to(); i++) {
      taken[i] = true;
    }
    names.add(name);
  }

  /** What the tagger found, without titles, nationalities and marks at its edges. */
  private List<Name> corrected(Words words, Range tagged, NameType type) {
    Range range = words.trim(tagged, i -> !words.word(i) && !words.is(i, "."));
    if (range.length() > 1 && words.is(range.to() - 1, ".")) {
      range = new Range(range.from(), range.to() - 1);
    }
    while (range.length() > 1 && leading(words, range, type)) {
      range = new Range(range.from() + 1, range.to());
    }
    int given = range.from() - 1;
    if (type == NameType.PERSON
        && given >= words.sentenceStart(range.from())
        && words.capital(given)
        && vocabulary.firstName(words.text(given))
        && !vocabulary.title(words.lower(given))) {
      range = new Range(given, range.to());
    }
    if (type != NameType.PERSON
        && range.length() > 3
        && vocabulary.title(words.lower(range.from()))
        && vocabulary.firstName(words.text(range.from() + 1))
        && words.is(range.from() + 3, "of")) {
      return corrected(words, new Range(range.from() + 1, range.from() + 3), NameType.PERSON);
    }
    int inner = titleInside(words, range);
    if (inner > 0) {
      return corrected(words, new Range(inner, range.to()), NameType.PERSON);
    }
    int third = range.from() + 2;
    if (range.length() > 3
        && words.is(third, "of")
        && vocabulary.firstName(words.text(range.from()))
        && !vocabulary.organizationHead(words.text(third - 1))) {
      return corrected(words, new Range(range.from(), third), NameType.PERSON);
    }
    if (range.isEmpty() || !words.word(range.from())) {
      return List.of();
    }
    while (beginsBefore(words, range)) {
      range = new Range(range.from() - 1, range.to());
    }
    int number = range.from() - 1;
    boolean numbered =
        type == NameType.ORGANIZATION
            && number - 1 >= words.sentenceStart(range.from())
            && words.tag(number) == Tag.NUM
            && words.text(number).length() < 3
            && words.capital(number - 1)
            && BROADCASTERS.contains(words.lower(range.to() - 1));
    if (numbered) {
      range = new Range(number - 1, range.to());
    }
    if (type != NameType.PERSON && kindOnly(words, range)) {
      return List.of();
    }
    boolean lone = range.length() == 1;
    if (lone
        && (FunctionWords.CALENDAR.contains(words.lower(range.from()))
            || vocabulary.demonym(words.text(range.from()))
            || commonAtEdge(words, range.from()))) {
      return List.of();
    }
    if (type == NameType.ORGANIZATION) {
      range = withComplement(words, range);
    }
    Range owned = new Range(range.from(), range.to() + 1);
    if (words.possessiveMark(range.to())
        && range.to() < words.sentenceEnd(range.from())
        && listed(words.text(owned).replace('’', '\'')) == NameType.ORGANIZATION) {
      return List.of(name(words, owned, NameType.ORGANIZATION));
    }
    if (type == NameType.PERSON && dateline(words, range)) {
      return List.of(name(words, range, NameType.PLACE));
    }
    boolean shouted =
        range.length() == 2
            && words.text(range).equals(words.text(range).toUpperCase(Locale.ROOT))
            && vocabulary.firstName(words.text(range.from()))
            && listed(words.text(range)) == null
            && !vocabulary.organizationHead(words.text(range.to() - 1));
    if (shouted) {
      return List.of(name(words, range, NameType.PERSON));
    }
    if (titled(words, range, type)) {
      return List.of(name(words, new Range(range.from() + 1, range.to()), NameType.PERSON));
    }
    return List.of(name(words, range, type));
  }

  /** "a super PAC": what sort of body, not which one, whatever letters it is written in. */
  private boolean kindOnly(Words words, Range range) {
    int before = range.from() - 1;
    Noun noun = vocabulary.exactly(words.lower(range));
    String last = words.text(range.to() - 1);
    return noun != null
        && noun.type() == Noun.Type.ORGANIZATION
        && last.length() > 2
        && last.equals(last.toUpperCase(Locale.ROOT))
        && before >= words.sentenceStart(range.from())
        && !words.capital(before)
        && !words.inTitle(range.from());
  }

  /** Where the person begins in "Port Callan Mayor Ann Lee"; 0 if no title stands inside. */
  private int titleInside(Words words, Range range) {
    for (int i = range.from() + 1; i + 2 < range.to(); i++) {
      Noun noun = vocabulary.exactly(words.lower(i));
      boolean role = vocabulary.title(words.lower(i)) || (noun != null && noun.isPerson());
      if (role
          && vocabulary.firstName(words.text(i + 1))
          && !vocabulary.organizationHead(words.text(range.to() - 1))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "PORT CALLAN (Reuters) –": where an article was written. */
  private static boolean dateline(Words words, Range range) {
    String text = words.text(range);
    int to = range.to();
    boolean first = range.from() - words.sentenceStart(range.from()) < 3;
    return first
        && text.equals(text.toUpperCase(Locale.ROOT))
        && to < words.sentenceEnd(range.from())
        && (words.is(to, "(") || words.is(to, "–") || words.is(to, "—"));
  }

  /** Whether the word before belongs to a body's name. */
  private boolean beginsBefore(Words words, Range range) {
    int before = range.from() - 1;
    String last = words.text(range.to() - 1);
    return before >= 0
        && before >= words.sentenceStart(range.from())
        && words.capital(before)
        && words.word(before)
        && words.tag(before).isContent()
        && words.tag(before) != Tag.ADV
        && !vocabulary.common(words.lower(before))
        && !vocabulary.demonym(words.text(before))
        && (before == words.sentenceStart(before)
            || (!words.inTitle(before)
                && !vocabulary.title(words.lower(before))
                && !FunctionWords.CALENDAR.contains(words.lower(before))
                && listed(words.text(before)) == null))
        && (vocabulary.suffix(last) || vocabulary.organizationHead(last));
  }

  /** "Committee on Taxation", "Americans for Fair Rents", where only the first word was found. */
  private Range withComplement(Words words, Range range) {
    int end = words.sentenceEnd(range.from());
    int to = range.to();
    boolean body = vocabulary.organizationHead(words.text(to - 1));
    boolean people = range.length() == 1 && vocabulary.plural(words.lower(to - 1));
    boolean joined =
        to + 1 < end
            && (words.is(to, "on") || words.is(to, "for") || words.is(to, "against"))
            && !words.inTitle(range.from());
    if (!joined || !(body || people)) {
      return range;
    }
    int last = to;
    for (int i = to + 1; i < end; i++) {
      if (words.capital(i)
          && words.word(i)
          && words.tag(i) != Tag.DET
          && !vocabulary.title(words.lower(i))
          && !vocabulary.firstName(words.text(i))
          && !FunctionWords.CALENDAR.contains(words.lower(i))) {
        last = i;
      } else if (!words.is(i, "and") && !words.is(i, "of") && !words.is(i, "the")) {
        break;
      }
    }
    return last == to ? range : new Range(range.from(), last + 1);
  }

  /** "Professor Alba", taken for an organization. */
  private boolean titled(Words words, Range range, NameType type) {
    return type == NameType.ORGANIZATION
        && range.length() == 2
        && vocabulary.title(words.lower(range.from()))
        && words.capital(range.from() + 1)
        && !vocabulary.organizationHead(words.text(range.from() + 1))
        && listed(words.text(range)) == null;
  }

  /** Whether the first word of {@code range} is no part of the name. */
  private boolean leading(Words words, Range range, NameType type) {
    String lower = words.lower(range.from());
    if (lower.equals("the") || words.tag(range.from()) == Tag.DET) {
      return !vocabulary.outlet(words.text(range));
    }
    if (lower.equals("both") || lower.equals("even")) {
      return true;
    }
    if (type != NameType.PERSON) {
      return false;
    }
    String text = words.text(range.from());
    boolean given = vocabulary.firstName(text);
    boolean title = vocabulary.title(lower) || vocabulary.noun(lower) != null;
    return !given
        && (title || vocabulary.demonym(text))
        && !vocabulary.suffix(words.text(range.to() - 1));
  }

  /** A single common noun that has its capital only from where it stands. */
  private boolean commonAtEdge(Words words, int i) {
    boolean edge = i == words.sentenceStart(i) || !words.word(i - 1) || words.inTitle(i);
    return edge
        && vocabulary.common(words.lower(i))
        && !vocabulary.firstName(words.text(i))
        && !vocabulary.surname(words.text(i))
        && listed(words.text(i)) == null;
  }

  private Name name(Words words, Range range, NameType type) {
    return new Name(
        range, type == NameType.PERSON ? titleStart(words, range.from()) : range.from(), type);
  }

  /** Where the title that ends before {@code to} begins: "Prime Minister", "Lt. Col.". */
  private int titleStart(Words words, int to) {
    int sentence = words.sentenceStart(to);
    int start = to;
    while (start > sentence) {
      int before = start - 1;
      while (before > sentence && words.is(before, ".")) {
        before--;
      }
      String lower = words.lower(before);
      String wider = before > sentence ? words.lower(before - 1) + " " + lower : lower;
      boolean capital = words.capital(before);
      if (capital && before > sentence && vocabulary.title(wider)) {
        start = before - 1;
      } else if (vocabulary.title(lower) && (capital || start == to)) {
        start = before;
      } else {
        return start;
      }
    }
    return start;
  }

  /** The type that most mentions of a name have, lists first. */
  private Map<String, NameType> types(Words words, List<Name> names) {
    Map<String, Map<NameType, Integer>> votes = new HashMap<>();
    for (Name name : names) {
      int weight = words.inTitle(name.range().from()) ? 1 : 4;
      boolean titled = name.titleFrom() < name.range().from();
      Map<NameType, Integer> counts =
          votes.computeIfAbsent(words.text(name.range()), form -> new EnumMap<>(NameType.class));
      counts.merge(name.type(), titled ? 10 * weight : weight, Integer::sum);
      if (name.range().length() > 1 && vocabulary.firstName(words.text(name.range().from()))) {
        counts.merge(NameType.PERSON, weight, Integer::sum);
      }
    }
    Set<String> doubtful = new HashSet<>(votes.keySet());
    for (Name name : names) {
      boolean person =
          name.titleFrom() < name.range().from()
              || vocabulary.firstName(words.text(name.range().from()))
              || vocabulary.surname(words.text(name.range().to() - 1));
      if (person) {
        doubtful.remove(words.text(name.range()));
      }
    }
    for (int i = 0; i < words.size() && !doubtful.isEmpty(); i++) {
      for (int to = i + 1; words.capital(i) && to <= Math.min(i + 3, words.sentenceEnd(i)); to++) {
        String form = words.text(new Range(i, to));
        NameType shown = doubtful.contains(form) ? usedAs(words, new Range(i, to)) : null;
        Map<NameType, Integer> counts = votes.get(form);
        if (shown != null && counts != null) {
          counts.merge(shown, 12, Integer::sum);
        }
      }
    }
    for (Name name : names) {
      Range range = name.range();
      Map<NameType, Integer> counts = votes.get(words.text(range.from()));
      boolean company =
          range.length() == 2
              && !vocabulary.firstName(words.text(range.from()))
              && vocabulary.organizationHead(words.text(range.to() - 1));
      if (company && counts != null && doubtful.contains(words.text(range.from()))) {
        counts.merge(NameType.ORGANIZATION, 12, Integer::sum);
      }
    }
    Map<String, NameType> types = new HashMap<>();
    votes.forEach(
        (form, counts) -> {
          Map.Entry<NameType, Integer> best =
              Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
          NameType listed = listed(form);
          if (listed != null || best.getValue() > 3) {
            types.put(form, listed == null ? best.getKey() : listed);
          }
        });
    return types;
  }

  /** The type that the words around a name show: "automaker X", "in X", "X said it"; else null. */
  private @Nullable NameType usedAs(Words words, Range range) {
    int before = range.from() - 1;
    int start = words.sentenceStart(range.from());
    int end = words.sentenceEnd(range.from());
    if (before >= start) {
      String lower = words.lower(before);
      Noun noun = vocabulary.exactly(lower);
      boolean small = !words.capital(before);
      if (small && FunctionWords.PERIODICAL.contains(lower)) {
        return NameType.ORGANIZATION;
      }
      boolean beside =
          words.is(before, "and")
              && before > start
              && vocabulary.outlet(words.text(before - 1))
              && vocabulary.unmistakable(words.text(before - 1));
      if (beside) {
        return NameType.ORGANIZATION;
      }
      if (lower.equals("rue") || lower.equals("calle") || lower.equals("quai")) {
        return NameType.PLACE;
      }
      if (small && noun != null && noun.type() == Noun.Type.ORGANIZATION) {
        return NameType.ORGANIZATION;
      }
      boolean settlement =
          words.is(before, "of") && before > start && SETTLEMENTS.contains(words.lower(before - 1));
      boolean where =
          before > start
              && (lower.equals("in") || lower.equals("near"))
              && !words.possessiveMark(range.to());
      if (settlement || where) {
        return NameType.PLACE;
      }
    }
    int next = range.to();
    if (next + 2 < end && words.is(next, ",") && words.tag(next + 1) == Tag.DET) {
      for (int i = next + 2; i < Math.min(next + 6, end); i++) {
        Noun noun = vocabulary.exactly(words.lower(i));
        boolean head =
            words.tag(i) == Tag.NOUN
                && !words.capital(i)
                && words.tag(Math.min(i + 1, end - 1)) != Tag.NOUN;
        if (head && SETTLEMENTS.contains(words.lower(i))) {
          return NameType.PLACE;
        }
        if (head) {
          boolean body = noun != null && noun.type() == Noun.Type.ORGANIZATION;
          return body ? NameType.ORGANIZATION : null;
        }
      }
    }
    if (next + 1 < end && words.possessiveMark(next)) {
      for (int i = next + 1; i < Math.min(next + 3, end); i++) {
        if (BELONGINGS.contains(words.lower(i))) {
          return NameType.ORGANIZATION;
        }
      }
    }
    boolean it = false;
    for (int i = next; i < end; i++) {
      String lower = words.lower(i);
      if (FunctionWords.MALE.contains(lower) || FunctionWords.FEMALE.contains(lower)) {
        return null;
      }
      boolean near = i <= next + 2 && words.word(i - 1) && !words.quoted(i);
      it |= near && (lower.equals("it") || lower.equals("its"));
    }
    boolean verb = next < end && words.tag(next) == Tag.VERB;
    return verb && it ? NameType.ORGANIZATION : null;
  }

  /** Last words of the names of people who are also given in full, in lower case. */
  private static Set<String> surnames(Words words, List<Name> names) {
    Set<String> surnames = new HashSet<>();
    for (Name name : names) {
      Range range = name.range();
      String last = words.lower(range.to() - 1);
      boolean titled = name.titleFrom() < range.from();
      if (name.type() == NameType.PERSON
          && (range.length() > 1 || titled)
          && !words.inTitle(range.from())) {
        surnames.add(last);
      }
    }
    return surnames;
  }

  /** Whether a listed name of several words may begin here: most words begin none. */
  private boolean mayBegin(Words words, int i) {
    return !words.endsAtSpace(i) || vocabulary.beginsName(words.lower(i));
  }

  private @Nullable NameType listed(String form) {
    if (vocabulary.place(form) != null) {
      return NameType.PLACE;
    }
    return vocabulary.outlet(form) || vocabulary.known(form) != null ? NameType.ORGANIZATION : null;
  }

  /** The longest name at {@code from} that the body or a list knows. */
  private @Nullable Name knownFrom(
      Words words, int from, Map<String, NameType> types, Set<String> surnames) {
    if (!words.capital(from) || !words.word(from)) {
      return null;
    }
    for (int to = Math.min(words.sentenceEnd(from), from + LONGEST_LISTED); to > from; to--) {
      Range range = new Range(from, to);
      String form = words.text(range);
      NameType type = types.get(form);
      if (type == null && form.equals(form.toUpperCase(Locale.ROOT)) && form.length() > 3) {
        type = types.get(Vocabulary.capitalized(form));
      }
      if (type == null && range.length() == 1) {
        type = surnames.contains(words.lower(from)) ? NameType.PERSON : null;
      }
      if (type == null && range.length() > 1) {
        type = listed(form);
      }
      if (type != null) {
        return name(words, range, type);
      }
    }
    return null;
  }

  /** {@code name} with the type that the article as a whole gives it. */
  private Name settled(Words words, Name name, Map<String, NameType> types, Set<String> surnames) {
    String form = words.text(name.range());
    NameType type = types.getOrDefault(form, name.type());
    boolean single = name.range().length() == 1;
    int before = name.range().from() - 1;
    if (before >= 0
        && words.text(before).equals("The")
        && vocabulary.outlet("The " + form)
        && vocabulary.place(form) != null) {
      return name(words, name.range(), NameType.ORGANIZATION);
    }
    if (single
        && type != NameType.PERSON
        && listed(form) == null
        && vocabulary.surname(form)
        && !words.is(before, "the")) {
      return name(words, name.range(), NameType.PERSON);
    }
    String lower = words.lower(name.range().from());
    boolean family =
        words.is(before, "the")
            && lower.endsWith("s")
            && surnames.contains(lower.substring(0, lower.length() - 1));
    if (single && (surnames.contains(lower) || (family && listed(form) == null))) {
      type = NameType.PERSON;
    }
    if (type != NameType.ORGANIZATION && !single && listed(form) == null && headed(words, name)) {
      type = NameType.ORGANIZATION;
    }
    return type == name.type() ? name : name(words, name.range(), type);
  }

  /** {@code tagged}, where several pieces of a listed name, such as "USA Today", become one. */
  private List<Name> listedFirst(Words words, List<Name> tagged) {
    List<Name> names = new ArrayList<>(tagged);
    for (int i = 0; i < words.size(); i++) {
      if (!words.capital(i) || words.inTitle(i) || !mayBegin(words, i)) {
        continue;
      }
      int end = Math.min(words.sentenceEnd(i), i + LONGEST_LISTED);
      for (int to = end; to > i + 1; to--) {
        Range range = new Range(i, to);
        NameType type = words.capital(to - 1) ? listed(words.text(range)) : null;
        if (type == null) {
          continue;
        }
        List<Name> touched = names.stream().filter(name -> name.range().overlaps(range)).toList();
        boolean inside =
            touched.stream()
                .allMatch(
                    n -> range.contains(n.range().from()) && range.contains(n.range().to() - 1));
        boolean pieces = touched.stream().anyMatch(name -> name.range().length() < range.length());
        if (inside && pieces) {
          names.removeAll(touched);
          names.add(name(words, range, type));
        }
        if (inside) {
          i = to - 1;
          break;
        }
      }
    }
    return names;
  }

  /** A given name and a surname side by side that the tagger did not see. */
  private List<Name> untagged(Words words, List<Name> tagged) {
    boolean[] taken = new boolean[words.size()];
    tagged.forEach(name -> take(name, taken, new ArrayList<>()));
    List<Name> found = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      Range range = new Range(i, i + 2);
      if (words.capital(i)
          && vocabulary.firstName(words.text(i))
          && !words.inTitle(i)
          && words.sentence(i) == words.sentence(i + 1)
          && free(range, taken)
          && surname(words, i + 1)) {
        Name name = name(words, range, NameType.PERSON);
        take(name, taken, found);
      }
    }
    return found;
  }

  private boolean surname(Words words, int i) {
    return words.capital(i)
        && words.word(i)
        && words.text(i).length() > 2
        && !FunctionWords.CALENDAR.contains(words.lower(i))
        && !vocabulary.organizationHead(words.text(i));
  }

  /** "Lindqvist Motors", taken for a person. */
  private boolean headed(Words words, Name name) {
    String last = words.text(name.range().to() - 1);
    boolean titled = name.titleFrom() < name.range().from();
    boolean given = vocabulary.firstName(words.text(name.range().from()));
    boolean sure = !given || vocabulary.organization(last.toLowerCase(Locale.ROOT));
    return !titled && (vocabulary.suffix(last) || (sure && vocabulary.organizationHead(last)));
  }

  /** A surname of the article, or a listed name, that the tagger did not see. */
  private @Nullable Name missed(
      Words words, int i, boolean[] taken, Map<String, NameType> types, Set<String> surnames) {
    boolean particle = surnames.contains(words.lower(i)) && !words.text(i).equals(words.lower(i));
    if (words.word(i) && !words.capital(i) && particle) {
      return name(words, new Range(i, i + 1), NameType.PERSON);
    }
    if (!words.capital(i) || !words.word(i)) {
      return null;
    }
    boolean mayBegin = mayBegin(words, i);
    for (int to = Math.min(words.sentenceEnd(i), i + LONGEST_LISTED); to > i + 1; to--) {
      Range range = new Range(i, to);
      if (!free(range, taken)) {
        continue;
      }
      String form = words.text(range);
      NameType type = mayBegin ? listed(form) : null;
      boolean known =
          type == null
              && !words.inTitle(i)
              && !words.quotationMark(Math.max(0, i - 1))
              && types.get(form) == NameType.ORGANIZATION;
      type = known ? NameType.ORGANIZATION : type;
      if (type != null) {
        return name(words, range, type);
      }
    }
    int last = i;
    while (last + 1 < words.sentenceEnd(i) && words.capital(last + 1) && words.word(last + 1)) {
      last++;
    }
    Range all = new Range(i, last + 1);
    if (last > i
        && !words.inTitle(i)
        && free(all, taken)
        && BROADCASTERS.contains(words.lower(last))) {
      return name(words, all, NameType.ORGANIZATION);
    }
    Range range = new Range(i, i + 1);
    if (surnames.contains(words.lower(i))) {
      return name(words, range, NameType.PERSON);
    }
    boolean alone =
        (i == words.sentenceStart(i) || !words.capital(i - 1) || !words.word(i - 1))
            && (i + 1 >= words.sentenceEnd(i)
                || !words.capital(i + 1)
                || words.possessiveMark(i + 1));
    if (alone
        && vocabulary.surname(words.text(i))
        && !vocabulary.common(words.lower(i))
        && listed(words.text(i)) == null
        && !words.is(i - 1, "the")) {
      return name(words, range, NameType.PERSON);
    }
    boolean plural = words.lower(i).endsWith("s") && words.lower(i).length() > 4;
    if (plural && surnames.contains(words.lower(i).substring(0, words.lower(i).length() - 1))) {
      return name(words, range, NameType.PERSON);
    }
    boolean inside = i > words.sentenceStart(i) && words.word(i - 1) && !words.inTitle(i);
    boolean speaks =
        i == words.sentenceStart(i)
            && words.tag(i + 1 < words.size() ? i + 1 : i) == Tag.VERB
            && !vocabulary.common(words.lower(i));
    boolean usual =
        speaks
            || words.tag(i) == Tag.PROPN
            || types.containsKey(words.text(i))
            || inside
            || vocabulary.unmistakable(words.text(i));
    NameType type = usual ? listed(words.text(i)) : null;
    if (type == null && words.is(i - 1, "the") && vocabulary.outlet("The " + words.text(i))) {
      type = NameType.ORGANIZATION;
    }
    return type == null ? null : name(words, range, type);
  }
}
