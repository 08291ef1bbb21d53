package org.newsgauge.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The word lists that the rules read, and the questions that the rules ask of them. Immutable. */
final class Vocabulary {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("children", "child"),
          Map.entry("ads", "ad"),
          Map.entry("mps", "mp"),
          Map.entry("wives", "wife"),
          Map.entry("lives", "life"),
          Map.entry("thieves", "thief"),
          Map.entry("alumni", "alumnus"),
          Map.entry("data", "data"),
          Map.entry("media", "media"),
          Map.entry("news", "news"),
          Map.entry("politics", "politics"),
          Map.entry("analyses", "analysis"),
          Map.entry("crises", "crisis"),
          Map.entry("criteria", "criterion"));

  /** Plurals of words in "-i", which do not end as "crisis" does. */
  private static final Pattern IN_I =
      Pattern.compile(
          "(?i)rabbis|taxis|alibis|muftis|(israel|iraq|saud|pakistan|kuwait|somal|bangladesh|yazid"
              + "|houth|emirat|qatar|oman|yemen|azerbaijan|nepal|bengal|punjab|bahrain)is");

  private final WordList roles = WordList.shipped("roles.txt");
  private final WordList groups = WordList.shipped("groups.txt");
  private final WordList bare = WordList.shipped("bare.txt");
  private final WordList kinship = WordList.shipped("kinship.txt");
  private final WordList titles = WordList.shipped("titles.txt");
  private final WordList firstNames = WordList.shipped("firstnames.txt");
  private final WordList surnames = WordList.shipped("surnames.txt");
  private final WordList organizations = WordList.shipped("organizations.txt");
  private final WordList nameWords = WordList.shipped("namewords.txt");
  private final WordList known = WordList.shipped("known.txt");
  private final WordList outlets = WordList.shipped("outlets.txt");
  private final WordList places = WordList.shipped("places.txt");
  private final WordList documents = WordList.shipped("documents.txt");
  private final WordList abstractions = WordList.shipped("abstractions.txt");
  private final WordList relations = WordList.shipped("relations.txt");
  private final WordList offices = WordList.shipped("offices.txt");

  /** What each listed noun says: one look instead of one into every list. */
  private final Map<String, Noun> nouns = nouns();

  /** First words, in lower case, of the names of places, outlets and bodies that are listed. */
  private final Set<String> beginnings = beginnings();

  private Set<String> beginnings() {
    Set<String> beginnings = new HashSet<>();
    for (WordList list : List.of(places, outlets, known)) {
      for (String name : list.sections().keySet()) {
        String lower = name.toLowerCase(Locale.ROOT).replace('’', '\'');
        int space = lower.indexOf(' ');
        beginnings.add(space < 0 ? lower : lower.substring(0, space));
      }
    }
    return beginnings;
  }

  /** Whether a listed name of a place, outlet or body begins with {@code word} (lower case). */
  boolean beginsName(String word) {
    return beginnings.contains(word);
  }

  /** All lists, for those who check them. */
  List<WordList> lists() {
    return List.of(
        roles,
        groups,
        bare,
        kinship,
        titles,
        firstNames,
        surnames,
        organizations,
        nameWords,
        known,
        outlets,
        places,
        documents,
        abstractions,
        relations,
        offices);
  }

  /** How the role at the end of {@code phrase} (lower case) binds: a section of relations.txt. */
  boolean relation(String section, String phrase) {
    String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
    String lastTwo = lastTwo(phrase);
    return section.equals(relations.section(singular(last)))
        || section.equals(relations.section(singular(lastTwo)))
        || section.equals(relations.section(last))
        || section.equals(relations.section(singular(phrase)));
  }

  /** The office that bodies of every kind have and {@code phrase} (lower case) ends in, or none. */
  String office(String phrase) {
    String rest = singular(phrase);
    while (!offices.contains(rest)) {
      int space = rest.indexOf(' ');
      if (space < 0 || roles.contains(rest)) {
        return "";
      }
      rest = rest.substring(space + 1);
    }
    return rest;
  }

  /** What the last two words of {@code phrase} say together: "union president". */
  @Nullable Noun compound(String phrase) {
    String lastTwo = lastTwo(phrase);
    return lastTwo.indexOf(' ') < 0 ? null : exactly(lastTwo);
  }

  private static String lastTwo(String phrase) {
    int last = phrase.lastIndexOf(' ');
    return last < 1 ? phrase : phrase.substring(phrase.lastIndexOf(' ', last - 1) + 1);
  }

  /** What the noun at the end of {@code phrase} (lower case) says; null if it is not listed. */
  @Nullable Noun noun(String phrase) {
    String rest = phrase;
    while (true) {
      Noun noun = exactNoun(rest);
      if (noun == null) {
        noun = exactNoun(singular(rest));
      }
      if (noun != null) {
        return noun;
      }
      int space = rest.indexOf(' ');
      if (space >= 0) {
        rest = rest.substring(space + 1);
      } else if (rest.indexOf('-') > 0) {
        rest = rest.substring(rest.indexOf('-') + 1);
      } else {
        return null;
      }
    }
  }

  /** What {@code word} (lower case) says as it stands, singular or plural; null if not listed. */
  @Nullable Noun exactly(String word) {
    Noun noun = exactNoun(word);
    return noun == null ? exactNoun(singular(word)) : noun;
  }

  private @Nullable Noun exactNoun(String word) {
    return nouns.get(word);
  }

  private Map<String, Noun> nouns() {
    Map<String, Noun> nouns = new HashMap<>();
    for (WordList list :
        List.of(kinship, roles, bare, organizations, documents, groups, abstractions)) {
      for (String word : list.sections().keySet()) {
        Noun noun = listedNoun(word);
        if (noun != null) {
          nouns.put(word, noun);
        }
      }
    }
    return nouns;
  }

  private @Nullable Noun listedNoun(String word) {
    String section = kinship.section(word);
    if (section != null) {
      return new Noun(Noun.Type.KIN, Kind.CITIZEN, gender(section), false);
    }
    section = roles.section(word);
    if (section != null) {
      boolean spokesperson = section.equals("SPOKESPERSON");
      return new Noun(
          Noun.Type.ROLE,
          spokesperson ? Kind.OTHER : Kind.valueOf(section),
          genderOfRole(word),
          spokesperson);
    }
    if ("NOUN".equals(bare.section(word))) {
      return new Noun(Noun.Type.BARE, Kind.OTHER, Gender.UNKNOWN, false);
    }
    section = organizations.section(word);
    if (section != null) {
      return new Noun(Noun.Type.ORGANIZATION, Kind.valueOf(section), Gender.UNKNOWN, false);
    }
    section = documents.section(word);
    if (section != null) {
      return new Noun(Noun.Type.valueOf(section), Kind.DOCUMENT, Gender.UNKNOWN, false);
    }
    section = groups.section(word);
    if (section != null) {
      return new Noun(Noun.Type.GROUP, Kind.valueOf(section), Gender.UNKNOWN, false);
    }
    if (abstractions.contains(word)) {
      return new Noun(Noun.Type.ABSTRACTION, Kind.OTHER, Gender.UNKNOWN, false);
    }
    return null;
  }

  private static Gender gender(String section) {
    return switch (section) {
      case "FEMALE" -> Gender.FEMALE;
      case "MALE" -> Gender.MALE;
      default -> Gender.UNKNOWN;
    };
  }

  private static Gender genderOfRole(String word) {
    if (word.endsWith("woman") || word.endsWith("girl") || word.endsWith("lady")) {
      return Gender.FEMALE;
    }
    return switch (word) {
      case "actress", "waitress", "queen", "princess", "nun", "heiress", "housewife", "alumna" ->
          Gender.FEMALE;
      case "king",
          "prince",
          "priest",
          "monk",
          "man",
          "boy",
          "guy",
          "gentleman",
          "pope",
          "mailman" ->
          Gender.MALE;
      default -> word.endsWith("sman") ? Gender.MALE : Gender.UNKNOWN;
    };
  }

  /** The singular of the last word of {@code phrase}, by its form. */
  static String singular(String phrase) {
    int space = phrase.lastIndexOf(' ') + 1;
    String word = phrase.substring(space);
    String irregular = IRREGULAR.get(word);
    String singular;
    if (irregular != null) {
      singular = irregular;
    } else if (word.regionMatches(true, word.length() - 2, "is", 0, 2)
        && IN_I.matcher(word).matches()) {
      singular = word.substring(0, word.length() - 1);
    } else if (word.endsWith("men") && !word.equals("omen")) {
      singular = word.substring(0, word.length() - 3) + "man";
    } else if (word.endsWith("ies") && word.length() > 4) {
      singular = word.substring(0, word.length() - 3) + "y";
    } else if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")) {
      singular = word.substring(0, word.length() - 2);
    } else if (word.endsWith("s")
        && word.length() > 3
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")) {
      singular = word.substring(0, word.length() - 1);
    } else {
      singular = word;
    }
    return phrase.substring(0, space) + singular;
  }

  /** Whether the last word of {@code phrase} (lower case) is a plural. */
  boolean plural(String phrase) {
    String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
    if (last.equals("people") || last.equals("folks") || last.equals("those")) {
      return true;
    }
    String singular = singular(last);
    return !singular.equals(last) && (exactNoun(last) == null || exactNoun(singular) != null);
  }

  /** Whether {@code word} (lower case) is a listed common noun, or counts something. */
  boolean common(String word) {
    return exactNoun(word) != null || empty(word) || exactNoun(singular(word)) != null;
  }

  /** Whether {@code word} (lower case) can be a source by itself without telling who. */
  boolean quantifier(String word) {
    return "QUANTIFIER".equals(bare.section(word));
  }

  /** Whether {@code word} (lower case) is a number in letters. */
  boolean number(String word) {
    return "NUMBER".equals(bare.section(word));
  }

  /** Whether {@code word} (lower case), before a noun, tells nothing of who the people are. */
  boolean empty(String word) {
    String section = bare.section(word);
    return "EMPTY".equals(section) || "QUANTIFIER".equals(section) || "NUMBER".equals(section);
  }

  /** Whether {@code word} (lower case, full stop dropped) stands before a person's name. */
  boolean title(String word) {
    return titles.contains(undotted(word));
  }

  /** The gender that the title shows. */
  Gender titleGender(String word) {
    String section = titles.section(undotted(word));
    return section == null ? Gender.UNKNOWN : gender(section);
  }

  /** What part of public life the title belongs to. */
  Kind titleKind(String word) {
    String section = titles.section(undotted(word));
    return section == null || section.equals("FEMALE") || section.equals("MALE")
        ? Kind.OTHER
        : Kind.valueOf(section);
  }

  private static String undotted(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  /** Whether {@code word}, as written, is a given name. */
  boolean firstName(String word) {
    return firstNames.contains(capitalized(word));
  }

  /** Whether {@code word}, as written, is the surname of many or of somebody known. */
  boolean surname(String word) {
    return surnames.contains(capitalized(word));
  }

  /** Whether {@code phrase}, as written, is a listed name and means nothing else. */
  boolean unmistakable(String phrase) {
    boolean listed = listed(outlets, phrase) != null || listed(known, phrase) != null;
    String rest = phrase.substring(1);
    boolean inside = !rest.equals(rest.toLowerCase(Locale.ROOT));
    return listed && (inside || (phrase.length() > 5 && !common(phrase.toLowerCase(Locale.ROOT))));
  }

  /** The gender of the given name; unknown if it is borne by both or not listed. */
  Gender firstNameGender(String word) {
    String section = firstNames.section(capitalized(word));
    return section == null ? Gender.UNKNOWN : gender(section);
  }

  /** "republican" or "democratic" for the words of these parties; else empty. */
  static String party(String word) {
    return switch (word) {
      case "republican", "republicans", "gop" -> "republican";
      case "democrat", "democrats", "democratic" -> "democratic";
      default -> "";
    };
  }

  /** Whether {@code phrase}, as written, is an outlet or a programme. */
  boolean outlet(String phrase) {
    return listed(outlets, phrase) != null;
  }

  /** Whether {@code phrase}, as written, is a programme. */
  boolean programme(String phrase) {
    return "PROGRAMME".equals(listed(outlets, phrase));
  }

  /** The part of public life of an organization known by its name, null if it is not listed. */
  @Nullable Kind known(String phrase) {
    String section = listed(known, phrase);
    return section == null ? null : Kind.valueOf(section);
  }

  /** The section of {@code phrase}, as written, among the places; null if it is not listed. */
  @Nullable String place(String phrase) {
    String section = listed(places, phrase);
    return "DEMONYM".equals(section) ? null : section;
  }

  /** Whether {@code word}, as written, is an adjective or noun of nationality, party or faith. */
  boolean demonym(String word) {
    return "DEMONYM".equals(places.section(word))
        || "DEMONYM".equals(places.section(capitalized(word)))
        || "DEMONYM".equals(places.section(capitalized(singular(word))));
  }

  /** Whether {@code word}, written with a capital, may head the name of an organization. */
  boolean organizationHead(String word) {
    String lower = undotted(word.toLowerCase(Locale.ROOT));
    return nameWords.contains(lower)
        || organizations.contains(lower)
        || organizations.contains(singular(lower));
  }

  /** Whether {@code word} (lower case) is a common noun for a body and no surname. */
  boolean organization(String word) {
    return organizations.contains(word)
        && !"SURNAME".equals(nameWords.section(word))
        && !Set.of(
                "church", "house", "court", "bank", "banks", "city", "guard", "marines", "paper",
                "camp", "country", "state", "trust", "school", "service", "group", "party")
            .contains(word);
  }

  /** Whether {@code word} ends a company's name. */
  boolean suffix(String word) {
    return "SUFFIX".equals(nameWords.section(undotted(word.toLowerCase(Locale.ROOT))));
  }

  /** The part of public life that the head of an organization's name tells. */
  Kind organizationKind(String word) {
    String lower = undotted(word.toLowerCase(Locale.ROOT));
    String section = nameWords.section(lower);
    if (section == null) {
      section = organizations.section(lower);
    }
    if (section == null) {
      section = organizations.section(singular(lower));
    }
    if (section == null) {
      return Kind.OTHER;
    }
    return section.equals("SUFFIX") ? Kind.COMPANY : Kind.valueOf(section);
  }

  private static @Nullable String listed(WordList list, String phrase) {
    String section = list.section(phrase);
    if (section == null
        && phrase.length() > 3
        && !hasSmallLetter(phrase)
        && phrase.equals(phrase.toUpperCase(Locale.ROOT))) {
      section = list.section(capitalized(phrase));
    }
    return section;
  }

  private static boolean hasSmallLetter(String phrase) {
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapitalized(String phrase) {
    boolean first = true;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (c != (first ? Character.toUpperCase(c) : Character.toLowerCase(c))) {
        return false;
      }
      first = !Character.isLetter(c) && c != '\'' && c != '’';
    }
    return true;
  }

  /** {@code phrase} with a capital at each word and small letters behind it. */
  static String capitalized(String phrase) {
    if (isCapitalized(phrase)) {
      return phrase;
    }
    StringBuilder result = new StringBuilder(phrase.length());
    boolean first = true;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      result.append(first ? Character.toUpperCase(c) : Character.toLowerCase(c));
      first = !Character.isLetter(c) && c != '\'' && c != '’';
    }
    return result.toString();
  }
}
