package org.newsgauge.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.Model;
import org.newsgauge.article.Span;

/**
 * Finds the names of persons, organizations and places by a trained model (its card stands beside
 * it: {@code names.md}). It looks at each sentence for itself and keeps nothing; who is who is the
 * task of {@code source}. Thread-safe.
 */
public final class NameTagger {
  private static final String FILE = "names.bin";

  private final NameModel model;

  /** A tagger with the weights of {@code model}. */
  public NameTagger(NameModel model) {
    this.model = model;
  }

  /** The tagger that is shipped. */
  public static NameTagger shipped() {
    try (InputStream in = NameTagger.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("model " + FILE + " is not on the class path");
      }
      return new NameTagger(NameModel.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("model " + FILE + " cannot be read", e);
    }
  }

  /** The name and checksum of the model that is shipped. */
  public static Model shippedModel() {
    return Model.ofResource(NameTagger.class, FILE);
  }

  /** The names of the document in text order, none overlapping. */
  public List<NameSpan> tag(Document document) {
    NameFeatures features = new NameFeatures(document);
    List<NameSpan> names = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      int[] labels = model.label(features.of(sentence));
      List<Token> tokens = sentence.tokens();
      int i = 0;
      while (i < labels.length) {
        int from = i++;
        if (labels[from] == 0) {
          continue;
        }
        while (i < labels.length && labels[i] > 0 && labels[i] % 2 == 0) {
          i++;
        }
        NameType type = NameModel.type(labels[from]);
        names.add(new NameSpan(new Span(tokens.get(from).start(), tokens.get(i - 1).end()), type));
      }
    }
    return names;
  }
}
