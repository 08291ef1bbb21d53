package org.newsgauge.evaluate.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.CodePoints;
import org.newsgauge.article.Span;

/**
 * Texts whose loaded sentences and phrases people marked: JSON, one object a line, with {@code id,
 * article, outlet, text, sentences: [{start, end, biased}], phrases: [{start, end, voice?}]};
 * offsets count code points. Other keys are ignored.
 */
public final class LoadedGold {
  private LoadedGold() {}

  /** A sentence, and whether people call it loaded. Never blank. */
  public record GoldSentence(Span span, boolean loaded) {}

  /**
   * A phrase that people call loaded.
   *
   * @param voice {@code author} or {@code quoted}; null if it was not asked
   */
  public record GoldPhrase(Span span, @Nullable String voice) {
    /** Whether it is in the outlet's own voice. */
    public boolean isAuthor() {
      return "author".equals(voice);
    }
  }

  /**
   * A text.
   *
   * @param id names it
   * @param article what it was taken from: texts of one article are drawn together; never empty
   * @param outlet who published it; empty if not known
   * @param text what the offsets point into
   */
  public record MarkedText(
      String id,
      String article,
      String outlet,
      String text,
      List<GoldSentence> sentences,
      List<GoldPhrase> phrases) {
    public MarkedText {
      sentences = List.copyOf(sentences);
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * Reads all texts in the order of the file. A text without an article is its own.
   *
   * @throws GoldException if a line is wrong
   */
  public static List<MarkedText> read(Path file) throws IOException {
    String name = GoldFiles.name(file);
    ObjectMapper mapper = new ObjectMapper();
    List<MarkedText> texts = new ArrayList<>();
    String[] lines = GoldFiles.unmarked(file).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        try {
          texts.add(text(mapper.readTree(lines[i])));
        } catch (JsonProcessingException e) {
          throw new GoldException(name, i + 1L, "not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new GoldException(name, i + 1L, String.valueOf(e.getMessage()));
        }
      }
    }
    return texts;
  }

  private static MarkedText text(JsonNode line) {
    String id = required(line, "id").asText();
    String text = required(line, "text").asText();
    CodePoints codePoints = CodePoints.of(text);
    List<GoldSentence> sentences = new ArrayList<>();
    for (JsonNode sentence : required(line, "sentences")) {
      Span span = span(sentence, codePoints).trim(text);
      if (!span.isEmpty()) {
        sentences.add(new GoldSentence(span, required(sentence, "biased").asBoolean()));
      }
    }
    List<GoldPhrase> phrases = new ArrayList<>();
    for (JsonNode phrase : line.path("phrases")) {
      JsonNode voice = phrase.get("voice");
      boolean told = voice != null && !voice.isNull();
      phrases.add(new GoldPhrase(span(phrase, codePoints), told ? voice.asText() : null));
    }
    String article = line.path("article").asText("");
    String outlet = line.path("outlet").asText("");
    return new MarkedText(
        id, article.isEmpty() ? "#" + id : article, outlet, text, sentences, phrases);
  }

  private static Span span(JsonNode node, CodePoints codePoints) {
    int start = required(node, "start").asInt();
    int end = required(node, "end").asInt();
    return codePoints.toUtf16(new Span(start, end));
  }

  private static JsonNode required(JsonNode node, String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("no " + key);
    }
    return value;
  }
}
