package org.newsgauge.text;

import java.util.List;
import java.util.Random;

/** Texts as ugly as real ones, and uglier: the same for the same seed. */
final class MutilatedTexts {
  private static final List<String> PARAGRAPHS =
      List.of(
          "Mayor Quits ‘for Good’ After “Night Ferry” Row",
          "HARLOW (NW) — The mayor, Ann Okafor-Lind, quit on Sept. 9 at 5 p.m. “It’s over,” she said.",
          "''We didn't see it coming,'' said Lt. Gov. R. J. Stone, who'd voted no. ''Nobody did.''",
          "\"The so-called 'reform' cost us $3.2m,\" he told the Ledger's Sam Reyes, \"and for what?!\"",
          "“They told us, ‘Wait.’ So we waited.",
          "“Then the Smiths’ house burned — the '90s one — and nobody came.”",
          "See https://example.org/a-b?c=d or mail ann@example.org . . . Or don't.",
          "The U.S.-led force, up 12% in 2015–16, isn't going to the U.N. The end.",
          "1. No. 10 lost.2. He paid 1,000 to AT&T Inc. They cannot say why…",
          "«Non», he said; „nein“, said she. ``No,'' said 6'2\" Bill.");

  private static final String MARKS =
      "\"\"''''``“”„‟«»‹›‘’‚‛´ʼ.,;:!?…—–-()[]{}/\\&%$#@*_~<>|=+^ \t\n\r\u00a0\u200b\u00ad\ufeff\u2028";
  private static final String LETTERS = "aeinstrdsAEINSTRé東ひカĳ\u0301019٣";

  private final Random random;

  MutilatedTexts(long seed) {
    this.random = new Random(seed);
  }

  String next() {
    return switch (random.nextInt(3)) {
      case 0 -> noise();
      case 1 -> mutilated(paragraphs(1 + random.nextInt(4)));
      default -> paragraphs(1 + random.nextInt(6));
    };
  }

  /** Well-formed paragraphs in any order. */
  String paragraphs(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(PARAGRAPHS.get(random.nextInt(PARAGRAPHS.size())));
      text.append(random.nextBoolean() ? "\n\n" : "\n");
    }
    return text.toString();
  }

  private String noise() {
    int length = random.nextInt(80);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(character());
    }
    return text.toString();
  }

  private String mutilated(String whole) {
    StringBuilder text = new StringBuilder(whole);
    int changes = 1 + random.nextInt(12);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, character());
        case 2 -> text.setCharAt(at, character());
        default -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
      }
      if (text.length() == 0) {
        text.append(character());
      }
    }
    return text.toString();
  }

  private char character() {
    int kind = random.nextInt(20);
    if (kind == 0) {
      return (char) random.nextInt(0x10000);
    }
    String from = kind < 12 ? MARKS : LETTERS;
    return from.charAt(random.nextInt(from.length()));
  }
}
