package org.newsgauge.article;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A page as cleaning sees it: blocks of text in page order, the elements that hold them, and what
 * the page says of itself. Read in one walk over the tree that does not recurse, so that no nesting
 * is too deep; what it keeps is bounded.
 */
final class Page {
  /** Blocks that are kept; a longer page is cut here. */
  static final int MAX_BLOCKS = 300_000;

  private static final int MAX_MARKS = 400;

  /** Folders where pages about those who write are kept. */
  private static final KnownWords AUTHOR_FOLDERS =
      KnownWords.of(
          "author authors contributor contributors writer writers columnist columnists reporter"
              + " reporters journalist journalists");

  private static final int LONGEST_ADDRESS = 300;

  /** Stands in the text of a mark where one piece of text ends. */
  static final String BETWEEN = " \u001f ";

  /** A small element that may name an author or a day, with the block that it stands in. */
  record Mark(Type type, String text, String value, int block, int cues) {
    enum Type {
      TIME,
      AUTHOR,
      DATE
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final Map<String, List<String>> meta = new LinkedHashMap<>();
  private final List<String> jsonLd = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private String titleTag = "";
  private String language = "";
  private @Nullable String canonical;
  private boolean cut;
  private int words;
  private int scriptCharacters;

  private Page() {}

  static Page read(Document document) {
    Page page = new Page();
    page.language = lang(document);
    Walk walk = page.new Walk();
    document.filter(walk);
    walk.flush();
    walk.close();
    page.sum();
    return page;
  }

  /**
   * A scrape as a page without elements: each line is a block, a paragraph where an empty line
   * stands before it.
   */
  static Page ofLines(List<String> lines, List<Boolean> gaps) {
    Page page = new Page();
    Box box = new Box(null, "#text", 0, 0, 17, 0);
    box.end = lines.size();
    page.boxes.add(box);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      page.blocks.add(
          new Block(
              i,
              line,
              gaps.get(i) ? Block.Kind.PARAGRAPH : Block.Kind.OTHER,
              box,
              Words.count(line),
              0,
              0,
              Words.sentenceEnds(line),
              0));
    }
    page.sum();
    return page;
  }

  /**
   * The page as a browser would copy it to plain text: an empty line around paragraphs and
   * headings, a line for everything else.
   */
  String flattened() {
    StringBuilder text = new StringBuilder();
    boolean wide = false;
    for (Block block : blocks) {
      boolean own =
          block.kind() == Block.Kind.PARAGRAPH
              || block.kind() == Block.Kind.HEADING
              || block.kind() == Block.Kind.QUOTE;
      if (text.length() > 0) {
        text.append(own || wide ? "\n\n" : "\n");
      }
      text.append(block.text());
      wide = own;
    }
    return text.toString();
  }

  private static String lang(Document document) {
    Element html = document.firstElementChild();
    if (html == null) {
      return "";
    }
    return html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
  }

  List<Block> blocks() {
    return blocks;
  }

  /** In page order: a box comes after the box that holds it. */
  List<Box> boxes() {
    return boxes;
  }

  List<String> jsonLd() {
    return jsonLd;
  }

  List<Mark> marks() {
    return marks;
  }

  String titleTag() {
    return titleTag;
  }

  /** As the page declares it, possibly empty. */
  String language() {
    return language;
  }

  @Nullable String canonical() {
    return canonical;
  }

  /** Whether the page had more blocks than are kept. */
  boolean isCut() {
    return cut;
  }

  int words() {
    return words;
  }

  int scriptCharacters() {
    return scriptCharacters;
  }

  /** First not empty content of the {@code meta} elements with one of these names, or null. */
  @Nullable String meta(String... names) {
    for (String name : names) {
      List<String> values = meta.get(name);
      if (values != null) {
        return values.get(0);
      }
    }
    return null;
  }

  /** Names of the {@code meta} elements, in page order. */
  Set<String> metaNames() {
    return meta.keySet();
  }

  /** All contents of the {@code meta} elements with this name. */
  List<String> metas(String name) {
    return meta.getOrDefault(name, List.of());
  }

  private void sum() {
    for (Block block : blocks) {
      Box box = block.box();
      box.words += block.words();
      box.linkWords += block.linkWords();
      box.sentences += block.sentences();
      words += block.words();
    }
    for (int i = boxes.size() - 1; i >= 0; i--) {
      Box box = boxes.get(i);
      Box parent = box.parent;
      if (parent != null) {
        parent.words += box.words;
        parent.linkWords += box.linkWords;
        parent.sentences += box.sentences;
      }
    }
    for (Box box : boxes) {
      int own = box.words > 0.3 * words ? 0 : box.cues & Cue.FURNITURE;
      box.inherited = own | (box.parent == null ? 0 : box.parent.inherited);
      box.above = box.cues | (box.parent == null ? 0 : box.parent.above);
    }
  }

  /** Builds blocks and boxes from the nodes as they come. */
  private final class Walk implements NodeFilter {
    private static final int SKIPPED = 1;
    private static final int BLOCK = 2;
    private static final int INLINE = 4;
    private static final int LINK = 8;
    private static final int BOLD = 16;
    private static final int APART = 32;

    /** Has an entry in {@link #inlines}. */
    private static final int CUED = 64;

    /** A {@code time}. */
    private static final int SPACED = 128;

    /** What the walk does with elements of a tag, as bits; nothing with all others. */
    private static final Map<String, Integer> TREATMENTS = treatments();

    private static Map<String, Integer> treatments() {
      Map<String, Integer> all = new HashMap<>();
      for (String tag :
          List.of(
              "script",
              "style",
              "noscript",
              "template",
              "svg",
              "math",
              "iframe",
              "object",
              "embed",
              "canvas",
              "select",
              "datalist",
              "input",
              "textarea",
              "audio",
              "video",
              "map",
              "applet",
              "noframes",
              "noembed",
              "progress",
              "meter")) {
        all.put(tag, SKIPPED);
      }
      for (String tag : List.of("b", "strong", "em", "i")) {
        all.put(tag, BOLD);
      }
      all.put("ins", INLINE);
      all.put("del", INLINE);
      all.put("button", BLOCK);
      all.put("label", BLOCK);
      all.put("a", LINK | APART);
      all.put("span", APART);
      all.put("time", SPACED);
      return all;
    }

    /** What is done with each element that is open, by its depth. */
    private int[] treated = new int[64];

    /** The text of the block that is being read: its first {@code length} characters. */
    private char[] text = new char[1024];

    private int length;

    /** Those that are not white space. */
    private int ink;

    private final ClassNames classNames = new ClassNames();
    private Box box = new Box(null, "#root", 0, 0, 17, 0);
    private Box textBox = box;
    private int linkDepth;
    private int boldDepth;
    private int breaks;
    private int linkCharacters;
    private int boldCharacters;
    private int cueCharacters;

    /** Of the element whose cues were read last. */
    private int classHash;

    private String rel = "";
    private @Nullable String datetime;
    private int inlineCues;

    /** Cues of the open inline elements that have some. */
    private final ArrayDeque<Integer> inlines = new ArrayDeque<>();

    Walk() {
      boxes.add(box);
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode textNode) {
        append(textNode.getWholeText());
        return FilterResult.CONTINUE;
      }
      if (node instanceof Element element) {
        return open(element, depth);
      }
      return node instanceof Comment || node instanceof DataNode
          ? FilterResult.SKIP_ENTIRELY
          : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element, depth);
      }
      return FilterResult.CONTINUE;
    }

    /**
     * The address of a link. Where the page's own address is not known, jsoup throws and catches an
     * exception to learn that there is none, which takes longer than many a page's metadata.
     */
    private static String absolute(Element link) {
      String address = link.attr("href");
      boolean plain = address.startsWith("http://") || address.startsWith("https://");
      for (int i = 0; plain && i < address.length(); i++) {
        plain = address.charAt(i) > ' ' && address.charAt(i) < 127;
      }
      if (plain && link.baseUri().isEmpty()) {
        try {
          return new URL(address).toExternalForm();
        } catch (MalformedURLException e) {
          return link.absUrl("href");
        }
      }
      return link.absUrl("href");
    }

    private FilterResult open(Element element, int depth) {
      String tag = element.normalName();
      int treatment = TREATMENTS.getOrDefault(tag, 0);
      if (depth >= treated.length) {
        treated = Arrays.copyOf(treated, 2 * depth);
      }
      treated[depth] = 0;
      switch (tag) {
        case "script" -> {
          script(element);
          return FilterResult.SKIP_ENTIRELY;
        }
        case "meta" -> {
          meta(element);
          return FilterResult.SKIP_ENTIRELY;
        }
        case "link" -> {
          if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
            canonical = absolute(element);
          }
          return FilterResult.SKIP_ENTIRELY;
        }
        case "title" -> {
          if (titleTag.isEmpty()) {
            titleTag = Words.squeeze(element.text());
          }
          return FilterResult.SKIP_ENTIRELY;
        }
        case "br" -> {
          breaks++;
          return FilterResult.CONTINUE;
        }
        default -> {}
      }
      if ((treatment & SKIPPED) != 0) {
        return FilterResult.SKIP_ENTIRELY;
      }
      int cues = cues(element, tag);
      mark(element, tag, cues);
      if (isBlock(element, tag, treatment)) {
        flush();
        push(tag, cues);
        treated[depth] = BLOCK;
        return FilterResult.CONTINUE;
      }
      linkDepth += (treatment & LINK) != 0 ? 1 : 0;
      boldDepth += (treatment & BOLD) != 0 ? 1 : 0;
      if (cues != 0) {
        inlines.push(cues);
        inlineCues |= cues;
        treatment |= CUED;
      }
      treated[depth] = treatment;
      return FilterResult.CONTINUE;
    }

    private void close(Element element, int depth) {
      int treatment = treated[depth];
      if ((treatment & BLOCK) != 0) {
        flush();
        pop();
        return;
      }
      if ((treatment & CUED) != 0) {
        inlines.pop();
      }
      linkDepth -= (treatment & LINK) != 0 ? 1 : 0;
      boldDepth -= (treatment & BOLD) != 0 ? 1 : 0;
      if ((treatment & APART) != 0) {
        gapBetweenTwins(element, element.normalName());
      }
      if ((treatment & SPACED) != 0) {
        space();
      }
    }

    /** Links and labels side by side are drawn apart even where the source has no white space. */
    private void gapBetweenTwins(Element element, String tag) {
      if (element.nextSibling() instanceof Element next
          && next.normalName().equals(tag)
          && !element.parentNameIs("code")
          && !element.parentNameIs("pre")) {
        space();
      }
    }

    /** Elements with a hyphen in their name are containers of a page's own making. */
    private static boolean isBlock(Element element, String tag, int treatment) {
      return (treatment & BLOCK) != 0
          || ((treatment & INLINE) == 0
              && (element.isBlock() || (tag.indexOf('-') > 0 && element.childrenSize() > 0)));
    }

    private void push(String tag, int cues) {
      int style = 31 * box.style + tag.hashCode();
      style = 31 * style + classHash;
      box = new Box(box, tag, cues, boxes.size(), style, blocks.size());
      boxes.add(box);
    }

    private void pop() {
      box.end = blocks.size();
      if (box.parent != null) {
        box = box.parent;
      }
    }

    /** Ends what is still open. */
    void close() {
      for (Box open = box; open != null; open = open.parent) {
        open.end = blocks.size();
      }
    }

    private void append(String raw) {
      int n = raw.length();
      int i = 0;
      while (i < n) {
        char c = raw.charAt(i);
        if (Words.isSpace(c)) {
          space();
          do {
            i++;
          } while (i < n && Words.isSpace(raw.charAt(i)));
        } else if (Words.isInvisible(c)) {
          i++;
        } else {
          i = run(raw, i);
        }
      }
    }

    /** Takes in what is drawn as it is written, single blanks included; returns where it ends. */
    private int run(String raw, int from) {
      int n = raw.length();
      int blanks = 0;
      int to = from;
      int before = 0;
      for (; to < n; to++) {
        char c = raw.charAt(to);
        int blank = c == ' ' ? 1 : 0;
        if ((blank & before) != 0 || (c != ' ' && (Words.isSpace(c) || Words.isInvisible(c)))) {
          break;
        }
        blanks += blank;
        before = blank;
      }
      breakLine();
      if (length == 0) {
        textBox = box;
      }
      reserve(to - from);
      raw.getChars(from, to, text, length);
      length += to - from;
      int drawn = to - from - blanks;
      ink += drawn;
      linkCharacters += linkDepth > 0 ? drawn : 0;
      boldCharacters += boldDepth > 0 ? drawn : 0;
      cueCharacters += inlines.isEmpty() ? 0 : drawn;
      return to;
    }

    private void reserve(int more) {
      if (length + more > text.length) {
        text = Arrays.copyOf(text, Math.max(length + more, 2 * text.length));
      }
    }

    private void put(char c) {
      reserve(1);
      text[length++] = c;
    }

    private void space() {
      if (length > 0 && breaks == 0 && text[length - 1] != ' ' && text[length - 1] != '\n') {
        put(' ');
      }
    }

    private void breakLine() {
      if (breaks == 0) {
        return;
      }
      if (breaks > 1) {
        flush();
      } else if (length > 0) {
        length -= text[length - 1] == ' ' ? 1 : 0;
        put('\n');
      }
      breaks = 0;
    }

    void flush() {
      breaks = 0;
      if (length == 0) {
        restart();
        return;
      }
      while (length > 0 && Words.isSpace(text[length - 1])) {
        length--;
      }
      if (length > 0) {
        if (blocks.size() < MAX_BLOCKS) {
          add(new String(text, 0, length));
        } else {
          cut = true;
        }
      }
      restart();
    }

    private void restart() {
      length = 0;
      ink = 0;
      linkCharacters = 0;
      boldCharacters = 0;
      cueCharacters = 0;
      inlineCues = 0;
      for (int cues : inlines) {
        inlineCues |= cues;
      }
    }

    private void add(String content) {
      int count = Words.count(content);
      blocks.add(
          new Block(
              blocks.size(),
              content,
              kind(textBox),
              textBox,
              count,
              Math.min(count, (count * linkCharacters + ink / 2) / ink),
              Math.min(count, (count * boldCharacters + ink / 2) / ink),
              Words.sentenceEnds(content),
              cueCharacters * 2 >= ink ? inlineCues : 0));
    }

    private Block.Kind kind(Box of) {
      Box at = of;
      for (int up = 0; up < 4 && at != null; up++, at = at.parent) {
        Block.Kind kind =
            switch (at.tag) {
              case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
              case "li", "dd", "dt" -> Block.Kind.ITEM;
              case "td", "th" -> Block.Kind.CELL;
              case "blockquote" -> Block.Kind.QUOTE;
              case "pre" -> Block.Kind.PREFORMATTED;
              case "figcaption", "figure", "caption" -> Block.Kind.CAPTION;
              case "button", "label", "legend" -> Block.Kind.CONTROL;
              default -> Block.Kind.OTHER;
            };
        if (kind != Block.Kind.OTHER) {
          return kind;
        }
      }
      return of.tag.equals("p") ? Block.Kind.PARAGRAPH : Block.Kind.OTHER;
    }

    private int cues(Element element, String tag) {
      int cues =
          switch (tag) {
            case "nav", "menu" -> Cue.NAVIGATION.bit();
            case "footer" -> Cue.FOOTER.bit();
            case "aside" -> Cue.SIDEBAR.bit();
            case "header" -> Cue.HEADER.bit();
            case "form", "button", "label", "fieldset" -> Cue.FORM.bit();
            case "figure", "figcaption" -> Cue.CAPTION.bit();
            case "article", "main" -> Cue.CONTENT.bit();
            case "dialog" -> Cue.OVERLAY.bit();
            default -> 0;
          };
      classHash = 0;
      rel = "";
      datetime = null;
      if (element.attributesSize() == 0) {
        return cues;
      }
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue();
        switch (attribute.getKey()) {
          case "class" -> {
            int slot = classNames.slot(value);
            classHash = classNames.hash(slot);
            cues |= classNames.cues(slot);
          }
          case "id", "role", "itemprop", "data-testid", "data-component" -> cues |= Cue.of(value);
          case "style" -> cues |= hides(value) ? Cue.OVERLAY.bit() : 0;
          case "aria-hidden" -> cues |= value.equals("true") ? Cue.OVERLAY.bit() : 0;
          case "hidden" -> cues |= Cue.OVERLAY.bit();
          case "rel" -> rel = value;
          case "href" -> rel = tag.equals("a") && isAuthorPage(value) ? "author" : rel;
          case "datetime" -> datetime = value;
          default -> {}
        }
      }
      return cues;
    }

    private boolean isAuthorPage(String href) {
      int n = href.length();
      if (n >= LONGEST_ADDRESS) {
        return false;
      }
      int start = href.indexOf('/');
      while (start >= 0) {
        int end = href.indexOf('/', start + 1);
        if (end < 0 || end + 1 >= n) {
          return false;
        }
        if (href.charAt(end + 1) != '/' && AUTHOR_FOLDERS.exactly(href, start + 1, end) != 0) {
          return true;
        }
        start = end;
      }
      return false;
    }

    private boolean hides(String style) {
      if (!style.contains("none") && !style.contains("hidden")) {
        return false;
      }
      String folded = style.toLowerCase(Locale.ROOT).replace(" ", "");
      return folded.contains("display:none") || folded.contains("visibility:hidden");
    }

    private void script(Element element) {
      String type = element.attr("type").toLowerCase(Locale.ROOT);
      for (Node child : element.childNodes()) {
        if (child instanceof DataNode data) {
          scriptCharacters += data.getWholeData().length();
          if (type.contains("ld+json") && jsonLd.size() < 50) {
            jsonLd.add(data.getWholeData());
          }
        }
      }
    }

    private void meta(Element element) {
      String content = Words.squeeze(element.attr("content"));
      if (content.isEmpty()) {
        return;
      }
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          List<String> values = meta.computeIfAbsent(name, n -> new ArrayList<>(1));
          if (values.size() < 20 && meta.size() < 1000) {
            values.add(content);
          }
        }
      }
    }

    private void mark(Element element, String tag, int cues) {
      if (marks.size() >= MAX_MARKS) {
        return;
      }
      Mark.Type type = null;
      String value = "";
      if (tag.equals("time") || datetime != null) {
        type = Mark.Type.TIME;
        value = datetime == null ? "" : datetime;
      } else if ((cues & Cue.BYLINE.bit()) != 0 || rel.contains("author")) {
        type = Mark.Type.AUTHOR;
        value = element.attr("content");
      } else if ((cues & Cue.DATE.bit()) != 0) {
        type = Mark.Type.DATE;
        value = element.attr("content");
      }
      if (type != null) {
        String content = shortText(element);
        if (!content.isEmpty() || !value.isEmpty()) {
          String strength = element.attr("itemprop") + " " + rel;
          int strong = strength.isBlank() ? 0 : Cue.of(strength);
          marks.add(new Mark(type, content, value, blocks.size(), cues | strong));
        }
      }
    }

    /** The text of a small element; empty if it is not small. */
    private String shortText(Element element) {
      StringBuilder content = new StringBuilder();
      element.filter(
          (node, depth) -> {
            if (content.length() > 300) {
              return FilterResult.STOP;
            }
            if (node instanceof TextNode textNode) {
              content.append(textNode.getWholeText()).append(BETWEEN);
            }
            return node instanceof Element child
                    && TREATMENTS.getOrDefault(child.normalName(), 0) == SKIPPED
                ? FilterResult.SKIP_ENTIRELY
                : FilterResult.CONTINUE;
          });
      return content.length() > 300 ? "" : Words.squeeze(content);
    }
  }
}
