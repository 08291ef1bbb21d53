package org.newsgauge.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;
import org.newsgauge.article.Model;

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

  private static final int REMEMBERED_BITS = 15;

  /** Longest beginning and ending of a word that the model looks at, in characters. */
  private static final int LONGEST_AFFIX = 4;

  /** Adds to no tag. */
  private static final double[] NOTHING = {};

  /** What one word adds: to its own tags, and to those of its neighbours. */
  private static final class Word {
    private final double[] here;
    private final double[] before1;
    private final double[] before2;
    private final double[] after1;
    private final double[] after2;

    Word(double[] here, double[] before1, double[] before2, double[] after1, double[] after2) {
      this.here = here;
      this.before1 = before1;
      this.before2 = before2;
      this.after1 = after1;
      this.after2 = after2;
    }
  }

  private final String[] tags;
  private final Features features;
  private final Memo<String, Word> words = new Memo<>(REMEMBERED_BITS, this::word);
  private final double[] first;
  private final double[][] second;
  private final double[] third;
  private final double[][] later;

  private Tagger(String[] tags, Features features) {
    this.tags = tags;
    this.features = features;
    int count = tags.length;
    first = sum(features.get("S", "begin"));
    second = new double[count][];
    third = features.get("p2S", "begin");
    later = new double[count * count][];
    for (int i = 0; i < count; i++) {
      double[] afterTag = features.get("t", tags[i]);
      second[i] = sum(features.get("p1S", "begin"), afterTag);
      for (int j = 0; j < count; j++) {
        double[] afterTags = features.get("t2", tags[j] + "," + tags[i]);
        later[j * count + i] = sum(afterTag, afterTags);
      }
    }
  }

  private double[] sum(double[]... parts) {
    double[] sums = new double[tags.length];
    for (double[] part : parts) {
      add(part, sums);
    }
    return sums;
  }

  /** Adds to all sums, or, given nothing, to none. The loop is one that compilers vectorise. */
  private static void add(double[] values, double[] sums) {
    for (int i = 0; i < values.length; i++) {
      sums[i] += values[i];
    }
  }

  /** The model's name and checksum. */
  static Model model() {
    return Model.ofResource(Tagger.class, MODEL);
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
      ModelParameters model = null;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("pos.model")) {
          model = new ModelParameters(zip.readAllBytes());
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

  private static Tagger of(ModelParameters model) {
    Features features = new Features();
    for (int i = 0; i < model.size(); i++) {
      features.put(model.feature(i), model.weights(i));
    }
    return new Tagger(model.outcomes(), features);
  }

  /** The names of the tags, by number; composite ones are joined by {@code +}. */
  List<String> names() {
    return List.of(tags);
  }

  /** Whether a word, in lower case, was frequent in the texts that the model was trained on. */
  boolean hasSeen(String word) {
    return features.words.containsKey(word);
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
      if (i + 1 < size) {
        add(found[i + 1].before1, sums);
      }
      if (i + 2 < size) {
        add(found[i + 2].before2, sums);
      }
      if (i == 0) {
        add(first, sums);
      } else {
        add(found[i - 1].after1, sums);
        if (i == 1) {
          add(second[result[0]], sums);
        } else {
          add(found[i - 2].after2, sums);
          int pair = result[i - 2] * tags.length + result[i - 1];
          add(later[pair], sums);
          if (i == 2) {
            add(third, sums);
          }
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
    double[] here = sum(features.get("def", ""));
    int length = form.length();
    int affixes = Math.min(LONGEST_AFFIX, length);
    for (int i = 1; i <= affixes; i++) {
      add(get(features.suffixes, form.substring(length - i)), here);
      add(get(features.prefixes, form.substring(0, i)), here);
    }
    String lower = lowerCase(form);
    String shape = shape(form);
    add(get(features.words, lower), here);
    add(features.get("wc", shape), here);
    add(get(features.shaped, lower + "," + shape), here);
    return new Word(
        here,
        get(features.next1, lower),
        get(features.next2, lower),
        get(features.previous1, lower),
        get(features.previous2, lower));
  }

  private static double[] get(Map<String, double[]> weights, String value) {
    return weights.getOrDefault(value, NOTHING);
  }

  /** Each character's small letter, as the model's features have it; length may not change. */
  private static String lowerCase(String form) {
    StringBuilder lower = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); ) {
      int c = form.codePointAt(i);
      lower.appendCodePoint(Character.toLowerCase(c));
      i += Character.charCount(c);
    }
    return lower.toString();
  }

  /** The class of a word's letters; worked out here for plain words, which are nearly all. */
  private static String shape(String form) {
    boolean lower = true;
    boolean upper = true;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      lower &= c >= 'a' && c <= 'z';
      upper &= c >= 'A' && c <= 'Z';
      if (!lower && !upper && !(c >= 'a' && c <= 'z')) {
        return FeatureGeneratorUtil.tokenFeature(form);
      }
    }
    if (lower) {
      return "lc";
    }
    return !upper ? "ic" : form.length() == 1 ? "sc" : "ac";
  }

  /** The weights of all features, by the feature's name and by what follows its equals sign. */
  private static final class Features {
    private final Map<String, Map<String, double[]>> byName = new HashMap<>();
    private final Map<String, double[]> words = of("w");
    private final Map<String, double[]> shaped = of("w&c");
    private final Map<String, double[]> suffixes = of("suf");
    private final Map<String, double[]> prefixes = of("pre");
    private final Map<String, double[]> next1 = of("n1w");
    private final Map<String, double[]> next2 = of("n2w");
    private final Map<String, double[]> previous1 = of("p1w");
    private final Map<String, double[]> previous2 = of("p2w");

    void put(String feature, double[] weights) {
      int equals = feature.indexOf('=');
      if (equals < 0) {
        of(feature).put("", weights);
      } else {
        of(feature.substring(0, equals)).put(feature.substring(equals + 1), weights);
      }
    }

    private Map<String, double[]> of(String name) {
      return byName.computeIfAbsent(name, n -> new HashMap<>());
    }

    double[] get(String name, String value) {
      Map<String, double[]> values = byName.get(name);
      return values == null ? NOTHING : values.getOrDefault(value, NOTHING);
    }
  }
}
