package org.newsgauge.evaluate;

import java.util.List;
import java.util.stream.DoubleStream;
import org.newsgauge.text.Document;
import org.newsgauge.text.Tag;
import org.newsgauge.text.Token;

/** A sentence without its words: length, parts of speech, punctuation. For the style baseline. */
final class StyleFeatures {
  private static final int STYLE = 9;

  private static final List<Tag> TAGS = List.of(Tag.values());

  private StyleFeatures() {}

  static List<Double> of(Document document, List<Token> tokens) {
    double[] features = new double[STYLE + TAGS.size()];
    double n = Math.max(1, tokens.size());
    int letters = 0;
    int words = 0;
    for (Token token : tokens) {
      String text = document.text(token);
      char first = text.charAt(0);
      if (Character.isLetter(first)) {
        words++;
        letters += text.length();
        features[1] += Character.isUpperCase(first) ? 1 / n : 0;
        features[2] += text.length() > 1 && text.equals(upper(text)) ? 1 / n : 0;
      }
      features[3] += Character.isDigit(first) ? 1 / n : 0;
      features[4] += "\"“”".indexOf(first) >= 0 || text.equals("''") ? 1 / n : 0;
      features[5] += first == '!' || first == '?' ? 1 / n : 0;
      features[6] += first == '—' || first == '–' || text.equals("--") ? 1 / n : 0;
      features[7] += first == ',' ? 1 / n : 0;
      features[STYLE + TAGS.indexOf(token.tag())] += 1 / n;
    }
    features[0] = Math.log(n);
    features[8] = words == 0 ? 0 : (double) letters / words;
    return DoubleStream.of(features).boxed().toList();
  }

  private static String upper(String text) {
    return text.toUpperCase(java.util.Locale.ROOT);
  }
}
