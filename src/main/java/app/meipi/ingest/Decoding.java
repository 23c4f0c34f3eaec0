package app.meipi.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells which encoding bytes are in, and decodes them.
 *
 * <p>A byte order mark decides. Without one, what is valid UTF-8 and has no NUL is UTF-8. Otherwise
 * each encoding in use for newspaper text that decodes the bytes without an error is a candidate,
 * and the one whose text is the most plausible wins, if it is plausible at all.
 *
 * @param charset the name of the encoding, IANA's where it has one
 * @param text the decoded text, without the byte order mark
 */
record Decoding(String charset, String text) {
  /** More than enough to tell encodings apart; a whole file may be 64 MiB. */
  private static final int SAMPLE_BYTES = 1 << 20;

  /** Windows-1252 decodes nearly anything: only a text that is ASCII but for a few bytes is it. */
  private static final double LEAST_ASCII_OF_LATIN = 0.85;

  /** A byte order mark, its bytes written as Latin-1. */
  private record Mark(String charset, String bytes) {}

  /** UTF-32 before UTF-16, whose little-endian mark begins its own. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark("UTF-8", "\u00EF\u00BB\u00BF"),
          new Mark("UTF-32LE", "\u00FF\u00FE\0\0"),
          new Mark("UTF-32BE", "\0\0\u00FE\u00FF"),
          new Mark("UTF-16LE", "\u00FF\u00FE"),
          new Mark("UTF-16BE", "\u00FE\u00FF"),
          new Mark("GB18030", "\u00841\u00953"));

  /** In the order that decides between equals; MS950 is Big5 with Microsoft's additions. */
  private static final List<String> CANDIDATES =
      List.of(
          "GB18030",
          "Big5-HKSCS",
          "x-windows-950",
          "UTF-16LE",
          "UTF-16BE",
          "UTF-32LE",
          "UTF-32BE",
          "windows-1252");

  private static final char REPLACEMENT = '\uFFFD';

  private record Candidate(String charset, double plausibility) {}

  /** Decodes {@code raw}; empty if it is in no encoding known here. */
  static Optional<Decoding> of(byte[] raw) {
    String start = start(raw);
    for (Mark mark : MARKS) {
      if (start.startsWith(mark.bytes())) {
        Optional<Decoding> decoding = strictly(raw, mark.bytes().length(), mark.charset());
        if (decoding.isPresent()) {
          return decoding;
        }
      }
    }
    Optional<Decoding> utf8 = strictly(raw, 0, "UTF-8").filter(it -> it.text().indexOf(0) < 0);
    return utf8.isPresent() ? utf8 : mostPlausible(raw);
  }

  /** Decodes {@code raw} as it was decoded before, by {@code charset}; empty if that fails. */
  static Optional<Decoding> again(byte[] raw, String charset) {
    if (!Charset.isSupported(charset)) {
      return Optional.empty();
    }
    String start = start(raw);
    int from =
        MARKS.stream()
            .filter(mark -> mark.charset().equals(charset) && start.startsWith(mark.bytes()))
            .mapToInt(mark -> mark.bytes().length())
            .findFirst()
            .orElse(0);
    return strictly(raw, from, charset);
  }

  private static String start(byte[] raw) {
    return new String(raw, 0, Math.min(raw.length, 4), StandardCharsets.ISO_8859_1);
  }

  /**
   * The name of the encoding that {@code raw}, which could not be decoded, looks like: UTF-8 if a
   * hundredth at most of what is not ASCII is broken, else what ICU holds most likely.
   */
  static Optional<String> lookalike(byte[] raw) {
    String text = new String(raw, StandardCharsets.UTF_8);
    long beyondAscii = text.chars().filter(c -> c >= 0x80).count();
    if (text.chars().filter(c -> c == REPLACEMENT).count() * 100 <= beyondAscii) {
      return Optional.of("UTF-8");
    }
    return Optional.ofNullable(new CharsetDetector().setText(raw).detect())
        .map(CharsetMatch::getName);
  }

  private static Optional<Decoding> mostPlausible(byte[] raw) {
    ByteBuffer sample = sample(raw);
    List<Candidate> candidates = new ArrayList<>();
    for (String charset : CANDIDATES) {
      decodedStart(sample.duplicate(), charset)
          .filter(text -> plausible(text, charset))
          .ifPresent(text -> candidates.add(new Candidate(charset, Plausibility.of(text))));
    }
    return candidates.stream()
        .sorted(Comparator.comparingDouble(Candidate::plausibility).reversed())
        .flatMap(candidate -> strictly(raw, 0, candidate.charset()).stream())
        .findFirst();
  }

  private static boolean plausible(CharSequence text, String charset) {
    long ascii = text.chars().filter(c -> c < 0x80).count();
    return Plausibility.suffices(text)
        && (!charset.equals("windows-1252") || ascii >= LEAST_ASCII_OF_LATIN * text.length());
  }

  /** From the first byte that is not ASCII on, which every candidate begins a character with. */
  private static ByteBuffer sample(byte[] raw) {
    int from = 0;
    while (from < raw.length && raw[from] > 0) {
      from++;
    }
    from &= ~3;
    return ByteBuffer.wrap(raw, from, Math.min(raw.length - from, SAMPLE_BYTES));
  }

  /** Decodes {@code bytes} but for a character cut at their end; empty if they have an error. */
  private static Optional<CharSequence> decodedStart(ByteBuffer bytes, String charset) {
    CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
    CoderResult result = strict(charset).decode(bytes, text, false);
    return result.isError() || text.position() == 0 ? Optional.empty() : Optional.of(text.flip());
  }

  private static Optional<Decoding> strictly(byte[] raw, int from, String charset) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(raw, from, raw.length - from);
      return Optional.of(new Decoding(charset, strict(charset).decode(bytes).toString()));
    } catch (CharacterCodingException notThis) {
      return Optional.empty();
    }
  }

  private static CharsetDecoder strict(String charset) {
    Charset named = charset.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(charset);
    return named
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
