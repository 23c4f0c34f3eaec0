package app.meipi.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.meipi.annotate.Annotation.Highlight;
import app.meipi.page.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a history still leads from the annotations that are there. */
class FittingTest {
  private final SourceText source = RandomEdits.text(3, 600);
  private final RandomEdits reader = new RandomEdits(3, source);
  private Annotations page = Annotations.none(source.sha256());
  private History history = History.EMPTY;

  private void take(History.Step step) {
    page = page.apply(step.edit());
    history = step.then();
  }

  @Test
  void fitting_theStateItLedTo_isAllOfIt() {
    for (int i = 0; i < 200; i++) {
      take(history.make(reader.next(page)));
    }
    for (int i = 0; i < 90; i++) {
      take(history.undo().orElseThrow());
    }

    assertEquals(history, history.fitting(page));
  }

  @Test
  void fitting_stateChangedByAnother_isWhatStillLeadsFromIt() {
    Edits edits = Edits.system();
    take(history.make(edits.highlight(reader.anchor(), Colour.BLUE)));
    take(history.make(edits.highlight(reader.anchor(), Colour.PINK)));
    Highlight latest =
        ((Highlight) history.done().getLast().changes().getFirst().after().orElseThrow());
    Annotations recoloured =
        page.apply(edits.recolour(page, latest.id(), Colour.GREEN).orElseThrow());
    take(history.undo().orElseThrow());

    assertEquals(history.done(), history.fitting(page).done());
    assertEquals(history.undone(), history.fitting(page).undone());
    assertEquals(List.of(), history.fitting(recoloured).undone());
    assertEquals(1, history.fitting(recoloured).done().size());
  }
}
