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
    return article(PAYLOAD);
  }

  /** The payload in every field that takes text. */
  static Analysis article(String payload) {
    MadeArticle made =
        new MadeArticle(
                payload,
                payload,
                payload,
                "Dek " + payload,
                "Officials said " + payload + " radical amateurs would pay.",
                "It was <b>alleged</b> on </p></article> that " + payload)
            .on(LocalDate.of(2026, 1, 1), payload, "javascript:alert(1)//https://a.example")
            .cleaned(0.2, List.of(payload), List.of(new Removed(payload, payload)));
    made.from("Officials said");
    Source officials = made.source("", Naming.UNNAMED_ROLE, Kind.OTHER, true, "Officials");
    Source named = made.source(payload, Naming.NAMED_PERSON, Kind.OTHER, true, "<b>alleged</b>");
    made.says(
            officials,
            "Officials",
            "said",
            payload,
            Form.DIRECT,
            Connotation.HEATED,
            payload,
            "would pay")
        .from("It was <b>")
        .says(
            named,
            "<b>alleged</b>",
            "on </p></article>",
            payload,
            Form.DIRECT,
            Connotation.DOUBTING,
            payload,
            "It was");
    made.from("Officials said");
    return made.loaded("radical amateurs", payload, 1, Voice.AUTHOR)
        .loaded("<b>alleged</b>", "\"><script>alert(2)</script>", 1, Voice.QUOTED)
        .analysis();
  }
}
