package app.meipi.parse;

import app.meipi.layout.Box;
import app.meipi.layout.LaidLine;
import app.meipi.layout.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the blocks of lines that stand right below a picture. */
final class Captions {
  /** A caption is at most this far below its picture, in times its type's size. */
  private static final double FARTHEST = 2.5;

  /** A caption's own head has at most so many lines. */
  private static final int HEAD_LINES = 2;

  private Captions() {}

  /** The numbers of the blocks below a picture; the next below a short block there, too. */
  static Set<Integer> blocks(Layout layout) {
    Map<Integer, Box> boxes = new HashMap<>();
    Map<Integer, Integer> lines = new HashMap<>();
    Map<Integer, Double> sizes = new HashMap<>();
    for (LaidLine line : layout.lines()) {
      boxes.merge(line.block(), line.box(), Box::with);
      lines.merge(line.block(), 1, Integer::sum);
      sizes.merge(line.block(), line.size(), Math::max);
    }
    Set<Integer> out = new HashSet<>();
    for (Box picture : layout.pictures()) {
      List<Box> over = new ArrayList<>(List.of(picture));
      for (int depth = 0; depth < 2 && !over.isEmpty(); depth++) {
        List<Box> heads = new ArrayList<>();
        for (Map.Entry<Integer, Box> block : boxes.entrySet()) {
          int id = block.getKey();
          double reach = FARTHEST * sizes.getOrDefault(id, 0.0);
          if (over.stream().anyMatch(box -> isBelow(box, block.getValue(), picture, reach))
              && out.add(id)
              && lines.getOrDefault(id, 0) <= HEAD_LINES) {
            heads.add(block.getValue());
          }
        }
        over = heads;
      }
    }
    return out;
  }

  private static boolean isBelow(Box above, Box block, Box picture, double reach) {
    double white = block.top() - above.bottom();
    return white > -reach / 4 && white < reach && picture.across(block) > block.width() * 0.7;
  }
}
