package org.newsgauge;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.Model;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.AttributionTagger;
import org.newsgauge.attribution.SpeechOnly;
import org.newsgauge.attribution.Tagging;
import org.newsgauge.lexicon.Lexicon;
import org.newsgauge.lexicon.Lexicons;
import org.newsgauge.loaded.PhraseFinder;
import org.newsgauge.source.RuleSourceResolver;
import org.newsgauge.source.SourceResolver;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.NewsAnnotator;

/**
 * The front door: an article in, everything found in it out.
 *
 * <pre>{@code
 * Newsgauge newsgauge = Newsgauge.withDefaults();
 * Analysis analysis = newsgauge.analyze(Article.fromHtml(html, "https://example.org/story"));
 * for (SourcedAttribution said : analysis.attributions()) {
 *   System.out.println(said.naming() + ": " + analysis.document().text(said.attribution().content().get(0)));
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe: make one, share it between threads. Making one loads models; an
 * analysis opens no file, reaches no network and keeps nothing.
 */
public final class Newsgauge {
  private final Annotator annotator;
  private final AttributionTagger tagger;
  private final SourceResolver resolver;
  private final PhraseFinder finder;

  /** A pipeline of the given steps. */
  public Newsgauge(
      Annotator annotator, AttributionTagger tagger, SourceResolver resolver, PhraseFinder finder) {
    this.annotator = Objects.requireNonNull(annotator, "annotator");
    this.tagger = Objects.requireNonNull(tagger, "tagger");
    this.resolver = Objects.requireNonNull(resolver, "resolver");
    this.finder = Objects.requireNonNull(finder, "finder");
  }

  /** The steps, models and lexicons that Newsgauge ships. */
  public static Newsgauge withDefaults() {
    return withLexicons(Lexicons.shipped());
  }

  /** The steps and models that Newsgauge ships, with other lexicons. */
  public static Newsgauge withLexicons(List<Lexicon> lexicons) {
    return with(Tagging.DEFAULT, lexicons);
  }

  /** The steps and models that Newsgauge ships, with a choice of tagger and lexicons. */
  public static Newsgauge with(Tagging tagging, List<Lexicon> lexicons) {
    return new Newsgauge(
        new NewsAnnotator(),
        tagging.tagger(),
        new RuleSourceResolver(),
        new PhraseFinder(lexicons));
  }

  /** The same, but for statements of thought (beliefs, wishes, plans), which are left out. */
  public Newsgauge speechOnly() {
    return new Newsgauge(annotator, new SpeechOnly(tagger), resolver, finder);
  }

  /** The lexicons whose phrasing is looked for. */
  public List<Lexicon> lexicons() {
    return finder.lexicons();
  }

  /** The step that finds sentences, tokens and quotations. */
  public Annotator annotator() {
    return annotator;
  }

  /** The step that finds attributions. */
  public AttributionTagger tagger() {
    return tagger;
  }

  /** The step that tells who the sources are. */
  public SourceResolver resolver() {
    return resolver;
  }

  /** The step that finds loaded phrasing. */
  public PhraseFinder finder() {
    return finder;
  }

  /** Finds loaded phrasing, attributions and sources in one article. */
  public Analysis analyze(Article article) {
    Document document = annotator.annotate(article);
    List<Attribution> attributions = tagger.tag(document);
    Sourcing sourcing = resolver.resolve(document, attributions);
    return Analysis.of(document, sourcing, finder.find(document, sourcing));
  }

  /** The trained models that the steps use, in the order of the steps. */
  public List<Model> models() {
    return Stream.of(annotator.models(), tagger.models(), resolver.models())
        .flatMap(List::stream)
        .toList();
  }

  /** The categories of the lexicons in use, in the order of the lexicons. */
  public List<String> categories() {
    return finder.lexicons().stream().map(Lexicon::category).distinct().toList();
  }
}
