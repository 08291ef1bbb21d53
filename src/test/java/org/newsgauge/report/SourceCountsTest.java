package org.newsgauge.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.compare.Matching;
import org.newsgauge.compare.OutletComparison;
import org.newsgauge.compare.OutletTally;
import org.newsgauge.source.Kind;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Source;
import org.newsgauge.table.Dialect;
import org.newsgauge.table.Table;
import org.newsgauge.table.TableReader;
import org.newsgauge.table.TableWriter;

/** Every count of who an article rests on, against counts made by hand. */
class SourceCountsTest {
  /** Thirty words in all, each of the four groups of the codebook and what no group takes. */
  private static Analysis article() {
    MadeArticle made =
        new MadeArticle(
            "pier",
            "Ledger",
            "",
            "",
            "Lee said piers rot. She said we know why they rot.",
            "Officials told Reuters nothing. A spokeswoman denied it.",
            "The memo shows nails. It was said twice. They agreed again.");
    Source lee = made.source("Ann Lee", Naming.NAMED_PERSON, Kind.EXPERT, false, "Lee", "She");
    Source officials = made.source("", Naming.UNNAMED_ROLE, Kind.GOVERNMENT, false, "Officials");
    Source woman = made.source("", Naming.UNNAMED_DESCRIBED, Kind.COMPANY, true, "A spokeswoman");
    Source memo = made.source("", Naming.DOCUMENT, Kind.DOCUMENT, false, "The memo");
    Source they = made.source("", Naming.UNRESOLVED, Kind.OTHER, false, "They");
    return made.says(lee, "Lee", "said", "piers rot")
        .from("She")
        .says(lee, "She", "said", "we know why they rot")
        .says(lee, "She", "said", "why they rot")
        .says(
            officials,
            "Officials",
            "told",
            "nothing",
            Form.INDIRECT,
            Connotation.NEUTRAL,
            "Reuters",
            null)
        .says(woman, "A spokeswoman", "denied", "it")
        .says(memo, "The memo", "shows", "nails")
        .says(null, null, "was said", "twice")
        .says(they, "They", "agreed", "again")
        .analysis();
  }

  /** One unnamed source that speaks twice, and nobody else. */
  private static Analysis whispered() {
    MadeArticle made = new MadeArticle("whisper", "Ledger", "", "", "Aides said no. They said so.");
    Source aides = made.source("", Naming.UNNAMED_ROLE, Kind.GOVERNMENT, false, "Aides", "They");
    return made.says(aides, "Aides", "said", "no").says(aides, "They", "said", "so").analysis();
  }

  private static <R> String csv(Table<R> table, List<R> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter<R> writer = TableWriter.to(out, table, Dialect.PLAIN)) {
      writer.writeAll(rows);
      writer.finish();
    }
    return out.toString(UTF_8);
  }

  @Test
  void everyColumnOfSourcesIsCounted() throws IOException {
    assertEquals(
        """
        article_id,outlet,source_id,name,naming,kind,spokesperson,mentions,attributions,\
        speech_attributions,content_words,content_share,relayed,first_start
        pier,Ledger,S1,Ann Lee,NAMED_PERSON,EXPERT,false,2,3,3,7,0.2333,0,0
        pier,Ledger,S2,,UNNAMED_ROLE,GOVERNMENT,false,1,1,1,1,0.0333,1,52
        pier,Ledger,S3,,UNNAMED_DESCRIBED,COMPANY,true,1,1,1,1,0.0333,0,84
        pier,Ledger,S4,,DOCUMENT,DOCUMENT,false,1,1,1,1,0.0333,0,110
        pier,Ledger,S5,,UNRESOLVED,OTHER,false,1,1,1,1,0.0333,0,151
        """,
        csv(Tables.SOURCES, SourceRow.of(article())));
  }

  @Test
  void codesThatAreNeitherNamedNorUnnamedStandOnTheirOwn() throws IOException {
    String csv = csv(Tables.ARTICLES, List.of(ArticleRow.of(article())));
    try (TableReader rows = TableReader.of(new StringReader(csv), "articles.csv")) {
      TableReader.Row row = Objects.requireNonNull(rows.next());
      Map<String, String> expected =
          Map.ofEntries(
              Map.entry("words", "30"),
              Map.entry("attributions", "8"),
              Map.entry("speech_attributions", "8"),
              Map.entry("sources", "5"),
              Map.entry("named_person", "3"),
              Map.entry("named_organization", "0"),
              Map.entry("named_place", "0"),
              Map.entry("document", "1"),
              Map.entry("unnamed_described", "1"),
              Map.entry("unnamed_role", "1"),
              Map.entry("unnamed_bare", "0"),
              Map.entry("sourceless", "1"),
              Map.entry("author_source", "0"),
              Map.entry("unresolved", "1"),
              Map.entry("relayed", "1"),
              Map.entry("named_share", "0.3750"),
              Map.entry("unnamed_share", "0.2500"),
              Map.entry("vague_share", "0.2500"),
              Map.entry("first_source_share", "0.3750"));
      for (Map.Entry<String, String> cell : expected.entrySet()) {
        assertEquals(cell.getValue(), row.text(cell.getKey()), cell.getKey());
      }
    }
  }

  @Test
  void scoresOfAnOutletAreMeansAndSharesOfItsArticles() {
    Analysis silent = new MadeArticle("silent", "Ledger", "", "", "Piers rot.").analysis();
    OutletTally tally =
        new OutletTally("Ledger", List.of()).plus(article()).plus(whispered()).plus(silent);
    Map<String, Double> expected =
        Map.ofEntries(
            Map.entry("named_share", 3 / 16.0),
            Map.entry("unnamed_share", (2 / 8.0 + 1) / 2),
            Map.entry("vague_share", (2 / 8.0 + 1) / 2),
            Map.entry("document_share", 1 / 16.0),
            Map.entry("sourceless_share", 1 / 16.0),
            Map.entry("unresolved_share", 1 / 16.0),
            Map.entry("relayed_share", 1 / 16.0),
            Map.entry("named_share_by_source", 1 / 10.0),
            Map.entry("unnamed_share_by_source", (2 / 5.0 + 1) / 2),
            Map.entry("sources_per_article", 2.0),
            Map.entry("first_source_share", (3 / 8.0 + 1) / 2),
            Map.entry("single_source_share", 1 / 3.0),
            Map.entry("any_unnamed_share", 2 / 3.0),
            Map.entry("only_unnamed_share", 1 / 3.0));
    Map<String, Double> found = new HashMap<>();
    new OutletComparison(List.of(tally), Matching.NONE, 1, 1)
        .estimates()
        .forEach(estimate -> found.put(estimate.measure(), estimate.estimate()));
    expected.forEach((measure, value) -> assertEquals(value, found.get(measure), 1e-9, measure));
  }
}
