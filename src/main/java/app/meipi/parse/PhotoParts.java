package app.meipi.parse;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts an article from the photos that were printed in its frame: their captions are numbered, or
 * point to them, and stand behind the text; the credit behind them is theirs. An article has a
 * writer of its own; a text without one over such captions is the photos' own introduction.
 */
final class PhotoParts {
  /** How a caption begins that says which photo it is of. */
  private static final Pattern POINTS =
      Pattern.compile("^(?:[图圖]?[①-⑳]|[图圖](?:[一二三四五六七八九十]|[0-9]{1,2})[：:]|[▲▼◀▶])");

  /** A text of so many characters is no caption, nor the introduction of one. */
  private static final int ARTICLE = 100;

  private PhotoParts() {}

  /** The stories that {@code story} is: itself, or an article and its photos. */
  static List<Story> of(Story story) {
    int first = 0;
    while (first < story.body.size() && !points(story.body.get(first))) {
      first++;
    }
    if (first == story.body.size()) {
      first = captionBehind(story);
    }
    boolean photosOnly = first == 0 || first == story.body.size();
    if (photosOnly || story.credits.isEmpty() || story.heads.isEmpty()) {
      return List.of(story);
    }
    int begin = story.body.get(first).index();
    Story article = new Story();
    Story photos = new Story();
    article.body.addAll(story.body.subList(0, first));
    article.heads.addAll(story.heads);
    article.bylines.addAll(story.bylines);
    article.tail.addAll(story.tail);
    article.jumps.addAll(story.jumps);
    article.openingJumps.addAll(story.openingJumps);
    photos.body.addAll(story.body.subList(first, story.body.size()));
    for (Piece credit : story.credits) {
      (credit.index() > begin ? photos.credits : article.bylines).add(credit);
    }
    boolean parted = !photos.credits.isEmpty() && !article.bylines.isEmpty();
    return parted ? List.of(article, photos) : List.of(story);
  }

  /**
   * Where the caption over the story's credit begins, if it stands in a flow of its own behind a
   * text that is long enough to be an article's; else the body's size.
   */
  private static int captionBehind(Story story) {
    int size = story.body.size();
    if (story.credits.isEmpty() || story.heads.isEmpty()) {
      return size;
    }
    int flow = story.body.getLast().flow();
    int first = size;
    while (first > 0 && story.body.get(first - 1).flow() == flow) {
      first--;
    }
    int before = story.body.subList(0, first).stream().mapToInt(p -> p.compact().length()).sum();
    return before >= ARTICLE ? first : size;
  }

  private static boolean points(Piece piece) {
    return piece.isBody() && POINTS.matcher(piece.compact()).find();
  }
}
