package org.newsgauge.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes {@code run.json}: indented, keys always in the same order. Static and thread-safe. */
public final class RunJson {
  /** The file's name. */
  public static final String FILE = "run.json";

  private RunJson() {}

  /** The command that wrote the run in a folder; empty if none did, or the file is not legible. */
  public static String command(Path folder) {
    try {
      return new ObjectMapper().readTree(folder.resolve(FILE).toFile()).path("command").asText();
    } catch (IOException e) {
      return "";
    }
  }

  /** Writes the run; flushes, closes nothing. */
  public static void write(OutputStream out, Run run) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = AnalysisJson.generator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      json.writeStartObject();
      json.writeNumberField("schema", Tables.SCHEMA);
      json.writeStringField("version", run.version());
      json.writeStringField("command", run.command());
      json.writeObjectFieldStart("options");
      for (Run.Option option : run.options()) {
        json.writeStringField(option.name(), option.value());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("inputs");
      for (String input : run.inputs()) {
        json.writeString(input);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("lexicons");
      for (Run.LexiconUsed lexicon : run.lexicons()) {
        json.writeStartObject();
        json.writeStringField("file", lexicon.file());
        json.writeStringField("sha256", lexicon.sha256());
        json.writeNumberField("entries", lexicon.entries());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("models");
      for (Run.ModelUsed model : run.models()) {
        json.writeStartObject();
        json.writeStringField("name", model.name());
        json.writeStringField("sha256", model.sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectFieldStart("counts");
      json.writeNumberField("articles", run.counts().articles());
      json.writeNumberField("failures", run.counts().failures());
      json.writeNumberField("reprints", run.counts().reprints());
      json.writeNumberField("not_english", run.counts().notEnglish());
      json.writeNumberField("words", run.counts().words());
      json.writeNumberField("attributions", run.counts().attributions());
      json.writeNumberField("phrases", run.counts().phrases());
      json.writeNumberField("other_genre", run.counts().otherGenre());
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
