package org.newsgauge.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.text.NameType;
import org.newsgauge.text.Tag;

/**
 * Organizations beside those that carry a name of their own: "the Lee campaign", "Orlando police",
 * and the common nouns that refer to one that the article names ("the department", "the city").
 */
final class Bodies {
  private static final Set<String> CAMPAIGN = Set.of("campaign", "camp", "team");

  /** Nouns so general that any organization of their kind is meant. */
  private static final Set<String> GENERAL =
      Set.of(
          "company",
          "firm",
          "corporation",
          "agency",
          "organization",
          "organisation",
          "group",
          "association",
          "union",
          "newspaper",
          "paper",
          "network",
          "magazine",
          "outlet",
          "site",
          "website",
          "publication",
          "bank",
          "charity",
          "nonprofit",
          "tabloid",
          "broadcaster",
          "retailer",
          "manufacturer",
          "airline",
          "think tank",
          "university",
          "school",
          "hospital",
          "college",
          "institute",
          "institution",
          "watchdog",
          "station",
          "chain",
          "carrier",
          "non-profit");

  /** Nouns for bodies of state; any body of state is meant. */
  private static final Set<String> OFFICIAL =
      Set.of(
          "commission",
          "board",
          "panel",
          "council",
          "committee",
          "authority",
          "bureau",
          "department",
          "ministry");

  /** Bodies of a place that are named once in full and then by the noun alone. */
  private static final Set<String> LOCAL =
      Set.of("police", "prosecutors", "authorities", "administration", "government");

  private final Words words;
  private final Vocabulary vocabulary;
  private final Cast cast;
  private final Phrases phrases;
  private final Map<String, Entity> composed = new HashMap<>();

  Bodies(Words words, Vocabulary vocabulary, Cast cast, Phrases phrases) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.cast = cast;
    this.phrases = phrases;
    for (int i = 0; i < words.size(); i++) {
      if (LOCAL.contains(words.lower(i)) && !words.inTitle(i)) {
        Range range = phrases.endingAt(i + 1);
        if (range.length() > 1 && phrases.namedModifier(range)) {
          composed(range);
        }
      } else if (CAMPAIGN.contains(words.lower(i)) && !words.inTitle(i)) {
        Range range = phrases.endingAt(i + 1);
        Name last = range.isEmpty() ? null : cast.nameAt(range.from());
        if (last != null && last.type() == NameType.PERSON) {
          composed(range);
        }
      }
    }
  }

  /** A body named by an owner or a place and a common noun; null if {@code core} is none. */
  @Nullable Entity composed(Range core) {
    Noun noun = phrases.noun(core);
    if (noun == null || noun.type() != Noun.Type.ORGANIZATION || several(core) || anyOf(core)) {
      return null;
    }
    boolean named = phrases.namedModifier(core);
    boolean byNation =
        phrases.demonymModifier(core)
            && (noun.kind() == Kind.GOVERNMENT
                || noun.kind() == Kind.MILITARY
                || noun.kind() == Kind.POLICE_AND_COURTS);
    if (!named && !byNation && !capitalHead(core)) {
      return null;
    }
    Name inner = cast.namesIn(core).stream().findFirst().orElse(null);
    return composed(core, noun, inner == null ? null : cast.entity(inner));
  }

  /** "a Port Callan newspaper": one of several, not a name. */
  private boolean anyOf(Range core) {
    String head = words.text(core.to() - 1);
    boolean indefinite = words.indefinite(core.from());
    boolean small = !words.capital(core.to() - 1) || head.equals(head.toUpperCase(Locale.ROOT));
    return indefinite && small && !CAMPAIGN.contains(words.lower(core.to() - 1));
  }

  /** Whether the noun means more than one body: "companies", but not "police". */
  boolean several(Range core) {
    String last = words.lower(core.to() - 1);
    return phrases.plural(core)
        && !last.equals("police")
        && !last.equals("prosecutors")
        && !last.equals("authorities");
  }

  private boolean capitalHead(Range core) {
    int head = core.to() - 1;
    return core.length() > 1
        && words.capital(head)
        && !words.inTitle(head)
        && words.capital(head - 1)
        && words.tag(head - 1) != Tag.DET;
  }

  /** The body that {@code owner} has, by the name that {@code core} gives it. */
  Entity composed(Range core, Noun noun, @Nullable Entity owner) {
    Range name = words.trim(core, i -> words.tag(i) == Tag.DET || !words.word(i));
    String head = Vocabulary.singular(words.lower(core.to() - 1));
    boolean byPronoun = FunctionWords.POSSESSIVE.contains(words.lower(core.from()));
    String text = words.text(name);
    if (byPronoun && owner != null) {
      text = surname(owner) + " " + words.lower(core.to() - 1);
    }
    String key =
        (owner == null ? words.lower(name) : owner.name())
            + "|"
            + (CAMPAIGN.contains(head) ? "campaign" : head);
    return composed(key, text, noun.kind(), core, byPronoun);
  }

  /** The campaign of {@code candidate}. */
  Entity campaign(Entity candidate, Range range) {
    return composed(
        candidate.name() + "|campaign",
        surname(candidate) + " campaign",
        Kind.PARTY_AND_CAMPAIGN,
        range,
        true);
  }

  private static String surname(Entity owner) {
    return owner.type == NameType.PERSON
        ? owner.name().substring(owner.name().lastIndexOf(' ') + 1)
        : Cast.bare(owner.name());
  }

  /** A body named by {@code text} as it stands. */
  Entity composed(String key, String text, Kind kind, Range range, boolean byPronoun) {
    Entity entity =
        composed.computeIfAbsent(
            key,
            k -> {
              Entity made = new Entity(NameType.ORGANIZATION, text);
              made.kind(kind);
              return made;
            });
    entity.mention(range, byPronoun ? "" : text);
    return entity;
  }

  /** Whether {@code head}, such as "company", may mean any organization of its kind. */
  static boolean general(String head) {
    return GENERAL.contains(Vocabulary.singular(head));
  }

  /** The named body that "the HEAD" at word {@code i} means; null if the article names none. */
  @Nullable Entity meant(String head, int i) {
    String singular = Vocabulary.singular(head);
    Entity best = null;
    int last = -1;
    List<Entity> all = new ArrayList<>(cast.entities());
    all.addAll(composed.values());
    for (Entity entity : all) {
      int at = entity.lastBefore(i);
      if (entity.type != NameType.PERSON && endsWith(entity.name(), singular) && at >= last) {
        best = entity;
        last = at;
      }
    }
    if (best != null) {
      return best;
    }
    best =
        switch (singular) {
          case "party" -> party(i);
          case "administration" -> administration(i);
          case "campaign" -> campaign(i);
          default -> place(singular, i);
        };
    boolean official = OFFICIAL.contains(singular);
    if (best != null || !(official || GENERAL.contains(singular))) {
      return best;
    }
    Noun noun = vocabulary.noun(singular);
    boolean any = singular.equals("group") || singular.startsWith("organi");
    for (Entity entity : all) {
      boolean alike =
          (official || entity.mentions().size() > 1 || entity.kind() != Kind.OTHER)
              && entity.type == NameType.ORGANIZATION
              && noun != null
              && (official
                  ? entity.kind() == Kind.GOVERNMENT || entity.kind() == Kind.POLICE_AND_COURTS
                  : entity.kind() == noun.kind()
                      || entity.kind() == Kind.OTHER
                      || (any && entity.kind() != Kind.GOVERNMENT && entity.kind() != Kind.MEDIA));
      int at = entity.lastBefore(i);
      if (alike && at > last) {
        best = entity;
        last = at;
      }
    }
    return best;
  }

  /** "the administration": that of the head of government named last; null if none is. */
  private @Nullable Entity administration(int i) {
    Entity head = null;
    for (Entity entity : cast.entities()) {
      Set<String> roles = entity.descriptors();
      boolean former = roles.contains("former") || roles.contains("vice");
      boolean leads =
          roles.contains("president")
              && !former
              && entity.kind() == Kind.GOVERNMENT
              && entity.lastBefore(i) >= 0;
      if (leads && (head == null || entity.lastBefore(i) > head.lastBefore(i))) {
        head = entity;
      }
    }
    return head == null
        ? null
        : composed(
            head.name() + "|administration",
            surname(head) + " administration",
            Kind.GOVERNMENT,
            new Range(i, i + 1),
            true);
  }

  /** "the campaign": that of the candidate named most so far; null if none is. */
  private @Nullable Entity campaign(int i) {
    Entity most = null;
    for (Entity entity : cast.entities()) {
      boolean runs =
          entity.type == NameType.PERSON
              && entity.lastBefore(i) >= 0
              && entity.descriptors().stream().anyMatch(FunctionWords.RUNNING::contains);
      if (runs && (most == null || entity.mentions().size() > most.mentions().size())) {
        most = entity;
      }
    }
    return most == null ? null : campaign(most, new Range(i, i + 1));
  }

  /** "the party": the one whose members are spoken of last; null if none are. */
  private @Nullable Entity party(int i) {
    for (int k = i - 1; k >= 0; k--) {
      String party = Vocabulary.party(words.lower(k));
      if (!party.isEmpty() && words.capital(k)) {
        String name = Vocabulary.capitalized(party) + " Party";
        return composed(name, name, Kind.PARTY_AND_CAMPAIGN, new Range(i, i + 1), true);
      }
    }
    return null;
  }

  /** "the city", "the state", "police": those of the place that the article names most. */
  @Nullable Entity place(String head, int i) {
    String section =
        switch (head) {
          case "city", "police", "city council", "council", "mayor's office" -> "CITY";
          case "state" -> "STATE";
          case "country", "nation", "kingdom", "republic", "regime", "government", "authorities" ->
              "COUNTRY";
          default -> "";
        };
    Entity best = null;
    int most = 0;
    for (Entity entity : cast.entities()) {
      boolean there =
          entity.type == NameType.PLACE
              && section.equals(section(entity))
              && entity.lastBefore(i) >= 0;
      if (there && entity.mentions().size() > most) {
        best = entity;
        most = entity.mentions().size();
      }
    }
    if (best == null
        || switch (head) {
          case "city", "state", "country", "nation", "kingdom", "republic" -> true;
          default -> false;
        }) {
      return best;
    }
    Entity city = best;
    return composed.computeIfAbsent(
        city.name() + "|" + head,
        k -> {
          Entity made = new Entity(NameType.ORGANIZATION, city.name() + " " + head);
          made.kind(vocabulary.organizationKind(head));
          return made;
        });
  }

  /** A place that is not listed is a town. */
  private String section(Entity place) {
    String section = vocabulary.place(Cast.bare(place.name()));
    return section == null ? "CITY" : section;
  }

  /** The two countries or cities meant by "both countries" at word {@code i}; else empty. */
  List<Entity> two(String head, int i) {
    String wanted =
        switch (Vocabulary.singular(head)) {
          case "city" -> "CITY";
          case "state" -> "STATE";
          case "country", "nation", "government", "capital" -> "COUNTRY";
          default -> "";
        };
    List<Entity> found =
        cast.entities().stream()
            .filter(e -> e.type == NameType.PLACE && wanted.equals(section(e)))
            .filter(e -> e.lastBefore(i) >= 0)
            .sorted(Comparator.comparingInt((Entity e) -> e.lastBefore(i)).reversed())
            .limit(2)
            .toList();
    return found.size() < 2 ? List.of() : found;
  }

  private static boolean endsWith(String name, String head) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals(head)
        || lower.endsWith(" " + head)
        || Vocabulary.singular(lower).endsWith(" " + head)
        || lower.startsWith(head + " of ")
        || lower.contains(" " + head + " ");
  }
}
