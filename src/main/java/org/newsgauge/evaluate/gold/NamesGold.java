package org.newsgauge.evaluate.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.CodePoints;
import org.newsgauge.article.Span;

/**
 * Tokens, sentences and names of articles as another program found them: silver, not gold. {@code
 * SPLIT.tsv.gz} has a token a line (form, start, end, Penn tag, entity label; offsets in code
 * points), {@code # NAME} before an article, an empty line after a sentence.
 */
public final class NamesGold {
  private static final int COLUMNS = 5;

  private NamesGold() {}

  /**
   * A token.
   *
   * @param span where it lies in the text
   * @param tag Penn Treebank part of speech
   * @param name its entity label, {@code O} for none
   */
  public record TaggedToken(Span span, String tag, String name) {}

  /**
   * An article.
   *
   * @param name of its text file, without the ending
   * @param text what the offsets point into
   * @param sentences in text order, none empty
   */
  public record TaggedArticle(String name, String text, List<List<TaggedToken>> sentences) {
    public TaggedArticle {
      sentences = sentences.stream().map(List::copyOf).toList();
    }
  }

  /** The folder of texts that belongs to a file of names where none is given. */
  public static Path textsBeside(Path file) {
    String split = GoldFiles.name(file).replaceFirst("\\.tsv(\\.gz)?$", "");
    Path gold = file.toAbsolutePath().normalize().getParent();
    Path above = gold == null ? null : gold.getParent();
    return (above == null ? Path.of("") : above)
        .resolve("attribution")
        .resolve(split)
        .resolve("text");
  }

  /**
   * Reads all articles in the order of the file.
   *
   * @throws GoldException if a line is wrong or a text is missing
   */
  public static List<TaggedArticle> read(Path file, Path texts) throws IOException {
    String name = GoldFiles.name(file);
    List<TaggedArticle> articles = new ArrayList<>();
    List<List<TaggedToken>> sentences = new ArrayList<>();
    List<TaggedToken> sentence = new ArrayList<>();
    String article = null;
    String text = "";
    CodePoints codePoints = CodePoints.of(text);
    String[] lines = GoldFiles.unmarked(file).split("\n", -1);
    for (int i = 0; i <= lines.length; i++) {
      String line = i == lines.length ? "# " : lines[i].replaceFirst("\r$", "");
      boolean start = line.startsWith("# ") && line.indexOf('\t') < 0;
      if ((line.isEmpty() || start) && !sentence.isEmpty()) {
        sentences.add(sentence);
        sentence = new ArrayList<>();
      }
      if (start) {
        if (article != null) {
          articles.add(new TaggedArticle(article, text, sentences));
          sentences = new ArrayList<>();
        }
        article = line.substring(2).strip();
        if (i < lines.length) {
          Path textFile = texts.resolve(article + ".txt");
          if (!Files.isRegularFile(textFile)) {
            throw new GoldException(name, i + 1L, "no " + article + ".txt in " + texts);
          }
          text = GoldFiles.text(textFile);
          codePoints = CodePoints.of(text);
        }
      } else if (!line.isEmpty()) {
        if (article == null) {
          throw new GoldException(name, i + 1L, "a token before the first # NAME");
        }
        sentence.add(token(name, i + 1L, line, codePoints));
      }
    }
    return articles;
  }

  private static TaggedToken token(String file, long line, String row, CodePoints codePoints)
      throws GoldException {
    String[] cells = row.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new GoldException(
          file, line, "needs token, start, end, tag, label: " + cells.length + " columns");
    }
    try {
      int start = codePoints.toUtf16(Integer.parseInt(cells[1]));
      int end = codePoints.toUtf16(Integer.parseInt(cells[2]));
      return new TaggedToken(new Span(start, end), cells[3], cells[4]);
    } catch (NumberFormatException e) {
      throw new GoldException(file, line, "no offsets: " + cells[1] + " " + cells[2]);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new GoldException(file, line, "offsets outside the text: " + cells[1] + " " + cells[2]);
    }
  }
}
