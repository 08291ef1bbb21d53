package org.newsgauge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;
import org.newsgauge.article.Span;
import org.newsgauge.article.UnreadableException;
import org.newsgauge.attribution.Tagging;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Source;
import org.newsgauge.source.SourcedAttribution;

/**
 * Who the scraped page that started it all rests on, from its bytes to its sources, with each
 * tagger.
 */
class SeedIT {
  private static final Path SEED = Path.of("../shared/seed");

  private static final String CITED = "unnamed officials cited by Reuters and CNN";

  private static final Map<Tagging, Analysis> READ = new EnumMap<>(Tagging.class);

  private Analysis analysis;

  /** Reads the page once with each tagger. */
  private void analyze(Tagging tagging) throws IOException, UnreadableException {
    assumeTrue(Files.isDirectory(SEED), "no ../shared/seed beside the checkout: skipped");
    try (Stream<Path> files = Files.list(SEED)) {
      if (READ.containsKey(tagging)) {
        analysis = READ.get(tagging);
        return;
      }
      Path file = files.filter(f -> f.toString().endsWith(".txt")).findFirst().orElseThrow();
      analysis =
          Newsgauge.with(tagging, List.of())
              .analyze(new Cleaner().read(Files.readAllBytes(file), Origin.of("seed")));
      READ.put(tagging, analysis);
    }
  }

  /** What is said by the source of exactly these words; at least one statement. */
  private List<SourcedAttribution> said(String source) {
    String text = analysis.article().text();
    List<SourcedAttribution> said =
        analysis.attributions().stream()
            .filter(a -> source.equals(words(a.attribution().source(), text)))
            .toList();
    assertFalse(said.isEmpty(), "nothing is said by “" + source + "”");
    return said;
  }

  private static @Nullable String words(@Nullable Span span, String text) {
    return span == null ? null : span.in(text);
  }

  private void check(String source, Naming naming, String... relays) {
    Channel channel = relays.length == 0 ? Channel.FIRST_HAND : Channel.RELAYED;
    for (SourcedAttribution said : said(source)) {
      assertEquals(naming, said.naming(), source);
      assertEquals(channel, said.channel(), source);
      assertEquals(List.of(relays), said.relays(), source);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCURATE", "FAST"})
  void officialsWhomOthersHeardAreUnnamedAndRelayed(Tagging tagging)
      throws IOException, UnreadableException {
    analyze(tagging);
    check("officials", Naming.UNNAMED_ROLE, "multiple news outlets");
    String source = tagging == Tagging.FAST ? "unnamed officials" : CITED;
    check(source, Naming.UNNAMED_ROLE, "Reuters", "CNN");
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCURATE", "FAST"})
  void multipleSourcesAreBareAndRelayed(Tagging tagging) throws IOException, UnreadableException {
    analyze(tagging);
    check("multiple sources cited by Reuters", Naming.UNNAMED_BARE, "Reuters");
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCURATE", "FAST"})
  void outletsThatReportWithoutAnOriginAreRelayedOrganizations(Tagging tagging)
      throws IOException, UnreadableException {
    analyze(tagging);
    check("Reuters", Naming.NAMED_ORGANIZATION, "Reuters");
    check("CNN", Naming.NAMED_ORGANIZATION, "CNN");
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCURATE", "FAST"})
  void aBuildingSpeaksForItsInstitution(Tagging tagging) throws IOException, UnreadableException {
    analyze(tagging);
    check("the Pentagon", Naming.NAMED_PLACE);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCURATE", "FAST"})
  void aPlaceInsideDoesNotNameThem(Tagging tagging) throws IOException, UnreadableException {
    analyze(tagging);
    check("Some officials in Baghdad", Naming.UNNAMED_ROLE);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCURATE", "FAST"})
  void eachPersonIsOneSourceThroughAllMentions(Tagging tagging)
      throws IOException, UnreadableException {
    analyze(tagging);
    one("Fuad Hussein", "Hussein");
    one("Mohammed Shia al-Sudani", "Prime Minister Mohammed Shia al-Sudani");
    one("Mohammed Shia al-Sudani", "Al-Sudani");
    one("Mohammed Shia al-Sudani", "the leader");
    long persons =
        analysis.sources().stream().filter(s -> s.naming() == Naming.NAMED_PERSON).count();
    assertEquals(2, persons, "nobody else is named");
  }

  private void one(String name, String mention) {
    check(mention, Naming.NAMED_PERSON);
    for (SourcedAttribution said : said(mention)) {
      Source source = said.source();
      assertNotNull(source);
      assertEquals(name, source.name());
      assertTrue(source.mentions().size() > 1, name + " is mentioned more than once");
    }
  }
}
