package org.newsgauge.text;

import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.Span;

/**
 * Gives the tokens of a sentence their tags and lemmas.
 *
 * <p>The model's tokens are not quite ours: it keeps clitics on their word under a composite tag
 * ("don't", {@code AUX+PART}) and takes hyphenated words apart. This class hands the model its own
 * tokens and brings the tags back. Thread-safe.
 */
final class SentenceTagger {
  private static final int NO_TOKEN = -1;

  private final Tagger tagger;
  private final Lemmatizer lemmatizer;
  private final Tag[][] parts;

  SentenceTagger(Tagger tagger, Lemmatizer lemmatizer) {
    this.tagger = tagger;
    this.lemmatizer = lemmatizer;
    List<String> names = tagger.names();
    this.parts = new Tag[names.size()][];
    for (int i = 0; i < parts.length; i++) {
      String[] composite = names.get(i).split("\\+", -1);
      parts[i] = new Tag[composite.length];
      for (int j = 0; j < composite.length; j++) {
        parts[i][j] = Tag.valueOf(composite[j]);
      }
    }
  }

  /** The sentence of the tokens from {@code first} to {@code end}. */
  Sentence tag(String text, TokenSpans tokens, int first, int end) {
    int size = end - first;
    int[] firstPart = new int[size];
    int[] lastPart = new int[size];
    List<String> forms = modelForms(text, tokens, first, end, firstPart, lastPart);
    int[] tags = tagger.tag(forms);
    List<Token> result = new ArrayList<>(size);
    Tag base = Tag.X;
    int clitic = 0;
    for (int i = 0; i < size; i++) {
      int token = first + i;
      Tag tag;
      Tag[] composite = parts[tags[lastPart[i]]];
      boolean whole =
          firstPart[i] == lastPart[i]
              && !tokens.is(token, TokenSpans.CLITIC)
              && (token + 1 == end || !tokens.is(token + 1, TokenSpans.CLITIC));
      String form =
          whole
              ? forms.get(firstPart[i])
              : plainForm(text.substring(tokens.start(token), tokens.end(token)));
      if (tokens.is(token, TokenSpans.CLITIC)) {
        clitic++;
        boolean isSeen = clitic < composite.length;
        tag = isSeen ? composite[clitic] : cliticTag(form, base);
        if (!isSeen && tag == Tag.PART && isPossessive(form)) {
          mendPossessor(text, result);
        }
      } else {
        clitic = 0;
        tag =
            firstPart[i] == lastPart[i]
                ? composite[0]
                : compound(forms, tags, firstPart[i], lastPart[i]);
        base = tag;
      }
      Span span = new Span(tokens.start(token), tokens.end(token));
      result.add(new Token(span, tag, lemmatizer.lemma(form, tag)));
    }
    Span span = new Span(tokens.start(first), tokens.end(end - 1));
    return new Sentence(span, result);
  }

  /** The model's tokens, and which of them each of ours is. */
  List<String> modelForms(
      String text, TokenSpans tokens, int first, int end, int[] firstPart, int[] lastPart) {
    List<String> forms = new ArrayList<>(end - first + 8);
    int i = first;
    while (i < end) {
      int last = i;
      while (last + 1 < end && tokens.is(last + 1, TokenSpans.CLITIC)) {
        last++;
      }
      int from = forms.size();
      addParts(text, tokens.start(i), tokens.end(last), tokens.is(i, TokenSpans.WORD), forms);
      for (int j = i; j <= last; j++) {
        firstPart[j - first] = from;
        lastPart[j - first] = forms.size() - 1;
      }
      i = last + 1;
    }
    return forms;
  }

  private void addParts(String text, int start, int end, boolean word, List<String> forms) {
    String form = plainForm(text.substring(start, end));
    int hyphen = word ? form.indexOf('-') : NO_TOKEN;
    if (hyphen <= 0 || hyphen == form.length() - 1 || form.contains("//")) {
      forms.add(form);
      return;
    }
    int from = 0;
    while (hyphen >= 0) {
      if (hyphen > from) {
        forms.add(form.substring(from, hyphen));
      }
      forms.add("-");
      from = hyphen + 1;
      hyphen = form.indexOf('-', from);
    }
    if (from < form.length()) {
      forms.add(form.substring(from));
    }
  }

  /** A form with the apostrophes, quotation marks and hyphens that the model was trained on. */
  static String plainForm(String form) {
    if (isPlain(form)) {
      return form;
    }
    StringBuilder plain = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      switch (c) {
        case '’', '‘', '´', 'ʼ', '`' -> plain.append('\'');
        case '“', '”', '„', '«', '»', '＂', '‟' -> plain.append('"');
        case '‐', '‑' -> plain.append('-');
        case '\u00ad' -> {}
        default -> plain.append(c);
      }
    }
    String result = plain.toString();
    return switch (result) {
      case "''" -> "\"";
      case "" -> form;
      default -> result;
    };
  }

  private static boolean isPlain(String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c >= 0x80 || c == '`') {
        return false;
      }
    }
    return !form.equals("''");
  }

  /** The tag of a clitic where the model saw none. */
  private static Tag cliticTag(String form, Tag base) {
    return switch (form) {
      case "'s", "'S" -> base == Tag.PRON || base == Tag.ADV ? Tag.AUX : Tag.PART;
      case "n't", "N'T", "not", "'", "na", "ta" -> Tag.PART;
      default -> Tag.AUX;
    };
  }

  private static boolean isPossessive(String form) {
    return form.equals("'s") || form.equals("'S") || form.equals("'");
  }

  /** "Trump's" is to the model, now and then, the verb; what owns something is a noun. */
  private void mendPossessor(String text, List<Token> tokens) {
    int last = tokens.size() - 1;
    Token owner = tokens.get(last);
    boolean isName = Character.isUpperCase(text.charAt(owner.start()));
    if (owner.tag() == Tag.VERB
        || owner.tag() == Tag.PUNCT
        || owner.tag() == Tag.SYM
        || (owner.tag() == Tag.ADJ && isName)) {
      Tag tag = isName ? Tag.PROPN : Tag.NOUN;
      String form = plainForm(text.substring(owner.start(), owner.end()));
      tokens.set(last, new Token(owner.span(), tag, lemmatizer.lemma(form, tag)));
    }
  }

  /** The tag of a hyphenated word from those of its parts: that of the last with content. */
  private Tag compound(List<String> forms, int[] tags, int first, int last) {
    Tag head = parts[tags[last]][0];
    Tag before = parts[tags[first]][0];
    if (head == Tag.VERB && modifies(before) && forms.get(first).length() > 2) {
      // "well-known", "war-torn", "Oslo-based"; but "re-elected"
      return Tag.ADJ;
    }
    for (int i = last; i >= first; i--) {
      Tag tag = parts[tags[i]][0];
      if (tag.isContent() || tag == Tag.NUM) {
        return tag;
      }
    }
    return head;
  }

  private static boolean modifies(Tag tag) {
    return switch (tag) {
      case ADJ, ADV, NOUN, PROPN, NUM -> true;
      default -> false;
    };
  }
}
