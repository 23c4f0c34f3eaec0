package app.meipi.ingest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Knows the common kinds of file that are not text by the bytes that they begin with. */
final class Magic {
  private static final Map<String, String> KIND_BY_START = new LinkedHashMap<>();

  static {
    KIND_BY_START.put("%PDF-", "PDF");
    KIND_BY_START.put("PK\3\4", "ZIP, DOCX, EPUB");
    KIND_BY_START.put("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "Word, Excel");
    KIND_BY_START.put("{\\rtf", "RTF");
    KIND_BY_START.put("\u0089PNG\r\n\u001A\n", "PNG");
    KIND_BY_START.put("\u00FF\u00D8\u00FF", "JPEG");
    KIND_BY_START.put("GIF87a", "GIF");
    KIND_BY_START.put("GIF89a", "GIF");
    KIND_BY_START.put("II*\0", "TIFF");
    KIND_BY_START.put("MM\0*", "TIFF");
    KIND_BY_START.put("AT&TFORM", "DjVu");
    KIND_BY_START.put("\u001F\u008B\b", "GZIP");
    KIND_BY_START.put("BZh", "BZIP2");
    KIND_BY_START.put("\u00FD7zXZ\0", "XZ");
    KIND_BY_START.put("7z\u00BC\u00AF'\u001C", "7-Zip");
    KIND_BY_START.put("Rar!\u001A\u0007", "RAR");
    KIND_BY_START.put("SQLite format 3\0", "SQLite");
    KIND_BY_START.put("\u007FELF", "ELF");
    KIND_BY_START.put("\u00CA\u00FE\u00BA\u00BE", "Java class");
    KIND_BY_START.put("wOF2", "WOFF2");
  }

  private Magic() {}

  /** The name of the kind of file that {@code raw} is, if it is one of those known. */
  static Optional<String> kind(byte[] raw) {
    String start = new String(raw, 0, Math.min(raw.length, 16), StandardCharsets.ISO_8859_1);
    return KIND_BY_START.entrySet().stream()
        .filter(entry -> start.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
