package org.newsgauge.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON-LD of a page says of its article, in the vocabulary of schema.org: {@code @graph},
 * references by {@code @id}, several authors, people and organisations. Damaged JSON counts as
 * absent.
 */
record JsonLd(
    @Nullable String headline,
    @Nullable String description,
    List<String> authors,
    boolean byOrganization,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String section,
    @Nullable String publisher,
    @Nullable String body) {
  private static final int MAX_CHARACTERS = 4 << 20;
  private static final int MAX_NODES = 20_000;

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  static final JsonLd NONE = new JsonLd(null, null, List.of(), false, null, null, null, null, null);

  static JsonLd read(List<String> scripts) {
    List<JsonNode> articles = new ArrayList<>();
    Map<String, JsonNode> named = new HashMap<>();
    for (String script : scripts) {
      JsonNode root = parse(script);
      if (root != null) {
        collect(root, articles, named);
      }
    }
    JsonNode best = null;
    int bestScore = -1;
    for (JsonNode article : articles) {
      int score = score(article);
      if (score > bestScore) {
        best = article;
        bestScore = score;
      }
    }
    return best == null ? NONE : of(best, named);
  }

  private static @Nullable JsonNode parse(String script) {
    String json = script.strip();
    if (json.length() > MAX_CHARACTERS) {
      return null;
    }
    int start = 0;
    while (start < json.length() && json.charAt(start) != '{' && json.charAt(start) != '[') {
      start++;
    }
    if (start == json.length()) {
      return null;
    }
    String from = json.substring(start);
    try {
      return LENIENT.readTree(from);
    } catch (JsonProcessingException e) {
      return from.contains("&quot;") ? parse(Parser.unescapeEntities(from, false)) : null;
    }
  }

  /** Every object with a type, however deep, without recursion. */
  private static void collect(JsonNode root, List<JsonNode> articles, Map<String, JsonNode> named) {
    ArrayDeque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        String id = node.path("@id").asText();
        if (!id.isEmpty() && node.size() > 1) {
          named.merge(id, node, (a, b) -> a.size() >= b.size() ? a : b);
        }
        if (isArticle(node)) {
          articles.add(node);
        }
      }
      if (node.isContainerNode()) {
        for (JsonNode child : node) {
          if (child.isContainerNode()) {
            open.add(child);
          }
        }
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    for (String type : strings(node.path("@type"))) {
      String name = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
      if (name.endsWith("Article")
          || name.endsWith("BlogPosting")
          || name.equals("Report")
          || name.equals("Review")
          || name.equals("Recipe")
          || name.equals("CreativeWork")
          || name.equals("WebPage")
          || name.equals("AnalysisNewsArticle")) {
        return true;
      }
    }
    return false;
  }

  private static int score(JsonNode node) {
    int score = 0;
    for (String type : strings(node.path("@type"))) {
      score += type.endsWith("Article") || type.endsWith("Posting") ? 8 : 0;
    }
    score += node.hasNonNull("headline") ? 4 : 0;
    score += node.hasNonNull("datePublished") ? 2 : 0;
    score += node.hasNonNull("author") ? 2 : 0;
    return score + (node.hasNonNull("articleBody") ? 1 : 0);
  }

  private static JsonLd of(JsonNode node, Map<String, JsonNode> named) {
    String headline = text(node, "headline");
    List<String> publisher = names(node.path("publisher"), named);
    JsonNode author = node.hasNonNull("author") ? node.path("author") : node.path("creator");
    return new JsonLd(
        headline != null ? headline : text(node, "name"),
        text(node, "description"),
        names(author, named),
        isOrganization(author, named),
        text(node, "datePublished"),
        text(node, "dateModified"),
        text(node, "articleSection"),
        publisher.isEmpty() ? null : publisher.get(0),
        text(node, "articleBody"));
  }

  private static @Nullable String text(JsonNode node, String key) {
    for (String value : strings(node.path(key))) {
      String plain = value.strip();
      if (!plain.isEmpty()) {
        return plain;
      }
    }
    return null;
  }

  /** Whether the only author is not a person. */
  private static boolean isOrganization(JsonNode author, Map<String, JsonNode> named) {
    JsonNode one = author.isArray() && author.size() == 1 ? author.get(0) : author;
    JsonNode entity = named.getOrDefault(one.path("@id").asText(), one);
    List<String> types = strings(entity.path("@type"));
    return types.contains("Organization") && !types.contains("Person");
  }

  private static List<String> names(JsonNode value, Map<String, JsonNode> named) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      String name = one.isTextual() ? one.asText() : "";
      if (one.isObject()) {
        JsonNode entity = one;
        if (!one.hasNonNull("name")) {
          JsonNode other = named.get(one.path("@id").asText());
          entity = other == null ? one : other;
        }
        List<String> all = strings(entity.path("name"));
        name = all.isEmpty() ? "" : all.get(0);
        if (all.size() > 1) {
          all.subList(0, all.size() - 1).stream().map(String::strip).forEach(names::add);
          name = all.get(all.size() - 1);
        }
      }
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private static List<String> strings(JsonNode value) {
    List<String> strings = new ArrayList<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      if (one.isTextual()) {
        strings.add(one.asText());
      }
    }
    return strings;
  }
}
