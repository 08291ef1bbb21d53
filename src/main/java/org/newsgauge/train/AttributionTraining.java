package org.newsgauge.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.AttributionTagger;
import org.newsgauge.attribution.FastModel;
import org.newsgauge.attribution.FastScorer;
import org.newsgauge.attribution.LinkWeights;
import org.newsgauge.attribution.Linker;
import org.newsgauge.attribution.Role;
import org.newsgauge.attribution.SequenceTagger;
import org.newsgauge.evaluate.gold.AnnotatedArticle;
import org.newsgauge.evaluate.gold.AttributionGold;
import org.newsgauge.evaluate.gold.Marked;
import org.newsgauge.evaluate.metric.AttributionScore;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.NewsAnnotator;

/**
 * Trains the models that find attributions, from a folder of annotated articles, and measures them
 * while they learn on articles kept apart.
 */
public final class AttributionTraining {
  private final List<LabelledArticle> train = new ArrayList<>();
  private final List<LabelledArticle> heldOut = new ArrayList<>();
  private final long seed;
  private final Consumer<String> progress;

  /**
   * Reads a corpus.
   *
   * @param corpus with {@code text} and {@code attributions}, as {@link AttributionGold} takes it
   * @param also further folders of that form, such as a stronger tagger's labels; none of their
   *     articles is kept apart
   * @param apart every so many articles of the corpus one is kept apart, to measure on; 0 for none
   * @param seed of all that is random
   * @param progress told in lines how it goes
   */
  public AttributionTraining(
      Path corpus, List<Path> also, int apart, long seed, Consumer<String> progress)
      throws IOException {
    this.seed = seed;
    this.progress = progress;
    Annotator annotator = new NewsAnnotator();
    int number = 0;
    for (AnnotatedArticle article : AttributionGold.read(corpus)) {
      boolean held = apart > 0 && number++ % apart == 0;
      (held ? heldOut : train).add(LabelledArticle.of(article, annotator));
    }
    for (Path more : also) {
      for (AnnotatedArticle article : AttributionGold.read(more)) {
        train.add(LabelledArticle.of(article, annotator));
      }
    }
    progress.accept(train.size() + " articles to learn from, " + heldOut.size() + " kept apart");
  }

  /** Trains the fast tagger. */
  public FastModel fast() {
    return new FastTrainer(FastTrainer.Settings.shipped(seed))
        .train(
            train,
            (epoch, model) ->
                progress.accept("epoch " + epoch + figures(() -> tagger(model.get()))));
  }

  /** Trains the weights by which the roles of an attribution find each other. */
  public LinkWeights links() {
    LinkWeights weights = new LinkTrainer(seed).train(train);
    Linker linker = new Linker(weights);
    AttributionScore score = AttributionScore.none();
    for (LabelledArticle article : heldOut) {
      score =
          score.plus(
              score(
                  article, linker.link(article.document(), article.passages(), article.labels())));
    }
    if (!heldOut.isEmpty()) {
      progress.accept("roles given: cue and source " + percent(score.cueSource().f1()));
    }
    return weights;
  }

  private static AttributionTagger tagger(FastModel model) {
    return new SequenceTagger(new FastScorer(model), Linker.shipped());
  }

  private String figures(Supplier<AttributionTagger> made) {
    if (heldOut.isEmpty()) {
      return "";
    }
    AttributionTagger tagger = made.get();
    AttributionScore score = AttributionScore.none();
    for (LabelledArticle article : heldOut) {
      score = score.plus(score(article, tagger.tag(article.document())));
    }
    StringBuilder line = new StringBuilder(": exact");
    for (Role role : Role.values()) {
      line.append(' ').append(role.key()).append(' ').append(percent(score.exact(role).f1()));
    }
    return line + ", cue and source " + percent(score.cueSource().f1());
  }

  private static AttributionScore score(LabelledArticle article, List<Attribution> found) {
    String text = article.article().text();
    return AttributionScore.of(text, article.article().gold(), Marked.of(text, found));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
