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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
