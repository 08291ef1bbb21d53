package org.newsgauge.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules that find the body among the blocks of a page: every block is worth something (words in
 * sentences) or costs something (links, fragments, names that speak of furniture); the element with
 * the highest sum holds the body; inside it, blocks that look like furniture are left out.
 *
 * <p>The value of an element as the sum of its blocks goes back to Gupta, Kaiser et al. and to
 * Arc90's Readability; the constants were chosen on the development pages of EVALUATION.
 */
final class MainContent {
  private static final Pattern STANDING_PHRASE =
      Pattern.compile(
          "^(?:advertisements?|ad|sponsored(?: content)?|share(?: this)?(?: (?:story|article|post|page|on .*))?"
              + "|read (?:more|also|next|on)\\b.*|(?:see|also see|see also|also read|more|related|recommended|watch|don't miss|read)\\s*:.*"
              + "|related (?:articles?|stories|posts|content|coverage|links|topics|news|reading)\\b.*|more (?:on|from|about) .{0,60}|you (?:may|might) (?:also )?(?:like|be interested).*"
              + "|story continues below.*|article continues (?:below|after).*|continue reading.*|scroll (?:down )?(?:for|to).*"
              + "|(?:sign|subscribe|signed) (?:up|in)\\b.{0,80}|subscribe (?:to|now|today).*|follow (?:us|@|me|\\S+ on) ?.*|like us on.*|click here.*|tap here.*|listen to this.*"
              + "|(?:photo|image|picture|credit|source|photograph|video|pictured)s?(?: credit| source| by)?\\s*[:|].*|getty images.*|©.*|\\(c\\) .*|copyright\\b.*|all rights reserved.*"
              + "|comments?(?: \\(\\d+\\))?|\\d+ comments?|leave a (?:reply|comment).*|view (?:all )?comments.*|tags?\\s*:.*|filed under.*|topics?\\s*:.*|posted in.*|categor(?:y|ies)\\s*:.*"
              + "|loading\\b.{0,20}|print|email|save|tweet|pin(?: it)?|facebook|twitter|whatsapp|linkedin|reddit|copy link|close|menu|search|home|next|previous|newsletter|up next.*|top stories|most (?:read|popular|viewed).*|trending.*|latest news"
              + "|your email address will not be published.*|this (?:article|story|post) (?:was )?(?:originally )?(?:appeared|published|first).*|have (?:an opinion|a story|a tip).*"
              + "|we may earn .*commission.*|enable javascript.*|please enable .*|your browser .*|by (?:signing up|clicking|submitting).{0,200})$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** First words of the standing phrases: the expression above is slow, most texts are not one. */
  private static final KnownWords STARTS =
      KnownWords.of(
          "advertisement advertisements ad sponsored share read see also more related "
              + "recommended watch don you story article continue scroll sign subscribe "
              + "signed follow like click tap listen photo image picture credit source "
              + "photograph video pictured photos images pictures credits sources videos "
              + "photographs getty c copyright all comment comments leave view tag tags filed "
              + "topic topics posted category categories loading print email save tweet pin "
              + "facebook twitter whatsapp linkedin reddit copy close menu search home next "
              + "previous newsletter up top most trending latest your this have we enable "
              + "please by");

  /**
   * Of elements named for these the model was hardly ever right to keep any: 35 words of 351 pages
   * of the development data. Other names are borne by elements that hold articles.
   */
  private static final int NEVER_BODY =
      Cue.bits(Cue.NEWSLETTER, Cue.CONSENT, Cue.PAYWALL, Cue.PULL_QUOTE);

  private static final String DATE_LINE = "date line";

  /** "22 January 2025, 09:40 CET, by our correspondent in Callan" */
  private static final int MOST_WORDS_OF_DATE = 12;

  private final Page page;
  private final String title;
  private final int titleWords;
  private final @Nullable String[] reasons;
  private final boolean[] standing;
  private Box best;

  private MainContent(Page page, Metadata metadata) {
    this.page = page;
    this.reasons = new String[page.blocks().size()];
    this.best = page.boxes().get(0);
    this.standing = new boolean[reasons.length];
    for (Block block : page.blocks()) {
      standing[block.index()] = isStandingPhrase(block.text());
    }
    this.title = Words.fold(metadata.title() == null ? "" : metadata.title());
    this.titleWords = Words.count(title);
  }

  /** Applies the rules to a page. */
  static MainContent choose(Page page, Metadata metadata) {
    MainContent content = new MainContent(page, metadata);
    content.choose();
    return content;
  }

  /** Why each block is not body, by index; null for one that is. */
  @Nullable String[] reasons() {
    return reasons;
  }

  /** The element that holds the body. */
  Box box() {
    return best;
  }

  /** First words of standing phrases that lead to another article where a link follows. */
  private static final KnownWords LEADS = KnownWords.of("read see also related recommended");

  private static final double SOME_LINK = 0.3;

  /**
   * Whether a block is furniture whatever a model says: a word on a button or over a box, a link in
   * a box, after or beside a "Read more", a caption, what stands in a box that is named for no part
   * of an article.
   */
  boolean isSure(Block block) {
    boolean heads = block.kind() == Block.Kind.HEADING && block.cues() != 0;
    boolean phrase = (standing[block.index()] || heads) && block.words() <= 3;
    boolean link =
        block.linkDensity() > 0.9
            && block.words() <= 20
            && !block.endsSentence()
            && (block.cues() != 0 || followsStanding(block.index()));
    boolean leads =
        standing[block.index()]
            && block.linkDensity() > SOME_LINK
            && LEADS.exactly(block.text(), 0, firstWord(block.text())) != 0;
    boolean named = (block.cues() & NEVER_BODY & ~best.inherited) != 0;
    return reasons[block.index()] != null
        && (phrase
            || link
            || leads
            || named
            || isCaption(block.box())
            || DATE_LINE.equals(reasons[block.index()]));
  }

  /** Whether the element is one that pages have for captions alone, or stands right in it. */
  private static boolean isCaption(Box box) {
    return box.tag.equals("figcaption")
        || (box.parent != null && box.parent.tag.equals("figcaption"));
  }

  private boolean followsStanding(int block) {
    for (int i = Math.max(0, block - 2); i < block; i++) {
      if (standing[i]) {
        return true;
      }
    }
    return false;
  }

  /** Whether a block is a phrase that pages of all sorts put around their articles. */
  boolean isStanding(int block) {
    return standing[block];
  }

  /** Whether a short text is one that pages of all sorts put around their articles. */
  static boolean isStandingPhrase(String text) {
    return text.length() < 300 && mayBeStanding(text) && STANDING_PHRASE.matcher(text).matches();
  }

  /** Where the word ends that the text begins with; 0 if it begins with none. */
  private static int firstWord(String text) {
    int end = 0;
    while (end < text.length() && Words.isWordCharacter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean mayBeStanding(String text) {
    int end = firstWord(text);
    if (end == 0) {
      return text.startsWith("©") || text.startsWith("(");
    }
    boolean counted = text.charAt(0) <= '9' && text.indexOf(' ') == end;
    return counted || STARTS.exactly(text, 0, end) != 0;
  }

  private void choose() {
    List<Block> blocks = page.blocks();
    if (blocks.isEmpty()) {
      return;
    }
    double[] values = new double[blocks.size()];
    for (Block block : blocks) {
      values[block.index()] = value(block);
    }
    best = bestBox(values);
    Set<String> seen = new HashSet<>();
    boolean begun = false;
    for (Block block : blocks) {
      String reason =
          best.holds(block.index()) ? insideReason(block, best, seen) : outsideReason(block);
      if (reason == null) {
        reason = !begun && isDateLine(block) ? DATE_LINE : null;
        begun |= reason == null && block.words() >= 10 && block.sentences() > 0;
      }
      reasons[block.index()] = reason;
    }
  }

  private static double value(Block block) {
    int words = block.words();
    if (block.cues() != 0) {
      return -2 - 0.1 * words;
    }
    double density = block.linkDensity();
    if (density > 0.5) {
      return -1 - 0.5 * words;
    }
    if (block.kind() == Block.Kind.HEADING) {
      return 0;
    }
    if (words >= 10 && block.sentences() > 0) {
      return words * (1 - density);
    }
    return block.kind() == Block.Kind.ITEM || block.endsSentence() ? 0 : -1;
  }

  private Box bestBox(double[] values) {
    List<Box> boxes = page.boxes();
    double[] sums = new double[boxes.size()];
    for (Block block : page.blocks()) {
      sums[block.box().index] += values[block.index()];
    }
    Box best = boxes.get(0);
    double bestSum = Double.NEGATIVE_INFINITY;
    for (int i = boxes.size() - 1; i >= 0; i--) {
      Box box = boxes.get(i);
      if (box.parent != null) {
        sums[box.parent.index] += sums[i];
      }
    }
    for (int i = 0; i < sums.length; i++) {
      // Of equal sums the deeper one: it holds less else.
      if (sums[i] >= bestSum) {
        bestSum = sums[i];
        best = boxes.get(i);
      }
    }
    return best;
  }

  private @Nullable String insideReason(Block block, Box best, Set<String> seen) {
    String text = block.text();
    int cues = block.cues() & ~best.inherited;
    if (cues != 0) {
      return Cue.strongest(cues).reason();
    }
    if (block.kind() == Block.Kind.CAPTION) {
      return Cue.CAPTION.reason();
    }
    if (block.kind() == Block.Kind.CONTROL) {
      return Cue.FORM.reason();
    }
    if (standing[block.index()]) {
      return "standing phrase of pages";
    }
    if (block.linkDensity() > 0.7 && (block.words() < 30) && !block.endsSentence()) {
      return "links";
    }
    if (block.words() == 0) {
      return "no words";
    }
    if (Math.abs(block.words() - titleWords) <= 2 && Words.foldsTo(text, title)) {
      return "repeats the headline";
    }
    if (block.words() > 8 && !seen.add(text)) {
      return "repeated";
    }
    return null;
  }

  /** A day and little else, as stands between headline and text. */
  private static boolean isDateLine(Block block) {
    if (block.words() > MOST_WORDS_OF_DATE || block.endsSentence()) {
      return false;
    }
    Dates.Match date = Dates.search(block.text(), false);
    return date != null && date.start() == 0;
  }

  private static String outsideReason(Block block) {
    int cues = block.cues();
    return cues != 0 ? Cue.strongest(cues).reason() : "outside the article";
  }
}
