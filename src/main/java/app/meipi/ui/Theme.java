package app.meipi.ui;

import app.meipi.annotate.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;

/** The colours of the window: a style sheet, and the palette of marks, which code must blend. */
public enum Theme {
  LIGHT("#fbe38a", "#c4e6b5", "#bcdcf5", "#f8c6d2", "#dccbf2"),
  SEPIA("#f0d27a", "#c5d9a0", "#b9d0dc", "#ecb9b4", "#d3c0dc"),
  DARK("#6e5c14", "#2f5c36", "#265074", "#74324a", "#523f7a");

  /** The width of a stripe where marks cross, in pixels along each axis. */
  private static final double STRIPE = 7;

  private final List<Color> marks;

  Theme(String... marks) {
    this.marks = List.of(marks).stream().map(Color::web).toList();
  }

  /** The name used in settings and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The theme named {@code id}, or {@link #LIGHT} where there is none of that name. */
  public static Theme of(String id) {
    for (Theme theme : values()) {
      if (theme.id().equals(id)) {
        return theme;
      }
    }
    return LIGHT;
  }

  /** The theme after this, the first after the last. */
  Theme next() {
    return switch (this) {
      case LIGHT -> SEPIA;
      case SEPIA -> DARK;
      case DARK -> LIGHT;
    };
  }

  /** The ground of a mark. */
  Color ground(Colour colour) {
    return marks.get(colour.number() - 1);
  }

  /** The ground where marks cross: stripes of their colours, so that each stays visible. */
  Paint ground(List<Colour> colours, boolean focused) {
    List<Color> distinct =
        colours.stream().distinct().map(this::ground).map(c -> focused ? stressed(c) : c).toList();
    if (distinct.size() == 1) {
      return distinct.getFirst();
    }
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < distinct.size(); i++) {
      stops.add(new Stop((double) i / distinct.size(), distinct.get(i)));
      stops.add(new Stop((i + 1.0) / distinct.size(), distinct.get(i)));
    }
    double period = STRIPE * distinct.size();
    return new LinearGradient(0, 0, period, period, false, CycleMethod.REPEAT, stops);
  }

  /** The ground of a mark under the focused sentence. */
  private Color stressed(Color ground) {
    return this == DARK ? ground.deriveColor(0, 1, 1.3, 1) : ground.deriveColor(0, 1.25, 0.92, 1);
  }

  /** A stronger tone of the mark for lines: underlines and edges of notes. */
  Color line(Colour colour) {
    Color ground = ground(colour);
    return this == DARK ? ground.deriveColor(0, 0.8, 1.9, 1) : ground.deriveColor(0, 2.2, 0.72, 1);
  }

  /** The style sheets, the common one first. */
  List<String> styleSheets() {
    return List.of(sheet("meipi.css"), sheet(id() + ".css"));
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
  }
}
