package app.meipi.reader;

import app.meipi.page.Span;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;

/**
 * Where a caret in a display text goes by one step; all offsets are UTF-16 units from 0 to the
 * text's length, and a step that leads nowhere stays.
 *
 * <p>Characters are what a reader takes for one, words are those of ICU's dictionary, so that a
 * Chinese word is one though no blank stands around it.
 */
public final class Steps {
  /** By how much. */
  public enum Size {
    CHARACTER,
    WORD,
    SENTENCE,
    PARAGRAPH,
    ITEM
  }

  private Steps() {}

  /** The caret's next place behind {@code from}: for all but characters the end of something. */
  public static int forward(DisplayText text, int from, Size size) {
    return switch (size) {
      case CHARACTER -> following(BreakIterator.getCharacterInstance(ULocale.CHINESE), text, from);
      case WORD -> wordEnd(text.text(), from);
      case SENTENCE -> firstEnd(sentences(text), from, text);
      case PARAGRAPH -> firstEnd(paragraphs(text), from, text);
      case ITEM -> text.text().length();
    };
  }

  /** The caret's next place before {@code from}: for all but characters the start of something. */
  public static int back(DisplayText text, int from, Size size) {
    return switch (size) {
      case CHARACTER -> preceding(BreakIterator.getCharacterInstance(ULocale.CHINESE), text, from);
      case WORD -> wordStart(text.text(), from);
      case SENTENCE -> lastStart(sentences(text), from);
      case PARAGRAPH -> lastStart(paragraphs(text), from);
      case ITEM -> 0;
    };
  }

  /** The end of the sentence before the one that ends at {@code end}; at least {@code least}. */
  public static int shrunk(DisplayText text, int end, int least) {
    return sentences(text).stream()
        .mapToInt(Span::end)
        .filter(other -> least < other && other < end)
        .max()
        .orElse(least);
  }

  /** The word at {@code offset}, or the single character where there is none. */
  public static Span wordAt(String text, int offset) {
    BreakIterator words = words(text);
    int at = Math.clamp(offset, 0, Math.max(0, text.length() - 1));
    int end = words.following(at);
    int start = words.previous();
    return new Span(start, Math.max(start, end));
  }

  private static List<Span> sentences(DisplayText text) {
    return text.units().stream().flatMap(unit -> unit.sentences().stream()).toList();
  }

  private static List<Span> paragraphs(DisplayText text) {
    return text.units().stream().map(DisplayText.Unit::range).toList();
  }

  private static int firstEnd(List<Span> spans, int from, DisplayText text) {
    return spans.stream()
        .mapToInt(Span::end)
        .filter(end -> end > from)
        .min()
        .orElse(text.text().length());
  }

  private static int lastStart(List<Span> spans, int from) {
    return spans.stream().mapToInt(Span::start).filter(start -> start < from).max().orElse(0);
  }

  private static int following(BreakIterator breaks, DisplayText text, int from) {
    breaks.setText(text.text());
    int next = from < text.text().length() ? breaks.following(from) : BreakIterator.DONE;
    return next == BreakIterator.DONE ? from : next;
  }

  private static int preceding(BreakIterator breaks, DisplayText text, int from) {
    breaks.setText(text.text());
    int before = from > 0 ? breaks.preceding(from) : BreakIterator.DONE;
    return before == BreakIterator.DONE ? from : before;
  }

  private static int wordEnd(String text, int from) {
    BreakIterator words = words(text);
    int at = from;
    while (at < text.length()) {
      int next = words.following(at);
      if (isWord(text, at, next)) {
        return next;
      }
      at = next;
    }
    return text.length();
  }

  private static int wordStart(String text, int from) {
    BreakIterator words = words(text);
    int at = from;
    while (at > 0) {
      int before = words.preceding(at);
      if (isWord(text, before, at)) {
        return before;
      }
      at = before;
    }
    return 0;
  }

  private static boolean isWord(String text, int from, int to) {
    return text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static BreakIterator words(String text) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.CHINESE);
    words.setText(text);
    return words;
  }
}
