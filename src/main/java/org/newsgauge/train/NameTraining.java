package org.newsgauge.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.Bisection;
import org.newsgauge.article.CodePoints;
import org.newsgauge.article.Origin;
import org.newsgauge.article.Span;
import org.newsgauge.evaluate.metric.Bootstrap;
import org.newsgauge.evaluate.metric.Interval;
import org.newsgauge.evaluate.metric.Tally;
import org.newsgauge.text.Document;
import org.newsgauge.text.NameFeatures;
import org.newsgauge.text.NameModel;
import org.newsgauge.text.NameSpan;
import org.newsgauge.text.NameTagger;
import org.newsgauge.text.NameType;
import org.newsgauge.text.NewsAnnotator;
import org.newsgauge.text.Sentence;
import org.newsgauge.text.Token;

/**
 * Trains the name tagger that is shipped ({@code text/names.bin}) on machine-labelled names, and
 * measures it: on articles kept apart, by cross-validation, and on surnames that it has not seen.
 *
 * <p>A corpus holds {@code names/{train,dev}.tsv.gz} and the texts in {@code
 * attribution/{train,dev}/text}. The same corpus and seed give the same model, byte for byte.
 */
public final class NameTraining {
  private static final int BITS = 18;
  private static final int ROUNDS = 10;
  private static final double BLIND = 0.1;
  private static final int PRUNE = 14;
  private static final int FOLDS = 2;

  /** Surnames that the training texts have in some articles, to measure unseen names by. */
  private static final List<String> HELD_OUT =
      List.of("Kasich", "Christie", "Fiorina", "Kaine", "Manafort", "Comey", "Abedin", "Stein");

  private final NewsAnnotator annotator = new NewsAnnotator();
  private final NameTrainer trainer;
  private final Path corpus;
  private final Consumer<String> progress;
  private final List<Labelled> articles;

  /**
   * Reads the articles to learn from.
   *
   * @param corpus see the class
   * @param seed of all that is random
   * @param progress told in lines how it goes
   */
  public NameTraining(Path corpus, long seed, Consumer<String> progress) throws IOException {
    this.corpus = corpus;
    this.progress = progress;
    trainer = new NameTrainer(BITS, ROUNDS, BLIND, PRUNE, seed);
    articles = read("train");
    progress.accept(articles.size() + " articles to learn from");
  }

  /** An article with its labelled names. */
  private record Labelled(Document document, List<NameSpan> names) {}

  /** How many names were right. */
  private record Score(int right, int predicted, int gold) {
    double f1() {
      return predicted + gold == 0 ? 0 : 2.0 * right / (predicted + gold);
    }

    double recall() {
      return gold == 0 ? 0 : (double) right / gold;
    }

    Tally tally() {
      return Tally.of(right, predicted, gold);
    }

    Score plus(Score other) {
      return new Score(right + other.right, predicted + other.predicted, gold + other.gold);
    }
  }

  /** Trains the model. */
  public NameModel train() {
    return train(articles);
  }

  /** Tells how good a model is on the articles kept apart, and its like on unseen surnames. */
  public void measure(NameModel model) throws IOException {
    List<Labelled> apart = read("dev");
    for (NameType type : NameType.values()) {
      Score score = score(new NameTagger(model), apart, name -> name.type() == type, "");
      progress.accept(
          String.format(Locale.ROOT, "%s F1 %.3f (%d names)", type, score.f1(), score.gold()));
    }
    crossValidate();
    measureUnseen();
  }

  /**
   * Tells F1 by type over all training articles, each labelled by a model that learned from the
   * other half, and recall of the persons whose surname stands in no article that their model
   * learned from.
   */
  private void crossValidate() {
    Map<NameType, Tally[]> byType = new EnumMap<>(NameType.class);
    for (NameType type : NameType.values()) {
      byType.put(type, new Tally[articles.size()]);
    }
    Tally[] unseen = new Tally[articles.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Labelled> learned = new ArrayList<>();
      Set<String> words = new HashSet<>();
      for (int i = 0; i < articles.size(); i++) {
        if (i % FOLDS != fold) {
          learned.add(articles.get(i));
          words.addAll(words(articles.get(i)));
        }
      }
      NameTagger tagger = new NameTagger(train(learned));
      for (int i = fold; i < articles.size(); i += FOLDS) {
        List<Labelled> one = List.of(articles.get(i));
        String text = articles.get(i).document().text();
        for (Map.Entry<NameType, Tally[]> of : byType.entrySet()) {
          of.getValue()[i] = score(tagger, one, name -> name.type() == of.getKey(), "").tally();
        }
        Predicate<NameSpan> fresh =
            name -> name.type() == NameType.PERSON && !words.contains(last(name.span().in(text)));
        unseen[i] = score(tagger, one, fresh, "").tally();
      }
      progress.accept("fold " + (fold + 1) + " of " + FOLDS);
    }
    byType.forEach((type, tallies) -> tell(FOLDS + " folds, " + type, tallies));
    tell(FOLDS + " folds, persons of unseen surnames", unseen);
  }

  private void tell(String what, Tally[] tallies) {
    List<Tally> list = List.of(tallies);
    Bootstrap bootstrap = new Bootstrap(list.size(), 1000, 1);
    Interval f1 = bootstrap.interval(weights -> Tally.sum(list, weights).f1());
    Interval recall = bootstrap.interval(weights -> Tally.sum(list, weights).recall());
    Tally all = list.stream().reduce(Tally.NONE, Tally::plus);
    progress.accept(
        String.format(
            Locale.ROOT,
            "%s: F1 %.3f [%.3f, %.3f], precision %.3f, recall %.3f [%.3f, %.3f] of %d",
            what,
            all.f1(),
            f1.low(),
            f1.high(),
            all.precision(),
            all.recall(),
            recall.low(),
            recall.high(),
            all.gold()));
  }

  private static Set<String> words(Labelled labelled) {
    Set<String> words = new HashSet<>();
    for (Sentence sentence : labelled.document().sentences()) {
      for (Token token : sentence.tokens()) {
        words.add(token.span().in(labelled.document().text()));
      }
    }
    return words;
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Recall of surnames, by models that saw no article with them. */
  private void measureUnseen() {
    Score all = new Score(0, 0, 0);
    for (String surname : HELD_OUT) {
      List<Labelled> with = new ArrayList<>();
      List<Labelled> without = new ArrayList<>();
      for (Labelled labelled : articles) {
        (labelled.document().text().contains(surname) ? with : without).add(labelled);
      }
      if (with.isEmpty()) {
        continue;
      }
      NameTagger tagger = new NameTagger(train(without));
      Score score = score(tagger, with, name -> name.type() == NameType.PERSON, surname);
      progress.accept(
          String.format(
              Locale.ROOT,
              "unseen %s: recall %.3f of %d in %d articles",
              surname,
              score.recall(),
              score.gold(),
              with.size()));
      all = all.plus(score);
    }
    progress.accept(
        String.format(Locale.ROOT, "unseen surnames: recall %.3f of %d", all.recall(), all.gold()));
  }

  private NameModel train(List<Labelled> articles) {
    List<NameTrainer.Example> examples = new ArrayList<>();
    for (Labelled labelled : articles) {
      NameFeatures features = new NameFeatures(labelled.document());
      for (Sentence sentence : labelled.document().sentences()) {
        examples.add(
            new NameTrainer.Example(
                Arrays.asList(features.of(sentence)), labels(sentence, labelled.names())));
      }
    }
    return trainer.train(examples);
  }

  private static List<Integer> labels(Sentence sentence, List<NameSpan> names) {
    List<Integer> labels = new ArrayList<>();
    NameSpan before = null;
    for (Token token : sentence.tokens()) {
      NameSpan name = covering(names, token.start());
      labels.add(name == null ? 0 : NameModel.begin(name.type()) + (name.equals(before) ? 1 : 0));
      before = name;
    }
    return labels;
  }

  private static @Nullable NameSpan covering(List<NameSpan> names, int offset) {
    int first = Bisection.first(names.size(), n -> names.get(n).span().end() > offset);
    return first < names.size() && names.get(first).span().contains(offset)
        ? names.get(first)
        : null;
  }

  private static Score score(
      NameTagger tagger, List<Labelled> articles, Predicate<NameSpan> counts, String surname) {
    int right = 0;
    int predicted = 0;
    int gold = 0;
    for (Labelled labelled : articles) {
      String text = labelled.document().text();
      Predicate<NameSpan> wanted = counts.and(name -> name.span().in(text).contains(surname));
      List<NameSpan> found = tagger.tag(labelled.document()).stream().filter(wanted).toList();
      List<NameSpan> labels = labelled.names().stream().filter(wanted).toList();
      predicted += found.size();
      gold += labels.size();
      right += (int) found.stream().filter(labels::contains).count();
    }
    return new Score(right, predicted, gold);
  }

  private List<Labelled> read(String split) throws IOException {
    Map<String, List<String[]>> rows = new LinkedHashMap<>();
    Path file = corpus.resolve("names").resolve(split + ".tsv.gz");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String[]> current = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("# ") && line.indexOf('\t') < 0) {
          current = new ArrayList<>();
          rows.put(line.substring(2), current);
        } else {
          current.add(line.split("\t", -1));
        }
      }
    }
    List<Labelled> read = new ArrayList<>();
    for (Map.Entry<String, List<String[]>> entry : rows.entrySet()) {
      Path path =
          corpus
              .resolve("attribution")
              .resolve(split)
              .resolve("text")
              .resolve(entry.getKey() + ".txt");
      String text = Files.readString(path);
      read.add(new Labelled(document(entry.getKey(), text), names(file, text, entry.getValue())));
    }
    return read;
  }

  private Document document(String id, String text) {
    return annotator.annotate(Article.asIs(text, Origin.of(id)));
  }

  /** Tokens with the same label side by side are one name; an empty line ends a sentence. */
  private static List<NameSpan> names(Path file, String text, List<String[]> rows)
      throws IOException {
    CodePoints offsets = CodePoints.of(text);
    List<NameSpan> names = new ArrayList<>();
    NameType open = null;
    for (String[] row : rows) {
      NameType type =
          switch (row.length < 5 ? "" : row[4]) {
            case "PERSON" -> NameType.PERSON;
            case "ORGANIZATION" -> NameType.ORGANIZATION;
            case "LOCATION" -> NameType.PLACE;
            default -> null;
          };
      if (type != null) {
        Span span = offsets.toUtf16(span(file, row));
        if (type == open) {
          NameSpan last = names.remove(names.size() - 1);
          names.add(new NameSpan(last.span().cover(span), type));
        } else {
          names.add(new NameSpan(span, type));
        }
      }
      open = type;
    }
    return names;
  }

  private static Span span(Path file, String[] row) throws IOException {
    try {
      return new Span(Integer.parseInt(row[1]), Integer.parseInt(row[2]));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          file + ": " + String.join(" ", row) + ": columns 2 and 3 are a start and an end", e);
    }
  }
}
