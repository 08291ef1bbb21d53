package org.newsgauge.source;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;

/**
 * An attribution with its source: who it is and how the statement came to the article.
 *
 * @param attribution what the text says
 * @param source who it is; null if the article gives no source
 * @param channel first hand or relayed
 * @param relays the names of those it was taken from, in text order; empty if not relayed or not
 *     named
 * @param anonymityReason where the article states why the source is not named
 */
public record SourcedAttribution(
    Attribution attribution,
    @Nullable Source source,
    Channel channel,
    List<String> relays,
    @Nullable Span anonymityReason)
    implements Serializable {

  public SourcedAttribution {
    Objects.requireNonNull(attribution, "attribution");
    Objects.requireNonNull(channel, "channel");
    relays = List.copyOf(relays);
    if (!relays.isEmpty() && channel != Channel.RELAYED) {
      throw new IllegalArgumentException("relays " + relays + " of a first-hand statement");
    }
  }

  /** The source's code, {@link Naming#SOURCELESS} where there is none. */
  public Naming naming() {
    return source == null ? Naming.SOURCELESS : source.naming();
  }
}
