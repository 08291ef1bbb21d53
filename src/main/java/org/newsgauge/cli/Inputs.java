package org.newsgauge.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Language;
import org.newsgauge.article.Origin;
import org.newsgauge.article.PageFetcher;
import org.newsgauge.article.UnreadableException;
import org.newsgauge.corpus.Entry;
import org.newsgauge.corpus.FileEntry;
import org.newsgauge.corpus.FileNames;

/** What a command line names as inputs of single articles: files, addresses, standard input. */
final class Inputs {
  private static final String STANDARD_INPUT = "-";

  private final Console console;
  private @Nullable PageFetcher fetcher;

  Inputs(Console console) {
    this.console = console;
  }

  /** Names the input: {@code stdin}, the file's base name, or host and last part of an address. */
  static String name(String input) {
    if (input.equals(STANDARD_INPUT)) {
      return "stdin";
    }
    return PageFetcher.isAddress(input) ? nameOfAddress(input) : FileNames.baseName(input);
  }

  private static String nameOfAddress(String address) {
    String rest = address.substring(address.indexOf("//") + 2).replaceFirst("[?#].*", "");
    String host = rest.replaceFirst("/.*", "").replaceFirst("^.*@", "").replaceFirst("^www\\.", "");
    String path = rest.substring(Math.min(rest.length(), rest.indexOf('/') + 1));
    boolean alone = rest.indexOf('/') < 0 || path.replace("/", "").isEmpty();
    String name = alone ? host : host + "-" + FileNames.baseName(path);
    return name.isEmpty() ? "page" : name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
  }

  /** The name, with a number where it is taken; taken from now on. */
  static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int n = 2; !taken.add(unique); n++) {
      unique = name + "-" + n;
    }
    return unique;
  }

  /** The input as a run names it: without the folders of this machine. */
  static String shown(String input) {
    if (PageFetcher.isAddress(input)) {
      return input;
    }
    String trimmed = input.replaceAll("[/\\\\]+$", "");
    return trimmed.substring(1 + Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')));
  }

  /** The article that the user means by {@code input}. */
  Entry entry(String input, Origin origin) {
    if (input.equals(STANDARD_INPUT)) {
      return new StandardInput(console, origin);
    }
    if (!PageFetcher.isAddress(input)) {
      return new FileEntry(console.resolve(input), input, origin);
    }
    if (fetcher == null) {
      fetcher = new PageFetcher();
    }
    return new Address(fetcher, input, origin);
  }

  /** The same article, but another language than English is a failure. */
  static Entry english(Entry entry) {
    return new English(entry);
  }

  /** The text that the user means by {@code input}, not a character changed. */
  static Entry asIs(Console console, String input, Origin origin) {
    return input.equals(STANDARD_INPUT)
        ? new AsIs(input, origin, () -> console.in().readAllBytes())
        : new AsIs(input, origin, new FileEntry(console.resolve(input), input, origin)::bytes);
  }

  /** Where bytes come from. */
  @FunctionalInterface
  private interface Bytes {
    byte[] read() throws IOException, UnreadableException;
  }

  private record AsIs(String input, Origin origin, Bytes bytes) implements Entry {
    @Override
    public String record() {
      return "";
    }

    @Override
    public Article read(Cleaner cleaner) throws IOException, UnreadableException {
      String text;
      try {
        text =
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes.read()))
                .toString();
      } catch (CharacterCodingException e) {
        throw new UnreadableException("is not UTF-8, which --as-is needs");
      }
      if (text.isBlank()) {
        throw new UnreadableException("is empty");
      }
      return Article.asIs(text, origin);
    }
  }

  private record StandardInput(Console console, Origin origin) implements Entry {
    @Override
    public String input() {
      return STANDARD_INPUT;
    }

    @Override
    public String record() {
      return "";
    }

    @Override
    public Article read(Cleaner cleaner) throws IOException, UnreadableException {
      return cleaner.read(console.in().readAllBytes(), origin);
    }
  }

  private record Address(PageFetcher fetcher, String input, Origin origin) implements Entry {
    @Override
    public String record() {
      return "";
    }

    @Override
    public Article read(Cleaner cleaner) throws IOException, UnreadableException {
      try {
        PageFetcher.Fetched page = fetcher.fetch(input);
        return cleaner.read(page.bytes(), page.origin(origin));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  private record English(Entry entry) implements Entry {
    @Override
    public String input() {
      return entry.input();
    }

    @Override
    public String record() {
      return entry.record();
    }

    @Override
    public Article read(Cleaner cleaner) throws IOException, UnreadableException {
      Article article = entry.read(cleaner);
      Language language = Language.of(article.bodyText());
      if (!language.isEnglish()) {
        throw new UnreadableException(
            "not English but "
                + language.name()
                + "; --any-language analyses it all the same, with English lexicons and models");
      }
      return article;
    }
  }
}
