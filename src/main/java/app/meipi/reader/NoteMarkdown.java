package app.meipi.reader;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Notes as Markdown: CommonMark, with bare addresses as links and {@code ~~struck out~~} words. */
public final class NoteMarkdown {
  /** A note quoted deeper than this is no longer read but nested for its own sake. */
  private static final int DEEPEST = 24;

  /** The signs of emphasis, which the parser nests by recursion: so many and no more. */
  private static final String NESTING = "*_~";

  private static final int MOST_NESTING = 2_000;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(AutolinkExtension.create(), StrikethroughExtension.create()))
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private static final Set<String> OUTSIDE = Set.of("http", "https", "mailto");

  /**
   * A link of a note.
   *
   * @param words that it is shown by
   * @param address as it is written
   */
  public record Target(String words, String address) {
    /** Where it leads, if that is a page or a mailbox outside: nothing else is ever opened. */
    public Optional<URI> outside() {
      try {
        URI uri = new URI(address);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return OUTSIDE.contains(scheme) ? Optional.of(uri) : Optional.empty();
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }
  }

  private NoteMarkdown() {}

  /** The parsed note; any text is one, and one of nothing but signs is plain words. */
  public static Node parse(String note) {
    if (note.chars().filter(c -> NESTING.indexOf(c) >= 0).count() <= MOST_NESTING) {
      return PARSER.parse(note);
    }
    Paragraph words = new Paragraph();
    words.appendChild(new Text(note));
    Document plain = new Document();
    plain.appendChild(words);
    return plain;
  }

  /** The links of a note, in order. */
  public static List<Target> links(String note) {
    List<Target> links = new ArrayList<>();
    walk(
        parse(note),
        node -> {
          if (node instanceof Link link) {
            String words = words(link);
            String address = link.getDestination();
            links.add(new Target(words.isBlank() ? address : words, address));
          }
        },
        node -> {});
    return links;
  }

  /** A note's words without its signs, on one line. */
  public static String plain(String note) {
    return words(parse(note)).strip();
  }

  private static String words(Node of) {
    StringBuilder words = new StringBuilder();
    walk(
        of,
        node -> {
          switch (node) {
            case Text text -> words.append(text.getLiteral());
            case Code code -> words.append(code.getLiteral());
            case HtmlInline html -> words.append(html.getLiteral());
            case FencedCodeBlock code -> words.append(code.getLiteral());
            case IndentedCodeBlock code -> words.append(code.getLiteral());
            case HtmlBlock html -> words.append(html.getLiteral());
            case SoftLineBreak _, HardLineBreak _ -> words.append(' ');
            default -> {}
          }
        },
        node -> {
          if (node instanceof Block && !words.isEmpty()) {
            words.append(' ');
          }
        });
    return words.toString().replaceAll("\\s+", " ");
  }

  /**
   * Goes through all that is within {@code root}, each node before and after what is within it;
   * without recursion, for emphasis may be nested without end.
   */
  public static void walk(Node root, Consumer<Node> enter, Consumer<Node> leave) {
    @Nullable Node node = root.getFirstChild();
    while (node != null) {
      enter.accept(node);
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      leave.accept(node);
      while (node != null && node.getNext() == null) {
        @Nullable Node parent = node.getParent();
        node = parent == null || parent.equals(root) ? null : parent;
        if (node != null) {
          leave.accept(node);
        }
      }
      node = node == null ? null : node.getNext();
    }
  }
}
