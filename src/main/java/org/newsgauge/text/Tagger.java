package org.newsgauge.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/**
 * Tags tokens with OpenNLP's part-of-speech model: the same tags as its own {@code POSTaggerME},
 * many times faster.
 *
 * <p>A maximum-entropy tagger adds up, for every tag, the weights of the features of a token, and
 * takes the tag with the largest sum. Nearly all features depend on one word alone: on the token
 * itself (its ending, its beginning, its shape), or on one of its four neighbours. Their sums are
 * worked out once for each word and remembered; only those of the two tags before remain. The
 * normalisation to probabilities changes no order and is left out. OpenNLP's beam search never
 * departs from the best first tag with this model: its feature cache, which is kept by index, hands
 * every hypothesis the same features.
 *
 * <p>Immutable but for what it remembers; thread-safe.
 */
final class Tagger {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  /** Checksum of the model's list of features, which this class carries out in code. */
  private static final long FEATURES = 0x1fc62c7eL;

  private static final int REMEMBERED_BITS = 14;
  private static final double[] NO_WEIGHTS = {};
  private static final int[] NO_TAGS = {};
  private static final Weights NOTHING = new Weights(NO_TAGS, NO_WEIGHTS);

  /** What one feature adds to some of the tags. */
  private static final class Weights {
    private final int[] tags;
    private final double[] values;

    Weights(int[] tags, double[] values) {
      this.tags = tags;
      this.values = values;
    }

    void addTo(double[] sums) {
      for (int i = 0; i < tags.length; i++) {
        sums[tags[i]] += values[i];
      }
    }
  }

  /** What one word adds: to its own tags, and to those of its neighbours. */
  private static final class Word {
    private final double[] here;
    private final Weights before1;
    private final Weights before2;
    private final Weights after1;
    private final Weights after2;

    Word(double[] here, Weights before1, Weights before2, Weights after1, Weights after2) {
      this.here = here;
      this.before1 = before1;
      this.before2 = before2;
      this.after1 = after1;
      this.after2 = after2;
    }
  }

  private final String[] tags;
  private final Map<String, Weights> weights;
  private final Memo<String, Word> words;
  private final Weights begin;
  private final Weights afterBegin1;
  private final Weights afterBegin2;
  private final Weights[] afterTag;
  private final Weights[][] afterTags;

  private Tagger(String[] tags, Map<String, Weights> weights) {
    this.tags = tags;
    this.weights = weights;
    this.words = new Memo<>(REMEMBERED_BITS, this::word);
    this.begin = weights("S=begin");
    this.afterBegin1 = weights("p1S=begin");
    this.afterBegin2 = weights("p2S=begin");
    this.afterTag = new Weights[tags.length];
    this.afterTags = new Weights[tags.length][tags.length];
    for (int i = 0; i < tags.length; i++) {
      afterTag[i] = weights("t=" + tags[i]);
      for (int j = 0; j < tags.length; j++) {
        afterTags[i][j] = weights("t2=" + tags[i] + "," + tags[j]);
      }
    }
  }

  /** The model's name and checksum. */
  static Model model() {
    try (InputStream in = open()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return new Model(MODEL.substring(1), HexFormat.of().formatHex(digest));
    } catch (IOException e) {
      throw new UncheckedIOException("model " + MODEL + " cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream open() {
    InputStream resource = Tagger.class.getResourceAsStream(MODEL);
    if (resource == null) {
      throw new IllegalStateException("model " + MODEL + " is not on the class path");
    }
    return resource;
  }

  /** Reads the model from the class path. */
  static Tagger load() {
    try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(open(), 1 << 16))) {
      AbstractModel model = null;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("pos.model")) {
          DataInputStream data = new DataInputStream(new BufferedInputStream(zip, 1 << 16));
          model = new GenericModelReader(new BinaryFileDataReader(data)).getModel();
        } else if (entry.getName().endsWith(".featuregen")) {
          CRC32 checksum = new CRC32();
          checksum.update(zip.readAllBytes());
          if (checksum.getValue() != FEATURES) {
            throw new IllegalStateException(
                "model "
                    + MODEL
                    + " has features that this version does not know: "
                    + Long.toHexString(checksum.getValue()));
          }
        }
      }
      if (model == null) {
        throw new IllegalStateException("model " + MODEL + " has no part pos.model");
      }
      return of(model);
    } catch (IOException e) {
      throw new UncheckedIOException("model " + MODEL + " cannot be read", e);
    }
  }

  private static Tagger of(AbstractModel model) {
    Object[] structures = model.getDataStructures();
    Map<?, ?> contexts = (Map<?, ?>) structures[1];
    Map<String, Weights> weights = new HashMap<>(contexts.size() * 2);
    contexts.forEach(
        (name, value) -> {
          Context context = (Context) value;
          weights.put((String) name, new Weights(context.getOutcomes(), context.getParameters()));
        });
    return new Tagger((String[]) structures[2], weights);
  }

  /** The names of the tags, by number; composite ones are joined by {@code +}. */
  List<String> names() {
    return List.of(tags);
  }

  /** The words of the model's training texts that it knows, in lower case. */
  List<String> vocabulary() {
    return weights.keySet().stream()
        .filter(feature -> feature.startsWith("w="))
        .map(feature -> feature.substring(2))
        .toList();
  }

  /**
   * Tags a sentence.
   *
   * @return the numbers of the tags, one for each token
   */
  int[] tag(List<String> sentence) {
    int size = sentence.size();
    Word[] found = new Word[size];
    for (int i = 0; i < size; i++) {
      found[i] = words.get(sentence.get(i));
    }
    int[] result = new int[size];
    double[] sums = new double[tags.length];
    for (int i = 0; i < size; i++) {
      System.arraycopy(found[i].here, 0, sums, 0, sums.length);
      if (i > 1) {
        found[i - 2].after2.addTo(sums);
      }
      if (i > 0) {
        found[i - 1].after1.addTo(sums);
      }
      if (i + 1 < size) {
        found[i + 1].before1.addTo(sums);
      }
      if (i + 2 < size) {
        found[i + 2].before2.addTo(sums);
      }
      switch (i) {
        case 0 -> begin.addTo(sums);
        case 1 -> {
          afterBegin1.addTo(sums);
          afterTag[result[0]].addTo(sums);
        }
        default -> {
          if (i == 2) {
            afterBegin2.addTo(sums);
          }
          afterTag[result[i - 1]].addTo(sums);
          afterTags[result[i - 2]][result[i - 1]].addTo(sums);
        }
      }
      result[i] = best(sums);
    }
    return result;
  }

  private static int best(double[] sums) {
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      if (sums[i] > sums[best]) {
        best = i;
      }
    }
    return best;
  }

  private Word word(String form) {
    double[] here = new double[tags.length];
    add(here, "def");
    int affixes = Math.min(4, form.length());
    for (int i = 1; i <= affixes; i++) {
      add(here, "suf=" + form.substring(form.length() - i));
      add(here, "pre=" + form.substring(0, i));
    }
    String lower = StringUtil.toLowerCase(form);
    String shape = FeatureGeneratorUtil.tokenFeature(form);
    add(here, "w=" + lower);
    add(here, "wc=" + shape);
    add(here, "w&c=" + lower + "," + shape);
    return new Word(
        here,
        weights("n1w=" + lower),
        weights("n2w=" + lower),
        weights("p1w=" + lower),
        weights("p2w=" + lower));
  }

  private void add(double[] sums, String feature) {
    weights(feature).addTo(sums);
  }

  private Weights weights(String feature) {
    return weights.getOrDefault(feature, NOTHING);
  }
}
