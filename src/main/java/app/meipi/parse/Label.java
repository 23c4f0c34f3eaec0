package app.meipi.parse;

/** What a line is by itself and beside its neighbours, before stories are put together. */
enum Label {
  /** The first line of a paragraph. */
  FIRST,
  /** A line that goes on with a paragraph. */
  CONT,
  /** A line of a head block or a subhead. */
  HEAD,
  /** The same, where a paragraph was cut before it and goes on behind it. */
  HEAD_INSIDE,
  BYLINE,
  CREDIT,
  JUMP,
  FURNITURE,
  /** A row of a table or result list; told by shape, see {@link LineShapes}. */
  ROW,
  /** A line of verse; likewise. */
  VERSE;

  boolean isBody() {
    return this == FIRST || this == CONT;
  }

  boolean isHead() {
    return this == HEAD || this == HEAD_INSIDE;
  }
}
