package org.newsgauge.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to characters: unpacks gzip, refuses what is not text, and finds the encoding.
 *
 * <p>In order: byte-order mark, HTTP header, {@code <meta>} or XML declaration in the first part of
 * the page, detection. A declaration that the bytes contradict is not believed: text that is valid
 * UTF-8 beyond ASCII is UTF-8, and text that is not valid UTF-8 is not. As browsers do (WHATWG
 * Encoding Standard), Latin-1 and ASCII mean windows-1252.
 */
final class Decoder {
  /** Bytes that are read of one input, after unpacking. */
  static final int MAX_BYTES = 64 << 20;

  /** How far into a page a declaration of its encoding is looked for. */
  private static final int DECLARATION_BYTES = 64 << 10;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<(?:meta|\\?xml)\\b[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.\\-]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([a-z0-9_:.\\-]{2,40})", Pattern.CASE_INSENSITIVE);

  /** First bytes of formats that people hand in by mistake. */
  private static final Map<String, String> SIGNATURES =
      Map.of(
          "%PDF", "a PDF document",
          "PK\u0003\u0004", "a ZIP archive or an office document",
          "\u0089PNG", "a PNG image",
          "\u00ff\u00d8\u00ff", "a JPEG image",
          "GIF8", "a GIF image",
          "{\\rtf", "an RTF document",
          "\u00d0\u00cf\u0011\u00e0", "an old office document",
          "SQLite", "a database");

  private Decoder() {}

  /** Characters, and what should be said of how they were found. */
  record Decoded(String text, List<String> warnings) {}

  /**
   * @throws UnreadableException if the bytes are empty, damaged or not text
   */
  static Decoded decode(byte[] input, @Nullable String contentType) throws UnreadableException {
    List<String> warnings = new ArrayList<>();
    byte[] bytes = unpack(input, warnings);
    if (bytes.length == 0) {
      throw new UnreadableException("the input is empty");
    }
    refuseForeignFormats(bytes);
    String text = DoubleEncoding.undo(characters(bytes, contentType, warnings), warnings);
    if (text.isBlank()) {
      throw new UnreadableException("the input is empty: nothing but white space");
    }
    return new Decoded(text, List.copyOf(warnings));
  }

  private static byte[] unpack(byte[] input, List<String> warnings) throws UnreadableException {
    byte[] bytes = input;
    // Twice: servers that compress files that are compressed already are common enough.
    for (int layer = 0; layer < 2 && isGzip(bytes); layer++) {
      bytes = gunzip(bytes, warnings);
    }
    if (bytes.length > MAX_BYTES) {
      warnings.add("only the first " + (MAX_BYTES >> 20) + " MB were read");
      bytes = Arrays.copyOf(bytes, MAX_BYTES);
    }
    return bytes;
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  private static byte[] gunzip(byte[] packed, List<String> warnings) throws UnreadableException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(packed.length * 4, 1 << 20));
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
      for (int n = in.read(buffer); n >= 0 && out.size() <= MAX_BYTES; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
    } catch (EOFException e) {
      warnings.add("the compressed input ends too early: its end is missing");
    } catch (IOException e) {
      if (out.size() == 0) {
        throw new UnreadableException("damaged gzip data: " + e.getMessage(), e);
      }
      warnings.add("the compressed input is damaged: its end is missing");
    }
    return out.toByteArray();
  }

  private static void refuseForeignFormats(byte[] bytes) throws UnreadableException {
    String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (start.startsWith(signature.getKey())) {
        throw new UnreadableException(
            "this is " + signature.getValue() + ", neither HTML nor plain text");
      }
    }
  }

  private static String characters(
      byte[] bytes, @Nullable String contentType, List<String> warnings)
      throws UnreadableException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decodeUtf8(bytes, 3);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    Charset wide = utf16WithoutMark(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    refuseBinary(bytes);
    Charset declared = declared(bytes, contentType);
    Utf8Check utf8 = Utf8Check.of(bytes);
    if (utf8.looksValid()) {
      if (utf8.sequences > 0 && declared != null && !declared.equals(StandardCharsets.UTF_8)) {
        warnings.add("declared as " + declared.name() + " but written in UTF-8: read as UTF-8");
      }
      // Stateful encodings (ISO-2022-JP and its kin) are pure ASCII to look at.
      return utf8.sequences == 0 && declared != null && declared.name().startsWith("ISO-2022")
          ? new String(bytes, declared)
          : utf8.errors == 0 ? new String(bytes, StandardCharsets.UTF_8) : decodeUtf8(bytes, 0);
    }
    if (declared != null && declared.equals(StandardCharsets.UTF_8)) {
      // What a server says of all its files is often wrong of one; the page may know better.
      Charset other = inPage(bytes);
      declared = other == null || other.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : other;
      warnings.add("declared as UTF-8 but is not: read as " + declared.name());
    }
    return new String(bytes, declared == null ? WINDOWS_1252 : declared);
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 text of European languages has a zero byte at nearly every second place. */
  private static @Nullable Charset utf16WithoutMark(byte[] bytes) {
    int n = Math.min(bytes.length, 2000) & ~1;
    if (n < 8) {
      return null;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < n; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (odd > n * 0.35 && even < n * 0.02) {
      return StandardCharsets.UTF_16LE;
    }
    return even > n * 0.35 && odd < n * 0.02 ? StandardCharsets.UTF_16BE : null;
  }

  private static void refuseBinary(byte[] bytes) throws UnreadableException {
    int n = Math.min(bytes.length, 1 << 16);
    int zeros = 0;
    int controls = 0;
    for (int i = 0; i < n; i++) {
      int b = bytes[i] & 0xff;
      zeros += b == 0 ? 1 : 0;
      boolean text = b >= 32 || b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 27;
      controls += text ? 0 : 1;
    }
    if (zeros > n / 200 + 1 || controls > n / 50 + 2) {
      throw new UnreadableException("binary data, neither HTML nor plain text");
    }
  }

  private static @Nullable Charset declared(byte[] bytes, @Nullable String contentType) {
    if (contentType != null) {
      Matcher header = HEADER.matcher(contentType);
      if (header.find()) {
        Charset charset = charset(header.group(1));
        if (charset != null) {
          return charset;
        }
      }
    }
    return inPage(bytes);
  }

  /** The encoding that the page itself declares. */
  private static @Nullable Charset inPage(byte[] bytes) {
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
    Matcher meta = DECLARATION.matcher(head);
    while (meta.find()) {
      Charset charset = charset(meta.group(1));
      if (charset != null) {
        return charset;
      }
    }
    return null;
  }

  private static @Nullable Charset charset(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    switch (name) {
      case "iso-8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "iso8859-1", "cp1252" -> {
        return WINDOWS_1252;
      }
      case "gb2312", "gbk", "x-gbk" -> {
        return Charset.forName("GB18030");
      }
      case "utf8" -> {
        return StandardCharsets.UTF_8;
      }
      default -> {}
    }
    try {
      Charset charset = Charset.forName(name);
      // A page whose declaration can be read as ASCII is not in UTF-16 (WHATWG: read as UTF-8).
      return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
          ? StandardCharsets.UTF_8
          : charset;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Decodes UTF-8; a byte that is not UTF-8 is taken for windows-1252, as in mixed pages. */
  private static String decodeUtf8(byte[] bytes, int from) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        break;
      }
      for (int i = 0; i < result.length(); i++) {
        out.append(new String(new byte[] {in.get()}, WINDOWS_1252));
      }
    }
    return out.flip().toString();
  }

  /** How many sequences of several bytes are valid UTF-8, and how many high bytes are not. */
  private record Utf8Check(int sequences, int errors) {
    static Utf8Check of(byte[] bytes) {
      int sequences = 0;
      int errors = 0;
      int i = 0;
      while (i < bytes.length) {
        int b = bytes[i];
        if (b >= 0) {
          i++;
          continue;
        }
        int length = (b & 0xE0) == 0xC0 ? 2 : (b & 0xF0) == 0xE0 ? 3 : (b & 0xF8) == 0xF0 ? 4 : 0;
        boolean valid = length > 0 && (b & 0xff) >= 0xC2 && i + length <= bytes.length;
        for (int k = 1; valid && k < length; k++) {
          valid = (bytes[i + k] & 0xC0) == 0x80;
        }
        if (valid) {
          sequences++;
          i += length;
        } else {
          errors++;
          i++;
        }
      }
      return new Utf8Check(sequences, errors);
    }

    boolean looksValid() {
      return errors == 0 || errors * 4 < sequences;
    }
  }
}
