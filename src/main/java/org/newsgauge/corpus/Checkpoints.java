package org.newsgauge.corpus;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an interrupted run goes on: what it knew, written to disk from time to time, whole or not
 * at all, and bound to what was asked for. Not thread-safe.
 */
public final class Checkpoints {
  /** The next is not written before the last has cost a twentieth of the time. */
  private static final int TIMES_COST = 20;

  private static final long NANOS = 1_000_000_000L;

  private final Path folder;
  private final TreeMap<String, String> asked;
  private final LongSupplier clock;
  private final double seconds;
  private long next;

  /**
   * @param folder where the run's unfinished files lie
   * @param asked what was asked for, by kind ({@code options}): another run's checkpoints are not
   *     taken
   * @param clock nanoseconds of any beginning
   * @param seconds between two checkpoints, at least
   */
  public Checkpoints(Path folder, Map<String, String> asked, LongSupplier clock, double seconds) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.asked = new TreeMap<>(asked);
    this.clock = Objects.requireNonNull(clock, "clock");
    this.seconds = seconds;
    next = clock.getAsLong() + (long) (seconds * NANOS);
  }

  /** Whether a run was broken off in this folder that can go on. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(CorpusRun.READ));
  }

  private record Saved(TreeMap<String, String> asked, Serializable state) implements Serializable {}

  /** The folder for unfinished files. */
  Path folder() {
    return folder;
  }

  /** Whether it is time for the next one. */
  boolean isDue() {
    return clock.getAsLong() - next >= 0;
  }

  /** Writes one; it takes the place of an earlier one of that name. */
  void save(String name, Serializable state) throws IOException {
    long begun = clock.getAsLong();
    Path part = folder.resolve(name + ".part");
    try (FileChannel channel =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(new Saved(asked, state));
      objects.flush();
      channel.force(true);
    }
    Files.move(
        part,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    long now = clock.getAsLong();
    next = now + Math.max((long) (seconds * NANOS), TIMES_COST * (now - begun));
  }

  /**
   * What was saved under a name; null for nothing.
   *
   * @throws IOException if it was saved by a run of something else
   */
  @Nullable Serializable load(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return null;
    }
    Saved saved;
    try (ObjectInputStream objects =
        new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      objects.setObjectInputFilter(
          ObjectInputFilter.Config.createFilter(
              "org.newsgauge.**;java.lang.**;java.util.**;java.time.**;!*"));
      saved = (Saved) objects.readObject();
    } catch (ClassNotFoundException | InvalidClassException | ClassCastException e) {
      throw new IOException(CANNOT + "it was begun with another version of newsgauge" + AGAIN, e);
    }
    if (!saved.asked().equals(asked)) {
      throw new IOException(CANNOT + "it was begun with other " + others(saved.asked()) + AGAIN);
    }
    return saved.state();
  }

  /** What is not as it was, and how it was and is. */
  private String others(Map<String, String> then) {
    return asked.entrySet().stream()
        .filter(now -> !now.getValue().equals(then.get(now.getKey())))
        .map(
            now ->
                "%s (then: %s; now: %s)"
                    .formatted(now.getKey(), then.getOrDefault(now.getKey(), ""), now.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static final String CANNOT = "the interrupted run cannot be continued: ";
  private static final String AGAIN = "; start again without --resume, or choose another --out";

  /** The corpus gives other entries than it did. */
  static IOException changed() {
    return new IOException(CANNOT + "the corpus has other articles than it had" + AGAIN);
  }
}
