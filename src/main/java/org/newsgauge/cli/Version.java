package org.newsgauge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.newsgauge.Newsgauge;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Model;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the program, Java and every model. */
final class Version implements IVersionProvider {
  private static final String POM = "/META-INF/maven/org.newsgauge/newsgauge/pom.properties";

  /** The version of the program, as the jar says it, or the pom where there is no jar. */
  static String number() {
    // Not the manifest's version: which one a package has depends on what is loaded of it first.
    try (InputStream in = Version.class.getResourceAsStream(POM)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "0.1.0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String[] getVersion() {
    StringBuilder text = new StringBuilder();
    text.append("newsgauge ").append(number()).append('\n');
    text.append("Java ").append(Runtime.version()).append('\n');
    for (Model model : PipelineOptions.models(new Cleaner(), Newsgauge.withDefaults())) {
      text.append("model ").append(model.name());
      text.append("  sha256 ").append(model.sha256(), 0, 12).append('\n');
    }
    return text.toString().strip().split("\n");
  }
}
