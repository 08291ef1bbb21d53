package org.newsgauge.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.CodePoints;
import org.newsgauge.article.Origin;
import org.newsgauge.article.Span;
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
 * measures it: on articles kept apart, and on surnames that it has not seen.
 *
 * <p>{@code NameTraining GOLD OUT}: GOLD holds {@code names/{train,dev}.tsv.gz} and the texts in
 * {@code attribution/{train,dev}/text}; OUT is the model's file.
 */
public final class NameTraining {
  private static final int BITS = 18;
  private static final int ROUNDS = 10;
  private static final double BLIND = 0.1;
  private static final int PRUNE = 14;
  private static final long SEED = 1;

  /** Surnames that the training texts have in some articles, to measure unseen names by. */
  private static final List<String> HELD_OUT =
      List.of("Kasich", "Christie", "Fiorina", "Kaine", "Manafort", "Comey", "Abedin", "Stein");

  private final NewsAnnotator annotator = new NewsAnnotator();
  private final NameTrainer trainer;

  private NameTraining(NameTrainer trainer) {
    this.trainer = trainer;
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

    Score plus(Score other) {
      return new Score(right + other.right, predicted + other.predicted, gold + other.gold);
    }
  }

  /** Trains, measures and writes; see the class. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: NameTraining GOLD OUT");
      System.exit(2);
    }
    NameTraining training = new NameTraining(new NameTrainer(BITS, ROUNDS, BLIND, PRUNE, SEED));
    Path gold = Path.of(args[0]);
    List<Labelled> train = training.read(gold, "train");
    NameModel model = training.train(train);
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      model.write(out);
    }
    List<Labelled> dev = training.read(gold, "dev");
    for (NameType type : NameType.values()) {
      Score score = score(new NameTagger(model), dev, name -> name.type() == type, "");
      System.out.printf("%s F1 %.3f (%d names)%n", type, score.f1(), score.gold());
    }
    training.measureUnseen(train);
  }

  /** Recall of surnames, by models that saw no article with them. */
  private void measureUnseen(List<Labelled> train) {
    Score all = new Score(0, 0, 0);
    for (String surname : HELD_OUT) {
      List<Labelled> with = new ArrayList<>();
      List<Labelled> without = new ArrayList<>();
      for (Labelled labelled : train) {
        (labelled.document().text().contains(surname) ? with : without).add(labelled);
      }
      NameTagger tagger = new NameTagger(train(without));
      Score score = score(tagger, with, name -> name.type() == NameType.PERSON, surname);
      System.out.printf(
          "unseen %s: recall %.3f of %d in %d articles%n",
          surname, score.recall(), score.gold(), with.size());
      all = all.plus(score);
    }
    System.out.printf("unseen surnames: recall %.3f of %d%n", all.recall(), all.gold());
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
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < names.size() && names.get(low).span().contains(offset) ? names.get(low) : null;
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

  private List<Labelled> read(Path gold, String split) throws IOException {
    Map<String, List<String[]>> rows = new LinkedHashMap<>();
    Path file = gold.resolve("names").resolve(split + ".tsv.gz");
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
    List<Labelled> articles = new ArrayList<>();
    for (Map.Entry<String, List<String[]>> entry : rows.entrySet()) {
      Path path =
          gold.resolve("attribution")
              .resolve(split)
              .resolve("text")
              .resolve(entry.getKey() + ".txt");
      String text = Files.readString(path);
      articles.add(new Labelled(document(entry.getKey(), text), names(text, entry.getValue())));
    }
    return articles;
  }

  private Document document(String id, String text) {
    return annotator.annotate(Article.asIs(text, Origin.of(id)));
  }

  /** Tokens with the same label side by side are one name; an empty line ends a sentence. */
  private static List<NameSpan> names(String text, List<String[]> rows) {
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
        Span span = offsets.toUtf16(new Span(Integer.parseInt(row[1]), Integer.parseInt(row[2])));
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
}
