package app.meipi.reader;

import app.meipi.page.Part;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which item each of the source's characters stands in, found without going through all items.
 *
 * @param pieces the spans of all items' parts in source order, none overlapping another
 */
public record ItemIndex(List<Piece> pieces) {
  /** A span of a part, and the index of its item. */
  public record Piece(Span span, int item) {}

  public ItemIndex {
    pieces = List.copyOf(pieces);
  }

  /** The index of {@code entries}; an item is known by its place among them. */
  static ItemIndex of(List<Reading.Entry> entries) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      for (Part part : entries.get(i).item().parts()) {
        for (Span span : part.spans()) {
          pieces.add(new Piece(span, i));
        }
      }
    }
    pieces.sort(Comparator.comparing(Piece::span));
    return new ItemIndex(pieces);
  }

  /** The item in which the unit at {@code offset} stands, if it stands in one. */
  OptionalInt at(int offset) {
    int i = firstEndingAfter(offset);
    return i < pieces.size() && pieces.get(i).span().contains(offset)
        ? OptionalInt.of(pieces.get(i).item())
        : OptionalInt.empty();
  }

  /** The same, or else the item that ends last before it, or the first. */
  int near(int offset) {
    int i = firstEndingAfter(offset);
    boolean here = i < pieces.size() && pieces.get(i).span().contains(offset);
    return here ? pieces.get(i).item() : i > 0 ? pieces.get(i - 1).item() : 0;
  }

  /** The items in which something of {@code span} stands, each once, in their order. */
  List<Integer> over(Span span) {
    List<Integer> items = new ArrayList<>(1);
    for (int i = firstEndingAfter(span.start());
        i < pieces.size() && pieces.get(i).span().start() < span.end();
        i++) {
      if (!items.contains(pieces.get(i).item())) {
        items.add(pieces.get(i).item());
      }
    }
    Collections.sort(items);
    return items;
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
