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
  /** The version of the program, which the build writes beside this class. */
  static String number() {
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IllegalStateException("version.properties is not on the class path");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
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
