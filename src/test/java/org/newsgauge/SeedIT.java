package org.newsgauge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;
import org.newsgauge.article.Span;
import org.newsgauge.article.UnreadableException;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Source;
import org.newsgauge.source.SourcedAttribution;

/** Who the scraped page that started it all rests on, from its bytes to its sources. */
class SeedIT {
  private static final Path SEED = Path.of("../shared/seed");

  private static Analysis analysis;

  @BeforeAll
  static void analyze() throws IOException, UnreadableException {
    assumeTrue(Files.isDirectory(SEED), "no ../shared/seed beside the checkout: skipped");
    try (Stream<Path> files = Files.list(SEED)) {
      Path file = files.filter(f -> f.toString().endsWith(".txt")).findFirst().orElseThrow();
      analysis =
          Newsgauge.withDefaults()
              .analyze(new Cleaner().read(Files.readAllBytes(file), Origin.of("seed")));
    }
  }

  /** What is said by the source of exactly these words; at least one statement. */
  private static List<SourcedAttribution> said(String source) {
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

  private static void check(String source, Naming naming, String... relays) {
    Channel channel = relays.length == 0 ? Channel.FIRST_HAND : Channel.RELAYED;
    for (SourcedAttribution said : said(source)) {
      assertEquals(naming, said.naming(), source);
      assertEquals(channel, said.channel(), source);
      assertEquals(List.of(relays), said.relays(), source);
    }
  }

  @Test
  void officialsWhomOthersHeardAreUnnamedAndRelayed() {
    check("officials", Naming.UNNAMED_ROLE, "multiple news outlets");
    check("unnamed officials cited by Reuters and CNN", Naming.UNNAMED_ROLE, "Reuters", "CNN");
  }

  @Test
  void multipleSourcesAreBareAndRelayed() {
    check("multiple sources cited by Reuters", Naming.UNNAMED_BARE, "Reuters");
  }

  @Test
  void outletsThatReportWithoutAnOriginAreRelayedOrganizations() {
    check("Reuters", Naming.NAMED_ORGANIZATION, "Reuters");
    check("CNN", Naming.NAMED_ORGANIZATION, "CNN");
  }

  @Test
  void aBuildingSpeaksForItsInstitution() {
    check("the Pentagon", Naming.NAMED_PLACE);
  }

  @Test
  void aPlaceInsideDoesNotNameThem() {
    check("Some officials in Baghdad", Naming.UNNAMED_ROLE);
  }

  @Test
  void eachPersonIsOneSourceThroughAllMentions() {
    one("Fuad Hussein", "Hussein");
    one("Mohammed Shia al-Sudani", "Prime Minister Mohammed Shia al-Sudani");
    one("Mohammed Shia al-Sudani", "Al-Sudani");
    one("Mohammed Shia al-Sudani", "the leader");
    long persons =
        analysis.sources().stream().filter(s -> s.naming() == Naming.NAMED_PERSON).count();
    assertEquals(2, persons, "nobody else is named");
  }

  private static void one(String name, String mention) {
    check(mention, Naming.NAMED_PERSON);
    for (SourcedAttribution said : said(mention)) {
      Source source = said.source();
      assertNotNull(source);
      assertEquals(name, source.name());
      assertTrue(source.mentions().size() > 1, name + " is mentioned more than once");
    }
  }
}
