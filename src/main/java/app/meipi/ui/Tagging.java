package app.meipi.ui;

import app.meipi.annotate.Anchor;
import app.meipi.annotate.Anchorer;
import app.meipi.annotate.Annotation;
import app.meipi.annotate.Annotation.Highlight;
import app.meipi.annotate.Annotation.Home;
import app.meipi.annotate.Annotations;
import app.meipi.annotate.Colour;
import app.meipi.annotate.Edit;
import app.meipi.annotate.Edits;
import app.meipi.annotate.Style;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import app.meipi.reader.Listing;
import app.meipi.reader.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Tags a mark, a note, or a mark that is made with the tags. */
final class Tagging {
  /**
   * What is tagged.
   *
   * @param annotation the mark or note; empty where a mark is to be made over {@code spans}
   */
  private record Subject(
      SourceText source, Optional<UUID> annotation, List<Span> spans, Colour colour, Home home) {}

  private record Open(Subject subject, TagBar bar) {}

  private final PageView view;
  private final Workspace workspace;
  private final Marking marking;
  private final Position position;
  private final Edits edits;
  private final Supplier<Colour> last;
  private Optional<Open> open = Optional.empty();

  /**
   * @param last the colour of a new mark
   */
  Tagging(
      PageView view,
      Workspace workspace,
      Marking marking,
      Position position,
      Edits edits,
      Supplier<Colour> last) {
    this.view = view;
    this.workspace = workspace;
    this.marking = marking;
    this.position = position;
    this.edits = edits;
    this.last = last;
  }

  /** Opens the field for the mark at hand, or for what is selected or focused. */
  void open() {
    marking.afterwards(
        () -> {
          List<Span> spans = position.targetSpans();
          Optional<Highlight> mark = position.mark(marking.annotations(), spans);
          if (mark.isPresent() || !spans.isEmpty()) {
            open(mark.map(Highlight::id), spans);
          }
        });
  }

  /** Opens the field for the mark or note known by {@code id}. */
  void open(UUID id) {
    open(Optional.of(id), List.of());
  }

  private void open(Optional<UUID> id, List<Span> spans) {
    leave();
    SourceText source = position.reading().page().source();
    Home home = Home.of(source, position.reading().entry().item());
    List<String> tags =
        id.flatMap(marking.annotations()::find).map(Listing::tagsOf).orElse(List.of());
    TagBar bar = new TagBar(view.messages(), view.keymap(), tags, this::save);
    open = Optional.of(new Open(new Subject(source, id, spans, last.get(), home), bar));
    view.below().open(bar, bar::focusField);
    Handover.toFx(
        workspace.tags(), bar::setKnown, problem -> {}); // without a library none are known
  }

  /** Saves what stands in the field, which stays until that is durable. */
  private void save() {
    open.ifPresent(
        writing -> {
          List<String> tags = writing.bar().tags();
          marking.make(
              annotations -> {
                Optional<Edit> edit = edit(annotations, writing.subject(), tags);
                if (edit.isEmpty()) {
                  leave(writing); // it is so already
                }
                return edit;
              },
              saved -> leave(writing));
        });
  }

  private Optional<Edit> edit(Annotations on, Subject subject, List<String> tags) {
    if (subject.annotation().isPresent()) {
      return edits.tag(on, subject.annotation().get(), tags);
    }
    if (tags.stream().allMatch(String::isBlank)) {
      return Optional.empty();
    }
    Anchor place = Anchorer.anchor(subject.source(), subject.spans());
    Optional<Highlight> held = on.heldBy(place);
    if (held.isPresent()) {
      return edits.tag(on, held.get().id(), tags);
    }
    Edit made = edits.highlight(place, subject.colour(), Style.GROUND, Optional.of(subject.home()));
    Annotation mark = made.changes().getFirst().after().orElseThrow();
    return edits.tag(on.apply(made), mark.id(), tags).map(made::then);
  }

  private void leave(Open writing) {
    if (open.filter(writing::equals).isPresent()) {
      leave();
    }
  }

  /** Closes the field, if one is open; false if none was. */
  boolean leave() {
    Optional<Open> was = open;
    open = Optional.empty();
    was.ifPresent(writing -> view.closeBelow(writing.bar()));
    return was.isPresent();
  }
}
