package app.meipi.ui;

import static java.util.stream.Collectors.joining;

import app.meipi.annotate.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;

/** The colours that a reader can choose, and the blending of marks, which no style sheet can do. */
public enum Theme {
  LIGHT(
      Palette.of(
          false,
          "#fdfcf8 #f4f1e9 #1f1b16 #5c5546 #d8d1c0 #a8321f #8a2a1a #cfe0f7 #efe9da #f8e9c8 #ffd9a0",
          "#fbe38a #c4e6b5 #bcdcf5 #f8c6d2 #dccbf2",
          "#8a6d00 #2f7a2a #1d68a8 #b3355c #7446b0")),
  SEPIA(
      Palette.of(
          false,
          "#f5ead2 #ebddbf #33271a #5e4a2e #cfbc94 #96391c #7a2d14 #d3dfe0 #e9dab8 #ecd08e #f2c184",
          "#f0d27a #c5d9a0 #b9d0dc #ecbdb8 #d8c8e0",
          "#7a5c00 #446a1c #2b5f80 #9a3340 #6b4488")),
  DARK(
      Palette.of(
          true,
          "#1d1c1a #262421 #e8e3d8 #b5ad9c #4d4840 #e0785f #f2a892 #27425f #34312b #4a3d1c #6a4312",
          "#5f500f #28502f #204a6a #68304a #4a3a70",
          "#d9b83a #7fc48a #7db6e6 #ee9ab4 #bfa3ee")),
  CONTRAST(
      Palette.of(
          false,
          "#ffffff #ffffff #000000 #1c1c1c #000000 #b00000 #7a0000 #c4e2ff #fff2a8 #ffe9a0 #ffcf80",
          "#ffec61 #b4f09e #b5e2ff #ffc9dc #e4d2ff",
          "#6b5200 #1a6000 #004f90 #a00040 #5a1fa0"));

  /** The width of a stripe where marks cross, in pixels along each axis. */
  private static final double STRIPE = 7;

  /** The length of a colour's piece where underlines cross, in pixels. */
  private static final double PIECE = 12;

  private final Palette palette;

  Theme(Palette palette) {
    this.palette = palette;
  }

  /** Its colours. */
  Palette palette() {
    return palette;
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
      case DARK -> CONTRAST;
      case CONTRAST -> LIGHT;
    };
  }

  /** The ground of a mark. */
  Color ground(Colour colour) {
    return palette.marks().get(colour.number() - 1);
  }

  /** The ground where marks cross: stripes of their colours, so that each stays visible. */
  Paint ground(List<Colour> colours, boolean focused) {
    return stripes(
        colours.stream().distinct().map(this::ground).map(c -> focused ? stressed(c) : c).toList(),
        STRIPE,
        STRIPE);
  }

  /** The line below where underlines cross: pieces of their colours in turn. */
  Paint line(List<Colour> colours) {
    return stripes(colours.stream().distinct().map(this::line).toList(), PIECE, 0);
  }

  /**
   * Stripes of {@code colours} in turn, or the only one.
   *
   * @param across the width of a stripe along the line, in pixels
   * @param down the same from top to bottom
   */
  private static Paint stripes(List<Color> colours, double across, double down) {
    if (colours.size() == 1) {
      return colours.getFirst();
    }
    List<Stop> stops = new ArrayList<>();
    int count = colours.size();
    for (int i = 0; i < count; i++) {
      stops.add(new Stop((double) i / count, colours.get(i)));
      stops.add(new Stop((i + 1.0) / count, colours.get(i)));
    }
    return new LinearGradient(0, 0, across * count, down * count, false, CycleMethod.REPEAT, stops);
  }

  /** The ground of a mark under the focused sentence. */
  Color stressed(Color ground) {
    return palette.dark()
        ? ground.deriveColor(0, 1, 1.18, 1)
        : ground.deriveColor(0, 1.25, 0.93, 1);
  }

  /** A stronger tone of the mark for lines: its edge, underlines and the edges of notes. */
  Color line(Colour colour) {
    return palette.lines().get(colour.number() - 1);
  }

  /**
   * How the lines of a colour are broken, so that marks are told apart without their colours:
   * lengths of dash and gap in turn, in pixels; empty for a line unbroken.
   */
  static List<Double> dashes(Colour colour) {
    return switch (colour.number()) {
      case 1 -> List.of();
      case 2 -> List.of(6.0, 3.0);
      case 3 -> List.of(2.0, 2.0);
      case 4 -> List.of(9.0, 3.0, 2.0, 3.0);
      default -> List.of(14.0, 4.0);
    };
  }

  /** The style of an edge broken as the lines of the colour are; empty for an edge unbroken. */
  static String dashedEdge(Colour colour) {
    List<Double> dashes = dashes(colour);
    return dashes.isEmpty()
        ? ""
        : dashes.stream()
            .map(String::valueOf)
            .collect(joining(", ", "-fx-border-style: segments(", ") line-cap butt;"));
  }
}
