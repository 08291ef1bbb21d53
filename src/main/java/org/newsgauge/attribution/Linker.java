package org.newsgauge.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Model;
import org.newsgauge.article.Span;
import org.newsgauge.text.Document;
import org.newsgauge.text.Tag;

/**
 * Makes attributions of labelled tokens: links sources and contents to cues, and says what each
 * attribution is. Thread-safe.
 */
public final class Linker {
  private static final String WEIGHTS = "links.bin";

  private final LinkWeights weights;
  private final CueLexicon lexicon = CueLexicon.shipped();

  /** A linker by the given weights. */
  public Linker(LinkWeights weights) {
    this.weights = weights;
  }

  /** The linker that Newsgauge ships. */
  public static Linker shipped() {
    try (InputStream in = Linker.class.getResourceAsStream(WEIGHTS)) {
      if (in == null) {
        throw new IllegalStateException("no " + WEIGHTS);
      }
      return new Linker(LinkWeights.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model in use. */
  public static Model model() {
    return Model.ofResource(Linker.class, WEIGHTS);
  }

  /**
   * The attributions of a document.
   *
   * @param labels of each passage's tokens, legal ({@link Labels#follows})
   */
  public List<Attribution> link(Document document, List<Passage> passages, List<byte[]> labels) {
    List<Attribution> all = new ArrayList<>();
    Attribution before = null;
    Passage previous = null;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      List<Attribution> found = link(document, passage, Chunk.of(labels.get(i)));
      if (found.isEmpty()) {
        Attribution label = SpeakerLabels.before(document, passage);
        if (label == null) {
          label = SpeakerLabels.after(document, before == null ? previous : null, passage);
        }
        found = label == null ? List.of() : List.of(label);
      }
      if (found.isEmpty() && before != null && previous != null) {
        Attribution inherited = Inheritance.of(document, previous, passage, before);
        if (inherited != null) {
          found = List.of(inherited);
        }
      }
      all.addAll(found);
      before = found.isEmpty() ? null : found.get(found.size() - 1);
      previous = passage;
    }
    return all;
  }

  private List<Attribution> link(Document document, Passage passage, List<Chunk> chunks) {
    Links links = new Links(passage, chunks);
    List<Attribution> found = new ArrayList<>();
    for (Links.Link link : links.best(weights)) {
      if (!link.contents().isEmpty()) {
        Span source = link.source() < 0 ? null : links.span(link.source());
        List<Span> content = new ArrayList<>();
        for (int index : link.contents()) {
          Chunk chunk = quoted(passage, chunks, index);
          content.add(passage.span(chunk.from(), chunk.to()));
        }
        found.add(attribution(document, passage, source, chunks.get(link.cue()), content));
      }
    }
    found.sort(Comparator.comparingInt(Attribution::start));
    return found;
  }

  /**
   * Content of nothing but one quotation gets the quotation's own edges, as far as no other role
   * stands there.
   */
  private static Chunk quoted(Passage passage, List<Chunk> chunks, int index) {
    Chunk chunk = chunks.get(index);
    int quotation = Passage.UNQUOTED;
    for (int i = chunk.from(); i < chunk.to(); i++) {
      int here = passage.quotation(i);
      if (here == Passage.UNQUOTED && passage.tag(i) == Tag.PUNCT) {
        continue;
      }
      if (here == Passage.UNQUOTED || (quotation != Passage.UNQUOTED && here != quotation)) {
        return chunk;
      }
      quotation = here;
    }
    if (quotation == Passage.UNQUOTED) {
      return chunk;
    }
    Span span = passage.quotations().get(quotation).span();
    int from = passage.tokenAt(span.start());
    int to = passage.tokenAt(span.end() - 1) + 1;
    if (index > 0 && chunks.get(index - 1).to() > from) {
      from = chunk.from();
    }
    if (index + 1 < chunks.size() && chunks.get(index + 1).from() < to) {
      to = chunk.to();
    }
    return new Chunk(Role.CONTENT, from, to);
  }

  private Attribution attribution(
      Document document, Passage passage, @Nullable Span source, Chunk cue, List<Span> content) {
    Cue known = lexicon.in(passage, cue.from(), cue.to());
    Form form = Forms.of(document, passage.quotations(), content);
    boolean speech = known == null ? form != Form.INDIRECT : known.speech();
    Connotation connotation = known == null ? Connotation.NEUTRAL : known.connotation();
    Span words = passage.span(cue.from(), cue.to());
    return new Attribution(source, words, content, form, speech, connotation, false);
  }
}
