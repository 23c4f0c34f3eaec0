package app.meipi.reader;

import app.meipi.annotate.Annotation.Correction;
import app.meipi.page.Page;
import app.meipi.page.PageItem;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A page being read: its items in reading order, set for display, and the focus on one of them.
 *
 * <p>Immutable: each move gives a new reading; a move that leads nowhere gives the same one.
 *
 * @param page what is read
 * @param entries its articles and photos in page order, then its furniture; at least one
 * @param focus where the reader is
 * @param corrections the reader's, with which the items are set, in source order
 * @param index of the entries, which all readings of a page share
 */
public record Reading(
    Page page, List<Entry> entries, Focus focus, List<Correction> corrections, ItemIndex index) {
  /** An item and its setting. */
  public record Entry(PageItem item, DisplayText text) {}

  public Reading {
    entries = List.copyOf(entries);
    corrections = List.copyOf(corrections);
  }

  /**
   * Opens {@code page} at its first unit.
   *
   * @throws IllegalArgumentException if the page has no item: there is nothing to read
   */
  public static Reading of(Page page) {
    if (page.items().isEmpty()) {
      throw new IllegalArgumentException(page.source().name() + ": nothing to read");
    }
    List<PageItem> items = new ArrayList<>(page.items());
    items.sort((a, b) -> Boolean.compare(isFurniture(a), isFurniture(b)));
    List<Entry> entries =
        items.stream().map(item -> new Entry(item, Typesetter.set(page.source(), item))).toList();
    return new Reading(page, entries, Focus.onUnit(0, 0), List.of(), ItemIndex.of(entries));
  }

  /** The same page set with {@code now} and no other corrections, the focus where it was. */
  public Reading corrected(List<Correction> now) {
    if (now.equals(corrections)) {
      return this;
    }
    Set<Correction> changed = new HashSet<>(now);
    changed.removeAll(Set.copyOf(corrections));
    Set<Correction> gone = new HashSet<>(corrections);
    gone.removeAll(Set.copyOf(now));
    changed.addAll(gone);
    Set<Integer> items = new HashSet<>();
    changed.forEach(correction -> items.addAll(itemsOf(correction.span())));
    List<Entry> set = new ArrayList<>(entries);
    for (int i : items) {
      PageItem item = entries.get(i).item();
      set.set(i, new Entry(item, Typesetter.set(page.source(), item, now)));
    }
    Reading again = new Reading(page, set, focus, now, index);
    int sentences = again.unit().sentences().size();
    return focus.sentence().orElse(0) < sentences
        ? again
        : again.at(Focus.onSentence(focus.item(), focus.unit(), sentences - 1));
  }

  private static boolean isFurniture(PageItem item) {
    return item instanceof PageItem.Furniture;
  }

  /** Whether the page has an article or a photo. */
  public boolean hasStories() {
    return !isFurniture(entries.getFirst().item());
  }

  /** The entry that has the focus. */
  public Entry entry() {
    return entries.get(focus.item());
  }

  /** The unit that has the focus. */
  public DisplayText.Unit unit() {
    return entry().text().units().get(focus.unit());
  }

  /** The display range that commands act on: the focused sentence, or the whole unit. */
  public Span range() {
    OptionalInt sentence = focus.sentence();
    return sentence.isPresent() ? unit().sentences().get(sentence.getAsInt()) : unit().range();
  }

  /** The same page with the focus elsewhere. */
  public Reading at(Focus target) {
    return target.equals(focus) ? this : new Reading(page, entries, target, corrections, index);
  }

  /** The next unit, going on into the next item. */
  public Reading nextUnit() {
    int next = focus.unit() + 1;
    if (next < entry().text().units().size()) {
      return at(Focus.onUnit(focus.item(), next));
    }
    return isLastItem() ? this : at(Focus.onUnit(focus.item() + 1, 0));
  }

  /** The unit before, going back into the item before. */
  public Reading previousUnit() {
    if (focus.unit() > 0) {
      return at(Focus.onUnit(focus.item(), focus.unit() - 1));
    }
    return focus.item() == 0
        ? this
        : at(Focus.onUnit(focus.item() - 1, lastUnit(focus.item() - 1)));
  }

  /** The unit's first sentence, or the next one, going on into the next unit. */
  public Reading nextSentence() {
    int next = focus.sentence().isPresent() ? focus.sentence().getAsInt() + 1 : 0;
    if (next < unit().sentences().size()) {
      return at(Focus.onSentence(focus.item(), focus.unit(), next));
    }
    Reading unit = nextUnit();
    return unit.onSameUnit(focus) ? this : unit.nextSentence();
  }

  /** The sentence before, going back into the last sentence of the unit before. */
  public Reading previousSentence() {
    int sentence = focus.sentence().orElse(0);
    if (sentence > 0) {
      return at(Focus.onSentence(focus.item(), focus.unit(), sentence - 1));
    }
    Reading before = previousUnit();
    if (before.onSameUnit(focus)) {
      return at(Focus.onUnit(focus.item(), focus.unit()));
    }
    int last = before.unit().sentences().size() - 1;
    return at(Focus.onSentence(before.focus.item(), before.focus.unit(), last));
  }

  /** The first unit of the item {@code steps} on, or back if negative. */
  public Reading moveItems(int steps) {
    int item = Math.clamp((long) focus.item() + steps, 0, entries.size() - 1);
    return item == focus.item() ? this : at(Focus.onUnit(item, 0));
  }

  /** The unit that shows the source unit at {@code offset}, if any does. */
  public Optional<Reading> atSource(int offset) {
    OptionalInt item = index.at(offset);
    if (item.isEmpty()) {
      return Optional.empty();
    }
    DisplayText text = entries.get(item.getAsInt()).text();
    int unit = text.unitAt(text.map().displayOf(offset).orElse(0));
    return Optional.of(at(Focus.onUnit(item.getAsInt(), unit)));
  }

  /** The sentence that shows the source unit at {@code offset}; its unit where it has but one. */
  public Optional<Reading> sentenceAt(int offset) {
    return atSource(offset)
        .map(
            unit -> {
              int shown = unit.entry().text().map().displayOf(offset).orElse(-1);
              return shown < 0 ? unit : shownAt(unit.focus.item(), shown);
            });
  }

  /** The sentence at the display offset in the item; its unit where it has but one. */
  public Reading shownAt(int item, int offset) {
    int index = entries.get(item).text().unitAt(offset);
    Reading unit = at(Focus.onUnit(item, index));
    List<Span> sentences = unit.unit().sentences();
    for (int i = 0; sentences.size() > 1 && i < sentences.size(); i++) {
      if (sentences.get(i).contains(offset)) {
        return at(Focus.onSentence(item, index, i));
      }
    }
    return unit;
  }

  /** The item in which the source unit at {@code offset} stands, by its index, if any does. */
  public OptionalInt itemAt(int offset) {
    return index.at(offset);
  }

  /** The same, or else the item that ends last before it, or the first. */
  public int itemNear(int offset) {
    return index.near(offset);
  }

  /** The items in which something of the source's span stands, by their index. */
  public List<Integer> itemsOf(Span span) {
    return index.over(span);
  }

  /** Where the focused unit begins in the source, a UTF-16 offset. */
  public int place() {
    return entry().text().toSource(unit().range()).getFirst().start();
  }

  private boolean onSameUnit(Focus other) {
    return focus.item() == other.item() && focus.unit() == other.unit();
  }

  private boolean isLastItem() {
    return focus.item() == entries.size() - 1;
  }

  private int lastUnit(int item) {
    return entries.get(item).text().units().size() - 1;
  }
}
