package org.newsgauge.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Labels;
import org.newsgauge.attribution.Passage;
import org.newsgauge.attribution.Role;
import org.newsgauge.evaluate.gold.AnnotatedArticle;
import org.newsgauge.evaluate.gold.Marked;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;

/**
 * An article with what one person marked in it, as labels of tokens: what attribution taggers learn
 * from.
 *
 * <p>A token has one label. Where marks overlap a cue wins over a source, and a source over
 * content; of attributions inside each other's content the outer one is marked first, so its
 * content wins. A mark that runs over the end of a paragraph goes on as a second one.
 *
 * @param article as it was read
 * @param document its text layer
 * @param passages its paragraphs
 * @param labels of the tokens of each passage
 */
public record LabelledArticle(
    AnnotatedArticle article, Document document, List<Passage> passages, List<byte[]> labels) {

  public LabelledArticle {
    passages = List.copyOf(passages);
    labels = List.copyOf(labels);
  }

  /** The article with the marks of its first annotator, the one that counts. */
  public static LabelledArticle of(AnnotatedArticle article, Annotator annotator) {
    Document document = annotator.annotate(Article.asIs(article.text(), Origin.of(article.name())));
    List<Passage> passages = Passage.of(document);
    return new LabelledArticle(article, document, passages, labels(passages, article.gold()));
  }

  /** The labels of the tokens of each passage. */
  public static List<byte[]> labels(List<Passage> passages, List<Marked> marks) {
    List<byte[]> labels = new ArrayList<>();
    for (Passage passage : passages) {
      labels.add(new byte[passage.size()]);
    }
    for (Role role : List.of(Role.CUE, Role.SOURCE, Role.CONTENT)) {
      for (Marked mark : marks) {
        for (Span fragment : mark.fragments(role)) {
          for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).span().overlaps(fragment)) {
              label(passages.get(i), labels.get(i), fragment, role);
            }
          }
        }
      }
    }
    return labels;
  }

  private static void label(Passage passage, byte[] labels, Span fragment, Role role) {
    boolean goesOn = false;
    for (int i = passage.tokenAt(fragment.start()); i < passage.size(); i++) {
      if (!passage.token(i).span().overlaps(fragment)) {
        break;
      }
      if (labels[i] != Labels.OUTSIDE) {
        goesOn = false;
        continue;
      }
      labels[i] = (byte) (goesOn ? Labels.inside(role) : Labels.begin(role));
      goesOn = true;
    }
  }

  /**
   * Which attribution each token with a role belongs to, the first that marks it; −1 for others.
   */
  public int[] owners(int passage) {
    Passage tokens = passages.get(passage);
    int[] owners = new int[tokens.size()];
    Arrays.fill(owners, -1);
    List<Marked> marks = article.gold();
    for (int m = 0; m < marks.size(); m++) {
      for (Role role : Role.values()) {
        for (Span fragment : marks.get(m).fragments(role)) {
          for (int i = tokens.tokenAt(fragment.start()); i < tokens.size(); i++) {
            if (!tokens.token(i).span().overlaps(fragment)) {
              break;
            }
            owners[i] = owners[i] < 0 ? m : owners[i];
          }
        }
      }
    }
    return owners;
  }
}
