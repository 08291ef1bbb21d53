package org.newsgauge.report;

import java.time.LocalDate;
import java.util.List;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Removed;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Kind;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Source;

/** An article that tries to run something from every field. */
final class Hostile {
  static final String PAYLOAD =
      "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>"
          + "</title></style></textarea><iframe src=https://evil.example></iframe>"
          + "<style>*{display:none}</style><a href=javascript:alert(1)>x</a>"
          + "&lt;b&gt; {{7*7}} ${7*7} \u202Etxt.exe\u2066 \u0000\u001B[2J \uD800 ]]> --> <!--";

  private Hostile() {}

  static Analysis article() {
    MadeArticle made =
        new MadeArticle(
                PAYLOAD,
                PAYLOAD,
                PAYLOAD,
                "Dek " + PAYLOAD,
                "Officials said " + PAYLOAD + " radical amateurs would pay.",
                "It was <b>alleged</b> on </p></article> that " + PAYLOAD)
            .on(LocalDate.of(2026, 1, 1), PAYLOAD, "javascript:alert(1)//https://a.example")
            .cleaned(0.2, List.of(PAYLOAD), List.of(new Removed(PAYLOAD, PAYLOAD)));
    made.from("Officials said");
    Source officials = made.source("", Naming.UNNAMED_ROLE, Kind.OTHER, true, "Officials");
    Source named = made.source(PAYLOAD, Naming.NAMED_PERSON, Kind.OTHER, true, "<b>alleged</b>");
    made.says(
            officials,
            "Officials",
            "said",
            PAYLOAD,
            Form.DIRECT,
            Connotation.HEATED,
            PAYLOAD,
            "would pay")
        .from("It was <b>")
        .says(
            named,
            "<b>alleged</b>",
            "on </p></article>",
            PAYLOAD,
            Form.DIRECT,
            Connotation.DOUBTING,
            PAYLOAD,
            "It was");
    made.from("Officials said");
    return made.loaded("radical amateurs", PAYLOAD, 1, Voice.AUTHOR)
        .loaded("<script>", "\"><script>alert(2)</script>", 1, Voice.QUOTED)
        .analysis();
  }
}
