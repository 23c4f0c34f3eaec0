package app.meipi.parse;

import app.meipi.layout.Box;
import app.meipi.layout.LaidLine;
import app.meipi.layout.Layout;
import app.meipi.page.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first stage for a page whose layout is known: its lines with their places, in em. */
final class LaidLines {
  private LaidLines() {}

  static Sheet of(SourceText source, Layout layout) {
    TextTypes types = TextTypes.of(layout);
    PageEdges edges = PageEdges.of(layout);
    Set<Integer> captions = Captions.blocks(layout);
    Set<Integer> heads = SmallHeads.blocks(layout, types);
    Map<Integer, Double> lefts = new HashMap<>();
    layout.lines().forEach(line -> lefts.merge(line.block(), line.box().left(), Math::min));
    double em = 1 / types.size();
    List<TextLine> lines = new ArrayList<>();
    for (LaidLine line : layout.lines()) {
      Box box = line.box();
      double indent = (box.left() - lefts.getOrDefault(line.block(), box.left())) / line.size();
      Place place =
          new Place(
              box.times(em),
              types.em(line),
              types.isPlain(line),
              edges.hold(box),
              captions.contains(line.block()),
              heads.contains(line.block()),
              Optional.empty());
      lines.add(
          TextLine.of(source.text(), line.span(), line.block(), indent)
              .withPlace(place, box.width() / line.size()));
    }
    return new Sheet(lines, scaled(layout.rules(), em), scaled(layout.frames(), em));
  }

  private static List<Box> scaled(List<Box> boxes, double em) {
    return boxes.stream().map(box -> box.times(em)).toList();
  }
}
