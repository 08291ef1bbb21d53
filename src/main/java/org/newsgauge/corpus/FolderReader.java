package org.newsgauge.corpus;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Origin;

/**
 * A folder of articles, one a file: HTML or text, perhaps compressed; tables, lines of JSON and
 * crawls among them are read as such. The outlet is the subfolder directly below the folder, or the
 * first group of a pattern on the file's name, or else what the page says.
 *
 * <p>Hidden files and folders are passed over, and those that come with a corpus but are no
 * articles: {@code README*}, {@code LICENSE*}. Order: by path. Holds the names of one folder and of
 * those above it at a time.
 */
public final class FolderReader implements CorpusReader {
  private static final Pattern NOT_AN_ARTICLE =
      Pattern.compile("\\..*|(?:README|LICENSE|CHANGELOG)(?:\\..*)?");

  /** Deeper folders lead astray. */
  private static final int MAX_DEPTH = 64;

  private final Path folder;
  private final String prefix;
  private final Reading reading;

  /**
   * @param folder to read
   * @param prefix of every article's id: empty, or one that tells several corpora apart
   */
  public FolderReader(Path folder, String prefix, Reading reading) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.prefix = Objects.requireNonNull(prefix, "prefix");
    this.reading = Objects.requireNonNull(reading, "reading");
  }

  @Override
  public void forEach(Consumer<Entry> sink) throws IOException {
    List<Path> above = new ArrayList<>();
    above.add(folder.toRealPath());
    walk(folder, above, sink);
  }

  private void walk(Path directory, List<Path> above, Consumer<Entry> sink) throws IOException {
    List<Item> items = new ArrayList<>();
    Map<String, Integer> stems = new HashMap<>();
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(directory)) {
      for (Path path : inside) {
        String name = path.getFileName().toString();
        boolean isFolder = Files.isDirectory(path);
        if (isFolder ? !name.startsWith(".") : !NOT_AN_ARTICLE.matcher(name).matches()) {
          items.add(new Item(path.getFileName(), isFolder));
          if (!isFolder) {
            stems.merge(FileNames.withoutExtension(name), 1, Integer::sum);
          }
        }
      }
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    items.sort(Comparator.comparing(Item::sortKey));
    for (Item item : items) {
      Path path = directory.resolve(item.name());
      if (item.isFolder()) {
        below(path, above, sink);
      } else {
        file(path, stems, sink);
      }
    }
  }

  private void below(Path path, List<Path> above, Consumer<Entry> sink) {
    String reason = null;
    try {
      Path real = path.toRealPath();
      if (above.contains(real) || above.size() > MAX_DEPTH) {
        reason = "leads back to a folder above it; not followed";
      } else {
        above.add(real);
        try {
          walk(path, above, sink);
        } finally {
          above.remove(above.size() - 1);
        }
      }
    } catch (IOException e) {
      reason = "the folder cannot be read: " + CorpusRun.reason(e);
    }
    if (reason != null) {
      sink.accept(new BrokenEntry(path.toString(), "", reason));
    }
  }

  private void file(Path path, Map<String, Integer> stems, Consumer<Entry> sink) {
    String name = path.getFileName().toString();
    Path relative = folder.relativize(path);
    String id = prefix + relative.toString().replace('\\', '/');
    if (CorpusFile.holdsMany(name)) {
      try {
        CorpusFile.many(path, id + "/", reading, reading.byPath() ? outlet(relative) : null)
            .forEach(sink);
      } catch (IOException e) {
        sink.accept(new BrokenEntry(path.toString(), "", CorpusRun.reason(e)));
      }
      return;
    }
    // Two files that differ in their ending only keep it.
    boolean alone = stems.getOrDefault(FileNames.withoutExtension(name), 0) < 2;
    Origin origin =
        new Origin(alone ? FileNames.withoutExtension(id) : id, outlet(relative), null, null);
    Entry entry = new FileEntry(path, path.toString(), origin);
    sink.accept(reading.outletFrom() == OutletFrom.DOMAIN ? Domain.outlet(entry) : entry);
  }

  private @Nullable String outlet(Path relative) {
    if (reading.outletPattern() != null) {
      return outlet(relative.getFileName().toString(), reading);
    }
    boolean byPath = reading.outletFrom() == null || reading.outletFrom() == OutletFrom.PATH;
    return byPath && relative.getNameCount() > 1 ? relative.getName(0).toString() : null;
  }

  /** The outlet that a file's name tells: what the pattern's first group matches, or the stem. */
  static @Nullable String outlet(String name, Reading reading) {
    if (reading.outletPattern() == null) {
      return FileNames.withoutExtension(name);
    }
    Matcher matcher = reading.outletPattern().matcher(name);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** A name and whether it is that of a folder, which sorts as if it ended in a slash. */
  private record Item(Path name, boolean isFolder) {
    String sortKey() {
      return isFolder ? name + "/" : name.toString();
    }
  }
}
