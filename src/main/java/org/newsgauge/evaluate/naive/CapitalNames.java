package org.newsgauge.evaluate.naive;

import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Kind;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Source;
import org.newsgauge.source.SourceResolver;
import org.newsgauge.source.SourcedAttribution;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;

/**
 * Who the sources are by their capitals: a source with a capitalised word after its first word, or
 * of that word alone, is a person of that name; any other is an unnamed role.
 */
final class CapitalNames implements SourceResolver {
  @Override
  public Sourcing resolve(Document document, List<Attribution> attributions) {
    List<Source> sources = new ArrayList<>();
    List<SourcedAttribution> said = new ArrayList<>();
    for (Attribution attribution : attributions) {
      Span span = attribution.source();
      Source source = null;
      if (span != null) {
        String name = capitalised(document.text(span));
        source =
            new Source(
                "S" + (sources.size() + 1),
                name,
                name.isEmpty() ? Naming.UNNAMED_ROLE : Naming.NAMED_PERSON,
                Kind.OTHER,
                List.of(span),
                false);
        sources.add(source);
      }
      said.add(new SourcedAttribution(attribution, source, Channel.FIRST_HAND, List.of(), null));
    }
    return new Sourcing(sources, said);
  }

  private static String capitalised(String words) {
    String[] all = words.strip().split("\\s+", -1);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if ((i > 0 || all.length == 1) && Character.isUpperCase(all[i].codePointAt(0))) {
        names.add(all[i]);
      }
    }
    boolean first = !names.isEmpty() && Character.isUpperCase(all[0].codePointAt(0));
    return first && all.length > 1
        ? all[0] + " " + String.join(" ", names)
        : String.join(" ", names);
  }
}
