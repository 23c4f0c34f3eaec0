package app.meipi.ui;

import app.meipi.reader.DisplayText;
import app.meipi.reader.ReadStarts;
import app.meipi.reader.Reading;
import app.meipi.reader.Workspace;
import java.util.Set;
import java.util.function.Consumer;

/** Which items of a page have been read: those whose last unit once had the focus. */
final class ReadItems {
  private final Workspace workspace;
  private final String setting;
  private final Consumer<Set<Integer>> changed;
  private ReadStarts read = new ReadStarts(Set.of());

  /**
   * @param changed told the UTF-16 offsets at which the read items begin, when they change
   */
  ReadItems(Workspace workspace, Reading reading, Consumer<Set<Integer>> changed) {
    this.workspace = workspace;
    this.setting = ReadStarts.key(reading.page().source().sha256());
    this.changed = changed;
    Handover.toFx(
        workspace.setting(setting, ""),
        this::add,
        problem -> {}); // without a library nothing was read before
  }

  private void add(String kept) {
    for (int start : ReadStarts.of(kept).starts()) {
      read = read.with(start);
    }
    changed.accept(read.starts());
  }

  /** Notes that the reader has come to the focus of {@code reading}. */
  void reached(Reading reading) {
    DisplayText text = reading.entry().text();
    int start = reading.entry().item().firstStart();
    boolean last = reading.focus().unit() == text.units().size() - 1;
    if (last && !read.starts().contains(start)) {
      read = read.with(start);
      changed.accept(read.starts());
      var _ = workspace.saveSetting(setting, read.toString());
    }
  }
}
