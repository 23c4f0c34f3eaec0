package app.meipi.ui;

import app.meipi.page.SourceText;
import app.meipi.reader.Actions;
import app.meipi.reader.Aspect;
import app.meipi.reader.Command;
import app.meipi.reader.Jumps;
import app.meipi.reader.Jumps.Spot;
import app.meipi.reader.Reading;
import app.meipi.reader.Workspace;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** The way back over all that was jumped from, and the places that the reader set by a letter. */
final class Trail {
  /** The window, as far as jumps go. */
  interface Host {
    /** Where the reader is, if a page is open. */
    Optional<Reading> here();

    /**
     * Goes to the unit at the UTF-16 offset of the page with that SHA-256, opening it if need be.
     */
    void go(String sha256, ToIntFunction<SourceText> offset);

    /** Tells the reader. */
    void hint(String key, Object... arguments);

    /** Told what went wrong. */
    void report(Throwable problem);
  }

  private final Workspace workspace;
  private final Host host;
  private Jumps jumps = Jumps.NONE;

  Trail(Workspace workspace, Host host) {
    this.workspace = workspace;
    this.host = host;
  }

  /** Says what is done here. */
  void register(Actions actions) {
    actions
        .on(Command.BACK, () -> here().flatMap(spot -> jumps.back(spot)).ifPresent(this::step))
        .on(
            Command.FORWARD,
            () -> here().flatMap(spot -> jumps.forward(spot)).ifPresent(this::step))
        .lettered(Command.SET_PLACE, this::setPlace)
        .lettered(Command.GO_TO_PLACE, this::goToPlace);
  }

  /** Adds what now is so. */
  void describe(Set<Aspect> aspects) {
    if (here().flatMap(spot -> jumps.back(spot)).isPresent()) {
      aspects.add(Aspect.BACK);
    }
    if (here().flatMap(spot -> jumps.forward(spot)).isPresent()) {
      aspects.add(Aspect.FORWARD);
    }
  }

  /** Notes that the reader is about to jump away from here. */
  void leave() {
    here().ifPresent(spot -> jumps = jumps.from(spot));
  }

  private Optional<Spot> here() {
    return host.here().map(reading -> new Spot(reading.page().source().sha256(), reading.place()));
  }

  private void step(Jumps.Step step) {
    jumps = step.then();
    host.go(step.to().sha256(), source -> step.to().offset());
  }

  private static String setting(String letter) {
    return "place." + letter;
  }

  /** Kept as the page's SHA-256 and an offset in code points. */
  private void setPlace(String letter) {
    host.here()
        .ifPresent(
            reading -> {
              SourceText source = reading.page().source();
              String place = source.sha256() + " " + source.toCodePoints(reading.place());
              Consumer<Void> done = kept -> host.hint("message.placeSet", letter);
              Handover.toFx(workspace.saveSetting(setting(letter), place), done, host::report);
            });
  }

  private void goToPlace(String letter) {
    Handover.toFx(
        workspace.setting(setting(letter), ""),
        place -> {
          String[] words = place.split(" ", -1);
          if (words.length == 2 && words[1].matches("\\d{1,9}")) {
            leave();
            int offset = Integer.parseInt(words[1]);
            host.go(
                words[0],
                source ->
                    source.toUnits(Math.min(offset, source.toCodePoints(source.text().length()))));
          } else {
            host.hint("message.noPlace", letter);
          }
        },
        host::report);
  }
}
