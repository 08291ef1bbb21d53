package org.newsgauge.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that a run writes into. While the run lasts, its files lie in a hidden folder inside;
 * {@link #finish} gives them their names, {@code run.json} last. A run that ends before that leaves
 * the folder as it was.
 *
 * <p>A folder that holds something else than an earlier run is refused, unless told otherwise.
 * Files of an earlier run that the new one does not write again are removed; others are never
 * touched.
 *
 * <p>Not thread-safe.
 */
public final class RunFolder implements Closeable {
  private static final String STAGING = ".newsgauge-run";

  /** What a run needs while it lasts; never named. */
  private static final String WORK = ".work";

  /** Says that all files are whole and are being named. */
  private static final String COMPLETE = ".complete";

  /** What says that a folder holds a run: it lists the files of the run, one a line. */
  private static final String MANIFEST = ".newsgauge-files";

  private final Path folder;
  private final Path staging;
  private final boolean created;
  private boolean open = true;
  private boolean discards;

  private RunFolder(Path folder, boolean created) {
    this.folder = folder;
    this.staging = folder.resolve(STAGING);
    this.created = created;
  }

  /**
   * Makes the folder, or takes one that is empty or holds an earlier run.
   *
   * @param force whether to take a folder that holds something else, too
   * @throws IOException if it is refused or cannot be written; the message says which and what to
   *     do
   */
  public static RunFolder open(Path folder, boolean force) throws IOException {
    return open(folder, force, false);
  }

  /**
   * The same, but with {@code resume} what an interrupted run left there stays, to be gone on with.
   */
  public static RunFolder open(Path folder, boolean force, boolean resume) throws IOException {
    boolean exists = Files.exists(folder);
    try {
      if (exists && !force && !isFree(folder)) {
        throw new FileSystemException(
            folder.toString(),
            null,
            "holds something other than a run of newsgauge; choose another folder with --out, or"
                + " write into it all the same with --force");
      }
      Files.createDirectories(folder);
      RunFolder run = new RunFolder(folder, !exists);
      run.discards = !resume && Files.exists(run.staging.resolve(WORK));
      if (!resume) {
        delete(run.staging);
      }
      Files.createDirectories(run.staging);
      return run;
    } catch (FileSystemException e) {
      if (e.getReason() != null && e.getReason().contains("--out")) {
        throw e;
      }
      throw new FileSystemException(
          folder.toString(),
          null,
          "cannot be written ("
              + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason())
              + "); choose another folder with --out");
    }
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<String> names = inside.map(path -> path.getFileName().toString()).toList();
      return names.contains(MANIFEST) || names.stream().allMatch(STAGING::equals);
    }
  }

  /** Where to write while the run lasts; its parts may have folders of their own in it. */
  public Path path() {
    return staging;
  }

  /** Where to keep what the run needs while it lasts. */
  public Path work() throws IOException {
    return Files.createDirectories(staging.resolve(WORK));
  }

  /** Whether an interrupted run was there that could have been gone on with. */
  public boolean discards() {
    return discards;
  }

  /** Whether an earlier run is there, which {@link #finish} would replace. */
  public boolean holdsRun() {
    return Files.exists(folder.resolve(MANIFEST));
  }

  /** Whether an interrupted run had written everything: only {@link #finish} is left to do. */
  public boolean isComplete() {
    return Files.exists(staging.resolve(COMPLETE));
  }

  /** The folder itself, as it was given. */
  public Path folder() {
    return folder;
  }

  /**
   * Everything is written: gives the files their names and removes what is left of an earlier run.
   */
  public void finish() throws IOException {
    List<String> names;
    try (Stream<Path> walk = Files.walk(staging)) {
      names =
          walk.filter(Files::isRegularFile)
              .map(file -> staging.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.startsWith("."))
              .sorted(
                  Comparator.comparing((String name) -> name.equals(RunJson.FILE))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
    }
    if (!isComplete()) {
      for (String old : earlierFiles()) {
        if (!names.contains(old)) {
          deleteWithEmptyParents(folder.resolve(old));
        }
      }
      Files.writeString(folder.resolve(MANIFEST), String.join("\n", names) + "\n");
      Files.createFile(staging.resolve(COMPLETE));
    }
    for (String name : names) {
      Path target = folder.resolve(name);
      Files.createDirectories(target.getParent());
      move(staging.resolve(name), target);
    }
    // The mark goes last: until then a break here is gone on with here.
    delete(staging.resolve(WORK));
    delete(staging);
    open = false;
  }

  private List<String> earlierFiles() throws IOException {
    Path manifest = folder.resolve(MANIFEST);
    if (!Files.exists(manifest)) {
      return List.of();
    }
    // A manifest that somebody edited must not reach outside its folder.
    return Files.readAllLines(manifest).stream()
        .filter(name -> folder.resolve(name).normalize().startsWith(folder.normalize()))
        .filter(name -> !name.isBlank())
        .toList();
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void deleteWithEmptyParents(Path file) throws IOException {
    Files.deleteIfExists(file);
    Path parent = file.getParent();
    while (parent != null && !parent.equals(folder)) {
      try {
        Files.delete(parent);
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        return;
      }
      parent = parent.getParent();
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(path)) {
      walk.sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** From now on what an unfinished run wrote stays, so that it can be gone on with. */
  public void keep() {
    open = false;
  }

  /** Throws away what an unfinished run wrote. */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      delete(staging);
      if (created) {
        Files.deleteIfExists(folder);
      }
    }
  }
}
