package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageTest {
  private static Page page(String html) {
    return Page.read(Jsoup.parse(html));
  }

  @Test
  void aRuleAcrossThePageClosesNoElement() {
    Page page =
        page(
            "<article><div class=story><p>Before the rule.</p><hr><p>After it.</p><hr><hr>"
                + "<p>After three.</p></div></article><footer><p>Below.</p></footer>");
    List<String> parents =
        page.blocks().stream().map(block -> block.box().parent).map(box -> box.tag).toList();
    assertEquals(List.of("div", "div", "div", "footer"), parents);
  }
}
