package app.meipi.ui;

import app.meipi.reader.Actions;
import app.meipi.reader.Command;
import app.meipi.reader.Messages;
import app.meipi.reader.Workspace;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;

/** Changes how the page looks as the reader asks for it, and keeps that. */
final class LookKeys {
  private final Scene scene;
  private final Workspace workspace;
  private final Messages messages;
  private final MessageBar message;
  private final Consumer<Look> show;
  private Look look;

  /**
   * @param scene whose style sheets are those of the look
   * @param message says what now is so, and what could not be kept
   * @param show shows the page in another look
   */
  LookKeys(
      Scene scene,
      Workspace workspace,
      Messages messages,
      MessageBar message,
      Look look,
      Consumer<Look> show) {
    this.scene = scene;
    this.workspace = workspace;
    this.messages = messages;
    this.message = message;
    this.look = look;
    this.show = show;
    scene.getStylesheets().setAll(look.styleSheets());
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(Command.WIDER, () -> showMeasure(look.wider()))
        .on(Command.NARROWER, () -> showMeasure(look.narrower()))
        .on(Command.LOOSER, () -> showPitch(look.looser()))
        .on(Command.TIGHTER, () -> showPitch(look.tighter()))
        .on(Command.TYPEFACE, this::nextTypeface)
        .on(Command.SMOOTH, this::otherMotion)
        .on(Command.LANGUAGE, this::otherLanguage)
        .on(Command.LARGER, () -> show(look.larger()))
        .on(Command.SMALLER, () -> show(look.smaller()))
        .on(Command.THEME, () -> show(look.nextTheme()));
  }

  /** How the page now looks. */
  Look look() {
    return look;
  }

  private void show(Look next) {
    look = next;
    scene.getStylesheets().setAll(look.styleSheets());
    show.accept(look);
    Handover.toFx(workspace.saveSetting(Look.SETTING, look.written()), done -> {}, message::report);
  }

  private void showMeasure(Look next) {
    show(next);
    message.hint(messages.text("message.measure", look.measure()));
  }

  private void showPitch(Look next) {
    show(next);
    message.hint(messages.text("message.pitch", look.pitch() / 100.0));
  }

  private void nextTypeface() {
    show(look.nextTypeface(Fonts.families()));
    String family = look.typeface().isEmpty() ? Fonts.FAMILY : look.typeface();
    message.hint(messages.text("message.typeface", family));
  }

  private void otherMotion() {
    show(look.otherMotion());
    message.hint(messages.text(look.smooth() ? "message.smooth.on" : "message.smooth.off"));
  }

  /** Keeps the language that the window is not in; it is used from the next start on. */
  private void otherLanguage() {
    String next = messages.locale().getLanguage().equals("zh") ? "en" : "zh";
    Handover.toFx(
        workspace.saveSetting(ReaderWindow.LANGUAGE, next),
        done -> message.hint(Messages.of(Locale.forLanguageTag(next)).text("message.nextStart")),
        message::report);
  }
}
