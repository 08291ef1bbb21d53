package org.newsgauge.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;

/** What articles say of the agency that wrote them, and what only looks like it. */
class CreditLinesTest {
  private static final String STORY =
      "The ferry to Osk will stop in May, its owner said. Nobody had asked the island, said Ruth"
          + " Lund, who runs the shop there. A vote is due in the autumn.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "OSK (AP) — %s | | AP",
        "OSK, Fennar (AP) - %s | | AP",
        "OSK, March 3 (Reuters) - %s | | Reuters",
        "Port Callan (AFP) – %s | | AFP",
        "(UPI) %s | | UPI",
        "%s | The Associated Press | AP",
        "%s | By Ines Okoro, Associated Press | AP",
        "%s | Viktor Hale for Reuters | Reuters",
        "%s\\n\\nReuters contributed to this report. | Ana Ruiz | Reuters",
        "%s The Associated Press contributed to this story. | | AP",
        "%s\\n\\n— AFP | | AFP",
        "%s\\n\\nCopyright 2024 The Associated Press. All rights reserved. | | AP",
        "%s | Ana Ruiz | none",
        "The islanders told Reuters on Monday that it was late. %s | | none",
        "%s She learned of it from an AP reporter. | | none",
        "The app (API) is late. %s | | none"
      })
  void agencyIsTheOneThatIsCredited(String text, String author, String agency) {
    Article article =
        Article.asIs(
                text.replace("\\n", "\n").replace("%s", STORY),
                new Origin("1", "Ledger", null, null))
            .withMetadata(author, LocalDate.of(2024, 3, 3), null, List.of());
    assertEquals(agency, CreditLines.agency(article));
    assertEquals(null, CreditLines.agency(article.withOutlet(agency == null ? "x" : agency)));
  }
}
