package org.newsgauge;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the plan of the rooms: who may know which library, and which way imports run. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.newsgauge");

  /** Libraries, and the only packages that may know them. */
  private static final Map<String, List<String>> OWNERS =
      Map.ofEntries(
          Map.entry("org.jsoup..", List.of("article")),
          Map.entry("opennlp..", List.of("text", "train")),
          Map.entry("ai.onnxruntime..", List.of("attribution", "train")),
          Map.entry("org.apache.commons.csv..", List.of("table")),
          Map.entry("org.apache.commons.statistics..", List.of("stats")),
          Map.entry("org.jfree..", List.of("report")),
          Map.entry("org.apache.batik..", List.of("report")),
          Map.entry("gg.jte..", List.of("report")),
          Map.entry("picocli..", List.of("cli")),
          Map.entry("org.netpreserve..", List.of("corpus")),
          Map.entry("me.tongfei..", List.of("cli")));

  /**
   * The line: a package may use those before it, and none after it. Lexicon, table and stats stand
   * beside it and have rules of their own.
   */
  private static final List<String> LINE =
      List.of(
          "article",
          "text",
          "lexicon",
          "table",
          "stats",
          "attribution",
          "source",
          "loaded",
          "analysis",
          "corpus",
          "compare",
          "report",
          "evaluate",
          "train",
          "cli");

  static Stream<Map.Entry<String, List<String>>> owners() {
    return OWNERS.entrySet().stream();
  }

  static Stream<String> line() {
    return LINE.stream();
  }

  static Stream<String> besideTheLine() {
    return Stream.of("lexicon", "table", "stats");
  }

  @ParameterizedTest
  @MethodSource("owners")
  void onlyItsOwnersKnowALibrary(Map.Entry<String, List<String>> owner) {
    String[] allowed = owner.getValue().stream().map(ArchitectureTest::room).toArray(String[]::new);
    check(
        noClasses()
            .that(not(resideInAnyPackage(allowed)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(owner.getKey()));
  }

  @ParameterizedTest
  @MethodSource("line")
  void importsRunDownTheLine(String room) {
    String[] later =
        LINE.subList(LINE.indexOf(room) + 1, LINE.size()).stream()
            .map(ArchitectureTest::room)
            .toArray(String[]::new);
    if (later.length > 0) {
      check(
          noClasses()
              .that()
              .resideInAPackage(room(room))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(later));
    }
  }

  @ParameterizedTest
  @MethodSource("besideTheLine")
  void lexiconTableAndStatsKnowOnlyArticlesAndText(String room) {
    String[] others =
        LINE.stream()
            .filter(other -> !List.of(room, "article", "text").contains(other))
            .map(ArchitectureTest::room)
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage(room(room))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others));
  }

  @Test
  void noPackagesDependOnEachOther() {
    check(slices().matching("org.newsgauge.(*)..").should().beFreeOfCycles());
  }

  @Test
  void everyClassStandsInARoomOfThePlan() {
    String[] rooms =
        Stream.concat(Stream.of("org.newsgauge"), LINE.stream().map(ArchitectureTest::room))
            .toArray(String[]::new);
    check(classes().should().resideInAnyPackage(rooms));
  }

  @Test
  void namesSayWhatThingsAre() {
    for (String vague : Arrays.asList("Impl", "Manager", "Util", "Utils", "Helper")) {
      check(noClasses().should().haveSimpleNameEndingWith(vague));
    }
  }

  private static String room(String name) {
    return "org.newsgauge." + name + "..";
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PROGRAM);
  }
}
