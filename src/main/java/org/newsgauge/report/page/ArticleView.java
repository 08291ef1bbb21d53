package org.newsgauge.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article page, ready to be shown: texts as they came, for the template to escape, and names of
 * classes and anchors that are safe as they are.
 *
 * @param title of the page
 * @param facts outlet, day, byline, length, with what they lead to
 * @param link where the article was published; only {@code http} and {@code https}
 * @param sentences the figures in words, each number with where what it counts is listed
 * @param layers what the reader can switch on and off: what was found in this article
 * @param paragraphs the article, headline and dek first
 * @param naming attributions by code, those that occur
 * @param sources by how often each speaks
 * @param loaded loaded phrases by category
 * @param voices loaded phrases by voice
 * @param statements every attribution, by naming code and source
 * @param phrases every loaded phrase, by voice and category
 * @param relays who statements were taken from
 * @param reasons why sources are not named, as the article states it
 * @param warnings of the cleaning
 * @param confidence of the cleaning, 0 to 1
 * @param removed what cleaning left out, by reason
 * @param version of Newsgauge
 */
public record ArticleView(
    String title,
    List<Ref> facts,
    @Nullable String link,
    List<List<Ref>> sentences,
    List<Layer> layers,
    List<Paragraph> paragraphs,
    List<Total> naming,
    List<SourceLine> sources,
    List<CategoryLine> loaded,
    List<Total> voices,
    List<StatementFamily> statements,
    List<VoiceGroup> phrases,
    List<Linked> relays,
    List<Linked> reasons,
    List<String> warnings,
    Ref confidence,
    List<RemovedGroup> removed,
    String version) {
  public ArticleView {
    facts = List.copyOf(facts);
    sentences = sentences.stream().map(List::copyOf).toList();
    layers = List.copyOf(layers);
    paragraphs = List.copyOf(paragraphs);
    naming = List.copyOf(naming);
    sources = List.copyOf(sources);
    loaded = List.copyOf(loaded);
    voices = List.copyOf(voices);
    statements = List.copyOf(statements);
    phrases = List.copyOf(phrases);
    relays = List.copyOf(relays);
    reasons = List.copyOf(reasons);
    warnings = List.copyOf(warnings);
    removed = List.copyOf(removed);
  }

  /** What a paragraph is. */
  public enum Role {
    HEADLINE,
    DEK,
    BODY
  }

  /** The headline, the dek or the body. */
  public List<Paragraph> paragraphs(Role role) {
    return paragraphs.stream().filter(paragraph -> paragraph.role() == role).toList();
  }

  /**
   * Something that can be hidden.
   *
   * @param id of its switch
   * @param sample words in the style of what it switches
   * @param style of the sample
   * @param rest of its label
   */
  public record Layer(String id, String sample, String style, String rest) {}

  /** A paragraph in pieces, each with the same findings throughout. */
  public record Paragraph(Role role, List<Piece> pieces) {
    public Paragraph {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A stretch of text.
   *
   * @param anchors that stand before it
   * @param text as it is shown
   * @param classes for the style; empty if nothing was found here
   * @param notes the anchors of all findings here, divided by spaces
   * @param target the anchor of the finding that it leads to; {@code null} for none
   * @param badge the number of the statement that begins here; empty for none
   * @param badgeClass the style of the badge
   */
  public record Piece(
      List<String> anchors,
      String text,
      String classes,
      String notes,
      @Nullable String target,
      String badge,
      String badgeClass) {
    public Piece {
      anchors = List.copyOf(anchors);
    }
  }

  /** A count with its share, drawn as a bar. {@code target} is the anchor of what is counted. */
  public record Total(
      String label, int count, String share, double part, String style, String target) {}

  /** A place in the page, by number or words. */
  public record Ref(String text, String target) {}

  /** A source: who, and where it speaks. {@code anchor} is that of all its statements. */
  public record SourceLine(
      String name,
      String what,
      String style,
      String anchor,
      int statements,
      String contentShare,
      List<Ref> places,
      List<Ref> mentions) {
    public SourceLine {
      places = List.copyOf(places);
      mentions = List.copyOf(mentions);
    }
  }

  /** A category with its counts by voice, each with the anchor of its phrases. */
  public record CategoryLine(
      String category, String style, Count own, Count headline, Count quoted) {}

  /** A number and what it leads to. */
  public record Count(int number, String target) {}

  /** Statements of named sources, of unnamed ones, or of one other code. */
  public record StatementFamily(String anchor, List<StatementGroup> groups) {
    public StatementFamily {
      groups = List.copyOf(groups);
    }
  }

  /** Statements of one code. */
  public record StatementGroup(
      String anchor,
      String label,
      String definition,
      String style,
      int count,
      List<SourceGroup> sources) {
    public StatementGroup {
      sources = List.copyOf(sources);
    }
  }

  /** All statements of one source, or those without any. */
  public record SourceGroup(String anchor, List<Statement> statements) {
    public SourceGroup {
      statements = List.copyOf(statements);
    }
  }

  /** One attribution, with what is known of it. */
  public record Statement(
      String anchor,
      int number,
      String place,
      String who,
      String source,
      String cue,
      String content,
      List<String> facts,
      List<Ref> mentions) {
    public Statement {
      facts = List.copyOf(facts);
      mentions = List.copyOf(mentions);
    }
  }

  /** Phrases in one voice, by category. */
  public record VoiceGroup(String anchor, String label, int count, List<PhraseGroup> groups) {
    public VoiceGroup {
      groups = List.copyOf(groups);
    }
  }

  /** Phrases of one category and voice. */
  public record PhraseGroup(String anchor, String label, String style, List<Phrase> phrases) {
    public PhraseGroup {
      phrases = List.copyOf(phrases);
    }
  }

  /** One loaded phrase in its sentence. */
  public record Phrase(
      String anchor, String place, String before, String text, String after, List<String> facts) {
    public Phrase {
      facts = List.copyOf(facts);
    }
  }

  /** Words and where they come from. */
  public record Linked(String text, List<Ref> places) {
    public Linked {
      places = List.copyOf(places);
    }
  }

  /** What was left out for one reason. */
  public record RemovedGroup(String reason, List<String> texts) {
    public RemovedGroup {
      texts = List.copyOf(texts);
    }
  }
}
