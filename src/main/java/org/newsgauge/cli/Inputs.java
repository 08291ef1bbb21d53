package org.newsgauge.cli;

import java.io.IOException;
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
