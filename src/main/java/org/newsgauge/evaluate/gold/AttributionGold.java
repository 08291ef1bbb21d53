package org.newsgauge.evaluate.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder of annotated articles: {@code text/NAME.txt} and {@code attributions/NAME.ann} or {@code
 * attributions/NAME_ANNOTATOR.ann}; or, as brat has them, both in the folder itself. Texts that
 * nobody annotated are left out.
 *
 * <p>A {@code metadata.tsv} in the folder, or in the one above it, tells the outlets: columns
 * {@code filename} and {@code publisher}.
 */
public final class AttributionGold {
  private static final String ENDING = ".ann";

  private AttributionGold() {}

  /**
   * Reads all articles, by name, with every span that an event names.
   *
   * @throws GoldException if an annotation file is wrong or has no text
   */
  public static List<AnnotatedArticle> read(Path folder) throws IOException {
    return read(folder, LateSpans.COUNTED);
  }

  /**
   * Reads all articles, by name.
   *
   * @param signed what late spans count for in files that are named for an annotator; in a file of
   *     its text's own name, as {@code analyze --brat} writes it, they always count: there they are
   *     a person's corrections
   * @throws GoldException if an annotation file is wrong or has no text
   */
  public static List<AnnotatedArticle> read(Path folder, LateSpans signed) throws IOException {
    boolean parted = Files.isDirectory(folder.resolve("attributions"));
    Path texts = parted ? folder.resolve("text") : folder;
    SortedMap<String, List<Path>> files = new TreeMap<>();
    for (Path file : GoldFiles.list(parted ? folder.resolve("attributions") : folder, ENDING)) {
      files.computeIfAbsent(article(file, texts), name -> new ArrayList<>()).add(file);
    }
    if (files.isEmpty()) {
      throw new GoldException(
          folder.toString(), "no annotations: neither attributions/NAME.ann nor NAME.ann");
    }
    Map<String, String> outlets = outlets(folder);
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (Map.Entry<String, List<Path>> entry : files.entrySet()) {
      String name = entry.getKey();
      String text = GoldFiles.text(texts.resolve(name + ".txt"));
      List<Reading> readings = new ArrayList<>();
      for (Path file : entry.getValue()) {
        String base = base(file);
        String annotator = base.equals(name) ? "" : base.substring(name.length() + 1);
        LateSpans late = annotator.isEmpty() ? LateSpans.COUNTED : signed;
        readings.add(
            BratReader.read(GoldFiles.name(file), annotator, late, GoldFiles.unmarked(file), text));
      }
      articles.add(
          new AnnotatedArticle(name, outlets.getOrDefault(name, ""), text, List.copyOf(readings)));
    }
    return articles;
  }

  private static String base(Path file) {
    String name = GoldFiles.name(file);
    return name.substring(0, name.length() - ENDING.length());
  }

  /** The name of the text that an annotation file is about. */
  private static String article(Path file, Path texts) throws GoldException {
    String base = base(file);
    int line = base.lastIndexOf('_');
    for (String name : line < 1 ? List.of(base) : List.of(base, base.substring(0, line))) {
      if (Files.isRegularFile(texts.resolve(name + ".txt"))) {
        return name;
      }
    }
    throw new GoldException(GoldFiles.name(file), "no " + base + ".txt in " + texts);
  }

  private static Map<String, String> outlets(Path folder) throws IOException {
    Map<String, String> outlets = new HashMap<>();
    Path above = folder.toAbsolutePath().normalize().getParent();
    for (Path place : above == null ? List.of(folder) : List.of(folder, above)) {
      Path file = place.resolve("metadata.tsv");
      if (Files.isRegularFile(file)) {
        TabbedFile table = TabbedFile.read(file);
        int name = table.column("filename");
        int outlet = table.column("publisher");
        for (TabbedFile.Row row : table.rows()) {
          outlets.put(row.cell(name), row.cell(outlet));
        }
        break;
      }
    }
    return outlets;
  }
}
