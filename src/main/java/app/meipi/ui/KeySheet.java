package app.meipi.ui;

import app.meipi.reader.Command;
import app.meipi.reader.Keymap;
import app.meipi.reader.Messages;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * All commands with their keys as a page to print: one HTML file that needs nothing else, made from
 * the command table and the reader's own keys; a sheet of A4 upright in three columns.
 */
public final class KeySheet {
  private static final String STYLE =
      """
      @page { size: A4; margin: 11mm; }
      body { font: 7.4pt/1.3 "Noto Serif SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
             color: #000; background: #fff; margin: 0; }
      h1 { font-size: 14pt; margin: 0 0 3mm; }
      main { columns: 3; column-gap: 5mm; column-rule: 0.2pt solid #999; }
      h2 { font-size: 9pt; margin: 0 0 0.6mm; break-after: avoid; }
      table { width: 100%; border-collapse: collapse; margin: 0 0 2.4mm; }
      tr { break-inside: avoid; }
      td { padding: 0.25mm 0; vertical-align: top; border-bottom: 0.2pt solid #ddd; }
      td + td { text-align: right; padding-left: 1.5mm; }
      kbd { font: inherit; white-space: nowrap; border: 0.4pt solid #777; border-radius: 1.5pt;
            padding: 0 1.2pt; margin-left: 0.5pt; }
      footer { margin-top: 2mm; color: #444; }
      @media screen { body { font-size: 13px; max-width: 68rem; margin: 2rem auto; } }
      """;

  private KeySheet() {}

  /** The page. */
  public static String html(Messages messages, Keymap keymap) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    page.append("<html lang=\"").append(messages.locale().getLanguage()).append("\">\n");
    page.append("<meta charset=\"utf-8\">\n");
    String title = "Meipi 眉批 · " + messages.text("cheatSheet.title");
    page.append("<title>").append(title).append("</title>\n<style>\n").append(STYLE);
    page.append("</style>\n<h1>").append(title).append("</h1>\n<main>\n");
    for (Command.Group group : Command.Group.values()) {
      String name = messages.text("group." + group.name().toLowerCase(Locale.ROOT));
      page.append("<h2>").append(escaped(name)).append("</h2>\n<table>\n");
      for (Command command : Command.in(group)) {
        String keys =
            keymap.keys(command).stream()
                .map(key -> "<kbd>" + escaped(KeyNames.shown(key)) + "</kbd>")
                .collect(Collectors.joining(" "));
        page.append("<tr><td>").append(escaped(messages.text("command." + command.id())));
        page.append("<td>").append(keys).append("\n");
      }
      page.append("</table>\n");
    }
    page.append("</main>\n<footer>").append(escaped(messages.text("cheatSheet.hint")));
    return page.append("</footer>\n</html>\n").toString();
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
