package org.newsgauge.article;

import java.util.HashMap;
import java.util.Map;

/**
 * What the name of an element says of its content: words that people who write web pages put into
 * {@code class}, {@code id}, {@code role} and {@code itemprop}.
 *
 * <p>A word matches a whole part of the name ({@code nav} in {@code top-nav}); one written with
 * {@code *} also inside a part ({@code related*} in {@code relatedPosts}). A set of cues is an
 * {@code int} with {@link #bit()} for each.
 */
enum Cue {
  BODY(
      "",
      "articlebody* article-body story-body storybody* entry-content post-content article-content"
          + " articlecontent* article-text articletext* storytext* story-content body-content"
          + " post-body postbody* body-copy bodycopy* article__body article__content"
          + " content__body entrycontent* postcontent* article-copy richtext* rich-text prose"),
  CONTENT("", "article story content entry post main text body hentry copy"),
  HEADLINE("headline", "headline* title hed h1 pagetitle* posttitle*"),
  DEK(
      "standfirst",
      "dek deck subtitle* subheadline* standfirst* subhead* summary excerpt kicker lede tagline*"
          + " description strapline* bajada intro"),
  NAVIGATION(
      "navigation",
      "nav navbar* navigation* menu menus submenu* breadcrumb* breadcrumbs crumbs topbar* masthead*"
          + " pagination* pager toolbar* skip-link skiplink* megamenu* jump tabs toc"),
  SHARE(
      "share bar",
      "share sharing* sharebar* sharetools* social* socials addthis* addtoany* sharethis* facebook*"
          + " whatsapp* linkedin* tweetbutton* print follow followus* sharedaddy* shares"),
  RELATED(
      "related links",
      "related* recommend* readmore* read-more readalso* also-read more-stories morestories*"
          + " more-from trending* popular* mostread* most-read outbrain* taboola* recirc* promo"
          + " promos promotion teaser* upnext* up-next seealso* see-also latest suggested*"
          + " zergnet* revcontent* next-article prev-next post-navigation further you-may"
          + " youmay* alsolike* also-like crosslink* topstories* top-stories newslist*"),
  COMMENTS(
      "comments",
      "comment* comments disqus* respond replies discussion* livefyre* viafoura* coral reviews"
          + " fb-comments"),
  ADVERT(
      "advertisement",
      "ad ads adv advert advert* advertisement* adsbygoogle* sponsor* sponsored* banner* dfp gpt"
          + " adunit* adslot* ad-slot adbox* affiliate* mpu commercial* leaderboard* google-ad"
          + " gam doubleclick* partner-content shopping* product-card"),
  CAPTION(
      "picture caption",
      "caption* captions figcaption* credit credits photocredit* image-credit legend cutline*"
          + " imagecredit* mediacaption* photo-credit imgcaption* wp-caption-text attribution"),
  BYLINE("byline", "byline* author authors writer contributor* contributors reporter"),
  DATE(
      "date line",
      "dateline* date timestamp* published* pubdate* pubdates time datetime* updated posted postdate*"
          + " entry-meta post-meta article-meta meta article-info post-info postmeta* lastmod*"),
  BIO(
      "about the author",
      "bio bios author-box authorbox* author-info authorinfo* about-author aboutauthor* author-bio"
          + " authorbio* biography* author-card author-description vcard-bio"),
  NEWSLETTER(
      "newsletter box",
      "newsletter* subscribe* subscription* signup* sign-up optin* opt-in mailchimp* mailing*"
          + " email-form emailsignup* registration* inline-cta cta call-to-action calltoaction*"),
  CONSENT("cookie notice", "cookie* consent* gdpr* onetrust* ccpa privacy*"),
  PAYWALL("paywall notice", "paywall* pay-wall metered* regwall* gateway* barrier*"),
  FOOTER(
      "page footer",
      "footer* foot bottom colophon copyright* legal disclaimer* terms imprint sitemap*"),
  TAGS("tags", "tags taglist* tag-list topics keywords* categories category tagged* post-tags"),
  PULL_QUOTE("pull quote", "pullquote* pull-quote blockquote-pull quote-pull"),
  SIDEBAR(
      "side column",
      "sidebar* side-bar aside rail rightrail* right-rail widget* widgets secondary* sticky"
          + " rightcol* right-col leftcol* complementary* infobox* side"),
  GALLERY(
      "gallery or player",
      "gallery* slideshow* carousel* slider* lightbox* player video jwplayer* videoplayer*"
          + " playlist* podcast* audio"),
  OVERLAY(
      "hidden or overlaid",
      "modal* popup* pop-up overlay* hidden hide visually-hidden visuallyhidden* sr-only"
          + " screen-reader screen-reader-text assistive* tooltip* dialog offscreen* skip print-only"
          + " d-none noprint interstitial* toast alert notification*"),
  FORM("form", "form login search searchbox* search-form signin* sign-in input poll quiz survey"),
  HEADER("page header", "header site-header siteheader* top branding logo brand");

  /** Cues whose elements hold something other than the article, unless they hold most of it. */
  static final int FURNITURE =
      bits(
          NAVIGATION,
          SHARE,
          RELATED,
          COMMENTS,
          ADVERT,
          CAPTION,
          BIO,
          NEWSLETTER,
          CONSENT,
          PAYWALL,
          FOOTER,
          TAGS,
          PULL_QUOTE,
          SIDEBAR,
          GALLERY,
          OVERLAY,
          FORM);

  /** All words: as a whole part of a name, or as two neighbours written together. */
  private static final KnownWords WHOLE = new KnownWords(words(false));

  /** Those that may also stand inside a part. */
  private static final NamePieces ANYWHERE = new NamePieces(words(true));

  /** Longest pair of neighbours, with what stands between them. */
  private static final int LONGEST_PAIR = 40;

  private static final int LONGEST_NAME = 400;

  private final String reason;
  private final String list;

  Cue(String reason, String list) {
    this.reason = reason;
    this.list = list;
  }

  /** Why a block under this cue was left out, in a few words. */
  String reason() {
    return reason;
  }

  private static Map<String, Integer> words(boolean onlyInside) {
    Map<String, Integer> words = new HashMap<>();
    for (Cue cue : values()) {
      for (String word : cue.list.split(" ", -1)) {
        if (word.endsWith("*") || !onlyInside) {
          words.merge(word.replaceAll("[^a-z0-9]", ""), cue.bit(), (x, y) -> x | y);
        }
      }
    }
    return words;
  }

  /** Its place in a set of cues, which lives no longer than a page is read. */
  @SuppressWarnings("EnumOrdinal")
  int bit() {
    return 1 << ordinal();
  }

  static int bits(Cue... cues) {
    int bits = 0;
    for (Cue cue : cues) {
      bits |= cue.bit();
    }
    return bits;
  }

  /**
   * The cues in a class, id, role or property; 0 for none. Every part of the name is looked up, and
   * every two neighbours written together ({@code read-more} as {@code readmore}).
   */
  static int of(String name) {
    int n = Math.min(name.length(), LONGEST_NAME);
    int bits = 0;
    int start = -1;
    int previous = -1;
    int anywhere = NamePieces.ROOT;
    long whole = KnownWords.EMPTY;
    long pair = KnownWords.EMPTY;
    boolean small = false;
    for (int i = 0; i <= n; i++) {
      char c = i < n ? name.charAt(i) : ' ';
      int symbol = KnownWords.symbol(c);
      if (start >= 0 && (symbol < 0 || (small && c >= 'A' && c <= 'Z'))) {
        bits |= WHOLE.bits(whole);
        if (previous >= 0 && i - previous < LONGEST_PAIR) {
          bits |= WHOLE.bits(pair);
        }
        previous = start;
        pair = whole;
        whole = KnownWords.EMPTY;
        start = -1;
      }
      if (symbol < 0) {
        anywhere = NamePieces.ROOT;
        previous = Character.isWhitespace(c) ? -1 : previous;
        continue;
      }
      start = start < 0 ? i : start;
      small = c >= 'a';
      anywhere = ANYWHERE.step(anywhere, symbol);
      bits |= ANYWHERE.bits(anywhere);
      whole = KnownWords.longer(whole, symbol);
      pair = KnownWords.longer(pair, symbol);
    }
    return bits;
  }

  /** The furniture cue that comes first in the list, for a reason to give. */
  static Cue strongest(int bits) {
    int furniture = bits & FURNITURE;
    return values()[Integer.numberOfTrailingZeros(furniture != 0 ? furniture : bits)];
  }
}
