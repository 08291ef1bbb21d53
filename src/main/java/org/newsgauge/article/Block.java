package org.newsgauge.article;

/**
 * A run of text between two borders that a browser would draw on lines of its own: a paragraph, a
 * heading, a list item, a cell, text between two double line breaks.
 *
 * @param index its number on the page, from 0
 * @param text white space folded; single line breaks kept as {@code \n}
 * @param kind what sort of element holds it
 * @param box the innermost element that holds it
 * @param words runs of letters, digits and underscores
 * @param linkWords those inside links
 * @param boldWords those inside bold or emphasised text
 * @param sentences ends of sentences
 * @param inlineCues cues of inline elements that hold at least half of its words
 */
record Block(
    int index,
    String text,
    Kind kind,
    Box box,
    int words,
    int linkWords,
    int boldWords,
    int sentences,
    int inlineCues) {
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    CELL,
    QUOTE,
    PREFORMATTED,
    CAPTION,
    CONTROL,
    OTHER
  }

  double linkDensity() {
    return words == 0 ? 0 : (double) linkWords / words;
  }

  /** Whether the text ends as a sentence does, perhaps inside a quotation. */
  boolean endsSentence() {
    return Words.endsSentence(text);
  }

  /** Furniture cues of the block and of what holds it. */
  int cues() {
    return box.inherited | (inlineCues & Cue.FURNITURE);
  }
}
