package app.meipi.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.page.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final SourceText source = RandomEdits.text(1, 500);
  private final RandomEdits reader = new RandomEdits(1, source);
  private Annotations page = Annotations.none(source.sha256());
  private History history = History.EMPTY;

  private void edit() {
    Edit edit = reader.next(page);
    page = page.apply(edit);
    history = history.make(edit).then();
  }

  private void take(History.Step step) {
    page = page.apply(step.edit());
    history = step.then();
  }

  @Test
  void undoAndRedo_atRandom_walkThroughTheStatesThatWere() {
    Random random = new Random(7);
    Deque<Annotations> past = new ArrayDeque<>();
    Deque<Annotations> future = new ArrayDeque<>();
    for (int i = 0; i < 2_000; i++) {
      int what = random.nextInt(5);
      if (what < 2 && history.undo().isPresent()) {
        future.push(page);
        take(history.undo().get());
        assertEquals(past.pop(), page);
      } else if (what == 2 && history.redo().isPresent()) {
        past.push(page);
        take(history.redo().get());
        assertEquals(future.pop(), page);
      } else {
        past.push(page);
        future.clear();
        edit();
      }
      assertEquals(past.isEmpty(), history.undo().isEmpty());
      assertEquals(future.isEmpty(), history.redo().isEmpty());
    }
  }

  @Test
  void made_moreThanTheLimit_forgetsTheOldest() {
    edit();
    Annotations afterFirst = page;
    for (int i = 0; i < History.LIMIT; i++) {
      edit();
    }
    int steps = 0;
    while (history.undo().isPresent()) {
      take(history.undo().get());
      steps++;
    }

    assertEquals(History.LIMIT, steps);
    assertEquals(afterFirst, page);
  }

  @Test
  void made_afterUndo_clearsRedo() {
    edit();
    take(history.undo().orElseThrow());
    edit();

    assertTrue(history.redo().isEmpty());
  }
}
