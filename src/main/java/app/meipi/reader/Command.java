package app.meipi.reader;

import java.util.Arrays;
import java.util.List;

/**
 * The table of all commands: menus, keys, tool tips and the cheat sheet are made from it.
 *
 * <p>Names stand in the message bundles under {@code command.} and the id.
 */
public enum Command {
  NEXT_PARAGRAPH(Group.GO, "go.nextParagraph", "j", "Down"),
  PREVIOUS_PARAGRAPH(Group.GO, "go.previousParagraph", "k", "Up"),
  NEXT_SENTENCE(Group.GO, "go.nextSentence", "Right"),
  PREVIOUS_SENTENCE(Group.GO, "go.previousSentence", "Left"),
  NEXT_ITEM(Group.GO, "go.nextItem", "J", "Mod+PageDown"),
  PREVIOUS_ITEM(Group.GO, "go.previousItem", "K", "Mod+PageUp"),
  NEXT_MARK(Group.GO, "go.nextMark", "]"),
  PREVIOUS_MARK(Group.GO, "go.previousMark", "["),
  HIGHLIGHT(Group.MARK, "mark.highlight", "h", "Mod+Shift+H"),
  COLOUR_1(Group.MARK, "mark.colour1", "1", "Mod+1"),
  COLOUR_2(Group.MARK, "mark.colour2", "2", "Mod+2"),
  COLOUR_3(Group.MARK, "mark.colour3", "3", "Mod+3"),
  COLOUR_4(Group.MARK, "mark.colour4", "4", "Mod+4"),
  COLOUR_5(Group.MARK, "mark.colour5", "5", "Mod+5"),
  NOTE(Group.MARK, "mark.note", "n", "Mod+Shift+N"),
  DELETE(Group.MARK, "mark.delete", "d", "Delete"),
  UNDO(Group.MARK, "edit.undo", "z", "Mod+Z"),
  REDO(Group.MARK, "edit.redo", "Z", "Mod+Shift+Z"),
  SAVE_NOTE(Group.NOTE, "note.save", "Mod+Enter"),
  LEAVE(Group.NOTE, "note.leave", "Esc"),
  OPEN(Group.PAGE, "page.open", "Mod+O"),
  RECENT(Group.PAGE, "page.recent", "Mod+R"),
  PASTE(Group.PAGE, "page.paste", "Mod+V"),
  NEXT_PAGE(Group.PAGE, "page.next", ">", "Mod+Shift+PageDown"),
  PREVIOUS_PAGE(Group.PAGE, "page.previous", "<", "Mod+Shift+PageUp"),
  FACSIMILE(Group.VIEW, "view.facsimile", "f", "F7"),
  ZOOM_IN(Group.VIEW, "view.zoomIn", "+", "F8"),
  ZOOM_OUT(Group.VIEW, "view.zoomOut", "-", "Shift+F8"),
  LARGER(Group.VIEW, "view.larger", "Mod+Equals"),
  SMALLER(Group.VIEW, "view.smaller", "Mod+Minus"),
  THEME(Group.VIEW, "view.theme", "F6"),
  CHEAT_SHEET(Group.VIEW, "view.cheatSheet", "?", "F1");

  /** What belongs together in a menu and on the cheat sheet, in their order. */
  public enum Group {
    PAGE,
    GO,
    MARK,
    NOTE,
    VIEW
  }

  private final Group group;
  private final String id;
  private final List<String> keys;

  Command(Group group, String id, String... keys) {
    this.group = group;
    this.id = id;
    this.keys = List.of(keys);
  }

  /** Where it is listed. */
  public Group group() {
    return group;
  }

  /** What it is known by in files, which never changes. */
  public String id() {
    return id;
  }

  /** Its default keys in {@link Stroke}'s notation, at least one. */
  public List<String> keys() {
    return keys;
  }

  /** Whether it also works while a text field has the keyboard. */
  public boolean worksInText() {
    return this == SAVE_NOTE || this == LEAVE || this == CHEAT_SHEET;
  }

  /** The commands of {@code group}, in order. */
  public static List<Command> in(Group group) {
    return Arrays.stream(values()).filter(command -> command.group == group).toList();
  }
}
