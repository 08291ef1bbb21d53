package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
