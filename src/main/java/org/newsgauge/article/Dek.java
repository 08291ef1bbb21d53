package org.newsgauge.article;

import org.jspecify.annotations.Nullable;

/**
 * The standfirst between headline and body.
 *
 * @param text as the page shows it
 * @param block where it stands
 */
record Dek(String text, int block) {
  private static final int MAX_WORDS = 80;

  /** Blocks after the headline that are looked at. */
  private static final int NEAR = 8;

  /**
   * The block after the headline and before the second paragraph of the body that is the page's own
   * description or is named a dek.
   */
  static @Nullable Dek find(Page page, Metadata metadata, @Nullable String[] reasons) {
    String headline = Words.fold(metadata.title() == null ? "" : metadata.title());
    String description = Words.fold(metadata.description() == null ? "" : metadata.description());
    int from = -1;
    int words = Words.count(headline);
    for (Block block : page.blocks()) {
      if (Math.abs(block.words() - words) <= 2 && Words.foldsTo(block.text(), headline)) {
        from = block.index();
        if (block.kind() == Block.Kind.HEADING) {
          break;
        }
      }
    }
    if (from < 0) {
      return null;
    }
    for (int i = from + 1; i < Math.min(page.blocks().size(), from + NEAR); i++) {
      Block block = page.blocks().get(i);
      if (block.words() < 4 || block.words() > MAX_WORDS) {
        continue;
      }
      boolean named = ((block.box().cues | parentCues(block)) & Cue.DEK.bit()) != 0;
      boolean described = Words.foldsTo(block.text(), description);
      boolean body = reasons[i] == null;
      if ((described || named) && (!body || followedByBody(page, reasons, i))) {
        return new Dek(block.text().replace('\n', ' '), i);
      }
      if (body && block.words() > 15) {
        return null;
      }
    }
    return null;
  }

  private static int parentCues(Block block) {
    Box parent = block.box().parent;
    return parent == null ? 0 : parent.cues;
  }

  private static boolean followedByBody(Page page, @Nullable String[] reasons, int at) {
    for (int i = at + 1; i < Math.min(page.blocks().size(), at + 12); i++) {
      if (reasons[i] == null && page.blocks().get(i).words() > 15) {
        return true;
      }
    }
    return false;
  }
}
