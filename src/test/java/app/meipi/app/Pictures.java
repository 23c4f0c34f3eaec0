package app.meipi.app;

import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.History;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the pictures of README and user guide with {@code render}, on the page that comes with the
 * program, marked and annotated: {@code mvn -Ppictures verify}.
 */
public final class Pictures {
  private static final Path SEED = Path.of("seeds/gansu-daily-page.txt");

  private Pictures() {}

  /**
   * Draws them.
   *
   * @param arguments the folder of the pictures
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Path temporary = Files.createTempDirectory("pictures");
    Path library = temporary.resolve("library.sqlite");
    try {
      mark(library);
      for (String language : List.of("en", "zh")) {
        String end = language.equals("en") ? ".png" : "-zh.png";
        draw(folder.resolve("window" + end), library, language);
        draw(folder.resolve("dark" + end), library, language, "--theme", "dark", "--item", "2");
        draw(folder.resolve("page" + end), library, language, "--do", "view.page");
        draw(
            folder.resolve("keys" + end),
            library,
            language,
            "--do",
            "help.cheatSheet",
            "--width",
            "1560",
            "--height",
            "960");
        draw(folder.resolve("palette" + end), library, language, "--do", "help.palette");
      }
    } finally {
      Files.deleteIfExists(library);
      Files.deleteIfExists(temporary);
    }
  }

  private static void mark(Path library) throws Exception {
    try (LocalWorkspace workspace = new LocalWorkspace(library)) {
      SourceText source = workspace.open(SEED).get().reading().page().source();
      List<Edit.Change> changes = new ArrayList<>();
      changes.addAll(mark(source, "金昌已连续14个季度", Colour.GREEN, ""));
      changes.addAll(mark(source, "完成投资126.9亿元", Colour.YELLOW, "数字要核对：见统计公报。"));
      changes.addAll(mark(source, "职业教育东中西部协作", Colour.BLUE, "与去年的会议比较。"));
      Edit edit = new Edit("mark.highlight", source.sha256(), changes);
      workspace.apply(source, History.EMPTY.make(edit)).get();
    }
  }

  /** Marks the first place of {@code words}, with a note unless it is blank. */
  private static List<Edit.Change> mark(
      SourceText source, String words, Colour colour, String note) {
    int start = source.text().indexOf(words);
    if (start < 0) {
      throw new IllegalStateException("the page does not say " + words);
    }
    Edits edits = Edits.system();
    Span span = new Span(start, start + words.length());
    Edit mark = edits.highlight(Anchorer.anchor(source, List.of(span)), colour);
    Annotations marked = Annotations.none(source.sha256()).apply(mark);
    var id = mark.changes().getFirst().after().orElseThrow().id();
    List<Edit.Change> changes = new ArrayList<>(mark.changes());
    edits
        .note(marked, new Target.OnHighlight(id), note)
        .ifPresent(written -> changes.addAll(written.changes()));
    return changes;
  }

  /** In a program of its own: the toolkit starts but once in each. */
  private static void draw(Path picture, Path library, String language, String... options)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "render", SEED.toString()));
    command.addAll(List.of("--library", library.toString(), "-o", picture.toString()));
    command.addAll(List.of("--language", language));
    command.addAll(List.of(options));
    Process render = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(render.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (render.waitFor() != 0) {
      throw new IllegalStateException(picture + ": " + said);
    }
  }
}
