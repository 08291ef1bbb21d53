package org.newsgauge.evaluate.floor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** By what data are known again: SHA-256 over the names and bytes of their files. */
final class Fingerprint {
  private Fingerprint() {}

  /** Of these files, and of all files in these folders; where they lie does not matter. */
  static String of(List<Path> roots) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    for (Path root : roots) {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(root)) {
        files = walk.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        String name = root.getFileName() + "/" + root.relativize(file);
        byte[] bytes = Files.readAllBytes(file);
        String head = name.replace('\\', '/') + "\0" + bytes.length + "\0";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
