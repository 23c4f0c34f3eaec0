package app.meipi.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PlainTextTest {
  @TempDir Path folder;

  @Test
  void read_file_keepsTextBytesNameAndHash() throws Exception {
    byte[] raw = "\uFEFF第一行\r\n第二行\r第三行\n".getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("报纸.txt"), raw);
    Ingested ingested = PlainText.read(file);
    assertEquals("第一行\r\n第二行\r第三行\n", ingested.source().text());
    assertEquals("报纸.txt", ingested.source().name());
    assertEquals("UTF-8", ingested.source().charset());
    assertArrayEquals(raw, ingested.raw());
    assertEquals(
        "3bb85948d65b5275", ingested.source().sha256().substring(0, 16), "of the raw bytes");
  }

  @Test
  void read_abc_hasTheKnownHash() throws Exception {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        PlainText.read(stream("abc".getBytes(StandardCharsets.US_ASCII)), "-").source().sha256());
  }

  @Test
  void read_missing_namesFile() {
    Path file = folder.resolve("无.txt");
    assertProblem("problem.missing", List.of(file.toString()), () -> PlainText.read(file));
  }

  @Test
  void read_linkToNothing_isMissing() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));
    assertProblem("problem.missing", List.of(link.toString()), () -> PlainText.read(link));
  }

  @Test
  void read_fileBehindFile_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "a").resolve("b.txt");
    assertThrows(UnreadableException.class, () -> PlainText.read(file));
  }

  @Test
  void read_folder_isRefused() {
    assertProblem("problem.folder", List.of(folder.toString()), () -> PlainText.read(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t\u3000\f", "\uFEFF", "\uFEFF\n"})
  void read_nothingButWhiteSpace_isEmpty(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("e.txt"), text);
    assertProblem("problem.empty", List.of(file.toString()), () -> PlainText.read(file));
  }

  @ParameterizedTest
  @CsvSource({
    "255044462D312E370A, PDF",
    "504B030414000600, 'ZIP, DOCX, EPUB'",
    "89504E470D0A1A0A0000000D, PNG",
    "FFD8FFE000104A46, JPEG",
    "D0CF11E0A1B11AE1, 'Word, Excel'",
    "53514C69746520666F726D6174203300, SQLite"
  })
  void read_knownKind_isNamed(String start, String kind) {
    byte[] raw = HexFormat.of().parseHex(start);
    assertProblem("problem.binary", List.of("x", kind), () -> PlainText.read(stream(raw), "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"61620063", "0102030405060708", "1B5B411B5B421B5B43"})
  void read_controlCharacters_isNoText(String bytes) {
    byte[] raw = HexFormat.of().parseHex(bytes);
    assertProblem("problem.nottext", List.of("x"), () -> PlainText.read(stream(raw), "x"));
  }

  @Test
  void read_oneStrayControlCharacter_isText() throws Exception {
    String text = "青石岭市把粮食烘干作为头等大事\u0003，昼夜不停。";
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(text, PlainText.read(stream(raw), "x").source().text());
  }

  @Test
  void read_unknownEncoding_namesTheLikeliest() {
    byte[] raw = "市役所は今日、新しい交通政策を発表した。".getBytes(java.nio.charset.Charset.forName("EUC-JP"));
    assertProblem(
        "problem.charset", List.of("x", "EUC-JP"), () -> PlainText.read(stream(raw), "x"));
  }

  @Test
  void read_fileOverLimit_isRefusedUnread() throws IOException {
    Path file = folder.resolve("large.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(PlainText.MOST_BYTES + 1L);
    }
    assertProblem("problem.large", List.of(file.toString(), "64 MiB"), () -> PlainText.read(file));
  }

  @Test
  void read_endlessStream_isRefused() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'a');
            return length;
          }
        };
    assertProblem("problem.large", List.of("-", "64 MiB"), () -> PlainText.read(endless, "-"));
  }

  @Test
  void read_device_isNotOpened() {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device));
    assertProblem("problem.special", List.of("/dev/zero"), () -> PlainText.read(device));
  }

  @Test
  void read_pipeWithoutWriter_doesNotHang() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(makesPipe(pipe));
    assertProblem("problem.special", List.of(pipe.toString()), () -> PlainText.read(pipe));
  }

  @Test
  void read_withoutPermission_isDenied() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.txt"), "a");
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "the superuser may read all");
    assertProblem("problem.denied", List.of(file.toString()), () -> PlainText.read(file));
  }

  @Test
  void read_failingStream_saysWhy() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Input/output error");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };
    assertProblem(
        "problem.reading", List.of("-", "Input/output error"), () -> PlainText.read(failing, "-"));
  }

  @Test
  void ofClipboard_loneSurrogate_isReplacedAndHashFits() throws Exception {
    Ingested pasted = PlainText.ofClipboard("甲\uD840乙𠮷", "clip");
    assertEquals("甲\uFFFD乙𠮷", pasted.source().text());
    assertEquals(PlainText.read(stream(pasted.raw()), "clip").source(), pasted.source());
  }

  @Test
  void ofClipboard_blank_isEmpty() {
    assertProblem("problem.empty", List.of("clip"), () -> PlainText.ofClipboard(" \n", "clip"));
  }

  private static boolean makesPipe(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private static InputStream stream(byte[] raw) {
    return new ByteArrayInputStream(raw);
  }

  private static void assertProblem(String key, List<String> arguments, Executable reads) {
    UnreadableException problem = assertThrows(UnreadableException.class, reads);
    assertEquals(key, problem.key());
    assertEquals(arguments, problem.arguments());
  }

  @Test
  void again_keptBytes_areReadInTheEncodingNotedWithThem() throws Exception {
    // Valid in both: as it would be told apart today does not matter to a page kept before.
    byte[] raw = "中文".getBytes(java.nio.charset.Charset.forName("GB18030"));
    var big5 = PlainText.again(raw, "kept.txt", "Big5-HKSCS").source();
    assertEquals("Big5-HKSCS", big5.charset());
    assertEquals("中文", PlainText.again(raw, "kept.txt", "GB18030").source().text());
    byte[] marked = "\uFEFF中文".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertEquals("中文", PlainText.again(marked, "kept.txt", "UTF-8").source().text());
    assertEquals("UTF-8", PlainText.again(marked, "kept.txt", "x-lost").source().charset());
  }
}
