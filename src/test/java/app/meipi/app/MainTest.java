package app.meipi.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.ingest.PlainText;
import app.meipi.pdf.Sheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static final String NEWS = "青石岭市把粮食烘干作为头等大事，全市一百二十座烘干塔昼夜不停。\n";

  private record Outcome(int code, String out, String err) {}

  @TempDir Path folder;
  private Path news = Path.of("");

  @BeforeEach
  void writeNews() throws IOException {
    news = Files.writeString(folder.resolve("报纸.txt"), NEWS);
  }

  @Test
  void parse_oneFile_printsIndentedJsonAndSummary() {
    Outcome outcome = run("parse", news.toString());
    assertEquals(Exit.OK, outcome.code());
    assertTrue(outcome.out().startsWith("{\n  \"source\": \"报纸.txt\""), outcome.out());
    assertTrue(outcome.out().endsWith("}\n"), outcome.out());
    assertTrue(outcome.err().startsWith("files read: 1, failed: 0, "), outcome.err());
    assertEquals(1, outcome.err().lines().count());
  }

  @Test
  void parse_pdf_givesItsTextToo() throws IOException {
    Path pdf = Files.write(folder.resolve("渭州晚报.pdf"), Sheet.paper());
    Outcome outcome = run("parse", pdf.toString(), "--page", "1");
    assertEquals(Exit.OK, outcome.code());
    assertTrue(outcome.out().contains("\"text\": \"渭州晚报"), outcome.out());
    Outcome beyond = run("parse", pdf.toString(), "--page", "2");
    assertEquals(Exit.FAILED, beyond.code());
    assertTrue(beyond.err().contains("pages are 1 to 1"), beyond.err());
    assertEquals(Exit.USAGE, run("parse", pdf.toString(), "--page", "0").code());
  }

  @Test
  void keys_namesTheLinesOfTheReadersFileThatAreWrong_andWritesTheRest() throws IOException {
    Files.writeString(
        folder.resolve("keys.txt"), "mark.note = F12\nno.such = x\ngo.nextItem = Hyper+Q\n");
    String library = folder.resolve("library.sqlite").toString();
    Outcome outcome = run("keys", "--library", library, "--language", "en");
    assertEquals(Exit.OK, outcome.code());
    assertTrue(outcome.out().contains("F12"), outcome.out());
    List<String> told = outcome.err().lines().toList();
    assertEquals(2, told.size(), outcome.err());
    assertTrue(told.get(0).contains("2") && told.get(0).contains("no.such"), told.get(0));
    assertTrue(told.get(1).contains("3") && told.get(1).contains("Hyper+Q"), told.get(1));
    assertEquals("", run("keys", "--template", "--library", library).err());
  }

  @Test
  void parse_manyFilesOneMissing_doesTheOthers() {
    String missing = folder.resolve("无.txt").toString();
    Outcome outcome = run("parse", news.toString(), missing, news.toString());
    assertEquals(Exit.FAILED, outcome.code());
    assertEquals(2, outcome.out().lines().count());
    assertTrue(outcome.out().lines().allMatch(line -> line.startsWith("{\"source\":")));
    assertEquals(missing + " does not exist; check the name.", firstLine(outcome.err()));
    assertTrue(outcome.err().contains("files read: 2, failed: 1, "), outcome.err());
  }

  @Test
  void parse_standardInputInGb18030_printsText() {
    InputStream in = new ByteArrayInputStream(NEWS.getBytes(Charset.forName("GB18030")));
    Outcome outcome = run(in, new ByteArrayOutputStream(), "parse", "-", "--format", "TEXT");
    assertEquals(new Outcome(Exit.OK, NEWS, outcome.err()), outcome);
  }

  @Test
  void parse_manyTexts_standUnderTheirNames() {
    Outcome outcome = run("parse", "--format", "text", news.toString(), news.toString());
    String one = "==> 报纸.txt <==\n\n" + NEWS + "\n";
    assertEquals(one + one, outcome.out());
  }

  @Test
  void parse_intoFolder_writesOneFileEachAndNothingElse() throws IOException {
    Path results = folder.resolve("new/results");
    Path other = Files.writeString(folder.resolve("other.gb"), NEWS);
    Outcome outcome = run("parse", news.toString(), other.toString(), "-o", results.toString());
    assertEquals(Exit.OK, outcome.code());
    assertEquals("", outcome.out());
    assertEquals(List.of("other.gb.json", "报纸.json"), names(results));
    assertEquals(run("parse", news.toString()).out(), Files.readString(results.resolve("报纸.json")));
  }

  @Test
  void parse_twoFilesOfOneName_keepsTheFirstAndSaysSo() throws IOException {
    Path second =
        Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("报纸.TXT"), "别的。");
    Path results = folder.resolve("results");
    Outcome outcome = run("parse", news.toString(), second.toString(), "-o", results.toString());
    assertEquals(Exit.FAILED, outcome.code());
    assertTrue(firstLine(outcome.err()).startsWith(second + " gives no result"), outcome.err());
    assertEquals(List.of("报纸.json"), names(results));
    assertTrue(Files.readString(results.resolve("报纸.json")).contains("青石岭"));
  }

  @Test
  void parse_resultOverItsSource_isRefused() throws IOException {
    byte[] before = Files.readAllBytes(news);
    Outcome outcome = run("parse", news.toString(), "--format", "text", "-o", folder.toString());
    assertEquals(Exit.FAILED, outcome.code());
    assertTrue(outcome.err().contains("would overwrite the source " + news), outcome.err());
    assertArrayEquals(before, Files.readAllBytes(news));
    assertEquals(List.of("报纸.txt"), names(folder));
  }

  @Test
  void parse_resultBlockedByFolder_leavesNothingBehind() throws IOException {
    Path results = Files.createDirectory(folder.resolve("results"));
    Files.writeString(Files.createDirectory(results.resolve("报纸.json")).resolve("x"), "x");
    Outcome outcome = run("parse", news.toString(), "-o", results.toString());
    assertEquals(Exit.FAILED, outcome.code());
    assertTrue(firstLine(outcome.err()).contains("could not be written"), outcome.err());
    assertEquals(List.of("报纸.json"), names(results));
  }

  @Test
  void parse_outputIsFile_isRefusedInOneSentence() {
    Outcome outcome = run("parse", news.toString(), "-o", news.toString());
    assertEquals(Exit.FAILED, outcome.code());
    assertEquals(
        news + " is a file, not a folder for results; name another one with -o.\n", outcome.err());
  }

  @Test
  void parse_nobodyReads_isQuiet() {
    Outcome outcome =
        run(
            InputStream.nullInputStream(),
            failing(new StandardOutput.NobodyReads(new IOException())),
            "parse",
            news.toString());
    assertEquals(new Outcome(Exit.BROKEN_PIPE, "", ""), outcome);
  }

  @Test
  void parse_standardOutputIsFull_saysSoOnce() {
    Outcome outcome =
        run(
            InputStream.nullInputStream(),
            failing(new IOException("No space left on device")),
            "parse",
            news.toString(),
            news.toString());
    assertEquals(Exit.FAILED, outcome.code());
    assertEquals(1, outcome.err().lines().count());
    assertTrue(outcome.err().contains("(No space left on device)"), outcome.err());
  }

  @Test
  void parse_nameThatNoFileCanHave_isExplained() {
    Outcome outcome = run("parse", "a\0b");
    assertEquals(Exit.FAILED, outcome.code());
    assertTrue(firstLine(outcome.err()).contains("cannot be named"), outcome.err());
  }

  @Test
  void parse_tooLargeInput_isRefused() {
    InputStream large = new ByteArrayInputStream(new byte[PlainText.MOST_BYTES + 1]);
    Outcome outcome = run(large, new ByteArrayOutputStream(), "parse", "-");
    assertEquals(Exit.FAILED, outcome.code());
    assertTrue(firstLine(outcome.err()).startsWith("stdin is larger than 64 MiB"), outcome.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"parse", "parse --nix x", "parse x --format xml", "x y", "parse x -o"})
  void usage_notRight_isOneSentence(String line) {
    Outcome outcome = run(line.split(" "));
    assertEquals(Exit.USAGE, outcome.code());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().contains("--help"), outcome.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "parse --help", "-h", "parse -h"})
  void help_anywhere_isOnStandardOutput(String line) {
    Outcome outcome = run(line.split(" "));
    assertEquals(Exit.OK, outcome.code());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().startsWith("Usage: meipi"), outcome.out());
    assertTrue(outcome.out().contains("--version"), outcome.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "parse --version", "-V"})
  void version_anywhere_isThatOfTheBuild(String line) {
    assertTrue(run(line.split(" ")).out().matches("meipi \\d+\\.\\d+\\.\\d+\\S*\n"));
  }

  @Test
  void help_chinese_isChinese() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Main.run(
        List.of("parse", "--help"),
        InputStream.nullInputStream(),
        out,
        OutputStream.nullOutputStream(),
        Locale.CHINA);
    String help = out.toString(StandardCharsets.UTF_8);
    assertTrue(help.startsWith("用法："), help);
    assertTrue(help.contains("把版面还原为文章和图片。"), help);
  }

  private Outcome run(String... arguments) {
    return run(InputStream.nullInputStream(), new ByteArrayOutputStream(), arguments);
  }

  private Outcome run(InputStream in, OutputStream out, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(List.of(arguments), in, out, err, Locale.ENGLISH);
    String printed =
        out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
    return new Outcome(code, printed, err.toString(StandardCharsets.UTF_8));
  }

  private static OutputStream failing(IOException failure) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw failure;
      }
    };
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
