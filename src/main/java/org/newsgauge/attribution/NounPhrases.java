package org.newsgauge.attribution;

import org.newsgauge.text.Tag;

/** Edges of noun phrases by tags alone: enough for subjects and for what follows "said". */
final class NounPhrases {
  /** A longer phrase between commas is taken for something else. */
  private static final int APPOSITION_LENGTH = 25;

  private NounPhrases() {}

  /**
   * First token of the noun phrase that ends with token {@code last}; -1 if none ends there. Goes
   * back over "of", "for", "from", "at", "with" and "in" to the noun before them.
   */
  static int start(Passage p, int last) {
    if (last < 0 || !head(p, last)) {
      return -1;
    }
    if (p.tag(last) == Tag.PRON && !p.lower(last).equals("one")) {
      return last;
    }
    int floor = p.sentenceStart(last);
    int quotation = p.quotation(last);
    int i = last;
    while (i > floor && p.quotation(i - 1) == quotation) {
      int before = i - 1;
      if (inside(p, before)) {
        i = before;
      } else if (before > floor && links(p, before) && noun(p, before - 1)) {
        i = before - 1;
      } else {
        break;
      }
    }
    while (i < last && (p.tag(i) == Tag.PART || p.tag(i) == Tag.PUNCT)) {
      i++;
    }
    return i;
  }

  /**
   * Index after the noun phrase that begins with token {@code first}; -1 if none begins there.
   * {@code apposition}: whether to go on over ", a lawyer" and ", who …" to the next comma.
   */
  static int end(Passage p, int first, boolean apposition) {
    int ceiling = first < p.size() ? p.sentenceEnd(first) : first;
    if (first >= ceiling || !(inside(p, first) || head(p, first))) {
      return -1;
    }
    if (p.tag(first) == Tag.PRON && !possessive(p, first)) {
      return first + 1;
    }
    int quotation = p.quotation(first);
    int i = first;
    int lastHead = -1;
    while (i < ceiling && p.quotation(i) == quotation) {
      if (head(p, i)) {
        lastHead = i;
        i++;
      } else if (inside(p, i)) {
        i++;
      } else if (lastHead == i - 1 && links(p, i) && i + 1 < ceiling && inside(p, i + 1)) {
        i++;
      } else {
        break;
      }
    }
    if (lastHead < 0) {
      return -1;
    }
    int end = lastHead + 1;
    boolean comma = end + 1 < ceiling && p.lower(end).equals(",") && p.quotation(end) == quotation;
    if (apposition && comma && apposes(p, end + 1)) {
      int close = closingComma(p, end + 1, ceiling);
      if (close > 0) {
        return close;
      }
    }
    return end;
  }

  /** Where a phrase in apposition ends; -1 if what follows the comma is a clause of its own. */
  private static int closingComma(Passage p, int from, int ceiling) {
    boolean relative = p.lower(from).startsWith("who") || p.lower(from).equals("which");
    int close = from;
    while (close < ceiling && !p.lower(close).equals(",") && p.quotation(close) < 0) {
      boolean verb = p.tag(close) == Tag.VERB || p.tag(close) == Tag.AUX;
      if (verb && !relative && !p.lower(close).endsWith("ed")) {
        return -1;
      }
      close++;
    }
    boolean stop = close == ceiling && p.tag(close - 1) == Tag.PUNCT;
    close = stop ? close - 1 : close;
    return close - from < APPOSITION_LENGTH ? close : -1;
  }

  /** Whether a phrase between commas that begins here describes the noun before it. */
  static boolean apposes(Passage p, int i) {
    return switch (p.tag(i)) {
      case DET, NUM, NOUN, PROPN, ADJ -> true;
      case PRON -> p.lower(i).startsWith("who") || p.lower(i).equals("which") || possessive(p, i);
      default -> false;
    };
  }

  private static boolean head(Passage p, int i) {
    return switch (p.tag(i)) {
      case NOUN, PROPN, NUM -> true;
      case PRON -> !possessive(p, i);
      // "The poor", and nouns that the tagger takes for adjectives
      case ADJ -> standsAlone(p.lower(i)) || (i > 0 && p.tag(i - 1) == Tag.DET);
      case DET -> standsAlone(p.lower(i));
      default -> false;
    };
  }

  private static boolean standsAlone(String word) {
    return switch (word) {
      case "some", "many", "others", "several", "few", "both", "most", "all", "this", "that" ->
          true;
      default -> false;
    };
  }

  private static boolean noun(Passage p, int i) {
    return p.tag(i) == Tag.NOUN || p.tag(i) == Tag.PROPN;
  }

  private static boolean inside(Passage p, int i) {
    return switch (p.tag(i)) {
      case NOUN, PROPN, ADJ, NUM, DET, SYM -> true;
      case PART -> p.lower(i).startsWith("'") || p.lower(i).startsWith("’");
      case PUNCT -> p.lower(i).equals("-") || p.lower(i).equals("/");
      case PRON -> possessive(p, i);
      default -> false;
    };
  }

  private static boolean possessive(Passage p, int i) {
    return switch (p.lower(i)) {
      case "his", "her", "their", "its", "my", "our", "your", "whose" -> true;
      default -> false;
    };
  }

  private static boolean links(Passage p, int i) {
    return switch (p.lower(i)) {
      case "of", "for", "from", "at", "with", "in" -> p.tag(i) == Tag.ADP;
      case "and", "&" -> p.tag(i) == Tag.CCONJ || p.tag(i) == Tag.SYM;
      default -> false;
    };
  }
}
