package org.newsgauge.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.newsgauge.article.Bisection;
import org.newsgauge.text.NameType;

/** A person, organization or place that the article names, as far as it has been read. */
final class Entity {
  final NameType type;
  private final List<Range> mentions = new ArrayList<>();
  private final Set<String> descriptors = new HashSet<>();
  private final Set<String> aliases = new HashSet<>();
  private String name;
  private Gender gender = Gender.UNKNOWN;
  private Kind kind = Kind.OTHER;
  private boolean spokesperson;

  Entity(NameType type, String name) {
    this.type = type;
    this.name = name;
  }

  /** The fullest form of its name. */
  String name() {
    return name;
  }

  /** Whether {@code form} is, by {@code same}, one of the names that the article gives it. */
  boolean goesBy(String form, BiPredicate<String, String> same) {
    return same.test(name, form) || aliases.contains(form);
  }

  /** Where its name stands, in text order. */
  List<Range> mentions() {
    return mentions;
  }

  Gender gender() {
    return gender;
  }

  Kind kind() {
    return kind;
  }

  boolean spokesperson() {
    return spokesperson;
  }

  /** Whether the article shows that a person is meant, by gender or role. */
  boolean titled() {
    return type == NameType.PERSON && (gender != Gender.UNKNOWN || !descriptors.isEmpty());
  }

  /** Words, in the singular and lower case, of the roles that the article gives it. */
  Set<String> descriptors() {
    return descriptors;
  }

  /** "republican" or "democratic", where the article gives it one of these; else empty. */
  String party() {
    boolean republican = descriptors.contains("republican") || descriptors.contains("gop");
    boolean democratic = descriptors.contains("democratic") || descriptors.contains("democrat");
    return republican == democratic ? "" : republican ? "republican" : "democratic";
  }

  void mention(Range range, String form) {
    int at = after(range.from());
    mentions.add(at, range);
    aliases.add(form);
    boolean loud = name.equals(name.toUpperCase(Locale.ROOT)) && form.length() >= name.length();
    if (form.length() > name.length() || loud) {
      name = form;
    }
  }

  void gender(Gender shown) {
    if (gender == Gender.UNKNOWN) {
      gender = shown;
    }
  }

  void describe(Noun noun, Kind shown) {
    gender(noun.gender());
    spokesperson |= noun.spokesperson();
    kind(shown);
  }

  void kind(Kind shown) {
    if (kind == Kind.OTHER) {
      kind = shown;
    }
  }

  /** The last mention before word {@code index}, as its last word; -1 if there is none. */
  int lastBefore(int index) {
    int after = after(index);
    return after == 0 ? -1 : mentions.get(after - 1).to() - 1;
  }

  /** The mention that word {@code index} is part of; the word alone if there is none. */
  Range mentionAt(int index) {
    int after = after(index);
    boolean inside = after < mentions.size() && mentions.get(after).contains(index);
    return inside ? mentions.get(after) : new Range(index, index + 1);
  }

  /** How many mentions end before word {@code index}. */
  private int after(int index) {
    return Bisection.first(mentions.size(), m -> mentions.get(m).to() > index);
  }

  @Override
  public String toString() {
    return name;
  }
}
