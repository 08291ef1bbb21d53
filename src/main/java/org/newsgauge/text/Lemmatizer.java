package org.newsgauge.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dictionary form of English words by their tag: irregular ones from a list, the others
 * by undoing the spelling of endings.
 *
 * <p>Where spelling allows two forms ("planed": "plane", "plan"), the one seen as a word wins;
 * where neither was, the rules of English spelling decide. So no form comes out that is spelled as
 * no word is. Immutable but for what it remembers; thread-safe.
 */
final class Lemmatizer {
  private static final int REMEMBERED_BITS = 14;

  private record Key(String form, Tag tag) {}

  private final Map<Tag, Map<String, String>> irregular = new EnumMap<>(Tag.class);
  private final Map<Tag, Set<String>> whole = new EnumMap<>(Tag.class);
  private final Set<String> listed = new HashSet<>();
  private final Predicate<String> seen;
  private final Memo<Key, String> known = new Memo<>(REMEMBERED_BITS, this::find);

  /**
   * @param seen whether something in lower case was seen as a word, besides those listed
   */
  Lemmatizer(Predicate<String> seen) {
    this(Words.lines("lemmas.txt"), seen);
  }

  Lemmatizer(List<Words.Line> lines, Predicate<String> seen) {
    this.seen = seen;
    for (Words.Line line : lines) {
      String[] fields = line.text().split("\\s+", -1);
      if (fields.length < 2) {
        throw line.error("expected: tag, lemma, its forms");
      }
      if (fields[0].equals("COMPARED")) {
        for (int i = 1; i < fields.length; i++) {
          compared(fields[i]);
        }
        continue;
      }
      if (fields[0].equals("SEEN")) {
        listed.addAll(List.of(fields).subList(1, fields.length));
        continue;
      }
      Tag tag;
      try {
        tag = Tag.valueOf(fields[0]);
      } catch (IllegalArgumentException e) {
        throw line.error("\"" + fields[0] + "\" is no tag");
      }
      add(tag, fields);
      if (tag == Tag.VERB) {
        add(Tag.AUX, fields);
      }
    }
  }

  private void add(Tag tag, String[] fields) {
    Map<String, String> forms = irregular.computeIfAbsent(tag, t -> new HashMap<>());
    whole.computeIfAbsent(tag, t -> new HashSet<>()).add(fields[1]);
    listed.add(fields[1]);
    for (int i = 2; i < fields.length; i++) {
      forms.putIfAbsent(fields[i], fields[1]);
    }
  }

  private void compared(String adjective) {
    String stem = adjective;
    if (adjective.endsWith("e")) {
      stem = adjective.substring(0, adjective.length() - 1);
    } else if (adjective.endsWith("y") && isConsonant(adjective, adjective.length() - 2)) {
      stem = adjective.substring(0, adjective.length() - 1) + "i";
    } else if (doubles(adjective)) {
      stem = adjective + adjective.charAt(adjective.length() - 1);
    }
    for (Tag tag : new Tag[] {Tag.ADJ, Tag.ADV}) {
      Map<String, String> forms = irregular.computeIfAbsent(tag, t -> new HashMap<>());
      forms.putIfAbsent(stem + "er", adjective);
      forms.putIfAbsent(stem + "est", adjective);
    }
    listed.add(adjective);
  }

  /** The lemma of a form with straight apostrophes; lower case but for proper nouns. */
  String lemma(String form, Tag tag) {
    return switch (tag) {
      case PROPN, PUNCT, SYM, X -> form;
      default -> known.get(new Key(form, tag));
    };
  }

  private String find(Key key) {
    String form = Words.lowerCase(key.form);
    int hyphen = form.lastIndexOf('-');
    String lemma = listed(form, key.tag);
    if (lemma != null) {
      return lemma;
    }
    if (hyphen > 0 && hyphen + 1 < form.length() && isInflected(key.tag)) {
      String last = form.substring(hyphen + 1);
      String inner = listed(last, key.tag);
      return form.substring(0, hyphen + 1) + (inner != null ? inner : regular(last, key.tag));
    }
    return regular(form, key.tag);
  }

  private static boolean isInflected(Tag tag) {
    return tag == Tag.NOUN || tag == Tag.VERB || tag == Tag.ADJ;
  }

  private boolean isWord(String word) {
    return listed.contains(word) || seen.test(word);
  }

  private @Nullable String listed(String form, Tag tag) {
    Set<String> words = whole.get(tag);
    Map<String, String> forms = irregular.get(tag);
    String lemma = forms == null ? null : forms.get(form);
    if (lemma != null) {
      return lemma;
    }
    return words != null && words.contains(form) ? form : null;
  }

  private String regular(String form, Tag tag) {
    if (form.length() < 4 && !(tag == Tag.NOUN && form.length() == 3)) {
      return form;
    }
    return switch (tag) {
      case NOUN -> isPlain(form) ? singular(form) : form;
      case VERB, AUX -> isPlain(form) ? infinitive(form) : form;
      default -> form;
    };
  }

  private static boolean isPlain(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (!Character.isLetter(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private String singular(String form) {
    int length = form.length();
    if (form.endsWith("children")) {
      return form.substring(0, length - 3);
    }
    if (form.endsWith("men") && length > 4) {
      return form.substring(0, length - 2) + "an";
    }
    char before = form.charAt(length - 2);
    if (!form.endsWith("s") || before == 's' || before == 'u' || before == 'i') {
      return form;
    }
    if (length == 3) {
      return isVowel(before) ? form : form.substring(0, 2);
    }
    if (form.endsWith("ies") && length > 4) {
      return form.substring(0, length - 3) + "y";
    }
    return withoutS(form);
  }

  /** A plural or a third person without its ending. */
  private String withoutS(String form) {
    String stem = form.substring(0, form.length() - 1);
    if (!stem.endsWith("e")) {
      return stem;
    }
    String shorter = stem.substring(0, stem.length() - 1);
    if (shorter.endsWith("ch")
        || shorter.endsWith("sh")
        || shorter.endsWith("ss")
        || shorter.endsWith("x")
        || shorter.endsWith("zz")) {
      return shorter;
    }
    return stem;
  }

  private String infinitive(String form) {
    int length = form.length();
    if (form.endsWith("s")) {
      char before = form.charAt(length - 2);
      if (before == 's' || before == 'u' || before == 'i') {
        return form;
      }
      if (form.endsWith("ies") && length > 4) {
        return form.substring(0, length - 3) + "y";
      }
      return form.endsWith("oes") ? form.substring(0, length - 2) : withoutS(form);
    }
    if (form.endsWith("ied") && length > 4) {
      return form.substring(0, length - 3) + "y";
    }
    if (form.endsWith("eed")) {
      return form.substring(0, length - 1);
    }
    if (form.endsWith("ed")) {
      return stem(form, form.substring(0, length - 2));
    }
    if (form.endsWith("ing")) {
      return stem(form, form.substring(0, length - 3));
    }
    return form;
  }

  /** The verb of which -ed or -ing was cut off. */
  private String stem(String form, String stem) {
    int length = stem.length();
    if (length < 2 || !hasVowel(stem)) {
      return form;
    }
    char last = stem.charAt(length - 1);
    boolean isDoubled = length > 2 && last == stem.charAt(length - 2) && !isVowel(last);
    if (isDoubled) {
      String single = stem.substring(0, length - 1);
      return switch (last) {
        // "called", "passed", "staffed", "buzzed" are doubled to begin with; "compelled" is not.
        case 'l' -> syllables(stem) == 1 || (isWord(stem) && !isWord(single)) ? stem : single;
        case 's', 'f', 'z' -> stem;
        default -> single;
      };
    }
    String withE = stem + "e";
    if (isShort(stem)) {
      return withE; // "hoping": of "hop" it would be "hopping"
    }
    boolean plainSeen = isWord(stem);
    boolean withESeen = isWord(withE);
    if (plainSeen != withESeen) {
      return plainSeen ? stem : withE;
    }
    return takesE(stem) ? withE : stem;
  }

  /** One syllable with one vowel and one last consonant that doubles before an ending. */
  private static boolean isShort(String stem) {
    char last = stem.charAt(stem.length() - 1);
    return !isVowel(last)
        && "hwxy".indexOf(last) < 0
        && isSingleVowel(stem)
        && syllables(stem) == 1;
  }

  /** Whether a longer stem is spelled with a silent e, by the habits of English spelling. */
  private static boolean takesE(String stem) {
    int length = stem.length();
    char last = stem.charAt(length - 1);
    char before = stem.charAt(length - 2);
    boolean single = isSingleVowel(stem);
    return switch (last) {
      case 'u', 'v', 'c' -> true; // "arguing", "moving", "facing"
      case 's' -> true; // "accusing", "closing"
      case 'z' -> before != 't';
      case 'g' -> before != 'n'; // "managing", "judging", "urging"
      case 'l' -> before == 'u' || "bcdfgkptz".indexOf(before) >= 0; // "ruling", "handling"
      case 'r' -> single && (before == 'a' || before == 'i' || before == 'u'); // "comparing"
      case 't' ->
          before == 'u' || (before == 'a' && !stem.endsWith("eat") && !stem.endsWith("oat"));
      case 'd', 'k' -> single; // "deciding", "provoking"
      case 'n' -> single && before == 'i'; // "declining"
      case 'm' -> single && before == 'u'; // "assuming"
      case 'b' -> stem.endsWith("scrib"); // "describing"
      default -> false;
    };
  }

  /** Whether one vowel, and no more, stands before the last consonant. */
  private static boolean isSingleVowel(String stem) {
    int length = stem.length();
    return length >= 2
        && isVowel(stem.charAt(length - 2))
        && (length == 2
            || !isVowel(stem.charAt(length - 3))
            || (length > 3 && stem.startsWith("qu", length - 4)));
  }

  private static boolean doubles(String word) {
    char last = word.charAt(word.length() - 1);
    return !isVowel(last) && "wxy".indexOf(last) < 0 && isSingleVowel(word) && syllables(word) == 1;
  }

  private static int syllables(String word) {
    int count = 0;
    boolean inVowel = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = isVowel(word.charAt(i)) || (word.charAt(i) == 'y' && i > 0);
      if (vowel && !inVowel) {
        count++;
      }
      inVowel = vowel;
    }
    return count;
  }

  private static boolean hasVowel(String word) {
    return syllables(word) > 0;
  }

  private static boolean isConsonant(String word, int i) {
    return i >= 0 && !isVowel(word.charAt(i));
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }
}
