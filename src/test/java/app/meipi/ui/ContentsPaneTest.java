package app.meipi.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.meipi.app.Fx;
import app.meipi.page.SourceText;
import app.meipi.parse.PageParser;
import app.meipi.reader.Messages;
import app.meipi.reader.Reading;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

final class ContentsPaneTest {
  private static final String TWO =
      """
      旧渡口要修新桥
      本报讯（记者 张三）河边的老人说，桥要修了，大家听了
      很高兴。今年的小麦面积增加一成。

      豆腐摊上的账本
      本报讯（记者 李四）东门菜场的豆腐摊记了三十年的账。
      """;

  private static Reading page(String name, String text) {
    return Reading.of(PageParser.parse(SourceText.ofText(name, text)));
  }

  private static String state(ListCell<?> row) {
    return ((Label) ((VBox) row.getGraphic()).getChildren().getLast()).getText();
  }

  @Test
  void row_showsWhatHasChangedOfItsItem_andNothingOfThePageBefore() {
    Fx.start();
    Fx.get(
        () -> {
          ContentsPane contents = new ContentsPane(Messages.of(Locale.ENGLISH), item -> {});
          contents.show(page("long", TWO));
          ListCell<Reading.Entry> row = contents.getCellFactory().call(contents);
          row.updateListView(contents);
          row.updateIndex(1);
          contents.showMarks(Map.of(1, 3));
          assertTrue(state(row).contains("3 marks"), state(row));

          contents.show(page("short", "今年的小麦。\n"));
          contents.showRead(Set.of(0));
          contents.showMarks(Map.of(0, 1));
          assertTrue(row.isEmpty(), "there is no second item now");
          row.updateIndex(0);
          assertTrue(state(row).contains("1 mark"), state(row));
          return row;
        });
  }
}
