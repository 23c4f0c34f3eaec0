package app.meipi.ingest;

import app.meipi.page.Blank;
import app.meipi.page.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/** Reads a page that comes as plain text, from a file, a stream or the clipboard. */
public final class PlainText {
  /** The most bytes that are read: 64 MiB, some thousand times a newspaper page. */
  public static final int MOST_BYTES = 64 << 20;

  /** The same, as the reader is told. */
  public static final String MOST = "64 MiB";

  /** Text extractors leave a stray control character; more than this share is no text. */
  private static final double MOST_CONTROLS = 0.05;

  private PlainText() {}

  /**
   * Reads {@code file}.
   *
   * @throws UnreadableException if it is missing, a folder, without text, too large, not text, in
   *     no known encoding, or may not be read
   */
  public static Ingested read(Path file) throws UnreadableException {
    String shown = file.toString();
    return of(bytes(file, MOST_BYTES), Objects.toString(file.getFileName(), shown), shown);
  }

  /**
   * Reads a file that came as text.
   *
   * @param raw the whole file
   * @param name what the reader knows the source by
   * @param shown the file, as the reader named it
   * @throws UnreadableException if it is not text, without text, or in no known encoding
   */
  public static Ingested of(byte[] raw, String name, String shown) throws UnreadableException {
    return decoded(raw, name, shown);
  }

  /**
   * The bytes of {@code file}, which must be a regular file: a device or a pipe is not even opened.
   *
   * @param most how many they may be at most, in bytes
   * @throws UnreadableException if it is missing, a folder, too large, or may not be read
   */
  public static byte[] bytes(Path file, int most) throws UnreadableException {
    String shown = file.toString();
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw new UnreadableException("problem.folder", shown);
      }
      if (!attributes.isRegularFile()) {
        throw new UnreadableException("problem.special", shown);
      }
      if (attributes.size() > most) {
        throw new UnreadableException("problem.large", shown, (most >> 20) + " MiB");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return bounded(in, shown, most);
      }
    } catch (NoSuchFileException missing) {
      throw new UnreadableException("problem.missing", shown);
    } catch (AccessDeniedException denied) {
      throw new UnreadableException("problem.denied", shown);
    } catch (IOException failed) {
      throw failure(failed, shown);
    }
  }

  /**
   * Reads {@code in} to its end, as from standard input, and leaves it open.
   *
   * @param name what the reader knows the source by
   * @throws UnreadableException as {@link #read(Path)}
   */
  public static Ingested read(InputStream in, String name) throws UnreadableException {
    try {
      return decoded(bounded(in, name, MOST_BYTES), name, name);
    } catch (IOException failed) {
      throw failure(failed, name);
    }
  }

  /**
   * Takes a page that was pasted; a lone surrogate in it, which no file can hold, becomes U+FFFD.
   *
   * @param name what the reader knows the source by
   * @throws UnreadableException if the text is blank, not text, or over 64 MiB as UTF-8
   */
  public static Ingested ofClipboard(String text, String name) throws UnreadableException {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    byte[] raw = whole.toString().getBytes(StandardCharsets.UTF_8);
    if (raw.length > MOST_BYTES) {
      throw new UnreadableException("problem.large", name, MOST);
    }
    return checked(new Decoding("UTF-8", whole.toString()), raw, name, name);
  }

  /**
   * Reads again what was read before and kept: in the same encoding, so that all offsets in its
   * text stay what they were, however encodings are told apart by then.
   *
   * @param charset of the {@link SourceText} that was made of {@code raw} before
   * @throws UnreadableException as {@link #read(Path)}
   */
  public static Ingested again(byte[] raw, String name, String charset) throws UnreadableException {
    Optional<Decoding> decoding = Decoding.again(raw, charset);
    return decoding.isPresent()
        ? checked(decoding.get(), raw, name, name)
        : decoded(raw, name, name);
  }

  private static byte[] bounded(InputStream in, String shown, int most)
      throws IOException, UnreadableException {
    byte[] raw = in.readNBytes(most + 1);
    if (raw.length > most) {
      throw new UnreadableException("problem.large", shown, (most >> 20) + " MiB");
    }
    return raw;
  }

  private static Ingested decoded(byte[] raw, String name, String shown)
      throws UnreadableException {
    Optional<String> kind = Magic.kind(raw);
    if (kind.isPresent()) {
      throw new UnreadableException("problem.binary", shown, kind.get());
    }
    Optional<Decoding> decoding = Decoding.of(raw);
    if (decoding.isEmpty()) {
      throw hasNul(raw)
          ? new UnreadableException("problem.nottext", shown)
          : Decoding.lookalike(raw)
              .map(charset -> new UnreadableException("problem.charset", shown, charset))
              .orElseGet(() -> new UnreadableException("problem.encoding", shown));
    }
    return checked(decoding.get(), raw, name, shown);
  }

  private static Ingested checked(Decoding decoding, byte[] raw, String name, String shown)
      throws UnreadableException {
    String text = decoding.text();
    long controls = text.chars().filter(PlainText::isControl).count();
    if (text.indexOf(0) >= 0 || controls > MOST_CONTROLS * text.length()) {
      throw new UnreadableException("problem.nottext", shown);
    }
    if (text.codePoints().allMatch(Blank::is)) {
      throw new UnreadableException("problem.empty", shown);
    }
    String sha256 = SourceText.sha256(raw);
    return Ingested.ofText(new SourceText(name, text, decoding.charset(), sha256), raw);
  }

  private static boolean isControl(int c) {
    return Character.getType(c) == Character.CONTROL && !Blank.is(c);
  }

  private static boolean hasNul(byte[] raw) {
    for (byte b : raw) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static UnreadableException failure(IOException failed, String shown) {
    String reason = Objects.requireNonNullElse(failed.getMessage(), failed.toString());
    return new UnreadableException("problem.reading", shown, reason);
  }
}
