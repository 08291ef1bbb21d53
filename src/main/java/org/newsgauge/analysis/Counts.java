package org.newsgauge.analysis;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.loaded.LoadedPhrase;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Source;
import org.newsgauge.source.SourcedAttribution;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;

/**
 * What one article counts up to. Whole numbers only, so that sums over a corpus do not depend on
 * the order of adding. The maps hold a value for every key of their enum.
 *
 * @param words as {@link Document#words()} counts them, headline and dek included
 * @param sentences of headline, dek and body
 * @param loaded loaded phrases by voice
 * @param loadedAuthorByCategory loaded phrases in author voice by category, by name; no zeros
 * @param loadedAuthorWeight sum of the weights of loaded phrases in author voice, in thousandths
 * @param attributions all of them
 * @param speechAttributions those whose cue is one of saying or writing
 * @param sources distinct sources
 * @param byNaming attributions by the code of their source
 * @param sourcesByNaming distinct sources by code
 * @param byForm attributions by form
 * @param byConnotation attributions by the connotation of their cue
 * @param relayed attributions taken from another outlet or person
 * @param firstSource attributions of the source that has most of them; 0 if there is no source
 */
public record Counts(
    int words,
    int sentences,
    Map<Voice, Integer> loaded,
    SortedMap<String, Integer> loadedAuthorByCategory,
    int loadedAuthorWeight,
    int attributions,
    int speechAttributions,
    int sources,
    Map<Naming, Integer> byNaming,
    Map<Naming, Integer> sourcesByNaming,
    Map<Form, Integer> byForm,
    Map<Connotation, Integer> byConnotation,
    int relayed,
    int firstSource)
    implements Serializable {

  public Counts {
    loaded = complete(Voice.class, loaded);
    byNaming = complete(Naming.class, byNaming);
    sourcesByNaming = complete(Naming.class, sourcesByNaming);
    byForm = complete(Form.class, byForm);
    byConnotation = complete(Connotation.class, byConnotation);
    loadedAuthorByCategory =
        Collections.unmodifiableSortedMap(new TreeMap<>(loadedAuthorByCategory));
  }

  /** Counts what was found. */
  static Counts of(Document document, Sourcing sourcing, List<LoadedPhrase> phrases) {
    Map<Voice, Integer> loaded = new EnumMap<>(Voice.class);
    SortedMap<String, Integer> categories = new TreeMap<>();
    int weight = 0;
    for (LoadedPhrase phrase : phrases) {
      loaded.merge(phrase.voice(), 1, Integer::sum);
      if (phrase.voice() == Voice.AUTHOR) {
        categories.merge(phrase.category(), 1, Integer::sum);
        weight += (int) Math.round(phrase.weight() * 1000);
      }
    }
    Map<Naming, Integer> byNaming = new EnumMap<>(Naming.class);
    Map<Form, Integer> byForm = new EnumMap<>(Form.class);
    Map<Connotation, Integer> byConnotation = new EnumMap<>(Connotation.class);
    Map<String, Integer> bySource = new HashMap<>();
    int speech = 0;
    int relayed = 0;
    for (SourcedAttribution sourced : sourcing.attributions()) {
      byNaming.merge(sourced.naming(), 1, Integer::sum);
      byForm.merge(sourced.attribution().form(), 1, Integer::sum);
      byConnotation.merge(sourced.attribution().connotation(), 1, Integer::sum);
      if (sourced.source() != null) {
        bySource.merge(sourced.source().id(), 1, Integer::sum);
      }
      speech += sourced.attribution().speech() ? 1 : 0;
      relayed += sourced.channel() == Channel.RELAYED ? 1 : 0;
    }
    Map<Naming, Integer> sourcesByNaming = new EnumMap<>(Naming.class);
    for (Source source : sourcing.sources()) {
      sourcesByNaming.merge(source.naming(), 1, Integer::sum);
    }
    return new Counts(
        document.words(),
        document.sentences().size(),
        loaded,
        categories,
        weight,
        sourcing.attributions().size(),
        speech,
        sourcing.sources().size(),
        byNaming,
        sourcesByNaming,
        byForm,
        byConnotation,
        relayed,
        bySource.values().stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  /** Loaded phrases in {@code voice}. */
  public int loaded(Voice voice) {
    return loaded.getOrDefault(voice, 0);
  }

  /** Attributions whose source has this code. */
  public int byNaming(Naming naming) {
    return byNaming.getOrDefault(naming, 0);
  }

  /** Attributions of this form. */
  public int byForm(Form form) {
    return byForm.getOrDefault(form, 0);
  }

  /** Attributions whose cue has this connotation. */
  public int byConnotation(Connotation connotation) {
    return byConnotation.getOrDefault(connotation, 0);
  }

  /** Attributions to sources of the three named codes. */
  public int named() {
    return sum(byNaming, Naming::isNamed);
  }

  /** Attributions to sources of the three unnamed codes. */
  public int unnamed() {
    return sum(byNaming, Naming::isUnnamed);
  }

  /** Attributions of which the reader learns next to nothing: {@link Naming#isVague()}. */
  public int vague() {
    return sum(byNaming, Naming::isVague);
  }

  /** Distinct sources of the three named codes. */
  public int namedSources() {
    return sum(sourcesByNaming, Naming::isNamed);
  }

  /** Distinct sources of the three unnamed codes. */
  public int unnamedSources() {
    return sum(sourcesByNaming, Naming::isUnnamed);
  }

  private static int sum(Map<Naming, Integer> counts, Predicate<Naming> wanted) {
    int sum = 0;
    for (Map.Entry<Naming, Integer> entry : counts.entrySet()) {
      sum += wanted.test(entry.getKey()) ? entry.getValue() : 0;
    }
    return sum;
  }

  private static <E extends Enum<E>> Map<E, Integer> complete(
      Class<E> keys, Map<E, Integer> counts) {
    Map<E, Integer> complete = new EnumMap<>(keys);
    for (E key : keys.getEnumConstants()) {
      complete.put(key, counts.getOrDefault(key, 0));
    }
    return Collections.unmodifiableMap(complete);
  }
}
