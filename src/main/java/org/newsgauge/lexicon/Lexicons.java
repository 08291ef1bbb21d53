package org.newsgauge.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where lexicons come from: those that Newsgauge ships, or a folder of a user's own. */
public final class Lexicons {
  /** The files of the folder {@code lexicons/}, in the order in which ties go to the first. */
  static final List<String> SHIPPED =
      List.of(
          "pejorative-labels.txt",
          "contested-terms.txt",
          "extremity-labels.txt",
          "dehumanizing-metaphors.txt",
          "war-metaphors.txt",
          "disease-and-disaster-metaphors.txt",
          "scare-words.txt",
          "reporting-verbs.txt",
          "sensational-verbs.txt",
          "loaded-verbs.txt",
          "negative-evaluatives.txt",
          "positive-evaluatives.txt",
          "alarm-words.txt",
          "editorial-adverbs.txt",
          "intensifiers.txt",
          "hedges.txt");

  private Lexicons() {}

  /** The lexicons that Newsgauge ships, read from the class path. */
  public static List<Lexicon> shipped() {
    List<Lexicon> lexicons = new ArrayList<>();
    for (String file : SHIPPED) {
      try (InputStream in = Lexicons.class.getResourceAsStream("/lexicons/" + file)) {
        if (in == null) {
          throw new IllegalStateException("lexicon " + file + " is not on the class path");
        }
        lexicons.add(LexiconReader.read("lexicons/" + file, in.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lexicons;
  }

  /**
   * The lexicons of a folder: its files {@code *.txt}, by name.
   *
   * @throws LexiconException naming every faulty line, or the folder if it cannot be read or holds
   *     no lexicon
   */
  public static List<Lexicon> in(Path folder) {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new LexiconException(folder + ": not a folder that can be read", e);
    }
    if (files.isEmpty()) {
      throw new LexiconException(List.of(folder + ": no lexicons (files *.txt)"));
    }
    List<Lexicon> lexicons = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Path file : files) {
      try {
        lexicons.add(LexiconReader.read(slashed(file), Files.readAllBytes(file)));
      } catch (LexiconException e) {
        faults.add(String.valueOf(e.getMessage()));
      } catch (IOException e) {
        faults.add(slashed(file) + ": cannot be read");
      }
    }
    if (!faults.isEmpty()) {
      throw new LexiconException(faults);
    }
    return lexicons;
  }

  /**
   * A lexicon from its text.
   *
   * @param place the file as faults name it
   * @throws LexiconException naming every faulty line
   */
  public static Lexicon read(String place, String text) {
    return LexiconReader.read(place, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What is wrong with a word or phrase as an entry, for its writer; null if nothing is. */
  public static @Nullable String entryFault(String entry) {
    try {
      PhraseParser.parse(entry, PartOfSpeech.ANY, true);
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /**
   * Several sets of lexicons as one: a category that a later set has too replaces the earlier one,
   * in its place; others follow in their order.
   */
  public static List<Lexicon> together(List<List<Lexicon>> sets) {
    Map<String, List<Lexicon>> byCategory = new LinkedHashMap<>();
    for (List<Lexicon> set : sets) {
      byCategory.putAll(
          set.stream()
              .collect(
                  Collectors.groupingBy(
                      Lexicon::category, LinkedHashMap::new, Collectors.toList())));
    }
    return byCategory.values().stream().flatMap(List::stream).toList();
  }

  private static String slashed(Path file) {
    return file.toString().replace('\\', '/');
  }
}
