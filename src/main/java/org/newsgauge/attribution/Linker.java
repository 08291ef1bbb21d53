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
      Attribution headline = SpeakerLabels.headline(document, passage, lexicon);
      List<Attribution> found =
          headline == null ? link(document, passage, Chunk.of(labels.get(i))) : List.of(headline);
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
        List<Span> content = new ArrayList<>();
        int end = 0;
        for (int index : link.contents()) {
          Chunk chunk = quoted(passage, chunks, index);
          // One mark can end a quotation and begin the next.
          if (chunk.to() > end) {
            content.add(passage.span(Math.max(end, chunk.from()), chunk.to()));
            end = chunk.to();
          }
        }
        Chunk cue = chunks.get(link.cue());
        boolean named =
            link.source() >= 0 && !nobody(passage, chunks.get(link.source()), cue, content.get(0));
        Span source = named ? source(passage, chunks, link.source()) : null;
        if (link.source() < 0 && accordingTo(passage, cue)) {
          source = passage.span(cue.from() + 2, cue.to());
          int cited = citedTo(passage, cue.to());
          if (cited > cue.to()
              && content.get(0).start() < passage.span(cue.to(), cited).end()
              && content.get(0).end() > passage.token(cited).end()) {
            source = passage.span(cue.from() + 2, cited);
            int rest = passage.lower(cited).equals(",") ? cited + 1 : cited;
            content.set(0, new Span(passage.token(rest).start(), content.get(0).end()));
          }
          cue = new Chunk(Role.CUE, cue.from(), cue.from() + 2);
        }
        found.add(attribution(document, passage, source, cue, content));
      }
    }
    List<Span> cues = new ArrayList<>();
    for (Attribution attribution : found) {
      Span cue = attribution.cue();
      if (cue != null) {
        cues.add(cue);
      }
    }
    for (Parenthesis told : Parenthesis.in(passage, cues)) {
      List<Span> content = List.of(passage.span(told.content().from(), told.content().to()));
      Span source = passage.span(told.source().from(), told.source().to());
      found.add(attribution(document, passage, source, told.cue(), content));
    }
    found.sort(Comparator.comparingInt(Attribution::start));
    return found;
  }

  /** Whether the cue took the source with it: "according to several clerks". */
  private static boolean accordingTo(Passage passage, Chunk cue) {
    return cue.to() - cue.from() > 2
        && passage.lower(cue.from()).equals("according")
        && passage.lower(cue.from() + 1).equals("to");
  }

  /** The source, and where it ends in "officials cited" or the like, also by whom. */
  private static Span source(Passage passage, List<Chunk> chunks, int index) {
    Chunk chunk = chunks.get(index);
    int end = chunk.to();
    if (passage.tag(end - 1) == Tag.VERB
        && end + 1 < passage.size()
        && passage.lower(end).equals("by")) {
      int after = NounPhrases.end(passage, end + 1, false);
      boolean free = index + 1 == chunks.size() || after <= chunks.get(index + 1).from();
      end = after > 0 && free ? after : end;
    } else {
      int cited = citedTo(passage, end);
      boolean free = index + 1 == chunks.size() || cited <= chunks.get(index + 1).from();
      end = free ? cited : end;
    }
    return passage.span(chunk.from(), end);
  }

  /** Index after "cited by Reuters," that begins at {@code i}; {@code i} if it does not. */
  private static int citedTo(Passage passage, int i) {
    boolean cited =
        i + 3 < passage.size()
            && passage.lower(i).equals("cited")
            && passage.lower(i + 1).equals("by");
    int after = cited ? NounPhrases.end(passage, i + 2, false) : -1;
    return after > 0 && after + 1 < passage.size() ? after : i;
  }

  /** Content ends with a quotation that ends a sentence, where what follows is not quoted. */
  private static Chunk withinSentence(Passage passage, Chunk chunk) {
    for (int i = chunk.from() + 1; i < chunk.to(); i++) {
      if (passage.sentence(i) != passage.sentence(i - 1)
          && passage.quotation(i) == Passage.UNQUOTED
          && passage.spoken(i - 1)) {
        return new Chunk(chunk.role(), chunk.from(), i);
      }
    }
    return chunk;
  }

  /** Whether the source is the "it" of "it was reported that", which is nobody. */
  private static boolean nobody(Passage passage, Chunk source, Chunk cue, Span content) {
    return source.to() - source.from() == 1
        && passage.lower(source.from()).equals("it")
        && source.to() == cue.from()
        && bePassive(passage, cue)
        && passage.lower(passage.tokenAt(content.start())).equals("that");
  }

  /** Whether a form of "be" stands in the cue, with another verb after it. */
  private static boolean bePassive(Passage passage, Chunk cue) {
    for (int i = cue.from(); i < cue.to() - 1; i++) {
      if (passage.token(i).lemma().equals("be")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Content of nothing but one quotation gets the quotation's own edges, as far as no other role
   * stands there.
   */
  private static Chunk quoted(Passage passage, List<Chunk> chunks, int index) {
    Chunk chunk = withinSentence(passage, chunks.get(index));
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
