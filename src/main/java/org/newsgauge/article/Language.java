package org.newsgauge.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which language a text is in, as far as Newsgauge needs to know: whether it is English, and what
 * else it may be. Told by the share of the commonest function words (after Cavnar and Trenkle 1994
 * and Grefenstette 1995, who compare such lists with letter groups), and by script. English in the
 * style of a telegram, with hardly one such word, is taken for something else.
 *
 * @param code ISO 639-1 of the likeliest language, {@code und} where no list fits
 * @param english share of words that are among the commonest English ones, 0 to 1
 * @param words how many words were looked at
 */
public record Language(String code, double english, int words) {
  /** English prose has a third of its words in the list; headlines and lists have fewer. */
  private static final double ENGLISH_SHARE = 0.16;

  /** Texts of fewer words are taken for English. */
  private static final int FEW_WORDS = 20;

  /** Words that are looked at. */
  private static final int SAMPLE = 500;

  /** Letters of the longest word in the lists. */
  private static final int LONGEST = 7;

  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry(
              "en",
              "the of and to in that is for it with as was on be by at he from his not are this have"
                  + " an they but who has had were their which we been will would more its when or"
                  + " she her after about up out there you all one said than into what if"),
          Map.entry(
              "de",
              "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch"),
          Map.entry(
              "fr", "le la les des et en du une est que dans qui par pour pas sur au avec ce il"),
          Map.entry(
              "es", "el la los que en las del se por un con una para es su al lo como más pero"),
          Map.entry("pt", "o que do da em um para com não uma os no se na por mais as dos como ao"),
          Map.entry(
              "it", "il di che la per un è in del non della una sono con le si da al gli nel"),
          Map.entry(
              "nl", "de het een van en in is dat op te zijn met voor niet aan er om ook als bij"),
          Map.entry("pl", "w i na z do że się nie jest o od po jak to za przez dla był co ale"),
          Map.entry(
              "tr", "ve bir bu da de için ile olarak daha çok olan gibi sonra kadar ne en o ama"),
          Map.entry(
              "id",
              "yang dan di dengan untuk pada dari ini itu dalam tidak akan ke oleh adalah juga"),
          Map.entry("ro", "de și în a la cu pe care din că este pentru un o nu mai sau au ce prin"),
          Map.entry(
              "sv", "och att det i en som på är av för med den till inte om har de ett var jag"),
          Map.entry("ru", "и в не на что с по как это для из он к его но от за был так все"));

  private static final List<String> CODES = LISTS.keySet().stream().sorted().toList();

  /** For each word a bit for each language that has it, in the order of {@link #CODES}. */
  private static final Map<String, Integer> WORDS = readLists();

  /** Those of {@link #WORDS} that are ASCII, which most words of most texts are looked up in. */
  private static final KnownWords ASCII_WORDS = asciiWords();

  private static KnownWords asciiWords() {
    Map<String, Integer> ascii = new HashMap<>(WORDS);
    ascii.keySet().removeIf(word -> word.chars().anyMatch(c -> c >= 128));
    return new KnownWords(ascii);
  }

  private static Map<String, Integer> readLists() {
    Map<String, Integer> all = new HashMap<>();
    for (int i = 0; i < CODES.size(); i++) {
      int bit = 1 << i;
      for (String word : LISTS.getOrDefault(CODES.get(i), "").split(" ", -1)) {
        all.merge(word, bit, (a, b) -> a | b);
      }
    }
    return Map.copyOf(all);
  }

  /** Looks at the first words of {@code text}. */
  public static Language of(String text) {
    return of(text, 0);
  }

  /** Looks at the first words from an offset on. */
  static Language of(String text, int from) {
    int[] counts = new int[CODES.size()];
    int words = 0;
    int other = 0;
    int start = -1;
    long key = KnownWords.EMPTY;
    boolean ascii = true;
    for (int i = from; i <= text.length() && words < SAMPLE; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c < 128 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c)) {
        start = start < 0 ? i : start;
        ascii &= c < 128;
        key = ascii ? KnownWords.longer(key, KnownWords.symbol(c)) : key;
      } else if (start >= 0) {
        words++;
        other += text.charAt(start) >= 0x370 ? 1 : 0;
        if (ascii) {
          count(ASCII_WORDS.bits(key), counts);
        } else if (i - start <= LONGEST) {
          count(WORDS.getOrDefault(text.substring(start, i).toLowerCase(Locale.ROOT), 0), counts);
        }
        start = -1;
        key = KnownWords.EMPTY;
        ascii = true;
      }
    }
    String best = "und";
    int top = words / 12;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > top) {
        best = CODES.get(i);
        top = counts[i];
      }
    }
    double english = words == 0 ? 0 : (double) counts[CODES.indexOf("en")] / words;
    if (words < FEW_WORDS && other * 2 <= words) {
      return new Language("en", english, words);
    }
    boolean latin = other * 2 <= words;
    boolean isEnglish = latin && english >= ENGLISH_SHARE && best.equals("en");
    return new Language(isEnglish || !best.equals("en") ? best : "und", english, words);
  }

  private static void count(int languages, int[] counts) {
    for (int bits = languages; bits != 0; bits &= bits - 1) {
      counts[Integer.numberOfTrailingZeros(bits)]++;
    }
  }

  /** Whether the text is English, or too short to tell. */
  public boolean isEnglish() {
    return code.equals("en");
  }

  /** Its English name; {@code another language} where it is not known which. */
  public String name() {
    return code.equals("und")
        ? "another language"
        : Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }

  /** What to tell a reader of a text that is not English; null if it is. */
  @Nullable String warning() {
    return isEnglish() ? null : "the text does not seem to be English but " + name();
  }
}
