package org.newsgauge.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the learned model of cleaning sees of each block: numbers on its text, its place, its
 * element, the blocks around it, blocks of the same style, and what the rules say. None of them
 * knows a word of any outlet, only the words that all pages use around their articles.
 */
final class BlockFeatures {
  /** Words of notices, boxes and bars. */
  private static final String FURNITURE_WORDS =
      "share subscribe newsletter newsletters cookies cookie comment comments follow "
          + "click advertisement advertising related signup sign email copyright reserved "
          + "twitter facebook instagram linkedin youtube whatsapp pinterest read photo "
          + "photos image images getty credit courtesy login register privacy policy terms "
          + "inbox updates latest stories articles posts tags topics categories posted "
          + "published updated author editor reporter writer contributor reply submit save "
          + "print download app join free account loading menu search more next previous "
          + "watch video podcast listen trending popular recommended sponsored affiliate "
          + "commission disclosure disclaimer source sources references contact website "
          + "shop buy price views minutes min ago editorial donate support member members "
          + "membership";

  private static final String SECOND_PERSON = "you your our we us";

  /** First words of lines that lead elsewhere. */
  private static final String LEADS =
      "also watch like see you related click get more read here check want need did have for"
          + " support subscribe sign follow don keep image photo file credit source";

  /** What an offer at the end of a page is made of. */
  private static final String OFFER_WORDS =
      "contact call book booking schedule try start started demo trial free today now quote quotes"
          + " consultation help helps helped team services service solutions platform customers"
          + " clients visit learn discover explore request offer offers shop order ready looking"
          + " download guide join sign subscribe";

  /** What is said of those who wrote. */
  private static final String WRITER_WORDS =
      "author writer writes written wrote journalist editor edited reporter reporting reported"
          + " freelance columnist contributor contributing contributed founder cofounder ceo"
          + " director degree university experience passionate lives certified specializes bio"
          + " reach email staff correspondent reviewed produced";

  /** Words of duties and of rights. */
  private static final String LEGAL_WORDS =
      "disclaimer disclosure affiliate affiliates commission commissions purchase purchases"
          + " qualifying informational purposes advice advisor liability copyright rights reserved"
          + " permission registered trademark trademarks views opinions endorsement sponsored"
          + " licensed policy terms republished originally appeared";

  /** Words of pictures and of lists of sources. */
  private static final String CREDIT_WORDS =
      "photo photos photograph photographer image images courtesy credit getty shutterstock unsplash"
          + " istock screenshot via flickr reuters ap afp pictured illustration doi journal vol pp"
          + " et al retrieved accessed isbn references sources";

  /** Kinds of such words that are counted apart: bits from the third on in {@link #KNOWN_WORDS}. */
  private static final int KINDS = 4;

  private static final int FIRST_KIND = 3;

  /** Longer blocks are not read word by word. */
  private static final int LONGEST_READ = 100;

  private static final KnownWords KNOWN_WORDS = knownWords();

  private static final int NEIGHBORS = 2;

  private static final float[] NO_ROW = {};

  private static final Cue[] CUES = Cue.values();

  /** Columns of a row. */
  static final int WIDTH = 156;

  /** Logarithms of small counts, which every row has several of. */
  private static final float[] LOGARITHMS = new float[2048];

  static {
    for (int i = 0; i < LOGARITHMS.length; i++) {
      LOGARITHMS[i] = (float) Math.log1p(i);
    }
  }

  private static final int LETTER = 1;
  private static final int CAPITAL = 2;
  private static final int DIGIT = 4;
  private static final int COMMA = 8;
  private static final int QUOTE = 16;

  /** Of each ASCII character what is counted of it, as bits. */
  private static final byte[] SORTS = new byte[128];

  static {
    for (char c = 0; c < SORTS.length; c++) {
      SORTS[c] = (byte) sort(c);
    }
  }

  /** Capitals and digits are counted in ASCII only. */
  private static int sort(char c) {
    return switch (c) {
      case ',' -> COMMA;
      case '"', '“', '”' -> QUOTE;
      default ->
          c >= '0' && c <= '9'
              ? DIGIT
              : c >= 'A' && c <= 'Z' ? LETTER | CAPITAL : Character.isLetter(c) ? LETTER : 0;
    };
  }

  private static float log1p(int count) {
    return count < LOGARITHMS.length ? LOGARITHMS[count] : (float) Math.log1p(count);
  }

  private static KnownWords knownWords() {
    Map<String, Integer> words = new HashMap<>();
    for (String word : FURNITURE_WORDS.split(" ", -1)) {
      words.merge(word, 1, (a, b) -> a | b);
    }
    for (String word : SECOND_PERSON.split(" ", -1)) {
      words.merge(word, 2, (a, b) -> a | b);
    }
    for (String word : LEADS.split(" ", -1)) {
      words.merge(word, 4, (a, b) -> a | b);
    }
    int kind = FIRST_KIND;
    for (String list : List.of(OFFER_WORDS, WRITER_WORDS, LEGAL_WORDS, CREDIT_WORDS)) {
      int bit = 1 << kind++;
      for (String word : list.split(" ", -1)) {
        words.merge(word, bit, (a, b) -> a | b);
      }
    }
    return new KnownWords(words);
  }

  private final Page page;
  private final Metadata metadata;
  private final MainContent rules;
  private final int headline;
  private final List<Block> blocks;

  private BlockFeatures(Page page, Metadata metadata, MainContent rules) {
    this.page = page;
    this.metadata = metadata;
    this.rules = rules;
    this.blocks = page.blocks();
    this.headline = metadata.headlineBlock();
  }

  /**
   * A row for every block of the page; an empty one where {@link #isDecided} says that none is
   * asked for.
   */
  static float[][] of(Page page, Metadata metadata, MainContent rules) {
    return new BlockFeatures(page, metadata, rules).rows();
  }

  /** Whether the model is not asked: a block without words, or what the rules are sure of. */
  static boolean isDecided(Block block, MainContent rules) {
    return block.words() == 0 || rules.isSure(block);
  }

  private static final class Style {
    int count;
    int words;
    int linkWords;
    int sentences;
    int kept;
  }

  private float[][] rows() {
    int n = blocks.size();
    float[][] rows = new float[n][];
    Map<Integer, Style> styles = new HashMap<>();
    @Nullable String[] reasons = rules.reasons();
    int[] wordsBefore = new int[n + 1];
    int[] linkBefore = new int[n + 1];
    int[] keptBefore = new int[n + 1];
    int[] sentencesBefore = new int[n + 1];
    for (Block block : blocks) {
      int i = block.index();
      Style style = styles.computeIfAbsent(block.box().style, s -> new Style());
      style.count++;
      style.words += block.words();
      style.linkWords += block.linkWords();
      style.sentences += block.sentences();
      style.kept += reasons[i] == null ? block.words() : 0;
      wordsBefore[i + 1] = wordsBefore[i] + block.words();
      linkBefore[i + 1] = linkBefore[i] + block.linkWords();
      keptBefore[i + 1] = keptBefore[i] + (reasons[i] == null ? block.words() : 0);
      sentencesBefore[i + 1] = sentencesBefore[i] + block.sentences();
    }
    Repeats repeats = new Repeats(blocks);
    byte[][] known = known();
    int[] knownBefore = new int[n + 1];
    int[] heading = new int[n];
    int lastHeading = -1;
    for (int i = 0; i < n; i++) {
      int sum = 0;
      for (byte count : known[i]) {
        sum += count;
      }
      knownBefore[i + 1] = knownBefore[i] + sum;
      heading[i] = lastHeading;
      lastHeading = blocks.get(i).kind() == Block.Kind.HEADING ? i : lastHeading;
    }
    @Nullable WordGroups linkedBody =
        metadata.body() == null ? null : new WordGroups(metadata.body());
    String title = Words.fold(metadata.title() == null ? "" : metadata.title());
    String description = Words.fold(metadata.description() == null ? "" : metadata.description());
    int titleWords = Words.count(title);
    int descriptionWords = Words.count(description);
    int total = Math.max(1, wordsBefore[n]);
    int kept = Math.max(1, keptBefore[n]);
    int firstKept = 0;
    while (firstKept < n && (reasons[firstKept] != null || blocks.get(firstKept).words() < 15)) {
      firstKept++;
    }
    int lastKept = n - 1;
    while (lastKept > firstKept
        && (reasons[lastKept] != null || blocks.get(lastKept).words() < 15)) {
      lastKept--;
    }
    Box main = rules.box();
    String outlet = metadata.outlet();
    List<String> authors = metadata.authors();
    String author = authors.isEmpty() ? "" : authors.get(0);
    int standing = -30;
    for (Block block : blocks) {
      int i = block.index();
      if (isDecided(block, rules)) {
        rows[i] = NO_ROW;
        standing = block.words() <= 12 && rules.isStanding(i) ? i : standing;
        continue;
      }
      Row row = new Row();
      text(row, block);
      row.add(Math.min(9, repeats.of(block.text())));
      kind(row, block);
      // Place on the page.
      row.add((float) i / n);
      row.add((float) wordsBefore[i] / total);
      row.add(bounded(i - headline, -50, 50));
      row.add(bounded(i - firstKept, -50, 50));
      row.add(bounded(lastKept - i, -50, 50));
      row.add((float) keptBefore[i] / kept);
      // What stands around it.
      for (int d = -NEIGHBORS; d <= NEIGHBORS; d++) {
        if (d != 0) {
          neighbor(row, i + d, reasons);
        }
      }
      for (int reach : new int[] {3, 8}) {
        int from = Math.max(0, i - reach);
        int to = Math.min(n, i + reach + 1);
        int words = wordsBefore[to] - wordsBefore[from];
        row.add((float) words / (to - from));
        row.add(ratio(linkBefore[to] - linkBefore[from], words));
        row.add(ratio(keptBefore[to] - keptBefore[from], words));
        row.add(ratio(sentencesBefore[to] - sentencesBefore[from], to - from));
      }
      // Its element and those above.
      Box box = block.box();
      box(row, box, block, total);
      Box parent = box.parent == null ? box : box.parent;
      box(row, parent, block, total);
      box(row, parent.parent == null ? parent : parent.parent, block, total);
      boolean inside = main.holds(i);
      row.add(inside ? 1 : 0);
      row.add(inside ? box.depth - main.depth : -1);
      row.add(Math.min(30, i - standing));
      row.add(Math.min(9, sentencesBefore[i] - sentencesBefore[Math.max(0, standing)]));
      standing = block.words() <= 12 && rules.isStanding(i) ? i : standing;
      row.add(reasons[i] == null ? 1 : 0);
      // Blocks of the same style.
      Style style = styles.getOrDefault(box.style, new Style());
      row.add(Math.min(99, style.count));
      row.add(ratio(style.words, style.count));
      row.add(ratio(style.linkWords, style.words));
      row.add(ratio(style.sentences, style.count));
      row.add(ratio(style.kept, style.words));
      row.add((float) style.words / total);
      // What the page says of itself.
      boolean asTitle = Math.abs(block.words() - titleWords) <= 2;
      boolean asDescription = Math.abs(block.words() - descriptionWords) <= 2;
      row.add(linkedBody == null ? -1 : linkedBody.share(block.text()));
      boolean near = asTitle || asDescription;
      row.add(near && !title.isEmpty() && Words.foldsTo(block.text(), title));
      row.add(near && !description.isEmpty() && Words.foldsTo(block.text(), description));
      // The page as a whole.
      row.add(log1p(total));
      row.add(log1p(kept));
      row.add((float) kept / total);
      row.add(n);
      cues(row, block);
      // What it speaks of, and what the heading above and the blocks around it do.
      for (int k = 0; k < KINDS; k++) {
        row.add(known[i][k]);
        row.add(ratio(known[i][k], block.words()));
        row.add(heading[i] < 0 ? -1 : known[heading[i]][k]);
      }
      row.add(heading[i] < 0 ? 60 : Math.min(60, i - heading[i]));
      row.add(heading[i] < 0 ? 0 : kept(reasons, heading[i]));
      for (int reach : new int[] {1, 3}) {
        int before = Math.max(0, i - reach);
        int after = Math.min(n, i + reach + 1);
        row.add(ratio(knownBefore[i] - knownBefore[before], wordsBefore[i] - wordsBefore[before]));
        row.add(
            ratio(
                knownBefore[after] - knownBefore[i + 1], wordsBefore[after] - wordsBefore[i + 1]));
      }
      row.add(ratio(knownBefore[n] - knownBefore[i], wordsBefore[n] - wordsBefore[i]));
      row.add(mentions(block, outlet));
      row.add(mentions(block, author));
      rows[i] = row.complete();
    }
    return rows;
  }

  private static int kept(@Nullable String[] reasons, int block) {
    return reasons[block] == null ? 2 : 1;
  }

  private static boolean mentions(Block block, String name) {
    return !name.isEmpty() && block.words() <= 2 * LONGEST_READ && block.text().contains(name);
  }

  /** For each block how many of its words are of each kind. */
  private byte[][] known() {
    byte[][] known = new byte[blocks.size()][KINDS];
    for (Block block : blocks) {
      if (block.words() > LONGEST_READ) {
        continue;
      }
      String text = block.text();
      byte[] counts = known[block.index()];
      int start = -1;
      for (int i = 0; i <= text.length(); i++) {
        boolean part = i < text.length() && Words.isWordCharacter(text.charAt(i));
        if (part && start < 0) {
          start = i;
        } else if (!part && start >= 0) {
          int bits = KNOWN_WORDS.exactly(text, start, i) >> FIRST_KIND;
          for (int k = 0; bits != 0; k++, bits >>= 1) {
            counts[k] = (byte) (counts[k] + (bits & 1));
          }
          start = -1;
        }
      }
    }
    return known;
  }

  private static final class Row {
    private final float[] values = new float[WIDTH];
    private int size;

    void add(float value) {
      values[size++] = value;
    }

    void add(boolean value) {
      values[size++] = value ? 1 : 0;
    }

    float[] complete() {
      if (size != WIDTH) {
        throw new IllegalStateException(size + " columns instead of " + WIDTH);
      }
      return values;
    }
  }

  private static float bounded(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }

  private static float ratio(int part, int whole) {
    return whole == 0 ? 0 : (float) part / whole;
  }

  private void text(Row row, Block block) {
    String text = block.text();
    int n = text.length();
    int letters = 0;
    int capitals = 0;
    int digits = 0;
    int commas = 0;
    int quotes = 0;
    int initials = 0;
    int before = 0;
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      int sort = c < SORTS.length ? SORTS[c] : sort(c);
      letters += sort & LETTER;
      capitals += (sort & CAPITAL) != 0 ? 1 : 0;
      initials += (sort & CAPITAL) != 0 && (before & LETTER) == 0 ? 1 : 0;
      digits += (sort & DIGIT) != 0 ? 1 : 0;
      commas += (sort & COMMA) != 0 ? 1 : 0;
      quotes += (sort & QUOTE) != 0 ? 1 : 0;
      before = sort;
    }
    int words = block.words();
    row.add(log1p(words));
    row.add((float) block.linkDensity());
    row.add(ratio(block.boldWords(), words));
    row.add(block.sentences());
    row.add(ratio(block.sentences() * 10, words));
    row.add(block.endsSentence());
    row.add(ratio(letters, words));
    row.add(ratio(initials, words));
    row.add(ratio(capitals, letters));
    row.add(ratio(digits, n));
    row.add(ratio(commas, words));
    row.add(quotes > 0);
    char first = n == 0 ? ' ' : text.charAt(0);
    char last = n == 0 ? ' ' : text.charAt(n - 1);
    row.add(Character.isLowerCase(first));
    row.add(last == ':');
    row.add(last == '?');
    row.add(text.endsWith("...") || last == '…');
    row.add(text.indexOf('@') >= 0);
    row.add(text.indexOf('©') >= 0);
    row.add(text.indexOf('|') >= 0);
    row.add(text.indexOf('\n') >= 0);
    row.add(text.startsWith("By ") || text.startsWith("BY "));
    row.add(text.indexOf("http") >= 0 || text.indexOf("www.") >= 0);
    int furniture = 0;
    int second = 0;
    int firstWord = 0;
    int lead = 0;
    if (words <= 60) {
      boolean inside = false;
      boolean ascii = true;
      long key = KnownWords.EMPTY;
      int at = 0;
      for (int i = 0; i <= n; i++) {
        char c = i < n ? text.charAt(i) : ' ';
        int symbol = KnownWords.symbol(c);
        if (symbol >= 0) {
          inside = true;
          key = KnownWords.longer(key, symbol);
        } else if (Words.isWordCharacter(c)) {
          inside = true;
          ascii = false;
        } else if (inside) {
          int bits = ascii ? KNOWN_WORDS.bits(key) : 0;
          furniture += bits & 1;
          second += (bits >> 1) & 1;
          if (at++ == 0) {
            firstWord = bits & 1;
            lead = (bits >> 2) & 1;
          }
          inside = false;
          ascii = true;
          key = KnownWords.EMPTY;
        }
      }
    }
    row.add(lead);
    row.add(furniture);
    row.add(ratio(furniture, words));
    row.add(ratio(second, words));
    row.add(firstWord);
    row.add(rules.isStanding(block.index()));
    row.add(n > 0 && first == '(' && last == ')');
    row.add(n > 0 && first == '[');
  }

  private static void kind(Row row, Block block) {
    Block.Kind kind = block.kind();
    String tag = block.box().tag;
    row.add(kind == Block.Kind.PARAGRAPH);
    row.add(kind == Block.Kind.HEADING ? tag.length() == 2 ? tag.charAt(1) - '0' : 7 : 0);
    row.add(kind == Block.Kind.ITEM);
    row.add(kind == Block.Kind.CELL);
    row.add(kind == Block.Kind.QUOTE);
    row.add(kind == Block.Kind.CAPTION);
    row.add(kind == Block.Kind.PREFORMATTED || kind == Block.Kind.CONTROL);
    row.add(
        switch (tag) {
          case "p" -> 0;
          case "div" -> 1;
          case "span" -> 2;
          case "section", "article" -> 3;
          case "li" -> 4;
          case "td" -> 5;
          default -> 6;
        });
  }

  private void neighbor(Row row, int index, @Nullable String[] reasons) {
    if (index < 0 || index >= blocks.size()) {
      row.add(-1);
      row.add(-1);
      row.add(-1);
      row.add(-1);
      row.add(-1);
      return;
    }
    Block block = blocks.get(index);
    row.add(log1p(block.words()));
    row.add((float) block.linkDensity());
    row.add(block.endsSentence());
    row.add(block.kind() == Block.Kind.HEADING ? 2 : block.kind() == Block.Kind.PARAGRAPH ? 1 : 0);
    row.add(reasons[index] == null);
  }

  private static void box(Row row, Box box, Block block, int total) {
    row.add(log1p(box.words));
    row.add((float) box.linkDensity());
    row.add(Math.min(200, box.end - box.first));
    row.add(ratio(box.sentences, box.end - box.first));
    row.add((float) box.words / total);
    row.add(ratio(block.words(), box.words));
  }

  /** For each cue how near it is: 3 own, 2 the parent's, 1 further up, 0 not at all. */
  private void cues(Row row, Block block) {
    Box box = block.box();
    int own = box.cues | block.inlineCues();
    int parent = box.parent == null ? 0 : box.parent.cues;
    int above = box.above;
    for (Cue cue : CUES) {
      int bit = cue.bit();
      row.add((own & bit) != 0 ? 3 : (parent & bit) != 0 ? 2 : (above & bit) != 0 ? 1 : 0);
    }
    row.add(Integer.bitCount(block.cues()));
    row.add(page.words() == 0 ? 0 : page.scriptCharacters() == 0 ? 0 : 1);
  }
}
