package org.newsgauge.report.page;

import gg.jte.generated.precompiled.page.JtearticleGenerated;
import gg.jte.generated.precompiled.page.JtecomparisonGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * Writes pages: one HTML file each, with style, script and typeface inside, that asks nothing of
 * any network. Its Content-Security-Policy lets only that style and that script in, by their
 * hashes, so that nothing in an article can run. Static and thread-safe.
 */
public final class PageWriter {
  private PageWriter() {}

  /** Writes the page of an article; flushes, closes nothing. */
  public static void write(OutputStream out, ArticleView view) throws IOException {
    Writer writer = writer(out);
    JtearticleGenerated.render(
        new OwaspHtmlTemplateOutput(new WriterOutput(writer)), null, Frame.article(), view);
    writer.flush();
  }

  /** Writes the page of a comparison; flushes, closes nothing. */
  public static void write(OutputStream out, ComparisonView view) throws IOException {
    Writer writer = writer(out);
    JtecomparisonGenerated.render(
        new OwaspHtmlTemplateOutput(new WriterOutput(writer)), null, Frame.comparison(), view);
    writer.flush();
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /**
   * What a page needs besides its content, all of our own making.
   *
   * @param policy the Content-Security-Policy
   * @param style of the page
   * @param script of the page
   */
  public record Frame(String policy, String style, String script) {
    private static Frame article() {
      return of("article.css", "article.js");
    }

    private static Frame comparison() {
      return of("comparison.css", "comparison.js");
    }

    private static Frame of(String styleFile, String scriptFile) {
      String style = fonts() + text("page.css") + text(styleFile);
      String script = text(scriptFile);
      return new Frame(
          "default-src 'none'; style-src 'sha256-"
              + hash(style)
              + "'; script-src 'sha256-"
              + hash(script)
              + "'; font-src data:; base-uri 'none'; form-action 'none'",
          style,
          script);
    }
  }

  private static String fonts() {
    return face("Regular", 400) + face("SemiBold", 600);
  }

  private static String face(String name, int weight) {
    return "@font-face{font-family:'Source Sans 3';font-weight:"
        + weight
        + ";src:url(data:font/woff2;base64,"
        + Base64.getEncoder()
            .encodeToString(
                bytes("/org/newsgauge/report/fonts/SourceSans3-" + name + "-latin.woff2"))
        + ") format('woff2')}\n";
  }

  private static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String file) {
    try (InputStream in =
        Objects.requireNonNull(PageWriter.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
