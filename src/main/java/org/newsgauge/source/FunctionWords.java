package org.newsgauge.source;

import java.util.Set;

/** The closed classes of English words that phrases are read by, in lower case. */
final class FunctionWords {
  static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "that", "where");

  static final Set<String> MALE = Set.of("he", "him", "his", "himself");

  static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");

  static final Set<String> NEUTER = Set.of("it", "its", "itself");

  static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "themselves");

  static final Set<String> FIRST =
      Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");

  static final Set<String> POSSESSIVE =
      Set.of("his", "her", "its", "their", "our", "my", "whose", "your");

  static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "his", "her", "its", "their", "our");

  /** Participles that stand before a noun as adjectives do. */
  static final Set<String> PARTICIPLES =
      Set.of(
          "elected",
          "appointed",
          "registered",
          "retired",
          "leading",
          "ranking",
          "undecided",
          "embattled",
          "disgraced",
          "convicted",
          "accused",
          "alleged",
          "renowned",
          "self-described",
          "self-identified",
          "disaffected",
          "disgruntled",
          "displaced",
          "wounded",
          "trained",
          "armed",
          "uniformed",
          "unidentified",
          "unnamed",
          "working",
          "governing",
          "ruling",
          "opposing",
          "competing",
          "visiting",
          "acting",
          "outgoing",
          "incoming",
          "sitting",
          "surviving",
          "grieving",
          "college-educated",
          "educated");

  /** What may stand before a source inside its span without being part of it. */
  static final Set<String> LEADING =
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
          "both",
          "about",
          "nearly",
          "roughly",
          "almost",
          "fewer",
          "over",
          "more",
          "less",
          "than",
          "least",
          "on",
          "that",
          "is",
          "are",
          "was",
          "were",
          "shy",
          "including",
          "fellow",
          "perhaps",
          "especially",
          "particularly",
          "either");

  /** Prepositions that put a source among people without saying who speaks. */
  static final Set<String> AMONG = Set.of("among", "amongst", "inside", "outside", "within");

  /** Prepositions after which a place only tells where people are. */
  static final Set<String> WHERE =
      Set.of("in", "across", "from", "near", "around", "throughout", "outside", "inside");

  /** Words after which one more source, or an example of those before, may be named. */
  static final Set<String> JOINING =
      Set.of(
          "and", "or", "nor", "including", "like", "named", "called", "identified", "along", "as");

  static final Set<String> CALENDAR =
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
          "christmas",
          "easter",
          "thanksgiving");

  /** Adjectives that bind what stands before them to what follows: "familiar with". */
  static final Set<String> TIED =
      Set.of("familiar", "close", "aware", "critical", "knowledgeable", "responsible", "loyal");

  /** Documents whose name has a capital as those of bodies have. */
  static final Set<String> POLLS =
      Set.of("poll", "survey", "study", "index", "act", "bill", "report", "tracker", "forecast");

  /** Cues of people rather than of events or texts. */
  static final Set<String> PEOPLE_DO =
      Set.of(
          "told",
          "tells",
          "argued",
          "argues",
          "agreed",
          "agrees",
          "denied",
          "denies",
          "insisted",
          "insists",
          "promised",
          "promises",
          "vowed",
          "vows",
          "asked",
          "asks",
          "added",
          "adds",
          "believes",
          "believed",
          "thinks",
          "thought",
          "hopes",
          "hoped",
          "wants",
          "wanted",
          "complained",
          "complains",
          "replied",
          "replies",
          "wondered",
          "wonders",
          "joked",
          "refused");

  /** Cues of texts rather than of events or people. */
  static final Set<String> TEXTS_DO =
      Set.of(
          "reads",
          "read",
          "states",
          "stated",
          "details",
          "detailed",
          "lists",
          "listed",
          "concludes",
          "concluded",
          "recommends",
          "recommended",
          "describes",
          "described",
          "says",
          "notes",
          "noted",
          "reveals",
          "revealed");

  /** Verbs in the form that goes with several. */
  static final Set<String> SEVERAL_DO =
      Set.of(
          "are", "were", "have", "do", "say", "want", "believe", "think", "argue", "hope", "fear",
          "see", "know", "like", "support", "oppose", "insist", "worry", "expect", "feel", "claim");

  /** Cues of events and things rather than of people. */
  static final Set<String> THINGS_DO =
      Set.of(
          "show",
          "shows",
          "showed",
          "shown",
          "suggest",
          "suggests",
          "suggested",
          "indicate",
          "indicates",
          "indicated",
          "reveal",
          "revealed",
          "demonstrate",
          "demonstrated",
          "prove",
          "proved",
          "reflect",
          "illustrate",
          "illustrated",
          "underscore",
          "underscored");

  /** What binds "a source" to somebody or something. */
  static final Set<String> CLOSE =
      Set.of("close", "near", "at", "in", "inside", "within", "from", "on");

  /** Nouns for the case that somebody has to do with. */
  static final Set<String> CASES =
      Set.of("case", "trial", "lawsuit", "suit", "convention", "inquest");

  /** Roles of those who run for office. */
  static final Set<String> RUNNING =
      Set.of(
          "candidate",
          "nominee",
          "front-runner",
          "frontrunner",
          "contender",
          "hopeful",
          "standard-bearer",
          "challenger");

  /** Roles of those who work for a candidate. */
  static final Set<String> STAFF =
      Set.of(
          "manager",
          "adviser",
          "advisor",
          "strategist",
          "spokesman",
          "spokeswoman",
          "aide",
          "consultant",
          "pollster",
          "lawyer",
          "surrogate",
          "chairman",
          "chairwoman",
          "staffer");

  /** Roles without a body of their own that somebody may have hired. */
  static final Set<String> HIRED =
      Set.of("strategist", "operative", "economist", "analyst", "expert");

  /** Adjectives that tell one from another of the same role. */
  static final Set<String> ORDINAL =
      Set.of("second", "third", "fourth", "fifth", "other", "another", "unnamed", "unidentified");

  /** What stands before a stretch of time that is told: "a survey last fall". */
  static final Set<String> WHEN = Set.of("last", "this", "next", "past", "earlier");

  /** What stands before the name of a paper: "the weekly Le Phare". */
  static final Set<String> PERIODICAL =
      Set.of("daily", "weekly", "monthly", "newspaper", "magazine");

  /** What leads up to a reason. */
  static final Set<String> BECAUSE = Set.of("because", "as", "since", "for", "citing", "given");

  /** Nouns for bodies that, before a role, tell of what sort people are: "college students". */
  static final Set<String> SORTS =
      Set.of(
          "party",
          "fund",
          "college",
          "university",
          "school",
          "hospital",
          "city",
          "state",
          "country",
          "nation",
          "bank",
          "church",
          "hotel",
          "restaurant");

  /** What outlets do to the sources of others. */
  static final Set<String> CITED = Set.of("cited", "quoted", "interviewed");

  /** Stretches of time, which own things as people do. */
  static final Set<String> TIMES =
      Set.of(
          "year",
          "month",
          "week",
          "weekend",
          "day",
          "today",
          "tonight",
          "yesterday",
          "tomorrow",
          "morning",
          "evening",
          "night",
          "season",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter",
          "decade",
          "century");

  private FunctionWords() {}
}
