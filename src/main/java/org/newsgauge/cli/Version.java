package org.newsgauge.cli;

import org.newsgauge.Newsgauge;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Model;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the program, Java and every model. */
final class Version implements IVersionProvider {
  /** The version of the program, as the jar says it; "development" where there is no jar. */
  static String number() {
    String version = Newsgauge.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
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
