package org.newsgauge.lexicon.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsgauge.lexicon.LexiconException;
import org.newsgauge.lexicon.foreign.WordList.Term;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Readers of the formats that other programs keep word lists in. Each takes the whole text and the
 * file's name for messages, and throws {@link LexiconException} naming the line if the text is not
 * of the format.
 */
public final class WordLists {
  private final Map<String, List<Term>> byName = new LinkedHashMap<>();
  private final String place;

  private WordLists(String place) {
    this.place = place;
  }

  /**
   * A LIWC dictionary ({@code .dic}): between two lines of {@code %} a number and a name for each
   * category, then lines of a word and the numbers of its categories.
   *
   * @see <a href="https://www.liwc.app/">Pennebaker, Booth &amp; Francis 2007, LIWC2007: Operator's
   *     manual</a>
   */
  public static List<WordList> liwc(String text, String place) {
    WordLists lists = new WordLists(place);
    Map<String, String> names = new LinkedHashMap<>();
    List<String> lines = text.lines().toList();
    int marks = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = i == 0 ? lines.get(0).replace("\uFEFF", "").strip() : lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      if (line.equals("%")) {
        marks++;
      } else if (marks == 1) {
        String[] fields = line.split("\\s+", 2);
        if (fields.length < 2) {
          throw lists.fault(i + 1, "expected the number of a category and its name: " + line);
        }
        names.put(fields[0], fields[1].strip());
        lists.byName.putIfAbsent(fields[1].strip(), new ArrayList<>());
      } else if (marks >= 2) {
        lists.liwcWord(line, i + 1, names);
      } else {
        throw lists.fault(1, "a LIWC dictionary begins with a line that holds % alone");
      }
    }
    if (marks < 2) {
      throw lists.fault(Math.max(1, lines.size()), "the list of categories is not closed by %");
    }
    return lists.toList();
  }

  private void liwcWord(String line, int number, Map<String, String> names) {
    // Words and numbers are parted by tabs; where a phrase has spaces, the numbers end the line.
    String[] fields = line.indexOf('\t') > 0 ? line.split("\t+") : line.split("\\s+");
    int first = fields.length;
    while (first > 1 && fields[first - 1].strip().matches("\\d+")) {
      first--;
    }
    if (first == fields.length) {
      throw fault(number, "a word without the number of a category: " + line);
    }
    StringBuilder word = new StringBuilder(fields[0].strip());
    for (int i = 1; i < first; i++) {
      word.append(' ').append(fields[i].strip());
    }
    for (int i = first; i < fields.length; i++) {
      String name = names.get(fields[i].strip());
      if (name == null) {
        throw fault(number, "category " + fields[i].strip() + " is not in the list above");
      }
      add(name, word.toString(), Double.NaN, number);
    }
  }

  /**
   * A quanteda dictionary in YAML: names of categories, under each a list of patterns or further
   * categories, whose names are joined by {@code -}.
   *
   * @see <a href="https://quanteda.io/reference/dictionary.html">quanteda: dictionary</a>
   */
  public static List<WordList> quanteda(String text, String place) {
    WordLists lists = new WordLists(place);
    try {
      Node root =
          new Compose(LoadSettings.builder().setLabel(place).build())
              .composeString(text)
              .orElseThrow(() -> lists.fault(1, "the file is empty"));
      if (!(root instanceof MappingNode)) {
        throw lists.fault(1, "expected categories, each with a list of words");
      }
      lists.yaml(root, "");
    } catch (YamlEngineException e) {
      throw new LexiconException(place + ":" + yamlLine(e) + ": not YAML here: " + firstLine(e), e);
    }
    return lists.toList();
  }

  private void yaml(Node node, String name) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
          throw fault(line, "the name of a category is expected");
        }
        String inner = name.isEmpty() ? key.getValue() : name + "-" + key.getValue();
        yaml(tuple.getValueNode(), inner);
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        yaml(item, name);
      }
    } else if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      add(name, scalar.getValue(), Double.NaN, line);
    }
  }

  private static int yamlLine(YamlEngineException e) {
    return e instanceof org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException marked
        ? marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1)
        : 1;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /**
   * A plain list: a word or phrase a line; empty lines and those that begin with # are left out.
   */
  public static List<WordList> plain(String text, String place, String name) {
    WordLists lists = new WordLists(place);
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.replace("\uFEFF", "").strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        lists.add(name, line, Double.NaN, number);
      }
    }
    return lists.toList();
  }

  /**
   * A table whose cells have been read. If a column is called term, word, entry, phrase or lemma it
   * holds the words, else the first one does, and that is also so in LIWC's {@code .dicx}. A column
   * {@code category} names the category of the row and {@code weight} its weight; where there is no
   * such column, every further one is a category, and has an X or a number in the rows that are in
   * it. A table of one column is one category, {@code name}.
   *
   * @param header the names of the columns
   * @param rows what stands below, with the line each begins on
   */
  public static List<WordList> table(
      List<String> header, List<TableRow> rows, String place, String name) {
    WordLists lists = new WordLists(place);
    List<String> columns = header.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    int words =
        List.of("dicterm", "term", "word", "entry", "phrase", "lemma").stream()
            .mapToInt(columns::indexOf)
            .filter(i -> i >= 0)
            .findFirst()
            .orElse(0);
    int category = columns.indexOf("category");
    int weight = columns.indexOf("weight");
    for (TableRow row : rows) {
      String term = row.cell(words);
      if (term.isEmpty()) {
        continue;
      }
      if (category >= 0 || weight >= 0 || header.size() == 1) {
        String of = row.cell(category);
        lists.add(of.isEmpty() ? name : of, term, lists.weight(row, weight), row.line());
      } else {
        for (int i = 0; i < header.size(); i++) {
          if (i != words && row.isMarked(i)) {
            lists.add(header.get(i), term, Double.NaN, row.line());
          }
        }
      }
    }
    return lists.toList();
  }

  /**
   * A row of a table.
   *
   * @param line of the file, from 1
   * @param cells the texts of its cells
   */
  public record TableRow(int line, List<String> cells) {
    public TableRow {
      cells = List.copyOf(cells);
    }

    private String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    private boolean isMarked(int column) {
      String cell = cell(column);
      return !cell.isEmpty() && !cell.equals("0");
    }
  }

  private double weight(TableRow row, int column) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    try {
      double weight = Double.parseDouble(text);
      if (weight >= 0 && weight <= 1) {
        return weight;
      }
    } catch (NumberFormatException e) {
      throw new LexiconException(place + ":" + row.line() + ": not a weight: " + text, e);
    }
    throw fault(row.line(), "weight " + text + " is not within 0 to 1");
  }

  private void add(String name, String term, double weight, int line) {
    byName
        .computeIfAbsent(name, key -> new ArrayList<>())
        .add(new Term(term.strip().replaceAll("\\s+", " "), weight, line));
  }

  private LexiconException fault(int line, String what) {
    return new LexiconException(List.of(place + ":" + line + ": " + what));
  }

  private List<WordList> toList() {
    List<WordList> lists = new ArrayList<>();
    byName.forEach(
        (name, terms) -> {
          if (!terms.isEmpty()) {
            lists.add(new WordList(name, terms));
          }
        });
    if (lists.isEmpty()) {
      throw fault(1, "no words");
    }
    return lists;
  }
}
