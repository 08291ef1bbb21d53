package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static final String TEXT = "“Für 5 £?” asked Zoë — “no”.";

  private static String decode(byte[] bytes, String contentType) throws UnreadableException {
    return Decoder.decode(bytes, contentType).text();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void findsTheEncodingWithoutAnyDeclaration(String charset) throws UnreadableException {
    assertEquals(TEXT, decode(TEXT.getBytes(Charset.forName(charset)), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void takesTheByteOrderMarkOff(String charset) throws UnreadableException {
    byte[] bytes = ("\ufeff" + TEXT).getBytes(Charset.forName(charset));
    assertEquals(TEXT, decode(bytes, "text/html; charset=windows-1252"));
  }

  @Test
  void theHeaderComesBeforeThePage() throws UnreadableException {
    String page = "<meta charset=windows-1252>Příliš žluťoučký";
    byte[] bytes = page.getBytes(Charset.forName("windows-1250"));
    assertEquals(page, decode(bytes, "text/html; charset=\"windows-1250\""));
  }

  @Test
  void findsADeclarationFarDownThePage() throws UnreadableException {
    String page =
        "<!-- " + "x".repeat(30_000) + " --><META content='text/html; charset=koi8-r'>Год";
    assertEquals(page, decode(page.getBytes(Charset.forName("KOI8-R")), null));
  }

  @Test
  void latin1MeansWindows1252() throws UnreadableException {
    String page = "<meta charset='iso-8859-1'>It’s “late” – very";
    assertEquals(page, decode(page.getBytes(Charset.forName("windows-1252")), null));
  }

  @Test
  void aWrongDeclarationIsNotBelieved() throws UnreadableException {
    String page = "<meta charset='iso-8859-1'>" + TEXT;
    Decoder.Decoded decoded = Decoder.decode(page.getBytes(StandardCharsets.UTF_8), null);
    assertEquals(page, decoded.text());
    assertEquals(1, decoded.warnings().size());
    String other = "<meta charset='utf-8'>" + TEXT;
    assertEquals(other, decode(other.getBytes(Charset.forName("windows-1252")), null));
  }

  /** Mark, header, page, detection: each is believed where nothing before it says otherwise. */
  @ParameterizedTest
  @CsvSource({
    // written in, mark, header, page
    "UTF-16LE,   true,  windows-1252, koi8-r",
    "UTF-8,      true,  koi8-r,       windows-1250",
    "KOI8-R,     false, koi8-r,       windows-1251",
    "KOI8-R,     false, ,             koi8-r",
    "KOI8-R,     false, no-such,      koi8-r",
    "KOI8-R,     false, utf-8,        koi8-r",
    "UTF-8,      false, koi8-r,       windows-1251",
    "UTF-8,      false, ,             ",
  })
  void eachStageComesAfterTheOneBefore(
      String written, boolean mark, @Nullable String header, @Nullable String declared)
      throws UnreadableException {
    String page = (declared == null ? "" : "<meta charset=" + declared + ">") + "Год назад";
    byte[] bytes = ((mark ? "\ufeff" : "") + page).getBytes(Charset.forName(written));
    assertEquals(page, decode(bytes, header == null ? null : "text/html; charset=" + header));
  }

  @Test
  void latin1InTheHeaderMeansWindows1252Too() throws UnreadableException {
    byte[] bytes = "It’s “late”".getBytes(Charset.forName("windows-1252"));
    assertEquals("It’s “late”", decode(bytes, "text/html; charset=ISO-8859-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“It’s late,” said Zoë — or Zoé – on “Monday…” for 5 € and a 🐟",
        "‘No’, said Renée, ‘it’s not’",
      })
  void whatWasEncodedTwiceIsReadAsItWasMeant(String meant) throws UnreadableException {
    StringBuilder taken = new StringBuilder();
    for (byte b : meant.getBytes(StandardCharsets.UTF_8)) {
      String one = new String(new byte[] {b}, Charset.forName("windows-1252"));
      taken.append(one.equals("\ufffd") ? String.valueOf((char) (b & 0xff)) : one);
    }
    Decoder.Decoded decoded =
        Decoder.decode(taken.toString().getBytes(StandardCharsets.UTF_8), "text/plain");
    assertEquals(meant, decoded.text());
    assertTrue(decoded.warnings().get(0).contains("encoded twice"), "" + decoded.warnings());
    // The last byte of a closing mark is often lost.
    String lossy = taken.toString().replace("\u009d", "");
    assertEquals(meant, decode(lossy.getBytes(StandardCharsets.UTF_8), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The page shows â€™ for ’ and â€œ for “, said Ann, who’d “know” – she’s an editor",
        "The page shows â€™ now",
      })
  void aTextAboutSuchCharactersStays(String text) throws UnreadableException {
    Decoder.Decoded decoded = Decoder.decode(text.getBytes(StandardCharsets.UTF_8), null);
    assertEquals(text, decoded.text());
    assertTrue(decoded.warnings().get(0).contains("left as they are"), "" + decoded.warnings());
  }

  @Test
  void aStrayByteInUtf8IsTakenForWindows1252() throws UnreadableException {
    byte[] bytes = (TEXT + TEXT + " and 'x' ").getBytes(StandardCharsets.UTF_8);
    byte[] mixed = Arrays.copyOf(bytes, bytes.length + 1);
    mixed[bytes.length] = (byte) 0x93;
    assertTrue(decode(mixed, null).endsWith("'x' “"));
  }

  @Test
  void unpacksGzipByContentEvenTwice() throws Exception {
    byte[] plain = TEXT.getBytes(StandardCharsets.UTF_8);
    assertEquals(TEXT, decode(gzip(plain), null));
    assertEquals(TEXT, decode(gzip(gzip(plain)), null));
  }

  @Test
  void readsWhatIsThereOfATruncatedArchive() throws Exception {
    String longText = TEXT.repeat(5000);
    byte[] packed = gzip(longText.getBytes(StandardCharsets.UTF_8));
    Decoder.Decoded decoded = Decoder.decode(Arrays.copyOf(packed, packed.length - 20), null);
    assertTrue(longText.startsWith(decoded.text().substring(0, 1000)));
    assertTrue(decoded.warnings().get(0).contains("ends too early"), decoded.warnings().toString());
  }

  @Test
  void refusesWhatIsNotText() {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    assertEquals(
        "binary data, neither HTML nor plain text",
        assertThrows(UnreadableException.class, () -> decode(noise, null)).getMessage());
    byte[] pdf = "%PDF-1.7 whatever".getBytes(StandardCharsets.US_ASCII);
    assertTrue(
        assertThrows(UnreadableException.class, () -> decode(pdf, null))
            .getMessage()
            .contains("PDF"));
    assertThrows(UnreadableException.class, () -> decode(new byte[0], null));
    assertThrows(
        UnreadableException.class, () -> decode(" \n\t ".getBytes(StandardCharsets.UTF_8), null));
    assertThrows(UnreadableException.class, () -> decode(gzip(new byte[0]), null));
    assertThrows(
        UnreadableException.class,
        () -> decode(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3}, null));
  }
}
