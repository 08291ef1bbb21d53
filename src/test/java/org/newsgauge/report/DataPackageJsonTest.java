package org.newsgauge.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsgauge.table.Table;

/** What the public profile of a Tabular Data Package asks for. */
class DataPackageJsonTest {
  private static final Set<String> TYPES = Set.of("string", "date", "integer", "number", "boolean");

  @Test
  void keepsTheRulesOfTheProfile() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataPackageJson.write(out, "compare", "0.1.0", Tables.ALL);
    JsonNode root = new ObjectMapper().readTree(out.toString(UTF_8));
    assertEquals("tabular-data-package", root.get("profile").asText());
    assertTrue(root.get("name").asText().matches("[-a-z0-9._/]+"));
    assertEquals(Tables.ALL.size(), root.get("resources").size());
    for (int i = 0; i < Tables.ALL.size(); i++) {
      Table<?> table = Tables.ALL.get(i);
      JsonNode resource = root.get("resources").get(i);
      assertEquals("tabular-data-resource", resource.get("profile").asText());
      assertTrue(resource.get("name").asText().matches("[-a-z0-9._/]+"));
      assertEquals(table.file(), resource.get("path").asText());
      List<String> names = new ArrayList<>();
      for (JsonNode field : resource.get("schema").get("fields")) {
        names.add(field.get("name").asText());
        assertTrue(TYPES.contains(field.get("type").asText()), field.toString());
      }
      assertEquals(table.header(), names);
    }
  }
}
