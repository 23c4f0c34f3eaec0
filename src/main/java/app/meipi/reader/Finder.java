package app.meipi.reader;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import app.meipi.annotate.Annotations;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds words in a page: in all of its items as they are set, pieces joined, and in its notes.
 *
 * <p>The page is folded once for each {@link Matching}, when it is first asked for; from then on a
 * search goes through it in one pass. To be called off the FX thread; calls from several threads
 * wait for each other.
 */
public final class Finder {
  private final Reading page;
  private final Map<Matching, List<FoldedText>> folded = new EnumMap<>(Matching.class);

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
      int item = i;
      items.get(i).find(sought).forEach(range -> hits.add(new Hit.InText(item, range)));
    }
    for (Highlight mark : annotations.highlights()) {
      for (Note note : annotations.notesOn(mark.id())) {
        inNote(sought, matching, mark, note).forEach(hits::add);
      }
    }
    hits.sort(Hit.ORDER);
    return new Hits(hits);
  }

  private Stream<Hit> inNote(FoldedText sought, Matching matching, Highlight mark, Note note) {
    var ranges = FoldedText.of(note.text(), matching).find(sought);
    if (ranges.isEmpty()) {
      return Stream.empty();
    }
    int start = mark.anchor().spans().getFirst().start();
    Optional<Reading> place = page.atSource(start);
    return place.stream()
        .flatMap(
            at -> {
              int offset = at.entry().text().map().displayOf(start).orElse(0);
              int item = at.focus().item();
              return ranges.stream()
                  .map(range -> new Hit.InNote(item, offset, mark.id(), note.id(), range));
            });
  }
}
