package org.newsgauge.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.text.Tag;

/**
 * Finds the proper names of an article by their shape, their company and the word lists: runs of
 * capitalized words with the particles inside them, without the title before them.
 */
final class NameFinder {
  private static final int LONGEST_LISTED = 5;

  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "bin", "ibn", "bint", "de", "del", "della", "di", "da", "dos", "du", "la",
          "le", "van", "von", "der", "den", "ten", "ter", "y", "zu", "af", "abu");

  private static final Set<String> LINKS = Set.of("of", "for", "on", "in", "the", "and", "&", "to");

  private static final Set<String> CALENDAR =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan.",
          "feb.",
          "aug.",
          "sept.",
          "oct.",
          "nov.",
          "dec.",
          "christmas",
          "easter",
          "thanksgiving");

  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "former",
          "presumptive",
          "late",
          "then",
          "longtime",
          "outgoing",
          "incoming",
          "acting",
          "retired",
          "young",
          "old",
          "ex",
          "new",
          "fellow",
          "saint",
          "even",
          "like",
          "both",
          "also",
          "as",
          "once",
          "when",
          "while",
          "after",
          "before",
          "if",
          "but",
          "and",
          "though",
          "although",
          "unlike",
          "yet",
          "still",
          "meanwhile",
          "however",
          "thank",
          "dear",
          "says",
          "said");

  private final Vocabulary vocabulary;

  NameFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The names in text order, none overlapping. */
  List<Name> find(Words words) {
    Set<String> capitalInside = new HashSet<>();
    Set<String> small = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (!words.word(i)) {
        continue;
      }
      if (!words.capital(i)) {
        small.add(words.lower(i));
      } else if (i > words.sentenceStart(i) && !words.inTitle(i) && words.word(i - 1)) {
        capitalInside.add(words.text(i));
      }
    }
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Range listed = listed(words, i);
      if (listed == null && !starts(words, i, capitalInside, small)) {
        i++;
        continue;
      }
      int to = extend(words, i, listed, capitalInside, small);
      split(words, new Range(i, to), names);
      i = to;
    }
    return agree(words, names);
  }

  /** The longest listed place, outlet or organization at {@code from}. */
  private @Nullable Range listed(Words words, int from) {
    if (!words.capital(from)) {
      return null;
    }
    int end = words.sentenceEnd(from);
    for (int to = Math.min(end, from + LONGEST_LISTED); to > from; to--) {
      Range range = new Range(from, to);
      String phrase = words.text(range);
      boolean found =
          vocabulary.place(phrase) != null
              || vocabulary.outlet(phrase)
              || vocabulary.known(phrase) != null;
      if (found && (to > from + 1 || usable(words, from))) {
        return range;
      }
    }
    return null;
  }

  /** Whether a listed single word is meant as a name here ("Time", "Hill", "Target"). */
  private boolean usable(Words words, int i) {
    Tag tag = words.tag(i);
    return tag == Tag.PROPN
        || (i > words.sentenceStart(i)
            && !words.inTitle(i)
            && words.text(i).length() > 1
            && tag != Tag.PRON)
        || vocabulary.place(words.text(i)) != null;
  }

  private boolean starts(Words words, int i, Set<String> capitalInside, Set<String> small) {
    if (!words.capital(i) || !words.word(i)) {
      return (PARTICLES.contains(words.lower(i))
              && words.tag(i) == Tag.PROPN
              && i + 1 < words.sentenceEnd(i)
              && words.capital(i + 1))
          || particled(words, i);
    }
    return nameWord(words, i, capitalInside, small);
  }

  /** "al-Sudani": a particle grown together with its name. */
  private static boolean particled(Words words, int i) {
    String text = words.text(i);
    int hyphen = text.indexOf('-');
    return hyphen > 0
        && hyphen + 1 < text.length()
        && Character.isUpperCase(text.charAt(hyphen + 1))
        && PARTICLES.contains(text.substring(0, hyphen));
  }

  private boolean nameWord(Words words, int i, Set<String> capitalInside, Set<String> small) {
    if (particled(words, i)) {
      return true;
    }
    if (!words.capital(i) || !words.word(i)) {
      return false;
    }
    String lower = words.lower(i);
    Tag tag = words.tag(i);
    if (CALENDAR.contains(lower) || lower.equals("i")) {
      return false;
    }
    boolean edge = i == words.sentenceStart(i) || !words.word(i - 1);
    boolean listed = vocabulary.firstName(words.text(i)) || vocabulary.title(lower);
    if (words.inTitle(i) || edge) {
      boolean alone =
          i + 1 >= words.sentenceEnd(i) || !(words.capital(i + 1) || words.is(i + 1, "&"));
      if (alone && (tag == Tag.NUM || vocabulary.common(lower))) {
        return false;
      }
      if (tag == Tag.PROPN) {
        return !small.contains(lower) || capitalInside.contains(words.text(i)) || listed;
      }
      boolean open = tag == Tag.NOUN || tag == Tag.ADJ || tag == Tag.VERB || tag == Tag.X;
      boolean fresh = !alone && !small.contains(lower) && !vocabulary.common(lower);
      return open
          && (capitalInside.contains(words.text(i)) || (listed && !small.contains(lower)) || fresh);
    }
    return switch (tag) {
      case DET, PRON, CCONJ, SCONJ, AUX, PART, INTJ, PUNCT, ADP -> false;
      default -> true;
    };
  }

  private int extend(
      Words words, int from, @Nullable Range listed, Set<String> capital, Set<String> small) {
    int end = words.sentenceEnd(from);
    int to = listed == null ? from + 1 : listed.to();
    boolean headed = headed(words, from, to);
    while (to < end) {
      if (nameWord(words, to, capital, small)) {
        if (wasListedWhole(words, from, to, listed)) {
          return to;
        }
        to++;
        headed = headed(words, from, to);
      } else if (initialStop(words, to)) {
        to++;
      } else {
        int next = link(words, to, end, headed, capital, small);
        if (next < 0) {
          return to;
        }
        to = next;
      }
    }
    return to;
  }

  /**
   * Whether a listed name ends here because what follows is a person's ("White House Press …" goes
   * on, "Fox News Megyn" does not).
   */
  private boolean wasListedWhole(Words words, int from, int to, @Nullable Range listed) {
    return listed != null
        && to == listed.to()
        && listed.from() == from
        && vocabulary.firstName(words.text(to))
        && vocabulary.place(words.text(listed)) != null;
  }

  private static boolean initialStop(Words words, int i) {
    return words.is(i, ".")
        && i > 0
        && words.text(i - 1).length() == 1
        && words.end(i - 1) == words.start(i)
        && i + 1 < words.sentenceEnd(i)
        && words.capital(i + 1);
  }

  private boolean headed(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.capital(i) && vocabulary.organizationHead(words.text(i))) {
        return true;
      }
    }
    return false;
  }

  /** Index after the name word that a particle or a linking word at {@code i} leads to, or -1. */
  private int link(
      Words words, int i, int end, boolean headed, Set<String> capital, Set<String> small) {
    String lower = words.lower(i);
    if (PARTICLES.contains(lower) && i + 1 < end && nameWord(words, i + 1, capital, small)) {
      return i + 2;
    }
    if (lower.equals("&") && i + 1 < end && words.capital(i + 1)) {
      return i + 2;
    }
    if (!headed || !LINKS.contains(lower)) {
      return -1;
    }
    if (lower.equals("and")) {
      boolean linked = i + 1 < end && nameWord(words, i + 1, capital, small);
      boolean other = linked && (listed(words, i + 1) != null || startsPerson(words, i + 1));
      return linked && !other && !vocabulary.organizationHead(words.text(i - 1)) ? i + 2 : -1;
    }
    int next = i + 1;
    while (next < end && LINKS.contains(words.lower(next))) {
      next++;
    }
    boolean place = next < end && lower.equals("in");
    return next < end && !place && nameWord(words, next, capital, small) ? next + 1 : -1;
  }

  private boolean startsPerson(Words words, int i) {
    return vocabulary.firstName(words.text(i)) || vocabulary.title(words.lower(i));
  }

  /** Takes title and role off a run of name words and adds what is left. */
  private void split(Words words, Range run, List<Name> names) {
    Range rest =
        words.trim(
            run,
            i ->
                (!words.word(i) && !words.is(i, "."))
                    || (BEFORE_NAMES.contains(words.lower(i)) && i == run.from()));
    if (rest.isEmpty()) {
      return;
    }
    int cut = afterTitle(words, rest);
    if (cut > rest.from()) {
      Range person = new Range(cut, rest.to());
      int title = titleStart(words, rest.from(), cut);
      if (title > rest.from()) {
        add(words, new Range(rest.from(), title), rest.from(), names);
      }
      names.add(new Name(person, title, Name.Type.PERSON, true));
      return;
    }
    int from = rest.from();
    while (from + 1 < rest.to()
        && vocabulary.demonym(words.text(from))
        && vocabulary.firstName(words.text(from + 1))) {
      from++;
    }
    add(words, new Range(from, rest.to()), from, names);
  }

  /**
   * Index after the last title in {@code run} that has a person's name behind it, else its start.
   */
  private int afterTitle(Words words, Range run) {
    if (vocabulary.known(words.text(run)) != null || vocabulary.outlet(words.text(run))) {
      return run.from();
    }
    for (int i = run.to() - 2; i >= run.from(); i--) {
      String lower = words.lower(i);
      boolean title = vocabulary.title(lower) && !vocabulary.firstName(words.text(i));
      if (!title) {
        Noun noun = vocabulary.noun(lower);
        title =
            noun != null && noun.type() == Noun.Type.ROLE && !vocabulary.firstName(words.text(i));
      }
      if (title) {
        int after = i + 1;
        if (after < run.to() && words.is(after, ".")) {
          after++;
        }
        if (after >= run.to()) {
          continue;
        }
        for (int k = after; k < run.to(); k++) {
          if ((vocabulary.organizationHead(words.text(k))
                  && !vocabulary.firstName(words.text(after)))
              || LINKS.contains(words.lower(k))) {
            return run.from();
          }
        }
        return after;
      }
    }
    return run.from();
  }

  /** Where the title that ends before {@code to} begins: "Prime Minister", "House Speaker". */
  private int titleStart(Words words, int from, int to) {
    int start = to - 1;
    while (start > from && words.is(start, ".")) {
      start--;
    }
    while (start > from) {
      String wider = words.lower(new Range(start - 1, start)) + " " + words.lower(start);
      if (vocabulary.title(wider) || vocabulary.title(words.lower(start - 1))) {
        start--;
      } else {
        break;
      }
    }
    return start;
  }

  private void add(Words words, Range range, int titleFrom, List<Name> names) {
    Name.Type type = listedType(words, range);
    if (type != null) {
      names.add(new Name(range, titleFrom, type, true));
      return;
    }
    String last = words.text(range.to() - 1);
    boolean first = vocabulary.firstName(words.text(range.from()));
    boolean headed = vocabulary.organizationHead(last) || vocabulary.suffix(last);
    boolean linked = false;
    for (int i = range.from(); i < range.to(); i++) {
      linked |= LINKS.contains(words.lower(i));
    }
    if ((range.length() > 1 && ((headed && !first) || linked))
        || (acronym(last) && range.length() == 1)) {
      names.add(new Name(range, titleFrom, Name.Type.ORGANIZATION, true));
    } else if (first && range.length() > 1) {
      names.add(new Name(range, titleFrom, Name.Type.PERSON, true));
    } else if (range.length() == 1 && vocabulary.demonym(last)) {
      return;
    } else {
      boolean the = range.from() > 0 && words.is(range.from() - 1, "the");
      Name.Type guess =
          the || range.length() > 3 || vocabulary.organizationHead(last)
              ? Name.Type.ORGANIZATION
              : Name.Type.PERSON;
      names.add(new Name(range, titleFrom, guess, false));
    }
  }

  private static boolean acronym(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        letters++;
      } else if ((c != '.' && c != '&' && c != '-') || Character.isDigit(c)) {
        return false;
      }
    }
    return letters >= 2 && letters <= 6;
  }

  private Name.@Nullable Type listedType(Words words, Range range) {
    String phrase = words.text(range);
    if (vocabulary.place(phrase) != null) {
      return Name.Type.PLACE;
    }
    return vocabulary.outlet(phrase) || vocabulary.known(phrase) != null
        ? Name.Type.ORGANIZATION
        : null;
  }

  /** Lets the certain mentions of a name decide the others of the article. */
  private List<Name> agree(Words words, List<Name> names) {
    Map<String, Name.Type> certain = new HashMap<>();
    Set<String> people = new HashSet<>();
    for (Name name : names) {
      if (name.certain()) {
        certain.putIfAbsent(words.text(name.range()), name.type());
        if (name.type() == Name.Type.PERSON) {
          people.add(words.lower(name.range().to() - 1));
        }
      }
    }
    List<Name> result = new ArrayList<>();
    for (Name name : names) {
      Name.Type type = name.type();
      if (!name.certain()) {
        type = certain.getOrDefault(words.text(name.range()), type);
        if (people.contains(words.lower(name.range().to() - 1))) {
          type = Name.Type.PERSON;
        }
      }
      result.add(type == name.type() ? name : name.withType(type));
    }
    return result;
  }
}
