package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapedTextTest {
  private static final List<String> BODY =
      List.of(
          "TERN BAY (Courier) — The harbor council voted on Tuesday to close the old fish market"
              + " after a debate of four hours, ending a trade that had outlived three fires.",
          "“Nobody asked the people who gut the fish,” said Orla Venn, who has rented stall 12 since"
              + " 1988. She said she would appeal, and that she knew a lawyer.",
          "The roof could fall in any winter now, an engineer wrote in a report that the council"
              + " kept in a drawer for two years. “It is a very good drawer,” its chairman said.",
          "Two of the three fires were started by gulls, according to the insurer. The third is"
              + " still being looked into.",
          "Venn said she would sell her knives but not the stall's brass number, which belonged to"
              + " her grandmother.");

  /** With the shipped models, and with rules alone. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesAWallOfIconsAndMenusOff(boolean learned) {
    Cleaner cleaner = learned ? new Cleaner() : new Cleaner(null, null);
    String scrape =
        "icon lensicon globeicon arrowicon closeicon printicon pinicon tag\n"
            + "Home News Sport Weather Video Search Log in Subscribe\n"
            + "7 Mar, 2023 18:05\n\nFish market to close after four-hour debate\n\n"
            + "A roof, three fires and one vote decided it\n"
            + "Fish market to close after four-hour debate\n\n"
            + "By Ines Okoro and Tam Weller\n\n"
            + String.join("\n\n", BODY.subList(0, 2))
            + "\n\nADVERTISEMENT\n\nRead also: Harbor toll rises again\n\n"
            + String.join("\n\n", BODY.subList(2, 5))
            + "\n\nYou can share this story on social media:\nFacebook Twitter\nComments (12)\n"
            + "© Tern Bay Courier 2023. All rights reserved.";
    Article article = cleaner.text(scrape, Origin.of("scrape"));
    assertEquals(BODY, List.of(article.bodyText().split("\n\n", -1)));
    assertEquals("Fish market to close after four-hour debate", article.titleText());
    assertEquals("A roof, three fires and one vote decided it", article.dekText());
    assertEquals(LocalDate.of(2023, 3, 7), article.published());
    assertEquals("Ines Okoro; Tam Weller", article.author());
    assertFalse(article.text().contains("icon"));
    assertTrue(article.removed().stream().anyMatch(r -> r.reason().equals("repeats the headline")));
    for (String line : scrape.split("\n+", -1)) {
      boolean kept = article.text().contains(line);
      boolean removed = article.removed().stream().anyMatch(r -> r.text().equals(line));
      assertTrue(kept || removed, "neither kept nor removed: " + line);
    }
  }

  /** A longer menu stood first and was taken; the path through the site ends with the headline. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theLineThatEndsAPathIsTheHeadlineNotTheMenu(boolean learned) {
    Cleaner cleaner = learned ? new Cleaner() : new Cleaner(null, null);
    String scrape =
        "MENU THE TERN BAY SHOUTER Louder than the gulls since 1911 Log in\n"
            + "News Harbor Money Sport Video\nMoney\n"
            + "STALLED! Fish market gutted by council\n"
            + "Home > Money > STALLED! Fish market gutted by council\n"
            + "By Ines Okoro\nPublished: 18:05, 7 March 2023\nShare Tweet Copy link\n\n"
            + String.join("\n\n", BODY.subList(0, 2))
            + "\n\n[Picture: Rain drips on stall 12 as its last herring are sold to a crowd of locals.]\n\n"
            + BODY.get(2)
            + "\n\nVIDEO: Venn walks out of the chamber. The chairman looks at his shoes.\n\n"
            + String.join("\n\n", BODY.subList(3, 5))
            + "\n\nMost read\nGull steals wedding ring";
    Article article = cleaner.text(scrape, Origin.of("scrape"));
    assertEquals("STALLED! Fish market gutted by council", article.titleText());
    assertEquals("", article.dekText());
    assertEquals("Ines Okoro", article.author());
    assertEquals(BODY, List.of(article.bodyText().split("\n\n", -1)));
  }

  /** The headline stood twice, so that the dek was not the next line and was lost. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theDekIsFoundBehindTheRepeatedHeadline(boolean learned) {
    Cleaner cleaner = learned ? new Cleaner() : new Cleaner(null, null);
    String scrape =
        "Skip to main content\nThe Tern Bay Courier\nTuesday, March 7, 2023\n"
            + "Fish market to close after four-hour debate\n"
            + "Fish market to close after four-hour debate\n"
            + "A roof, three fires and one vote decided it; the knives are for sale\n"
            + "By Ines Okoro and Tam Weller | Courier staff\n"
            + "March 7, 2023 at 6:05 p.m.\nShare on Facebook Email Print\n"
            + "Stall 12 in the rain on Tuesday. (Photo courtesy of the Harbor Police)\n\n"
            + String.join("\n\n", BODY.subList(0, 3))
            + "\n\nHave the harbor's top stories in your inbox before the tide turns. Sign up for"
            + " The Daily Gull.\n\n"
            + String.join("\n\n", BODY.subList(3, 5));
    Article article = cleaner.text(scrape, Origin.of("scrape"));
    assertEquals("Fish market to close after four-hour debate", article.titleText());
    assertEquals(
        "A roof, three fires and one vote decided it; the knives are for sale", article.dekText());
    assertEquals(BODY, List.of(article.bodyText().split("\n\n", -1)), "also behind the offer");
    assertFalse(article.text().contains("inbox"));
  }

  /** It stood after a gap, was longer, and was taken. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBannerAboveTheHeadlineIsNotTheHeadline(boolean learned) {
    Cleaner cleaner = learned ? new Cleaner() : new Cleaner(null, null);
    String scrape =
        "Home News Sport Weather Video Search Log in Subscribe\n\n"
            + "The Tern Bay Shouter: louder than the gulls every morning since nineteen eleven\n"
            + "Council votes to close fish market\n"
            + "By Ines Okoro\nPublished: 18:05, 7 March 2023\n\n"
            + String.join("\n\n", BODY);
    Article article = cleaner.text(scrape, Origin.of("scrape"));
    assertEquals("Council votes to close fish market", article.titleText());
    assertEquals(BODY, List.of(article.bodyText().split("\n\n", -1)));
  }

  /** Articles tell how to sign up, and quote those who say so. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSentenceAboutSigningUpStays(boolean learned) {
    Cleaner cleaner = learned ? new Cleaner() : new Cleaner(null, null);
    String line =
        "Traders who want a stall in the new hall must sign up for the draw by e-mail before April,"
            + " the council said. Few have.";
    String scrape = BODY.get(0) + "\n\n" + BODY.get(1) + "\n\n" + line + "\n\n" + BODY.get(2);
    assertTrue(cleaner.text(scrape, Origin.of("scrape")).bodyText().contains(line));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anArticleWithoutFurnitureStaysWhole(boolean learned) {
    Cleaner cleaner = learned ? new Cleaner() : new Cleaner(null, null);
    Article article = cleaner.text(String.join("\n\n", BODY), Origin.of("plain"));
    assertEquals(BODY, List.of(article.bodyText().split("\n\n", -1)));
  }

  /** A dateline, a line above and one below; not the day of a change, nor one within the text. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theDayIsFoundAroundTheText(boolean learned) {
    Cleaner cleaner = learned ? new Cleaner() : new Cleaner(null, null);
    String body = String.join("\n\n", BODY.subList(1, 5));
    LocalDate day = LocalDate.of(2025, 3, 12);
    for (String text :
        List.of(
            "TERN BAY, March 12, 2025 (AP) — " + body,
            "Market to close for good\n\nTERN BAY, 12 March 2025 - " + body,
            "Market to close for good\n12 March 2025\n" + body,
            "Market to close for good\n\n" + body + "\n\nPublished 12 March 2025\n")) {
      assertEquals(day, cleaner.text(text, Origin.of("dated")).published(), text);
    }
    for (String text :
        List.of(
            "TERN BAY — On March 12, 2025 the market burned for an hour. " + body,
            "Market to close for good\n\n" + body + "\n\nUpdated 12 March 2025\n")) {
      assertEquals(null, cleaner.text(text, Origin.of("undated")).published(), text);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aShortTextOfSentencesIsNoPageThatWentWrong(boolean learned) {
    Cleaner cleaner = learned ? new Cleaner() : new Cleaner(null, null);
    assertEquals(List.of(), cleaner.text("The pier is shut.", Origin.of("short")).warnings());
    String menu = "Home\nSport\nWeather today\nIt rained.";
    assertEquals(1, cleaner.text(menu, Origin.of("menu")).warnings().size());
  }
}
