package app.meipi.ui;

import app.meipi.reader.NoteMarkdown;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * A note's Markdown as it is meant to look.
 *
 * <p>A line break is kept as one: a blank in its place would part Chinese words. HTML is shown as
 * it is written, a picture by its description, and links lead nowhere by themselves.
 */
final class NoteText extends VBox {
  NoteText(String note) {
    getStyleClass().add("note-text");
    blocks(NoteMarkdown.parse(note), this);
  }

  private static void blocks(Node parent, Pane into) {
    for (@Nullable Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Block block) {
        block(block, into);
      }
    }
  }

  private static void block(Block block, Pane into) {
    switch (block) {
      case LinkReferenceDefinition _ -> {} // says where links lead, and is not shown
      case BlockQuote quote -> {
        VBox box = styled(new VBox(), "note-quote");
        blocks(quote, box);
        into.getChildren().add(box);
      }
      case BulletList list -> items(list, 0, into);
      case OrderedList list -> {
        Integer start = list.getMarkerStartNumber();
        items(list, start == null ? 1 : Math.max(1, start), into);
      }
      case FencedCodeBlock code -> into.getChildren().add(code(code.getLiteral()));
      case IndentedCodeBlock code -> into.getChildren().add(code(code.getLiteral()));
      case HtmlBlock html -> into.getChildren().add(code(html.getLiteral()));
      case ThematicBreak _ -> into.getChildren().add(styled(new Region(), "note-rule"));
      case Heading heading -> into.getChildren().add(styled(flow(heading), "note-heading"));
      default -> into.getChildren().add(flow(block));
    }
  }

  /**
   * The items of a list.
   *
   * @param first the first item's number; 0 where they have none
   */
  private static void items(Node list, int first, Pane into) {
    int number = first;
    for (@Nullable Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Label marker = styled(new Label(first == 0 ? "•" : number + "."), "note-marker");
      marker.setMinWidth(Region.USE_PREF_SIZE);
      VBox box = styled(new VBox(), "note-item");
      blocks(item, box);
      HBox.setHgrow(box, Priority.ALWAYS);
      into.getChildren().add(new HBox(6, marker, box));
      number++;
    }
  }

  private static Label code(String literal) {
    Label label = styled(new Label(literal.stripTrailing()), "note-code-block");
    label.setWrapText(true);
    return label;
  }

  private static TextFlow flow(Node block) {
    TextFlow flow = new TextFlow();
    List<String> styles = new ArrayList<>();
    NoteMarkdown.walk(
        block,
        node -> {
          if (!style(node).isEmpty()) {
            styles.add(style(node));
          }
          words(node, styles, flow);
        },
        node -> leave(node, styles, flow));
    return flow;
  }

  private static void leave(Node node, List<String> styles, TextFlow flow) {
    if (node instanceof Link) {
      flow.getChildren().add(text("↗", List.of("note-link-sign")));
    }
    if (!style(node).isEmpty()) {
      styles.removeLast();
    }
  }

  private static String style(Node node) {
    return switch (node) {
      case StrongEmphasis _ -> "note-strong";
      case Emphasis _ -> "note-emphasis";
      case Strikethrough _ -> "note-struck";
      case Link _ -> "note-link";
      case Code _ -> "note-code";
      default -> "";
    };
  }

  private static void words(Node node, List<String> styles, TextFlow flow) {
    switch (node) {
      case org.commonmark.node.Text text -> flow.getChildren().add(text(text.getLiteral(), styles));
      case Code code -> flow.getChildren().add(text(code.getLiteral(), styles));
      case HtmlInline html -> flow.getChildren().add(text(html.getLiteral(), styles));
      case Image _ -> flow.getChildren().add(text("▣ ", styles));
      case SoftLineBreak _ -> flow.getChildren().add(text("\n", styles));
      case HardLineBreak _ -> flow.getChildren().add(text("\n", styles));
      default -> {}
    }
  }

  private static Text text(String words, List<String> styles) {
    Text text = styled(new Text(words), "note-words");
    text.getStyleClass().addAll(styles.stream().distinct().toList());
    return text;
  }

  private static <T extends javafx.scene.Node> T styled(T node, String style) {
    node.getStyleClass().add(style);
    return node;
  }
}
