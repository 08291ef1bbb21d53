package org.newsgauge.corpus;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.Span;

/**
 * A cleaned article with where it came from, as it lies in an {@link ArticleStore}: all but what
 * cleaning removed.
 */
record StoredArticle(String input, String record, Article article, Map<String, String> columns) {
  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * article.text().length() + 500);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, input);
      write(out, record);
      write(out, article.id());
      write(out, article.outlet());
      write(out, article.url());
      write(out, article.author());
      out.writeLong(
          article.published() == null ? Long.MIN_VALUE : article.published().toEpochDay());
      write(out, article.section());
      write(out, article.text());
      write(out, article.title());
      write(out, article.dek());
      write(out, article.body());
      out.writeDouble(article.confidence());
      out.writeInt(article.warnings().size());
      for (String warning : article.warnings()) {
        write(out, warning);
      }
      out.writeInt(columns.size());
      for (Map.Entry<String, String> column : new TreeMap<>(columns).entrySet()) {
        write(out, column.getKey());
        write(out, column.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static StoredArticle read(DataInputStream in) throws IOException {
    String input = text(in);
    String record = text(in);
    String id = text(in);
    String outlet = text(in);
    String url = textOrNull(in);
    String author = textOrNull(in);
    long day = in.readLong();
    String section = textOrNull(in);
    String text = text(in);
    Span title = span(in);
    Span dek = span(in);
    Span body = span(in);
    double confidence = in.readDouble();
    List<String> warnings = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      warnings.add(text(in));
    }
    Map<String, String> columns = new HashMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      columns.put(text(in), text(in));
    }
    Article article =
        new Article(
            id,
            outlet,
            url,
            author,
            day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day),
            section,
            text,
            title,
            dek,
            body == null ? new Span(0, 0) : body,
            confidence,
            warnings,
            List.of());
    return new StoredArticle(input, record, article, columns);
  }

  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeByte(0);
      return;
    }
    boolean narrow = text.chars().allMatch(c -> c < 256);
    out.writeByte(narrow ? 1 : 2);
    out.writeInt(text.length());
    byte[] bytes = new byte[narrow ? text.length() : 2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (narrow) {
        bytes[i] = (byte) c;
      } else {
        bytes[2 * i] = (byte) (c >> 8);
        bytes[2 * i + 1] = (byte) c;
      }
    }
    out.write(bytes);
  }

  private static @Nullable String textOrNull(DataInputStream in) throws IOException {
    int width = in.readByte();
    if (width == 0) {
      return null;
    }
    int length = in.readInt();
    byte[] bytes = new byte[width * length];
    in.readFully(bytes);
    // UTF-16 and Latin 1 keep every character, lone surrogates too.
    char[] text = new char[length];
    for (int i = 0; i < length; i++) {
      text[i] =
          width == 1
              ? (char) (bytes[i] & 0xff)
              : (char) (((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff));
    }
    return new String(text);
  }

  private static String text(DataInputStream in) throws IOException {
    String text = textOrNull(in);
    return text == null ? "" : text;
  }

  private static void write(DataOutputStream out, @Nullable Span span) throws IOException {
    out.writeInt(span == null ? -1 : span.start());
    out.writeInt(span == null ? -1 : span.end());
  }

  private static @Nullable Span span(DataInputStream in) throws IOException {
    int start = in.readInt();
    int end = in.readInt();
    return start < 0 ? null : new Span(start, end);
  }
}
