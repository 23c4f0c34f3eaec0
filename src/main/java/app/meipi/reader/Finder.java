package app.meipi.reader;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotation.Target;
import app.meipi.annotate.Annotations;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds words in a page: in all of its items as they are set, pieces joined, and in its notes;
 * where the reader has corrected the text, also as it came.
 *
 * <p>The page is folded once for each {@link Matching}, when it is first asked for; from then on a
 * search goes through it in one pass. To be called off the FX thread; calls from several threads
 * wait for each other.
 */
public final class Finder {
  private final Reading page;
  private final Map<Matching, List<FoldedText>> folded = new EnumMap<>(Matching.class);
  private final Map<Integer, DisplayText> asItCame = new HashMap<>();

  /** Searches the page that {@code page} is a reading of. */
  public Finder(Reading page) {
    this.page = page;
  }

  /** All places of {@code words} in the page's text and in the notes of {@code annotations}. */
  public synchronized Hits find(String words, Matching matching, Annotations annotations) {
    FoldedText sought = FoldedText.of(words, matching);
    if (sought.isEmpty()) {
      return Hits.NONE;
    }
    List<FoldedText> items =
        folded.computeIfAbsent(
            matching,
            how ->
                page.entries().stream()
                    .map(entry -> FoldedText.of(entry.text().text(), how))
                    .toList());
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      List<Span> ranges = new ArrayList<>(items.get(i).find(sought));
      addAsItCame(i, sought, matching, ranges);
      for (Span range : ranges) {
        hits.add(new Hit.InText(i, range));
      }
    }
    for (Annotation annotation : annotations.all()) {
      if (annotation instanceof Note note) {
        for (Span range : FoldedText.of(note.text(), matching).find(sought)) {
          inNote(note, range, annotations).ifPresent(hits::add);
        }
      }
    }
    hits.sort(Hit.ORDER);
    return new Hits(hits);
  }

  /**
   * Adds where {@code sought} stood before the reader corrected it, as what is shown there now;
   * unless something has been found there.
   */
  private void addAsItCame(int item, FoldedText sought, Matching matching, List<Span> ranges) {
    DisplayText now = page.entries().get(item).text();
    if (now.corrected().isEmpty()) {
      return;
    }
    DisplayText before =
        asItCame.computeIfAbsent(
            item, i -> Typesetter.set(page.page().source(), page.entries().get(i).item()));
    for (Span old : FoldedText.of(before.text(), matching).find(sought)) {
      List<Span> shown =
          before.toSource(old).stream()
              .flatMap(span -> now.map().toDisplay(span).stream())
              .toList();
      if (shown.isEmpty()) {
        continue;
      }
      Span range =
          new Span(
              shown.stream().mapToInt(Span::start).min().orElseThrow(),
              shown.stream().mapToInt(Span::end).max().orElseThrow());
      if (!now.correctedIn(range).isEmpty() && ranges.stream().noneMatch(range::overlaps)) {
        ranges.add(range);
      }
    }
  }

  /** Empty where the mark that the note is on has no place on the page. */
  private Optional<Hit> inNote(Note note, Span range, Annotations annotations) {
    return switch (note.on()) {
      case Target.OnPage _ -> Optional.of(new Hit.InNote(0, 0, note.id(), range));
      case Target.OnItem on -> inNote(note, range, on.anchor());
      case Target.OnHighlight(UUID id) ->
          annotations.highlight(id).flatMap(mark -> inNote(note, range, mark.anchor()));
    };
  }

  private Optional<Hit> inNote(Note note, Span range, Anchor anchor) {
    int start = anchor.spans().getFirst().start();
    return page.atSource(start)
        .map(
            at -> {
              int offset = at.entry().text().map().displayOf(start).orElse(0);
              return new Hit.InNote(at.focus().item(), offset, note.id(), range);
            });
  }
}
