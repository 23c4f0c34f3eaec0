package app.meipi.reader;

import app.meipi.annotate.Annotation.Correction;
import app.meipi.page.Blank;
import app.meipi.page.PageItem;
import app.meipi.page.Part;
import app.meipi.page.Role;
import app.meipi.page.Seam;
import app.meipi.page.SourceText;
import app.meipi.page.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sets one item as a {@link DisplayText}: a line for each part, paragraphs joined over their cuts
 * and indented, the dateline run in with the paragraph that it opens.
 */
public final class Typesetter {
  /**
   * The longest lines of a headline, and of a kicker or deck, in em of their own type: what goes on
   * the narrowest measure, 32 em of body text, at their sizes.
   */
  private static final double HEADLINE_LINE = 18;

  private static final double OTHER_HEAD_LINE = 25;

  /** A line longer than this is cut behind a sentence: RichTextFX lays out long lines slowly. */
  private static final int LONGEST_LINE = 2_000;

  private static final String CLAUSE_ENDS = "。！？!?…；;，,”’」』";

  private static final String INDENT = "\u3000\u3000";

  /** The origin of what the source does not hold. */
  private static final int NOWHERE = -1;

  private final SourceText source;
  private final StringBuilder text = new StringBuilder();
  private final List<Role> lines = new ArrayList<>();
  private final List<DisplayText.Run> runs = new ArrayList<>();
  private final List<DisplayText.Unit> units = new ArrayList<>();
  private final OffsetMap.Builder map = new OffsetMap.Builder();

  private final List<DisplayText.Corrected> corrected = new ArrayList<>();
  private final Revision revision;
  private int partsSet;

  private Typesetter(SourceText source, List<Correction> corrections) {
    this.source = source;
    this.revision = new Revision(corrections);
  }

  /** Sets {@code item} of the page with this source as it came. */
  public static DisplayText set(SourceText source, PageItem item) {
    return set(source, item, List.of());
  }

  /**
   * Sets {@code item} of the page with this source, corrected.
   *
   * @param corrections of the page, none overlapping another
   */
  public static DisplayText set(SourceText source, PageItem item, List<Correction> corrections) {
    Typesetter typesetter = new Typesetter(source, corrections);
    typesetter.setParts(item.parts());
    return new DisplayText(
        typesetter.text.toString(),
        typesetter.lines,
        typesetter.runs,
        typesetter.units,
        typesetter.map.build(),
        typesetter.corrected);
  }

  private void setParts(List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (!text.isEmpty()) {
        breakLine();
      }
      lines.add(part.role());
      if (part.role() == Role.PARAGRAPH || part.role() == Role.DATELINE) {
        synthetic(INDENT);
      }
      int start = text.length();
      setPart(part);
      List<Span> sentences = new ArrayList<>();
      boolean runIn =
          part.role() == Role.DATELINE
              && i + 1 < parts.size()
              && parts.get(i + 1).role() == Role.PARAGRAPH;
      int paragraph = start;
      if (runIn) {
        sentences.add(new Span(start, text.length()));
        synthetic("\u3000");
        run(start, Role.DATELINE);
        paragraph = text.length();
        i++;
        part = parts.get(i);
        lines.set(lines.size() - 1, part.role());
        setPart(part);
      }
      run(paragraph, part.role());
      sentences.addAll(Sentences.of(text.toString(), paragraph, text.length()));
      if (sentences.isEmpty()) {
        sentences.add(new Span(start, text.length()));
      }
      units.add(new DisplayText.Unit(new Span(start, text.length()), part.role(), sentences));
    }
  }

  private void setPart(Part part) {
    partsSet++;
    if (part.role().isHead()) {
      setHead(part);
      return;
    }
    int lineStart = text.length();
    List<Span> spans = part.spans();
    for (int n = 0; n < spans.size(); n++) {
      Span span = spans.get(n);
      if (n > 0
          && !revision.goesOn(span.start())
          && Seam.hasSpace(text.codePointBefore(text.length()), first(span))) {
        synthetic(" ");
      }
      for (int i = span.start(); i < span.end(); i++) {
        Optional<Correction> changed = revision.at(i);
        if (changed.isPresent()) {
          Span piece = Revision.piece(changed.get(), span, i);
          int start = text.length();
          revision.words(changed.get(), partsSet).ifPresent(words -> text.append(shown(words)));
          setCorrected(changed.get(), start, piece);
          i = piece.end() - 1;
          continue;
        }
        char c = source.text().charAt(i);
        boolean lineEnd = c == '\n' || (c == '\r' && !follows(i, '\n', span));
        boolean tooLong = isTooLong(text.length() - lineStart, c);
        if (tooLong && !lineEnd) {
          breakLine(part.role());
        }
        if (c == '\r' && follows(i, '\n', span)) {
          continue;
        }
        map.add(text.length(), i);
        if (lineEnd) {
          text.append('\n');
          lines.add(part.role());
        } else {
          text.append(shown(c));
        }
        if (text.charAt(text.length() - 1) == '\n' || tooLong) {
          lineStart = text.length();
        }
      }
    }
  }

  /** Sets a head on lines of like length; its pieces stood on lines of their own. */
  private void setHead(Part part) {
    StringBuilder head = new StringBuilder();
    List<Integer> origins = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Span span : part.spans()) {
      if (!head.isEmpty() && !revision.goesOn(span.start())) {
        head.append(' ');
        origins.add(NOWHERE);
      }
      for (int i = span.start(); i < span.end(); i++) {
        Optional<Correction> changed = revision.at(i);
        if (changed.isPresent()) {
          Span piece = Revision.piece(changed.get(), span, i);
          int start = head.length();
          revision.words(changed.get(), partsSet).ifPresent(words -> head.append(shown(words)));
          changes.add(new Change(changed.get(), piece, start, head.length()));
          origins.addAll(Collections.nCopies(head.length() - start, NOWHERE));
          i = piece.end() - 1;
          continue;
        }
        if (!(source.text().charAt(i) == '\r' && follows(i, '\n', span))) {
          head.append(shown(source.text().charAt(i)));
          origins.add(i);
        }
      }
    }
    double limit = part.role() == Role.HEADLINE ? HEADLINE_LINE : OTHER_HEAD_LINE;
    Set<Integer> breaks = HeadLines.breaks(head.toString(), limit);
    int change = 0;
    int changeStart = text.length();
    for (int i = 0; i < head.length(); i++) {
      boolean broken = breaks.contains(i);
      boolean blank = Blank.is(head.charAt(i));
      if (broken && !blank) {
        breakLine(part.role());
      }
      if (origins.get(i) != NOWHERE) {
        map.add(text.length(), origins.get(i));
      }
      if (change < changes.size() && changes.get(change).start() == i) {
        changeStart = text.length();
      }
      if (broken && blank) {
        text.append('\n');
        lines.add(part.role());
      } else {
        text.append(head.charAt(i));
      }
      while (change < changes.size() && changes.get(change).end() == i + 1) {
        Change done = changes.get(change);
        setCorrected(done.correction(), done.isSet() ? changeStart : text.length(), done.piece());
        change++;
      }
    }
  }

  /**
   * A piece of a corrected stretch in a head that is still to be broken.
   *
   * @param start where its words stand in the head; none do if another piece has them
   */
  private record Change(Correction correction, Span piece, int start, int end) {
    boolean isSet() {
      return start < end;
    }
  }

  /** Says that the text from {@code start} on, or what was set before, stands for the piece. */
  private void setCorrected(Correction correction, int start, Span piece) {
    if (start < text.length()) {
      corrected.add(new DisplayText.Corrected(new Span(start, text.length()), correction));
    }
    map.replaced(corrected.getLast().range(), piece);
  }

  /** {@code words} without what breaks lines. */
  static String shown(String words) {
    StringBuilder shown = new StringBuilder();
    words.chars().forEach(c -> shown.append(shown((char) c)));
    return shown.toString();
  }

  /** What is shown for a unit of the source. */
  private static char shown(char c) {
    return Character.isISOControl(c) || isSeparator(c) ? ' ' : c;
  }

  private boolean follows(int i, char next, Span span) {
    return i + 1 < span.end() && source.text().charAt(i + 1) == next;
  }

  private int first(Span span) {
    return source.text().codePointAt(span.start());
  }

  private static boolean isSeparator(char c) {
    return c == '\u2028' || c == '\u2029';
  }

  /** Whether a line of {@code length} units ends before {@code next}, if it can behind a clause. */
  private boolean isTooLong(int length, char next) {
    if (length < LONGEST_LINE || Character.isLowSurrogate(next)) {
      return false;
    }
    return length >= 2 * LONGEST_LINE || CLAUSE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private void breakLine(Role next) {
    breakLine();
    lines.add(next);
  }

  private void breakLine() {
    synthetic("\n");
  }

  private void synthetic(String setting) {
    text.append(setting);
  }

  /** Gives the text since the last run the role, from {@code start} on. */
  private void run(int start, Role role) {
    int from = runs.isEmpty() ? 0 : runs.getLast().end();
    if (start > from) {
      runs.add(new DisplayText.Run(from, start, role));
    }
    if (text.length() > start) {
      runs.add(new DisplayText.Run(start, text.length(), role));
    }
  }
}
