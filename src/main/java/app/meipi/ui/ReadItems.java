package app.meipi.ui;

import app.meipi.reader.DisplayText;
import app.meipi.reader.Reading;
import app.meipi.reader.Workspace;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Which items of a page have been read: those whose last unit once had the focus.
 *
 * <p>Kept in the library by where the items begin in the source, which outlives a better parse.
 */
final class ReadItems {
  private final Workspace workspace;
  private final String setting;
  private final Consumer<Set<Integer>> changed;
  private final Set<Integer> starts = new TreeSet<>();

  /**
   * @param changed told the UTF-16 offsets at which the read items begin, when they change
   */
  ReadItems(Workspace workspace, Reading reading, Consumer<Set<Integer>> changed) {
    this.workspace = workspace;
    this.setting = "read." + reading.page().source().sha256();
    this.changed = changed;
    Handover.toFx(
        workspace.setting(setting, ""),
        this::add,
        problem -> {}); // without a library nothing was read before
  }

  private void add(String kept) {
    for (String start : kept.split(" ", -1)) {
      if (start.matches("\\d{1,9}")) {
        starts.add(Integer.valueOf(start));
      }
    }
    changed.accept(Set.copyOf(starts));
  }

  /** Notes that the reader has come to the focus of {@code reading}. */
  void reached(Reading reading) {
    DisplayText text = reading.entry().text();
    boolean last = reading.focus().unit() == text.units().size() - 1;
    if (last && starts.add(reading.entry().item().firstStart())) {
      changed.accept(Set.copyOf(starts));
      var _ =
          workspace.saveSetting(
              setting, starts.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
  }
}
