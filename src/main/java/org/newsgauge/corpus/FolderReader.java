package org.newsgauge.corpus;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Origin;

/**
 * A folder of articles, one a file: HTML or text, perhaps compressed. The outlet is the subfolder
 * directly below the folder, or the first group of a pattern on the file's name, or else what the
 * page says.
 *
 * <p>Hidden files and folders are passed over, and those that come with a corpus but are no
 * articles: {@code README*}, {@code LICENSE*}. Order: by path.
 */
public final class FolderReader implements CorpusReader {
  private static final Pattern NOT_AN_ARTICLE =
      Pattern.compile("\\..*|(?:README|LICENSE|CHANGELOG)(?:\\..*)?");

  private final Path folder;
  private final String prefix;
  private final @Nullable Pattern outletPattern;

  /**
   * @param folder to read
   * @param prefix of every article's id: empty, or one that tells several corpora apart
   * @param outletPattern the outlet is the first group of its match on the file's name; null: the
   *     outlet is the subfolder
   */
  public FolderReader(Path folder, String prefix, @Nullable Pattern outletPattern) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.prefix = Objects.requireNonNull(prefix, "prefix");
    this.outletPattern = outletPattern;
  }

  @Override
  public void forEach(Consumer<Entry> sink) throws IOException {
    for (Path file : files()) {
      sink.accept(new FileEntry(file, file.toString(), origin(file)));
    }
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    SimpleFileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = !dir.equals(folder) && dir.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!NOT_AN_ARTICLE.matcher(file.getFileName().toString()).matches()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Listed all the same: it fails when it is read, as one line of the run.
            files.add(file);
            return FileVisitResult.CONTINUE;
          }
        };
    Files.walkFileTree(
        folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    files.sort(Comparator.comparing(file -> folder.relativize(file).toString()));
    return files;
  }

  private Origin origin(Path file) {
    Path relative = folder.relativize(file);
    String id = prefix + FileNames.withoutExtension(relative.toString().replace('\\', '/'));
    String outlet = null;
    if (outletPattern != null) {
      Matcher matcher = outletPattern.matcher(file.getFileName().toString());
      if (matcher.find()) {
        outlet = matcher.group(1);
      }
    } else if (relative.getNameCount() > 1) {
      outlet = relative.getName(0).toString();
    }
    return new Origin(id, outlet, null, null);
  }
}
