package app.meipi.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of a page as it came, which never changes; everything else is derived from it.
 *
 * @param name what the reader knows it by, usually the file's name
 * @param text the decoded text, line ends as they were, a byte order mark left out
 * @param charset the IANA name of the encoding that it was decoded from
 * @param sha256 the SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
 */
public record SourceText(String name, String text, String charset, String sha256) {
  private static final String PICTURE = "\uFFFC urn:sha256:";

  /** A text that came without a file, as from the clipboard: its bytes are its UTF-8. */
  public static SourceText ofText(String name, String text) {
    return new SourceText(name, text, "UTF-8", sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * What stands for the text of a page that has none, being a picture: U+FFFC and the page's URI,
   * so that no two pages have the same.
   *
   * @param fileSha256 of the file that it is a page of
   * @param page counted from 0
   */
  public static SourceText ofPicture(String name, String fileSha256, int page) {
    return ofText(name, PICTURE + fileSha256 + "#page=" + (page + 1));
  }

  /** Whether it only stands for a picture. */
  public boolean isPicture() {
    return text.startsWith(PICTURE);
  }

  /** The SHA-256 of {@code bytes} as 64 lower-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** The characters of {@code span}. */
  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The number of code points before the UTF-16 offset {@code unit}. */
  public int toCodePoints(int unit) {
    return text.codePointCount(0, unit);
  }

  /** The UTF-16 offset of the code point numbered {@code codePoint}, counted from 0. */
  public int toUnits(int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }
}
