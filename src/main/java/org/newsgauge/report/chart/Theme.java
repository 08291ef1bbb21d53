package org.newsgauge.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Naming;

/**
 * How all charts look: colours, fonts and sizes.
 *
 * <p>The colours keep apart for people with any of the common colour-vision deficiencies: blue for
 * named sources against orange for unnamed ones (after Okabe and Ito, "Color Universal Design",
 * 2008), darker for more of it. Nothing is told by colour alone: every mark has its place, shape or
 * words too.
 *
 * <p>The typeface is Source Sans 3 (SIL Open Font License), which Newsgauge ships, so that pictures
 * look alike everywhere. Immutable and thread-safe.
 */
public final class Theme {
  /** On white, for paper and pages. */
  public static final Theme LIGHT = new Theme(false);

  /** On near black, for slides. */
  public static final Theme DARK = new Theme(true);

  static final String FAMILY = "Source Sans 3";

  private static final Font REGULAR = load("SourceSans3-Regular.ttf");
  private static final Font SEMIBOLD = load("SourceSans3-SemiBold.ttf");

  private final boolean dark;

  private Theme(boolean dark) {
    this.dark = dark;
  }

  private static Font load(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            Theme.class.getResourceAsStream("/org/newsgauge/report/fonts/" + file), file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(file, e);
    }
  }

  Font title() {
    return SEMIBOLD.deriveFont(19f);
  }

  Font subtitle() {
    return REGULAR.deriveFont(14f);
  }

  Font label(float size) {
    return REGULAR.deriveFont(size);
  }

  Font strong(float size) {
    return SEMIBOLD.deriveFont(size);
  }

  Font note() {
    return REGULAR.deriveFont(11.5f);
  }

  Color background() {
    return dark ? new Color(0x15181C) : Color.WHITE;
  }

  Color ink() {
    return dark ? new Color(0xF2F2F0) : new Color(0x1A1A1A);
  }

  /** For what is read second. */
  Color muted() {
    return dark ? new Color(0xB4B8BE) : new Color(0x5C5C5C);
  }

  Color grid() {
    return dark ? new Color(0x353A41) : new Color(0xE1E1E1);
  }

  /** The line that values start from. */
  Color base() {
    return dark ? new Color(0x8A9099) : new Color(0x8C8C8C);
  }

  Color voice(Voice voice) {
    return switch (voice) {
      case AUTHOR -> dark ? new Color(0xFF8A65) : new Color(0xB83A1B);
      case QUOTED -> dark ? new Color(0x8DB8E8) : new Color(0x3A6EA5);
      case HEADLINE -> dark ? new Color(0xF2F2F0) : new Color(0x1A1A1A);
    };
  }

  Color naming(Naming naming) {
    return new Color(
        switch (naming) {
          case NAMED_PERSON -> dark ? 0x3F8FD9 : 0x0F4C86;
          case NAMED_ORGANIZATION -> dark ? 0x79B4EA : 0x4A8FCB;
          case NAMED_PLACE -> dark ? 0xB5D6F5 : 0x9CC6EA;
          case DOCUMENT -> dark ? 0x8FA38F : 0x5B7660;
          case UNNAMED_DESCRIBED -> dark ? 0xFCD9A0 : 0xF8CE8E;
          case UNNAMED_ROLE -> dark ? 0xF3A348 : 0xEC9433;
          case UNNAMED_BARE -> dark ? 0xD9661F : 0xC2500E;
          case SOURCELESS -> dark ? 0xA0506E : 0x7A2045;
          case AUTHOR -> dark ? 0xC9BEDC : 0xCFC4E0;
          case UNRESOLVED -> dark ? 0x565C64 : 0xDCDCDC;
        });
  }

  /** A code's colour as style sheets write it. */
  public String css(Naming naming) {
    return String.format(Locale.ROOT, "#%06x", naming(naming).getRGB() & 0xFFFFFF);
  }

  /** For lines and words about all named or all unnamed sources. */
  Color family(boolean named) {
    return named
        ? dark ? new Color(0x79B4EA) : new Color(0x0F4C86)
        : dark ? new Color(0xF3A348) : new Color(0xA8450B);
  }

  /** One of a few colours that keep apart, for lines of several outlets. */
  Color line(int number) {
    int[] colours =
        dark
            ? new int[] {0x79B4EA, 0xF3A348, 0x7CCBA2, 0xE58FB1, 0xC9BEDC, 0xD9D05A}
            : new int[] {0x0F4C86, 0xC2500E, 0x1B7F5C, 0x9B2D5E, 0x6A5A9C, 0x8A7A00};
    return new Color(colours[Math.floorMod(number, colours.length)]);
  }

  /** A step of a one-colour scale, 0 to 1. */
  Color heat(double part) {
    Color from = dark ? new Color(0x20252B) : new Color(0xF7F3EE);
    Color to = dark ? new Color(0xFF9E73) : new Color(0x9C2F12);
    double t = Math.max(0, Math.min(1, part));
    return new Color(
        (int) Math.round(from.getRed() + t * (to.getRed() - from.getRed())),
        (int) Math.round(from.getGreen() + t * (to.getGreen() - from.getGreen())),
        (int) Math.round(from.getBlue() + t * (to.getBlue() - from.getBlue())));
  }

  /**
   * Black or white, whichever is easier to read on a colour.
   *
   * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">Relative luminance</a>
   */
  static Color on(Color background) {
    return luminance(background) > 0.22 ? new Color(0x1A1A1A) : Color.WHITE;
  }

  static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
