package app.meipi.ui;

import app.meipi.annotate.Annotations;
import app.meipi.page.Span;
import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import app.meipi.reader.Finder;
import app.meipi.reader.Hit;
import app.meipi.reader.Hits;
import app.meipi.reader.Matching;
import app.meipi.reader.Reading;
import app.meipi.reader.SearchHistory;
import app.meipi.reader.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Finding words in the open page: searches as the reader types, goes from hit to hit, marks hits.
 *
 * <p>While the field has the keyboard for the first time, the hits gone to are only shown: Esc goes
 * back to where the reader was, Enter stays.
 */
final class Finding {
  /** The desk that the page lies on. */
  interface Page {
    Reading reading();

    Annotations annotations();

    /** Shows the place without going there: the keyboard stays where it is. */
    void preview(Reading place);

    /** Goes to the hit and selects it, if it is in the text. */
    void goTo(Hit hit);

    /** Marks each list of source spans in the last colour, all in one change. */
    void highlight(List<List<Span>> marks);
  }

  private final FindBar bar;
  private final PageView view;
  private final Workspace workspace;
  private final Page page;
  private final Hint hint;
  private final Consumer<Throwable> failed;
  private Finder finder;
  private SearchHistory history = new SearchHistory(List.of());
  private int recalled = -1;
  private Optional<Reading> origin = Optional.empty();
  private Hits hits = Hits.NONE;
  private Optional<Hit> current = Optional.empty();

  /** Where the hit gone to was shown: elsewhere, the reader has moved on. */
  private Optional<Reading> shown = Optional.empty();

  private int asked;

  /**
   * @param hint says a sentence to the reader
   * @param failed told of a fault
   */
  Finding(
      FindBar bar,
      PageView view,
      Workspace workspace,
      Page page,
      Hint hint,
      Consumer<Throwable> failed) {
    this.bar = bar;
    this.view = view;
    this.workspace = workspace;
    this.page = page;
    this.hint = hint;
    this.failed = failed;
    this.finder = new Finder(page.reading());
    bar.onTyped(this::typed);
    Handover.toFx(
        workspace.setting(SearchHistory.SETTING, ""),
        kept -> history = SearchHistory.read(kept),
        problem -> {}); // without a library nothing was searched before
    show(Hits.NONE);
    refresh();
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(Command.FIND, this::open)
        .counted(Command.FIND_NEXT, this::step)
        .counted(Command.FIND_PREVIOUS, steps -> step(-steps))
        .on(Command.FIND_STAY, this::stay)
        .on(Command.FIND_OLDER, () -> recall(1))
        .on(Command.FIND_NEWER, () -> recall(-1))
        .on(Command.FIND_EXACT, this::toggleExact)
        .on(Command.FIND_MARK, this::markHit)
        .on(Command.FIND_MARK_ALL, this::markAll);
  }

  /** Whether something is found. */
  boolean hasHits() {
    return !hits.isEmpty();
  }

  private void open() {
    origin = origin.or(() -> Optional.of(page.reading()));
    view.selectedWords()
        .filter(words -> !bar.isOpen() && words.length() <= 60 && !words.contains("\n"))
        .ifPresent(bar::setWords);
    bar.open();
    recalled = -1;
    typed();
  }

  private void typed() {
    if (bar.isOpen()) {
      search(
          found -> {
            Reading from = origin.orElseGet(page::reading);
            go(found.from(from.focus().item(), from.range().start()), true);
            if (found.isEmpty()) {
              origin.ifPresent(page::preview);
            }
          });
    }
  }

  /** Forgets what was found in the text, which the reader has corrected. */
  void corrected() {
    finder = new Finder(page.reading());
    asked++;
    show(Hits.NONE);
  }

  /** Searches anew where the page's notes have changed, and stays at the hit. */
  void refresh() {
    if (bar.isOpen()) {
      search(found -> {});
    }
  }

  /** Searches off the FX thread; of several searches the last asked for counts. */
  private void search(Consumer<Hits> then) {
    asked++;
    int ask = asked;
    String words = bar.words();
    Matching matching = bar.matching();
    Annotations annotations = page.annotations();
    Finder finder = this.finder;
    Handover.toFx(
        CompletableFuture.supplyAsync(() -> finder.find(words, matching, annotations)),
        found -> {
          if (ask == asked) {
            show(found);
            then.accept(found);
          }
        },
        failed);
  }

  private void show(Hits found) {
    hits = found;
    current = current.filter(hit -> found.number(hit) > 0);
    showCurrent();
  }

  private void showCurrent() {
    view.showHits(hits, current);
    bar.showCount(current.map(hits::number).orElse(0), hits.all().size());
  }

  private void go(Optional<Hit> hit, boolean onlyShow) {
    current = hit;
    hit.ifPresent(
        there -> {
          if (onlyShow) {
            page.preview(place(there));
          } else {
            page.goTo(there);
          }
          shown = Optional.of(page.reading());
        });
    showCurrent();
  }

  private Reading place(Hit hit) {
    return page.reading().shownAt(hit.item(), hit.offset());
  }

  private void step(int steps) {
    if (bar.words().isBlank()) {
      open();
    } else if (!bar.isOpen()) {
      bar.reveal();
      search(found -> step(found, steps));
    } else {
      step(hits, steps);
    }
  }

  private void step(Hits found, int steps) {
    Reading here = page.reading();
    int item = here.focus().item();
    boolean moved = shown.filter(here::equals).isEmpty();
    Optional<Hit> next =
        moved || current.isEmpty()
            ? steps > 0
                ? found.from(item, here.range().start())
                : found.before(item, here.range().start())
            : current.flatMap(hit -> found.step(hit, steps));
    go(next, bar.isTyping());
  }

  private void stay() {
    history = history.with(bar.words().strip());
    var _ = workspace.saveSetting(SearchHistory.SETTING, history.written());
    origin = Optional.empty();
    current.ifPresentOrElse(hit -> go(Optional.of(hit), false), view::focusText);
  }

  /** Leaves the search; where the reader has not stayed at a hit, back to where it began. */
  boolean leave() {
    if (!bar.isOpen()) {
      return false;
    }
    asked++;
    bar.close();
    origin.ifPresent(page::preview);
    origin = Optional.empty();
    show(Hits.NONE);
    view.focusText();
    return true;
  }

  private void recall(int older) {
    int next = Math.clamp((long) recalled + older, -1, history.words().size() - 1);
    if (next != recalled) {
      recalled = next;
      bar.setWords(next < 0 ? "" : history.words().get(next));
    }
  }

  private void toggleExact() {
    bar.setMatching(bar.matching() == Matching.EXACT ? Matching.LOOSE : Matching.EXACT);
    typed();
  }

  private void markHit() {
    switch (current.or(() -> hits.from(0, 0)).orElseThrow()) {
      case Hit.InText hit -> page.highlight(List.of(spans(hit)));
      case Hit.InNote _ -> hint.say("message.hitInNote");
    }
  }

  private void markAll() {
    List<List<Span>> marks =
        hits.all().stream()
            .filter(Hit.InText.class::isInstance)
            .map(hit -> spans((Hit.InText) hit))
            .toList();
    if (marks.isEmpty()) {
      hint.say("message.hitInNote");
    } else {
      page.highlight(marks);
    }
  }

  private List<Span> spans(Hit.InText hit) {
    return page.reading().entries().get(hit.item()).text().toSource(hit.range());
  }
}
