package org.newsgauge.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;
import org.newsgauge.text.NameType;
import org.newsgauge.text.Tag;

/** Tells how a statement came to the article: first hand, or by way of another outlet. */
final class Channels {
  private static final Set<String> RELAYING =
      Set.of(
          "told",
          "tell",
          "tells",
          "telling",
          "to",
          "with",
          "by",
          "via",
          "on",
          "in",
          "from",
          "for",
          "interview",
          "cited",
          "quoted",
          "broadcast",
          "guest");

  /** What is read, heard or seen by all, or said to the article's own reporter. */
  private static final Set<String> PUBLIC =
      Set.of(
          "statement",
          "rally",
          "speech",
          "debate",
          "hearing",
          "testimony",
          "testified",
          "tweeted",
          "tweet",
          "facebook",
          "twitter",
          "conference",
          "convention",
          "letter",
          "e-mail",
          "email",
          "memo",
          "reporters",
          "crowd",
          "supporters",
          "floor");

  /** How articles tell that, and why, somebody is not named. */
  private static final Pattern REASON =
      Pattern.compile(
          "on (the )?condition (of anonymity|that (he|she|they|their|his|her|it) )"
              + "|on background\\b"
              + "|(because|as|since|who) (he|she|they|it)? ?(is|are|was|were) (not|n't) "
              + "(authori[sz]ed|allowed|permitted|cleared)"
              + "|(is|are|was|were)? ?(not|n't) (authori[sz]ed|allowed|permitted|cleared) to "
              + "(speak|talk|discuss|comment|brief|be)"
              + "|under (the )?(condition|cloak) of anonymity"
              + "|(requested|requesting|demanded|sought|seeking|given|granted|asked for) anonymity"
              + "|(asked|asking|wished|wanted|preferred|chose) (not to be|to remain|that "
              + "(his|her|their) names?) ?(named|identified|anonymous|unnamed|quoted|not)?"
              + "|(declined|declining|refused|refusing) to be (named|identified|quoted by name)"
              + "|(insisted|insisting) on anonymity"
              + "|(spoke|speaking|talked|spoken) (anonymously|off the record)"
              + "|for fear of (retaliation|retribution|reprisals?|losing|being)"
              + "|(lacked|without) authori[sz]ation to");

  /** Outlets that are not named. */
  private static final Set<String> OUTLETS =
      Set.of(
          "outlets",
          "outlet",
          "organizations",
          "organisations",
          "newspapers",
          "newspaper",
          "agencies",
          "agency",
          "media",
          "press");

  /** Words between "in" and the programme. */
  private static final Set<String> TIMES =
      Set.of(
          "broadcast",
          "edition",
          "episode",
          "interview",
          "appearance",
          "airing",
          "aired",
          "host",
          "panel",
          "show",
          "a",
          "an",
          "his",
          "her");

  private static final Set<String> AIRED =
      Set.of("broadcast", "edition", "episode", "interview", "appearance", "airing");

  /** What brings somebody to an outlet. */
  private static final Set<String> GUEST =
      Set.of("guest", "interview", "interviewed", "appeared", "appearing", "appearance");

  /** Who asks, in an outlet's interview. */
  private static final Set<String> HOSTS = Set.of("host", "anchor", "interviewer", "co-host");

  /** "news reports": what other outlets have told. */
  private static final Pattern REPORTS =
      Pattern.compile(
          "((multiple|several|various|many|some|local|published|recent|numerous) )?"
              + "(news|media|press) (reports|accounts)|(multiple|several|various) reports");

  private static final Set<String> BY =
      Set.of("cited", "quoted", "interviewed", "reported", "relayed");

  /** How many sentences an interview lasts, and how many before it is named it may begin. */
  private static final int LASTS = 15;

  private static final int BEGINS = 3;

  private final Words words;
  private final Vocabulary vocabulary;
  private final Cast cast;
  private final String outlet;

  Channels(Words words, Vocabulary vocabulary, Cast cast, String outlet) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.cast = cast;
    this.outlet = outlet;
  }

  /** Those by whom a statement came. */
  record Way(Channel channel, List<String> relays) {}

  private static final Way FIRST_HAND = new Way(Channel.FIRST_HAND, List.of());

  /** The way of a statement whose source, cue and content lie at the given words. */
  Way way(Reading reading, @Nullable Range source, @Nullable Range cue, List<Range> content) {
    if (reading.naming() == Naming.NAMED_ORGANIZATION
        && reading.entities().stream().allMatch(this::otherOutlet)) {
      return by(reading);
    }
    Range anchor = cue == null || cue.isEmpty() ? source : cue;
    if (anchor == null || anchor.isEmpty()) {
      return FIRST_HAND;
    }
    if (reading.naming() == Naming.DOCUMENT && REPORTS.matcher(reading.key()).matches()) {
      return new Way(Channel.RELAYED, List.of(reading.key()));
    }
    Set<String> relays = new LinkedHashSet<>();
    int from = words.sentenceStart(anchor.from());
    int to = words.sentenceEnd(anchor.from());
    for (Name name : cast.namesIn(new Range(from, to))) {
      boolean pollster =
          reading.naming() == Naming.DOCUMENT
              && source != null
              && source.contains(name.range().from());
      if (!pollster && relays(name, from, source, content)) {
        relays.add(Cast.bare(cast.entity(name).name()));
      }
    }
    if (source != null) {
      relays.addAll(citing(source));
    }
    if (cue != null && relays.isEmpty()) {
      relays.addAll(unnamedOutlets(cue));
    }
    if (source != null && relays.isEmpty()) {
      int told = source.to();
      while (told < to && (words.is(told, "have") || words.is(told, "has"))) {
        told++;
      }
      if (told < to) {
        relays.addAll(unnamedOutlets(new Range(source.to(), told + 1)));
      }
    }
    return relays.isEmpty() ? FIRST_HAND : new Way(Channel.RELAYED, List.copyOf(relays));
  }

  /**
   * The ways of all statements of an article, in text order as they are given. What somebody says
   * in an interview elsewhere stays relayed over the sentences that follow, until it is told that
   * the person spoke in public; and the headline or lead may come before the interview is named.
   */
  List<Way> lasting(List<Reading> readings, List<@Nullable Range> anchors, List<Way> own) {
    TreeMap<Integer, List<Statement>> bySentence = new TreeMap<>();
    for (int a = 0; a < own.size(); a++) {
      Range at = anchors.get(a);
      if (at != null) {
        Statement statement = new Statement(a, readings.get(a), at, own.get(a));
        bySentence
            .computeIfAbsent(words.sentence(at.from()), k -> new ArrayList<>())
            .add(statement);
      }
    }
    List<Way> lasting = new ArrayList<>(own);
    for (List<Statement> sentence : bySentence.values()) {
      for (Statement statement : sentence) {
        if (statement.way().channel() == Channel.FIRST_HAND) {
          lasting.set(statement.number(), lasting(statement, near(statement, bySentence)));
        }
      }
    }
    return lasting;
  }

  private Way lasting(Statement statement, List<Statement> near) {
    Reading reading = statement.reading();
    Range at = statement.at();
    if (person(reading)) {
      Way found = venue(statement, near);
      if (found.channel() == Channel.FIRST_HAND && !spokenInPublic(at)) {
        found = guest(reading.entities().get(0), at);
      }
      return found.channel() == Channel.FIRST_HAND && host(reading)
          ? latest(statement, near)
          : found;
    }
    return again(reading) ? same(statement, near) : statement.way();
  }

  /** A statement of the article, by its place in the list of all. */
  private record Statement(int number, Reading reading, Range at, Way way) {}

  /** The statements that may tell how {@code statement} came to the article, in their order. */
  private List<Statement> near(
      Statement statement, NavigableMap<Integer, List<Statement>> bySentence) {
    int here = words.sentence(statement.at().from());
    List<Statement> near = new ArrayList<>();
    bySentence.subMap(here - LASTS, true, here + BEGINS, true).values().forEach(near::addAll);
    near.sort(Comparator.comparingInt(Statement::number));
    return near;
  }

  /** How many sentences {@code other} stands before {@code statement}. */
  private int distance(Statement statement, Statement other) {
    return words.sentence(statement.at().from()) - words.sentence(other.at().from());
  }

  private static boolean again(Reading reading) {
    return reading.naming().isUnnamed();
  }

  private static boolean host(Reading reading) {
    return reading.entities().get(0).descriptors().stream().anyMatch(HOSTS::contains);
  }

  /** How the same unnamed source came to the article one or two sentences before. */
  private Way same(Statement statement, List<Statement> near) {
    Way found = FIRST_HAND;
    for (Statement other : near) {
      boolean before = distance(statement, other) <= 2 && other.at().from() < statement.at().from();
      if (before && other.reading().equals(statement.reading())) {
        found = other.way();
      }
    }
    return found;
  }

  /** The way of the statement before that another outlet had. */
  private Way latest(Statement statement, List<Statement> near) {
    Way found = FIRST_HAND;
    for (Statement other : near) {
      if (distance(statement, other) >= 0 && other.way().channel() == Channel.RELAYED) {
        found = other.way();
      }
    }
    return found;
  }

  /** Where a sentence near by tells that {@code person} was another outlet's guest. */
  private Way guest(Entity person, Range at) {
    int here = words.sentence(at.from());
    for (Range mention : person.mentions()) {
      int distance = here - words.sentence(mention.from());
      if (distance < -BEGINS || distance > LASTS) {
        continue;
      }
      int from = words.sentenceStart(mention.from());
      int to = words.sentenceEnd(mention.from());
      boolean visits = false;
      for (int i = mention.to(); i < to; i++) {
        visits |= GUEST.contains(words.lower(i)) && !words.quoted(i);
      }
      for (Name name : visits ? cast.namesIn(new Range(mention.to(), to)) : List.<Name>of()) {
        if (relays(name, from, null, List.of())) {
          return new Way(Channel.RELAYED, List.of(Cast.bare(cast.entity(name).name())));
        }
      }
    }
    return FIRST_HAND;
  }

  private static boolean person(Reading reading) {
    return reading.naming() == Naming.NAMED_PERSON && reading.entities().size() == 1;
  }

  private Way venue(Statement statement, List<Statement> near) {
    if (spokenInPublic(statement.at())) {
      return statement.way();
    }
    int nearest = Integer.MIN_VALUE;
    Way found = statement.way();
    boolean announced = false;
    for (Statement other : near) {
      if (!statement.reading().entities().equals(other.reading().entities())) {
        continue;
      }
      int distance = distance(statement, other);
      boolean relayed = other.way().channel() == Channel.RELAYED;
      boolean before = distance >= 0 && -distance > nearest;
      if (before && (relayed || spokenInPublic(other.at()))) {
        nearest = -distance;
        found = relayed ? other.way() : statement.way();
      }
      boolean soon = distance < 0 && nearest == Integer.MIN_VALUE;
      if (soon && relayed && !announced) {
        found = other.way();
        announced = true;
      }
    }
    return found;
  }

  /** Whether the sentence of {@code at} tells that something was said for all to hear. */
  private boolean spokenInPublic(Range at) {
    for (int i = words.sentenceStart(at.from()); i < words.sentenceEnd(at.from()); i++) {
      if (!words.quoted(i) && PUBLIC.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "officials cited by Reuters and CNN": those who cite the source. */
  private List<String> citing(Range source) {
    int i = source.to();
    int end = words.sentenceEnd(source.from());
    while (i < end && (words.is(i, ",") || words.is(i, "who") || words.is(i, "were"))) {
      i++;
    }
    for (int k = source.from(); k < source.to() - 1; k++) {
      if (BY.contains(words.lower(k)) && words.is(k + 1, "by")) {
        i = k;
        break;
      }
    }
    if (i + 2 >= end || !BY.contains(words.lower(i)) || !words.is(i + 1, "by")) {
      return List.of();
    }
    List<String> relays = new ArrayList<>();
    int k = i + 2;
    while (k < end) {
      Name name = cast.nameAt(k);
      boolean listed = name != null && otherOutlet(cast.entity(name));
      // What follows a comma without "and" may be the statement: "cited by Reuters, Washington
      // has".
      if (words.is(k - 1, ",") && !listed && !words.is(k, "and")) {
        break;
      }
      if (name != null && !Outlets.same(outlet, cast.entity(name).name())) {
        relays.add(Cast.bare(cast.entity(name).name()));
        k = name.range().to();
      } else if (name == null && words.capital(k) && words.word(k)) {
        relays.add(words.text(k));
        k++;
      } else if (words.is(k, "and") || words.is(k, ",") || words.is(k, "the")) {
        k++;
      } else {
        break;
      }
    }
    return relays;
  }

  /** "have told multiple news outlets": the outlets in the words of the article. */
  private List<String> unnamedOutlets(Range cue) {
    String told = words.lower(cue.to() - 1);
    int end = Math.min(words.sentenceEnd(cue.from()), cue.to() + 5);
    if (!told.startsWith("tell") && !told.equals("told")) {
      return List.of();
    }
    for (int i = cue.to(); i < end && words.word(i); i++) {
      boolean another = i > cue.to() && (words.is(i - 1, "the") || words.is(i - 1, "our"));
      if (OUTLETS.contains(words.lower(i)) && !another) {
        return List.of(words.text(new Range(cue.to(), i + 1)));
      }
    }
    return List.of();
  }

  private boolean relays(Name name, int from, @Nullable Range source, List<Range> content) {
    if (name.type() != NameType.ORGANIZATION || !otherOutlet(cast.entity(name))) {
      return false;
    }
    if (words.quoted(name.range().from()) && !vocabulary.programme(words.text(name.range()))) {
      return false;
    }
    for (Range piece : content) {
      if (piece.overlaps(name.range()) && !aired(name, from)) {
        return false;
      }
    }
    for (int i = name.range().from() - 1; i >= Math.max(from, name.range().from() - 5); i--) {
      if (RELAYING.contains(words.lower(i))) {
        boolean work = words.is(i, "by") && words.tag(i - 1) == Tag.NOUN;
        if (work && !words.is(i - 1, "interview")) {
          return false;
        }
        return source == null
            || !source.contains(i)
            || (words.is(i, "by") && BY.contains(words.lower(i - 1)));
      }
      if (words.is(i, "and")
          || words.is(i, ",")
          || words.is(i, "the")
          || !words.word(i)
          || cast.nameAt(i) != null
          || words.possessiveMark(i)
          || TIMES.contains(words.lower(i))
          || (words.is(i, "of") && TIMES.contains(words.lower(i - 1)))
          || FunctionWords.CALENDAR.contains(words.lower(i))) {
        continue;
      }
      return false;
    }
    return false;
  }

  /**
   * Whom an outlet's report rests on, in "Reuters reported, citing an official"; null if nobody.
   */
  @Nullable Range origin(Reading reading, @Nullable Range cue) {
    boolean outlets =
        reading.naming() == Naming.NAMED_ORGANIZATION
            && reading.entities().stream().allMatch(this::otherOutlet);
    if (!outlets || cue == null || cue.isEmpty()) {
      return null;
    }
    int end = words.sentenceEnd(cue.from());
    for (int i = cue.to(); i + 1 < end; i++) {
      if (words.is(i, "citing") && !words.quoted(i)) {
        int to = i + 1;
        while (to < end && !words.is(to, ",") && !words.is(to, ".") && !words.is(to, ";")) {
          to++;
        }
        return to == i + 1 ? null : new Range(i + 1, to);
      }
    }
    return null;
  }

  /** The way of what an outlet reported from somebody else. */
  Way by(Reading outlet) {
    return new Way(
        Channel.RELAYED, outlet.entities().stream().map(e -> Cast.bare(e.name())).toList());
  }

  /** Whether the name stands behind "broadcast of" or the like, which tells where it was said. */
  private boolean aired(Name name, int from) {
    for (int i = name.range().from() - 1; i >= Math.max(from, name.range().from() - 6); i--) {
      if (AIRED.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean otherOutlet(Entity entity) {
    boolean media =
        vocabulary.outlet(entity.name())
            || vocabulary.outlet(Cast.bare(entity.name()))
            || entity.kind() == Kind.MEDIA;
    return media && !Outlets.same(outlet, entity.name());
  }

  /**
   * Where the sentence of {@code cue}, or the next if it speaks on of the source, states why the
   * source is not named; null if neither does.
   */
  @Nullable Span reason(@Nullable Range source, @Nullable Range cue, List<Range> content) {
    Range anchor = cue == null ? source : cue;
    if (anchor == null || anchor.isEmpty()) {
      return null;
    }
    int to = words.sentenceEnd(anchor.from());
    Span own = reason(words.sentenceStart(anchor.from()), to, cue, content);
    boolean more = own == null && to < words.size() && source != null && same(source, to);
    return more ? reason(to, words.sentenceEnd(to), null, List.of()) : own;
  }

  /** Whether the sentence that begins at {@code i} speaks on of the source: "They spoke on …". */
  private boolean same(Range source, int i) {
    String first = words.lower(i);
    boolean pronoun =
        FunctionWords.PLURAL.contains(first)
            || FunctionWords.MALE.contains(first)
            || FunctionWords.FEMALE.contains(first)
            || first.equals("both")
            || first.equals("all");
    boolean again =
        first.equals("the")
            && i + 1 < words.size()
            && words.lower(i + 1).equals(words.lower(source.to() - 1));
    return (pronoun || again)
        && !words.quoted(i)
        && words.paragraph(i) == words.paragraph(source.from());
  }

  private @Nullable Span reason(int from, int to, @Nullable Range cue, List<Range> content) {
    for (int i = from; i < to; i++) {
      int least = reasonLength(i, to);
      if (least > 0) {
        int end = i + least;
        while (end < to && !endsReason(i, end, cue, content)) {
          end++;
        }
        return words.span(new Range(i, end));
      }
    }
    return null;
  }

  /** How many words from {@code i} on begin a reason; 0 if they do not. */
  private int reasonLength(int i, int to) {
    String next = String.join(" ", lowers(i, Math.min(to, i + 8)));
    Matcher matcher = REASON.matcher(next);
    return matcher.lookingAt() ? next.substring(0, matcher.end()).trim().split(" ", -1).length : 0;
  }

  /** Whether the reason that begins at {@code start} goes no further than word {@code i}. */
  private boolean endsReason(int start, int i, @Nullable Range cue, List<Range> content) {
    boolean told = cue != null && cue.from() > start && cue.from() == i;
    boolean begins = content.stream().anyMatch(piece -> piece.from() > start && piece.from() == i);
    boolean because = false;
    for (int k = start; k < i; k++) {
      because |= FunctionWords.BECAUSE.contains(words.lower(k));
    }
    if (!because && (told || begins || words.is(i, "that"))) {
      return true;
    }
    if (words.is(i, ",") && i + 1 < words.size()) {
      return because || !FunctionWords.BECAUSE.contains(words.lower(i + 1));
    }
    return !words.word(i)
        && !words.possessiveMark(i)
        && !words.is(i, "’")
        && !words.is(i, "'")
        && !words.is(i, "-");
  }

  private List<String> lowers(int from, int to) {
    List<String> lowers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      lowers.add(words.lower(i));
    }
    return lowers;
  }
}
