package org.newsgauge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule of the tokenizer, the splitter and the quotation finder has an example that is read
 * otherwise without it: the rule's code is taken out of the source, the rest is compiled, and the
 * example is read by that. {@code rules.txt} has a line for each: the class, the code, what stands
 * there without the rule, and the example. The rules that are words in files have tests of their
 * own, {@link SentencesTest} and {@link QuotationWordsTest}; what examples should give stands in
 * those, {@link TokensTest} and {@link QuotationsTest}.
 */
class RuleRemovalTest {
  private static final Path SOURCES = Path.of("src/main/java/org/newsgauge/text");
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** A rule's code, what to put in its place to be without it, and a text that shows it. */
  record Rule(int line, String file, String code, String without, String example) {
    @Override
    public String toString() {
      return "rules.txt:" + line + " " + file + ": " + code;
    }
  }

  static Stream<Rule> rules() throws IOException {
    List<Rule> rules = new ArrayList<>();
    List<String> lines =
        Files.readAllLines(Path.of("src/test/resources/org/newsgauge/text/rules.txt"));
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        String[] fields = lines.get(i).split("\t", -1);
        assertEquals(4, fields.length, "rules.txt:" + (i + 1) + ": four fields, tabs between");
        rules.add(new Rule(i + 1, fields[0], fields[1], fields[2], fields[3].replace("¶", "\n")));
      }
    }
    return rules.stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theExampleIsReadOtherwiseWithoutTheRule(Rule rule) throws Exception {
    Path file = SOURCES.resolve(rule.file + ".java");
    String source = Files.readString(file);
    // Code may be broken over lines in any way.
    String[] words = rule.code.split("\\s+", -1);
    StringBuilder pattern = new StringBuilder();
    for (String word : words) {
      pattern.append(pattern.isEmpty() ? "" : "\\s+").append(java.util.regex.Pattern.quote(word));
    }
    java.util.regex.Matcher matcher =
        java.util.regex.Pattern.compile(pattern.toString()).matcher(source);
    assertTrue(matcher.find(), rule + ": the source has no such code; keep rules.txt beside it");
    String changed =
        source.substring(0, matcher.start()) + rule.without + source.substring(matcher.end());
    ClassLoader loader = new Beside(compile(rule, changed));
    Object without =
        loader.loadClass(RuleReader.class.getName()).getDeclaredConstructor().newInstance();
    @SuppressWarnings("unchecked")
    UnaryOperator<String> reader = (UnaryOperator<String>) without;
    assertNotEquals(
        new RuleReader().apply(rule.example), read(reader, rule.example), rule + ": no rule");
  }

  /** A rule may also be what keeps the code from falling over. */
  private static String read(UnaryOperator<String> reader, String text) {
    try {
      return reader.apply(text);
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  private static Map<String, byte[]> compile(Rule rule, String source) throws Exception {
    JavaFileObject unit =
        new SimpleJavaFileObject(
            URI.create("string:///" + rule.file + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    Map<String, ByteArrayOutputStream> written = new HashMap<>();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    String path = place(Tokenizer.class) + java.io.File.pathSeparator + place(Nullable.class);
    try (StandardJavaFileManager files =
            COMPILER.getStandardFileManager(problems, null, StandardCharsets.UTF_8);
        JavaFileManager inMemory =
            new ForwardingJavaFileManager<>(files) {
              @Override
              public JavaFileObject getJavaFileForOutput(
                  Location location,
                  String name,
                  JavaFileObject.Kind kind,
                  javax.tools.FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
                  @Override
                  public OutputStream openOutputStream() {
                    return written.computeIfAbsent(name, one -> new ByteArrayOutputStream());
                  }
                };
              }
            }) {
      boolean done =
          COMPILER
              .getTask(
                  null,
                  inMemory,
                  problems,
                  List.of("-proc:none", "-nowarn", "-cp", path),
                  null,
                  List.of(unit))
              .call();
      assertTrue(done, rule + ": " + problems.getDiagnostics());
    }
    Map<String, byte[]> classes = new HashMap<>();
    written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  private static String place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  /** Loads the package of the text layer a second time, some of its classes changed. */
  private static final class Beside extends ClassLoader {
    private final Map<String, byte[]> changed;

    Beside(Map<String, byte[]> changed) {
      super(RuleRemovalTest.class.getClassLoader());
      this.changed = changed;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(RuleRemovalTest.class.getPackageName() + ".")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? define(name) : known;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      byte[] bytes = changed.get(name);
      if (bytes == null) {
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = getParent().getResourceAsStream(file)) {
          if (in == null) {
            throw new ClassNotFoundException(name);
          }
          bytes = in.readAllBytes();
        } catch (IOException e) {
          throw new ClassNotFoundException(name, e);
        }
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
