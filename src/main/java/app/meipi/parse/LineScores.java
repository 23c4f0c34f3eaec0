package app.meipi.parse;

/** How well a label fits a line, and a pair of labels two neighbours; roughly in log odds. */
final class LineScores {
  /** For a line in a small block at a head, below a line of the same block that is a byline. */
  private static final double BYLINE_GOES_ON = 14;

  /** For text where a line ends with ？ or ！: heads do so, too. */
  private static final double EXCLAIMED = -0.3;

  /** The same in text whose lines were joined. */
  private static final double EXCLAIMED_FREE = -0.3;

  /** For a paragraph of one line that does not stand in where the next one does. */
  private static final double OUT_OF_LINE = -2;

  /** For body in a line that fills a column of text. */
  private static final double IN_COLUMN = 1;

  /** Against a head there. */
  private static final double HEAD_IN_COLUMN = 1;

  /** For a paragraph that does not stand in, where all others do. */
  private static final double NOT_INDENTED = -2.5;

  /** For the weather with its title, 天气 or 天氣, in the line. */
  private static final double TITLED_WEATHER = 7;

  /** For a line that ends a photo's credit, which begins in the line above. */
  private static final double CREDIT_GOES_ON = 6;

  private final ParseSettings settings;
  private final TextHabits habits;

  LineScores(ParseSettings settings, TextHabits habits) {
    this.settings = settings;
    this.habits = habits;
  }

  double of(LineFacts f, Label label) {
    return text(f, label) + f.line().place().map(place -> look(f, place, label)).orElse(0.0);
  }

  /** What a line's type says of it. */
  private static double look(LineFacts f, Place place, Label label) {
    if (place.size() == 0) {
      return inColumn(f.line(), label);
    }
    if (place.edge()) {
      return label == Label.FURNITURE ? 14 : 0;
    }
    return switch (label) {
      case FIRST, CONT ->
          place.isLarger()
              ? -6
              : place.caption()
                  ? 3
                  : place.besideHead() ? -2 : place.isText() ? 1.5 : place.isMarked() ? -1 : 0;
      case HEAD, HEAD_INSIDE ->
          place.isLarger()
              ? (f.furniture() == FurnitureCues.Kind.NONE ? 5 : 0)
              : place.caption()
                  ? -1.5
                  : place.besideHead()
                      ? (f.byline() || f.names() ? -1 : 4)
                      : place.isMarked() ? 1.5 : place.isText() ? -4 : -3;
      case BYLINE -> place.isLarger() ? -3 : place.besideHead() ? 2 : 1;
      case CREDIT, JUMP, FURNITURE, ROW, VERSE -> 0;
    };
  }

  /** What it says of a line whether it fills the column of text that it is known to stand in. */
  private static double inColumn(TextLine line, Label label) {
    if (!line.isFull()) {
      return 0;
    }
    return label.isBody() ? IN_COLUMN : label.isHead() ? -HEAD_IN_COLUMN : 0;
  }

  private double text(LineFacts f, Label label) {
    return switch (label) {
      case FIRST, CONT -> f.line().measure() > 0 ? ruled(f, label) : free(f, label);
      case HEAD, HEAD_INSIDE -> head(f);
      case BYLINE -> f.byline() ? (f.credit() ? 3.5 : 4.5) : f.names() ? (f.alone() ? 4.2 : 3) : -8;
      case CREDIT -> f.credit() ? 5 : -9;
      case JUMP -> f.jump() ? 7 : -9;
      case FURNITURE -> furniture(f);
      case ROW, VERSE -> -99;
    };
  }

  private double ruled(LineFacts f, Label label) {
    TextLine line = f.line();
    double score = 0;
    if (line.isOver()) {
      return free(f, label) - 1;
    }
    boolean cut = !line.text().isEmpty() && Glyphs.neverFirst(line.text().charAt(0));
    if (label == Label.FIRST) {
      score +=
          line.isFull() || line.isNearlyFull()
              ? -1.5
              : line.isIndentedFull()
                  ? 1.5
                  : f.exclaimed() && !line.isIndented() ? EXCLAIMED : f.closed() ? 0.3 : -1.8;
      score += f.dateline() ? 5 : 0;
      score += f.note() ? 2 : 0;
      score +=
          line.isIndented()
              ? 2
              : f.outOfLine() ? OUT_OF_LINE : habits.indents() && !f.dateline() ? NOT_INDENTED : 0;
      score -= cut ? 6 : 0;
    } else {
      score +=
          line.isFull()
              ? 1.5
              : line.isNearlyFull() || f.closed() ? 0.8 : line.isIndentedFull() ? -1.5 : -2.2;
      score += cut ? 1 : 0;
      score -= f.dateline() ? 5 : 0;
      score -= f.note() ? 3 : 0;
      score -= line.isIndented() ? 2 : 0;
      score += f.creditGoesOn() ? CREDIT_GOES_ON : 0;
    }
    return score + (f.marks() == 0 ? noMarks() : Math.min(1.2, 0.4 * f.marks()));
  }

  /** What a line without marks is worth as body: nothing against it where no line has them. */
  private double noMarks() {
    return habits.pauses() ? -0.6 : 0.4;
  }

  private static double free(LineFacts f, Label label) {
    double width = f.line().width();
    double score = f.exclaimed() ? EXCLAIMED_FREE : f.closed() ? 2 : f.weak() ? 0.5 : -0.5;
    score += Math.min(3, 0.6 * f.marks());
    score += width > 50 ? 3 : width > 28 ? 1 : 0;
    score -= f.pauses() == 0 && width > 16 ? Math.min(5, (width - 16) * 0.15) : 0;
    score += f.dateline() ? 5 : 0;
    score += f.note() ? 2 : 0;
    score += f.prose() ? 2 : 0;
    return label == Label.FIRST ? score + 0.1 : f.creditGoesOn() ? score + CREDIT_GOES_ON : score;
  }

  private double head(LineFacts f) {
    TextLine line = f.line();
    String text = line.text();
    double score = 0.5;
    score -= 4.0 * f.stops();
    score -= 0.5 * Math.min(4, f.marks());
    char last = text.charAt(text.length() - 1);
    if (f.closed()) {
      score -= last == '？' || last == '！' || last == '?' || last == '!' || last == '…' ? 0.4 : 3;
    }
    score -= Glyphs.neverFirst(text.charAt(0)) ? 4 : 0;
    score -= f.pauses() == 0 ? 0 : line.width() > 60 ? 4 : line.width() > 45 ? 1.5 : 0;
    score -= f.dateline() ? 5 : 0;
    score -= f.note() ? 3 : 0;
    score -= f.balanced() ? 0 : 1.5;
    score -= f.prose() ? 4 : 0;
    score += f.alone() && f.marks() == 0 ? 1.5 : 0;
    if (line.measure() > 0) {
      score += f.marks() == 0 && habits.pauses() ? 0.6 : 0;
      score +=
          line.isOver()
              ? 2.5
              : line.isFull() ? -1.5 : line.isIndentedFull() || line.isNearlyFull() ? -0.7 : 0.7;
    } else {
      score += f.marks() == 0 ? 1.5 : 0.5;
    }
    return score;
  }

  private static double furniture(LineFacts f) {
    return switch (f.furniture()) {
      case NONE -> -6;
      case MASTHEAD, IMPRINT, CONTACT -> 6;
      case WEATHER -> f.line().text().startsWith("天") ? TITLED_WEATHER : 4;
      case NOTICE, NOTICE_BODY, SLOGAN -> 5;
    };
  }

  double between(LineFacts before, Label left, LineFacts here, Label right) {
    if (!here.sameFlow()) {
      return right == Label.HEAD_INSIDE ? -settings.headAcrossFlows() : 0;
    }
    if (left == Label.BYLINE && here.line().place().filter(Place::besideHead).isPresent()) {
      return right == Label.BYLINE ? BYLINE_GOES_ON : 0;
    }
    if (left.isBody()) {
      return right.isBody() ? bodies(before, here, right) : afterBody(before, right);
    }
    if (left == Label.HEAD_INSIDE) {
      return switch (right) {
        case FIRST -> -3;
        case CONT -> 0.5;
        case HEAD_INSIDE -> 0.4;
        case HEAD -> -9;
        case BYLINE -> 0.8;
        default -> 0;
      };
    }
    if (left == Label.HEAD) {
      return switch (right) {
        case FIRST -> 0.3;
        case CONT -> -2.5;
        case HEAD -> 0.4;
        case HEAD_INSIDE -> -9;
        case BYLINE -> 0.8;
        default -> 0;
      };
    }
    return right == Label.HEAD_INSIDE ? -9 : right == Label.CONT ? -0.5 : 0;
  }

  private double afterBody(LineFacts before, Label right) {
    return switch (right) {
      case HEAD_INSIDE -> before.closed() ? -settings.headAfterStop() : -settings.headInSentence();
      case HEAD -> before.closed() ? 0 : -settings.headAfterCut();
      case BYLINE -> before.closed() ? 0 : -settings.headInSentence();
      default -> before.closed() ? 0 : -settings.lineInSentence();
    };
  }

  private double bodies(LineFacts before, LineFacts here, Label right) {
    if (before.line().measure() == 0) {
      return 0;
    }
    if (right == Label.CONT) {
      if (before.line().isFull() || before.line().isNearlyFull()) {
        return before.closed() ? 0 : 0.8;
      }
      return before.closed() ? (before.line().isIndentedFull() ? -0.5 : -3) : 0.3;
    }
    if (before.closed()) {
      return before.line().isFull() ? -0.3 : 0.5;
    }
    double cut = here.dateline() ? 1.5 : 0;
    return before.weak() ? -0.6 : -settings.paragraphInSentence() - cut;
  }
}
