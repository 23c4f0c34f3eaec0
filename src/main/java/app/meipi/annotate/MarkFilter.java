package app.meipi.annotate;

import app.meipi.annotate.Annotation.Correction;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Note;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Picks from a page's marks and notes those that a reader looks for.
 *
 * @param colours of a mark, or of the mark that a note is on; any if empty
 * @param tags all of which it has to have
 * @param text which its words or a note's contain, capitals or not, wherever white space stands: a
 *     mark's words are broken where the source's lines are; any if empty
 */
public record MarkFilter(Set<Colour> colours, Set<String> tags, String text) {
  /** Lets all through. */
  public static final MarkFilter ALL = new MarkFilter(Set.of(), Set.of(), "");

  public MarkFilter {
    colours = Set.copyOf(colours);
    tags = Set.copyOf(tags);
    text = folded(text);
  }

  /** Whether the mark, with its notes, is looked for. */
  public boolean takes(Highlight mark, Annotations on) {
    List<Note> notes = on.notesOn(mark.id());
    Stream<String> words =
        Stream.concat(
            mark.anchor().quotations().stream().map(Quotation::exact),
            notes.stream().map(Note::text));
    List<String> all =
        Stream.concat(mark.tags().stream(), notes.stream().flatMap(note -> note.tags().stream()))
            .toList();
    return takes(mark.colour()) && all.containsAll(tags) && words.anyMatch(this::holdsText);
  }

  /** Whether the note, on an item or the page, is looked for; it has no colour. */
  public boolean takes(Note note) {
    return colours.isEmpty() && note.tags().containsAll(tags) && holdsText(note.text());
  }

  /** Whether the correction is looked for; it has neither colour nor tags. */
  public boolean takes(Correction correction) {
    String was = correction.anchor().quotations().getFirst().exact();
    return colours.isEmpty() && tags.isEmpty() && (holdsText(was) || holdsText(correction.text()));
  }

  private boolean takes(Colour colour) {
    return colours.isEmpty() || colours.contains(colour);
  }

  private boolean holdsText(String words) {
    return folded(words).contains(text);
  }

  private static String folded(String words) {
    return Squeezed.of(words).text().toLowerCase(Locale.ROOT);
  }
}
