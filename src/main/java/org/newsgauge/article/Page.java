package org.newsgauge.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
  private static final WordTrie AUTHOR_FOLDERS =
      WordTrie.of(
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
    page.language = document.selectFirst("html") == null ? "" : lang(document);
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
    Element html = Objects.requireNonNull(document.selectFirst("html"));
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
    private static final Set<String> SKIPPED =
        Set.of(
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
            "meter");

    /** The text of the block that is being read: its first {@code length} characters. */
    private char[] text = new char[1024];

    private int length;

    /** Those that are not white space. */
    private int ink;

    private final Map<String, Integer> cueCache = new HashMap<>();
    private Box box = new Box(null, "#root", 0, 0, 17, 0);
    private Box textBox = box;
    private int linkDepth;
    private int boldDepth;
    private int breaks;
    private int linkCharacters;
    private int boldCharacters;
    private int cueCharacters;

    /** Of the element whose cues were read last. */
    private String className = "";

    private String rel = "";
    private @Nullable String datetime;
    private int inlineCues;
    private final ArrayDeque<Inline> inlines = new ArrayDeque<>();

    /** An open inline element with cues. */
    private record Inline(Element element, int cues) {}

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
        return open(element);
      }
      return node instanceof Comment || node instanceof DataNode
          ? FilterResult.SKIP_ENTIRELY
          : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element);
      }
      return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
      String tag = element.normalName();
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
            canonical = element.absUrl("href");
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
        case "hr" -> {
          flush();
          return FilterResult.CONTINUE;
        }
        default -> {}
      }
      if (SKIPPED.contains(tag)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      int cues = cues(element, tag);
      mark(element, tag, cues);
      boolean isBlock = isBlock(element, tag);
      if (isBlock) {
        flush();
        push(tag, cues);
      } else if (tag.equals("a")) {
        linkDepth++;
      } else if (tag.equals("b") || tag.equals("strong") || tag.equals("em") || tag.equals("i")) {
        boldDepth++;
      }
      if (cues != 0 && !isBlock) {
        inlines.push(new Inline(element, cues));
        inlineCues |= cues;
      }
      return FilterResult.CONTINUE;
    }

    private void close(Element element) {
      String tag = element.normalName();
      if (!inlines.isEmpty() && element.equals(inlines.element().element())) {
        inlines.pop();
      }
      if (isBlock(element, tag)) {
        flush();
        pop();
      } else if (tag.equals("a")) {
        linkDepth--;
        gapBetweenTwins(element, tag);
      } else if (tag.equals("time")) {
        space();
      } else if (tag.equals("span")) {
        gapBetweenTwins(element, tag);
      } else if (tag.equals("b") || tag.equals("strong") || tag.equals("em") || tag.equals("i")) {
        boldDepth--;
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
    private boolean isBlock(Element element, String tag) {
      return switch (tag) {
        case "ins", "del" -> false;
        case "button", "label" -> true;
        default -> element.isBlock() || (tag.indexOf('-') > 0 && element.childrenSize() > 0);
      };
    }

    private void push(String tag, int cues) {
      int style = 31 * box.style + tag.hashCode();
      style = 31 * style + className.strip().hashCode();
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
          i++;
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
      boolean blank = false;
      for (; to < n; to++) {
        char c = raw.charAt(to);
        if (c == ' ') {
          if (blank) {
            break;
          }
          blank = true;
          blanks++;
        } else if (Words.isSpace(c) || Words.isInvisible(c)) {
          break;
        } else {
          blank = false;
        }
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
      for (Inline open : inlines) {
        inlineCues |= open.cues();
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
      className = "";
      rel = "";
      datetime = null;
      if (element.attributesSize() == 0) {
        return cues;
      }
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue();
        switch (attribute.getKey()) {
          case "class" -> {
            className = value;
            cues |= cueCache.computeIfAbsent(value, Cue::of);
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
            return node instanceof Element child && SKIPPED.contains(child.normalName())
                ? FilterResult.SKIP_ENTIRELY
                : FilterResult.CONTINUE;
          });
      return content.length() > 300 ? "" : Words.squeeze(content);
    }
  }
}
