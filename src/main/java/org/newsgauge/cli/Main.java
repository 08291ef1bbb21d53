package org.newsgauge.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgauge.lexicon.LexiconException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: parses the command line, runs a command, tells the shell how it went. */
@Command(
    name = "newsgauge",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Reads news articles and reports how loaded their wording is and who they",
      "rest on: every statement with its source, named or not.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  newsgauge analyze story.html     one article: summary, tables, charts",
      "  newsgauge compare corpus/        outlets beside each other, a subfolder each",
      "  newsgauge clean story.html       just the article, without its page",
      "",
      "Exit status: 0 done; 1 some or all inputs failed, the rest is written;",
      "2 wrong usage."
    })
public final class Main {
  private static final Pattern EXPECTED =
      Pattern.compile("expected one of \\[([^\\]]*)\\] \\(case-insensitive\\) but was");

  /** What Unix systems call it; Java hands it on. */
  private static final String FULL = "No space left on device";

  private final Console console;

  public Main(Console console) {
    this.console = console;
  }

  /** Runs the program in this process's surroundings and ends it. */
  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    // The launcher knows which streams are terminals; Java 17 cannot tell them apart.
    String terminals = environment.getOrDefault("NEWSGAUGE_TERMINALS", "");
    boolean color =
        terminals.contains("out")
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Console console =
        new Console(
            System.in,
            out,
            err,
            Path.of(""),
            color,
            terminals.contains("err"),
            width(environment.get("COLUMNS")));
    int code = new Main(console).run(args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static int width(@org.jspecify.annotations.Nullable String columns) {
    if (columns == null || !columns.matches("[1-9][0-9]{0,3}")) {
      return Console.DEFAULT_WIDTH;
    }
    return Math.max(40, Integer.parseInt(columns));
  }

  /**
   * Runs one command line and returns the exit code. Throws nothing and does not end the process.
   */
  public int run(String... args) {
    CommandLine line = new CommandLine(this);
    line.addSubcommand(new AnalyzeCommand(console));
    line.addSubcommand(new CompareCommand(console));
    line.addSubcommand(new ChartCommand(console));
    line.addSubcommand(new CleanCommand(console));
    line.addSubcommand(LexiconCommand.line(console));
    line.addSubcommand(new EvaluateCommand(console));
    line.addSubcommand(
        new CommandLine(new TrainCommand(console))
            .addSubcommand(new TrainCleaningCommand(console)));
    line.addSubcommand(new GenerateCompletion());
    line.setOut(new java.io.PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new java.io.PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(console.color() ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(Math.min(100, Math.max(console.width(), 60)));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(this::wrongUsage);
    line.setExecutionExceptionHandler(this::failed);
    return line.execute(args);
  }

  private int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      tooMuch(command, unmatched.getUnmatched().get(0));
    } else {
      console.say(plain(firstLine(e)));
      UnmatchedArgumentException.printSuggestions(e, command.getErr());
    }
    console.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  /** A word that is no command, or one that its command has no use for. */
  private void tooMuch(CommandLine command, String word) {
    String name = command.getCommandSpec().qualifiedName();
    if (command.getSubcommands().isEmpty()) {
      console.say("'" + word + "' is one argument more than '" + name + "' takes");
      return;
    }
    console.say("'" + word + "' is not a command");
    List<String> near = EditDistance.nearest(word, command.getSubcommands().keySet());
    if (!near.isEmpty()) {
      console.err().println("Did you mean: " + name + " " + String.join(" or ", near) + "?");
    }
  }

  /** A message of the option parser without its words for programmers. */
  private static String plain(String message) {
    Matcher values = EXPECTED.matcher(message);
    return values
        .replaceAll(m -> "expected one of " + m.group(1).toLowerCase(Locale.ROOT) + " but was")
        .replaceFirst(" is not an? (?:int|long)$", " is not a whole number")
        .replaceFirst(" is not a (?:double|float)$", " is not a number")
        .replaceFirst("for option option ", "for option ");
  }

  private int failed(Exception e, CommandLine command, ParseResult parsed) {
    Exception cause =
        e instanceof UncheckedIOException unchecked
            ? Objects.requireNonNull(unchecked.getCause())
            : e;
    boolean expected = true;
    if (cause instanceof LexiconException faults) {
      String.valueOf(faults.getMessage()).lines().forEach(console::say);
    } else if (cause instanceof IOException io) {
      console.say(message(io));
    } else {
      expected = false;
      console.say("internal error: " + cause);
    }
    if (Subcommand.isVerbose(parsed)) {
      cause.printStackTrace(console.err());
    } else if (!expected) {
      console.err().println("This is a defect of newsgauge; --verbose shows where.");
    }
    return ExitCode.FAILED;
  }

  /** What and where, in one line. */
  static String message(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    }
    if (e instanceof FileSystemException file && file.getFile() != null) {
      String reason = file.getReason();
      return file.getFile() + ": " + (reason == null ? e.getClass().getSimpleName() : reason);
    }
    String message = firstLine(e);
    return message.equals(FULL)
        ? "the disk is full where the run writes; make room, or choose another folder with --out"
        : message;
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message.lines().findFirst().orElse("");
  }
}
