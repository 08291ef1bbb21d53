package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The council voted on Tuesday to close the market after a debate of four hours, which ended in a song about the sea.",
        "de | Der Rat beschloss am Dienstag nach einer langen Debatte, den alten Fischmarkt zu schließen, und das ist nicht das Ende der Geschichte.",
        "fr | Le conseil a décidé mardi de fermer le vieux marché aux poissons, et les marchands qui y travaillent ne sont pas contents de la décision.",
        "es | El consejo votó el martes cerrar el viejo mercado de pescado, y los vendedores que trabajan en él no están contentos con la decisión.",
        "pt | O conselho decidiu na terça fechar o velho mercado de peixe, e os vendedores que lá trabalham não estão contentes com a decisão do prefeito.",
        "it | Il consiglio ha votato martedì per chiudere il vecchio mercato del pesce, e i venditori che ci lavorano non sono contenti della decisione.",
        "ru | Совет проголосовал во вторник за закрытие старого рыбного рынка, и продавцы, которые на нём работают, не рады этому решению, но что же делать.",
      })
  void tellsLanguagesApart(String code, String text) {
    assertEquals(code, Language.of(text).code(), text);
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = LanguageTest.class.getResourceAsStream("/languages/" + resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  /** The same two sentences in 37 languages: none is analysed in silence. */
  @Test
  void noOtherLanguageIsTakenForEnglish() throws IOException {
    List<String> taken = new ArrayList<>();
    for (String line : lines("not-english.txt")) {
      if (Language.of(line.substring(line.indexOf('|') + 1)).isEnglish()) {
        taken.add(line);
      }
    }
    assertEquals(List.of(), taken);
  }

  /** Headlines, results, names, recipes: English with few of its small words. */
  @Test
  void englishOfManyKindsIsEnglish() throws IOException {
    List<String> refused = new ArrayList<>();
    for (String line : lines("english.txt")) {
      if (!Language.of(line).isEnglish()) {
        refused.add(line);
      }
    }
    assertEquals(List.of(), refused);
  }

  @Test
  void aFewWordsAreTakenForEnglish() {
    assertTrue(Language.of("Fischmarkt geschlossen").isEnglish());
    assertTrue(Language.of("").isEnglish());
  }

  @Test
  void theCleanerWarns() {
    String german =
        "Der Rat der Stadt beschloss am Dienstag nach einer langen Debatte, den alten Markt zu"
            + " schließen. Das sagte die Sprecherin, die nicht mit der Zeitung sprechen wollte.";
    Article article =
        new Cleaner().text(german + "\n\n" + german.replace("Rat", "Senat"), Origin.of("x"));
    assertTrue(
        article.warnings().contains("the text does not seem to be English but German"),
        article.warnings().toString());
  }
}
