package org.newsgauge.lexicon.foreign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.lexicon.ExampleCheck;
import org.newsgauge.lexicon.Lexicon;
import org.newsgauge.lexicon.LexiconException;
import org.newsgauge.lexicon.Lexicons;
import org.newsgauge.lexicon.Match;
import org.newsgauge.lexicon.Matcher;
import org.newsgauge.text.Annotator;

/**
 * A lexicon file made of another program's word list. Its words match as that program matches them:
 * forms as they are written, {@code *} for any ending, whatever the capitals. Its examples are made
 * by rule, so that the file can be checked from the start; a person should write better ones.
 *
 * @param name the file's name: {@code anger.txt}
 * @param text what stands in it
 * @param leftOut a line for each word that the format cannot say: {@code list.dic:12: …}
 */
public record LexiconFile(String name, String text, List<String> leftOut) {
  private static final List<String> WITHOUT_HITS =
      List.of(
          "The train left at noon.",
          "Two boats lay in the harbor.",
          "It rained.",
          "Blue paper, seven pencils.",
          "Xyz qrst.");
  private static final int EXAMPLES = 3;

  public LexiconFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    leftOut = List.copyOf(leftOut);
  }

  /**
   * How words become entries.
   *
   * @param weight of words that have none of their own, 0 to 1
   * @param inflected whether a word stands for all its inflections, not only for itself
   */
  public record Rules(double weight, boolean inflected) {
    public Rules {
      if (!(weight >= 0 && weight <= 1)) {
        throw new IllegalArgumentException("weight " + weight + " is not within 0 to 1");
      }
    }
  }

  /**
   * The file for one category.
   *
   * @param place the word list as messages and the file name it
   * @throws LexiconException if no word of it can be an entry
   */
  public static LexiconFile of(WordList list, String place, Rules rules, Annotator annotator) {
    String category = category(list.name());
    List<String> leftOut = new ArrayList<>();
    List<String> entries = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (WordList.Term term : list.terms()) {
      String entry = entry(term.text(), rules.inflected());
      String fault = fault(entry);
      if (fault != null) {
        leftOut.add(place + ":" + term.line() + ": left out: " + fault);
      } else if (taken.add(entry)) {
        entries.add(Double.isNaN(term.weight()) ? entry : entry + " ; " + term.weight());
        plain.add(term.text().replace("*", ""));
      }
    }
    if (entries.isEmpty()) {
      throw new LexiconException(List.of(place + ": no word of " + list.name() + " can be used"));
    }
    StringBuilder head = new StringBuilder();
    head.append("category: ").append(category).append('\n');
    head.append("title: ").append(oneLine(list.name())).append('\n');
    head.append("about: Imported from ").append(oneLine(place)).append(".\n");
    head.append("literature: none\n");
    head.append("weight: ").append(rules.weight()).append("\n\n[imported]\n");
    entries.forEach(entry -> head.append(entry).append('\n'));
    head.append("\n[examples]\n# Made by the import. Write better ones.\n");
    String examples = examples(head.toString(), plain, annotator);
    return new LexiconFile(category + ".txt", head + examples, leftOut);
  }

  /** A name as categories are written: lower-case letters, digits, hyphens. */
  private static String category(String name) {
    String category =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return category.isEmpty() ? "imported" : category;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String entry(String term, boolean inflected) {
    if (inflected) {
      return term;
    }
    StringBuilder entry = new StringBuilder();
    for (String word : term.split(" ", -1)) {
      entry.append(entry.isEmpty() ? "" : " ");
      entry.append(word.indexOf('*') >= 0 ? word : '"' + word + '"');
    }
    return entry.toString();
  }

  private static @org.jspecify.annotations.Nullable String fault(String entry) {
    if (entry.matches(".*[;/\\[\\](){}<>].*") || entry.startsWith("#")) {
      return "an entry cannot hold ; / < > brackets or braces: " + entry;
    }
    if (entry.indexOf('?') >= 0) {
      return "a mark for one unknown letter (?) cannot be said: " + entry;
    }
    if (entry.chars().noneMatch(Character::isLetter)) {
      return "no letters to look for: " + entry;
    }
    return Lexicons.entryFault(entry);
  }

  /** Sentences that hold: with some of the words, and one without a hit. */
  private static String examples(String head, List<String> words, Annotator annotator) {
    String stub = head + "An {x}.\nNone.\n";
    Lexicon lexicon = Lexicons.read("import", stub);
    Matcher matcher = new Matcher(List.of(lexicon));
    StringBuilder examples = new StringBuilder();
    int made = 0;
    for (String word : words) {
      String example = "They wrote " + word + " on it.";
      List<Match> matches = matcher.match(annotator.annotate(asIs(example)));
      if (!matches.isEmpty()) {
        examples.append(marked(example, matches)).append('\n');
        made++;
      }
      if (made == EXAMPLES) {
        break;
      }
    }
    if (made == 0) {
      throw new LexiconException(
          List.of("no word of " + lexicon.category() + " is found in a plain sentence"));
    }
    return examples
        + WITHOUT_HITS.stream()
            .filter(sentence -> matcher.match(annotator.annotate(asIs(sentence))).isEmpty())
            .findFirst()
            .orElse("Xyz.")
        + "\n";
  }

  private static String marked(String text, List<Match> matches) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Match match : matches) {
      marked.append(text, at, match.span().start()).append('{').append(match.span().in(text));
      marked.append('}');
      at = match.span().end();
    }
    return marked.append(text.substring(at)).toString();
  }

  private static Article asIs(String text) {
    return Article.asIs(text, Origin.of("example"));
  }

  /** Faults of the file's own examples; none, unless the text layer reads them otherwise. */
  public List<String> faults(Annotator annotator) {
    return ExampleCheck.failures(Lexicons.read(name, text), annotator);
  }
}
