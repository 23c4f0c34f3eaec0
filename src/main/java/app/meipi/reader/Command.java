package app.meipi.reader;

import java.util.Arrays;
import java.util.List;

/**
 * The table of all commands: menus, palette, keys, tool tips and the cheat sheet are made from it.
 *
 * <p>A command is added by a line here, its name in both message bundles under {@code command.} and
 * the id, and what it does in the {@link Actions} of the part of the window that does it; tests
 * find what is missing and keys that conflict. A second key is one that also works while a Chinese
 * input method is on.
 */
public enum Command {
  OPEN(Group.PAGE, "page.open", Use.WINDOW, "Mod+O"),
  RECENT(Group.PAGE, "page.recent", Use.WINDOW, "Mod+R"),
  PASTE(Group.PAGE, "page.paste", Use.WINDOW, "Mod+V"),
  REPLACE(Group.PAGE, "page.replace", Use.PAGE, "Mod+Shift+O"),
  COPIES(Group.PAGE, "library.copies", Use.WINDOW),
  NEXT_PAGE(Group.PAGE, "page.next", Use.PAGE.with(Aspect.PAGES), ">", "Mod+Shift+PageDown"),
  PREVIOUS_PAGE(Group.PAGE, "page.previous", Use.PAGE.with(Aspect.PAGES), "<", "Mod+Shift+PageUp"),
  ISSUE_PAGES(Group.PAGE, "page.issue", Use.PAGE.with(Aspect.PAGES), "P"),
  STOP_READING_ON(Group.PAGE, "page.stop", Use.PAGE.with(Aspect.PAGES), "X"),

  NEXT_PARAGRAPH(Group.GO, "go.nextParagraph", Use.MOVE, "j", "Down"),
  PREVIOUS_PARAGRAPH(Group.GO, "go.previousParagraph", Use.MOVE, "k", "Up"),
  NEXT_SENTENCE(Group.GO, "go.nextSentence", Use.MOVE, "Right"),
  PREVIOUS_SENTENCE(Group.GO, "go.previousSentence", Use.MOVE, "Left"),
  NEXT_ITEM(Group.GO, "go.nextItem", Use.PAGE, "J", "Mod+PageDown"),
  PREVIOUS_ITEM(Group.GO, "go.previousItem", Use.PAGE, "K", "Mod+PageUp"),
  FIRST_ITEM(Group.GO, "go.firstItem", Use.PAGE, "g g", "Mod+Home"),
  LAST_ITEM(Group.GO, "go.lastItem", Use.PAGE, "G", "Mod+End"),
  READ_ITEM(Group.GO, "go.readItem", Use.PAGE.with(Aspect.SURVEY), "Enter"),
  NEXT_MARK(Group.GO, "go.nextMark", Use.PAGE.with(Aspect.MARKS), "]", "】"),
  PREVIOUS_MARK(Group.GO, "go.previousMark", Use.PAGE.with(Aspect.MARKS), "[", "【"),
  BACK(Group.GO, "go.back", Use.WINDOW.with(Aspect.BACK), "Backspace", "Alt+Left"),
  FORWARD(Group.GO, "go.forward", Use.WINDOW.with(Aspect.FORWARD), "Shift+Backspace", "Alt+Right"),
  SET_PLACE(Group.GO, "go.setPlace", Use.PAGE, "m [a-z]"),
  GO_TO_PLACE(Group.GO, "go.toPlace", Use.PAGE, "' [a-z]", "‘ [a-z]", "’ [a-z]"),

  EXTEND_RIGHT(Group.SELECT, "select.right", Use.SELECT, "Shift+Right"),
  EXTEND_LEFT(Group.SELECT, "select.left", Use.SELECT, "Shift+Left"),
  EXTEND_WORD(Group.SELECT, "select.word", Use.SELECT, "Mod+Shift+Right"),
  EXTEND_WORD_BACK(Group.SELECT, "select.wordBack", Use.SELECT, "Mod+Shift+Left"),
  EXTEND_SENTENCE(Group.SELECT, "select.sentence", Use.SELECT, ".", "。"),
  SHRINK_SENTENCE(Group.SELECT, "select.sentenceLess", Use.SELECT.with(Aspect.SELECTION), ",", "，"),
  EXTEND_PARAGRAPH(Group.SELECT, "select.paragraph", Use.SELECT, "Mod+Shift+Down"),
  EXTEND_PARAGRAPH_BACK(Group.SELECT, "select.paragraphBack", Use.SELECT, "Mod+Shift+Up"),
  EXTEND_TO_END(Group.SELECT, "select.toEnd", Use.SELECT, "Mod+Shift+End"),
  EXTEND_TO_START(Group.SELECT, "select.toStart", Use.SELECT, "Mod+Shift+Home"),
  CARET(Group.SELECT, "select.caret", Use.PAGE, "v"),
  SWAP_END(Group.SELECT, "select.swapEnd", Use.SELECT.with(Aspect.SELECTION), "o"),
  CARET_RIGHT(Group.SELECT, "caret.right", Use.CARET, "Right"),
  CARET_LEFT(Group.SELECT, "caret.left", Use.CARET, "Left"),
  CARET_DOWN(Group.SELECT, "caret.down", Use.CARET, "Down", "j"),
  CARET_UP(Group.SELECT, "caret.up", Use.CARET, "Up", "k"),
  CARET_WORD(Group.SELECT, "caret.word", Use.CARET, "w", "Mod+Right"),
  CARET_WORD_BACK(Group.SELECT, "caret.wordBack", Use.CARET, "b", "Mod+Left"),

  HIGHLIGHT(Group.MARK, "mark.highlight", Use.MARKING, "h", "Mod+Shift+H"),
  COLOUR_1(Group.MARK, "mark.colour1", Use.MARKING, "1", "Mod+1"),
  COLOUR_2(Group.MARK, "mark.colour2", Use.MARKING, "2", "Mod+2"),
  COLOUR_3(Group.MARK, "mark.colour3", Use.MARKING, "3", "Mod+3"),
  COLOUR_4(Group.MARK, "mark.colour4", Use.MARKING, "4", "Mod+4"),
  COLOUR_5(Group.MARK, "mark.colour5", Use.MARKING, "5", "Mod+5"),
  UNDERLINE(Group.MARK, "mark.underline", Use.MARKING, "u", "Mod+U"),
  NOTE(Group.MARK, "mark.note", Use.MARKING, "n", "Mod+Shift+N"),
  NOTE_ITEM(Group.MARK, "mark.noteItem", Use.PAGE, "i", "Mod+I"),
  NOTE_PAGE(Group.MARK, "mark.notePage", Use.PAGE, "N", "Mod+Shift+I"),
  TAG(Group.MARK, "mark.tag", Use.MARKING, "t", "Mod+T"),
  APPEND(Group.MARK, "mark.append", Use.PAGE.with(Aspect.MARKS), "a", "Mod+Shift+A"),
  EDGES(Group.MARK, "mark.edges", Use.PAGE.with(Aspect.MARK), "r", "Mod+Shift+M"),
  KEEP_EDGES(Group.MARK, "mark.keepEdges", Use.EDGES, "Enter"),
  MERGE(Group.MARK, "mark.merge", Use.PAGE.with(Aspect.MARK), "M", "Mod+M"),
  DELETE(Group.MARK, "mark.delete", Use.MARKING.with(Aspect.MARK), "d", "Delete"),
  CORRECT(Group.MARK, "edit.correct", Use.PAGE, "e", "F2"),
  LINKS(Group.MARK, "mark.links", Use.MARKING, "O", "Mod+Shift+K"),
  MARK_LIST(Group.MARK, "mark.list", Use.MARKING, "l", "Mod+L"),
  NAME_COLOURS(Group.MARK, "mark.nameColours", Use.WINDOW, "Mod+Shift+L"),
  UNDO(Group.MARK, "edit.undo", Use.CHANGES.with(Aspect.UNDO), "z", "Mod+Z"),
  REDO(Group.MARK, "edit.redo", Use.CHANGES.with(Aspect.REDO), "Z", "Mod+Shift+Z"),
  STRAYS(Group.MARK, "stray.list", Use.PAGE.with(Aspect.STRAYS), "q"),
  YES(Group.MARK, "answer.yes", Use.ANSWER, "y"),
  NO(Group.MARK, "answer.no", Use.ANSWER, "n"),
  PUT_STRAY(Group.MARK, "stray.place", Use.ANSWER.with(Aspect.STRAYS), "h"),
  DELETE_STRAY(Group.MARK, "stray.delete", Use.ANSWER.with(Aspect.STRAYS), "d", "Delete"),

  FIND(Group.FIND, "find.open", Use.PAGE, "/", "Mod+F"),
  FIND_NEXT(Group.FIND, "find.next", Use.FINDING, "F3", "Mod+G"),
  FIND_PREVIOUS(Group.FIND, "find.previous", Use.FINDING, "Shift+F3", "Mod+Shift+G"),
  FIND_MARK(Group.FIND, "find.highlight", Use.FINDING.with(Aspect.HITS), "Mod+Enter"),
  FIND_MARK_ALL(Group.FIND, "find.highlightAll", Use.FINDING.with(Aspect.HITS), "Mod+Shift+Enter"),
  FIND_EXACT(Group.FIND, "find.exact", Use.FINDING, "Mod+Shift+E"),
  FIND_STAY(Group.FIND, "find.stay", Use.FIELD, "Enter"),
  FIND_OLDER(Group.FIND, "find.older", Use.FIELD, "Up"),
  FIND_NEWER(Group.FIND, "find.newer", Use.FIELD, "Down"),

  SAVE_NOTE(Group.NOTE, "note.save", Use.NOTE, "Mod+Enter"),
  LEAVE(Group.NOTE, "note.leave", Use.ANYWHERE, "Esc"),

  LIST_NEXT(Group.LIST, "list.next", Use.MARKS, "j", "Down"),
  LIST_PREVIOUS(Group.LIST, "list.previous", Use.MARKS, "k", "Up"),
  LIST_GO(Group.LIST, "list.go", Use.MARKS, "Enter"),
  LIST_FILTER(Group.LIST, "list.filter", Use.MARKS, "/", "Mod+F"),
  LIST_COLOUR(Group.LIST, "list.colour", Use.MARKS, "c", "Alt+C"),
  LIST_SORT(Group.LIST, "list.sort", Use.MARKS, "s", "Alt+S"),

  CONTENTS(Group.VIEW, "view.contents", Use.CONTENTS, "c", "F9"),
  SURVEY(Group.VIEW, "view.page", Use.PAGE, "p", "F8"),
  FACSIMILE(Group.VIEW, "view.facsimile", Use.PAGE.with(Aspect.PRINTED), "f", "F7"),
  ZOOM_IN(Group.VIEW, "view.zoomIn", Use.PAGE.with(Aspect.PRINTED), "+", "Alt+Equals"),
  ZOOM_OUT(Group.VIEW, "view.zoomOut", Use.PAGE.with(Aspect.PRINTED), "-", "Alt+Minus"),
  FIT_WIDTH(Group.VIEW, "view.fitWidth", Use.MOVE.with(Aspect.PRINTED), "w"),
  FIT_PAGE(Group.VIEW, "view.fitPage", Use.MOVE.with(Aspect.PRINTED), "W"),
  PAN_LEFT(Group.VIEW, "view.panLeft", Use.MOVE.with(Aspect.PRINTED), "Mod+Left"),
  PAN_RIGHT(Group.VIEW, "view.panRight", Use.MOVE.with(Aspect.PRINTED), "Mod+Right"),
  PAN_UP(Group.VIEW, "view.panUp", Use.MOVE.with(Aspect.PRINTED), "Mod+Up"),
  PAN_DOWN(Group.VIEW, "view.panDown", Use.MOVE.with(Aspect.PRINTED), "Mod+Down"),
  FOCUS_MODE(Group.VIEW, "view.focus", Use.WINDOW, "F", "F11"),
  LARGER(Group.VIEW, "view.larger", Use.WINDOW, "Mod+Equals"),
  SMALLER(Group.VIEW, "view.smaller", Use.WINDOW, "Mod+Minus"),
  WIDER(Group.VIEW, "view.wider", Use.WINDOW, "Alt+."),
  NARROWER(Group.VIEW, "view.narrower", Use.WINDOW, "Alt+,"),
  LOOSER(Group.VIEW, "view.looser", Use.WINDOW, "Alt+]"),
  TIGHTER(Group.VIEW, "view.tighter", Use.WINDOW, "Alt+["),
  TYPEFACE(Group.VIEW, "view.typeface", Use.WINDOW, "Shift+F6"),
  SMOOTH(Group.VIEW, "view.smooth", Use.WINDOW, "Mod+F6"),
  LANGUAGE(Group.VIEW, "view.language", Use.WINDOW, "Mod+Shift+F6"),
  THEME(Group.VIEW, "view.theme", Use.WINDOW, "F6"),

  PALETTE(Group.HELP, "help.palette", Use.ANYWHERE, ":", "Mod+K", "："),
  CHEAT_SHEET(Group.HELP, "help.cheatSheet", Use.ANYWHERE, "?", "F1", "？"),
  PRINT_KEYS(Group.HELP, "help.printKeys", Use.WINDOW),
  KEY_FILE(Group.HELP, "help.keyFile", Use.WINDOW),
  ABOUT(Group.HELP, "help.about", Use.WINDOW);

  /** What belongs together in a menu and on the cheat sheet, in their order. */
  public enum Group {
    PAGE,
    GO,
    SELECT,
    MARK,
    FIND,
    NOTE,
    LIST,
    VIEW,
    HELP;

    /** Whether its commands work only within a part of the window that has the keyboard. */
    public boolean isWithin() {
      return this == NOTE || this == LIST;
    }
  }

  private final Group group;
  private final String id;
  private final Use use;
  private final List<String> keys;

  Command(Group group, String id, Use use, String... keys) {
    this.group = group;
    this.id = id;
    this.use = use;
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

  /** Where its keys work and what it needs. */
  public Use use() {
    return use;
  }

  /** Its default keys in the notation of {@link KeySequence}, the one to show first. */
  public List<String> keys() {
    return keys;
  }

  /** The commands of {@code group}, in order. */
  public static List<Command> in(Group group) {
    return Arrays.stream(values()).filter(command -> command.group == group).toList();
  }
}
