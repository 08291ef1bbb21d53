package org.newsgauge.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;
import org.newsgauge.article.UnreadableException;
import org.newsgauge.corpus.Entry;
import org.newsgauge.corpus.FileEntry;
import org.newsgauge.corpus.FileNames;

/** What a command line names as inputs of single articles. */
final class Inputs {
  private static final String STANDARD_INPUT = "-";

  private Inputs() {}

  /** Names the input: {@code stdin}, or the file's base name. */
  static String name(String input) {
    return input.equals(STANDARD_INPUT) ? "stdin" : FileNames.baseName(input);
  }

  /** The name, with a number where it is taken; taken from now on. */
  static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int n = 2; !taken.add(unique); n++) {
      unique = name + "-" + n;
    }
    return unique;
  }

  /** The article that the user means by {@code input}. */
  static Entry entry(Console console, String input, Origin origin) {
    return input.equals(STANDARD_INPUT)
        ? new StandardInput(console, origin)
        : new FileEntry(console.resolve(input), input, origin);
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
}
