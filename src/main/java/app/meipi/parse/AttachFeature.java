package app.meipi.parse;

/**
 * What may speak for or against a story as the one that a byline or a jump line belongs to. Those
 * of a jump line are told from a story's edge: its end, or its beginning if the line says where the
 * story comes from. How far means the logarithm of how many pieces.
 */
enum AttachFeature {
  /** A head of the story stands right above, in one flow with the byline. */
  UNDER_HEAD,
  /** The same, with a blank line or a column end between. */
  UNDER_HEAD_APART,
  /** A head of the story stands right below. */
  OVER_HEAD,
  /** The story's first piece of text stands right below, in one flow with the byline. */
  OVER_FIRST,
  /** The same, with a blank line or a column end between. */
  OVER_FIRST_APART,
  /** A later piece stands right below, in one flow with the byline. */
  OVER_LATER,
  /** The same, with a blank line or a column end between. */
  OVER_LATER_APART,
  /** The story's last piece stands right above and ends with a whole sentence. */
  BEHIND_LAST,
  /** Another piece of the story does. */
  BEHIND_LATER,
  /** A piece of the story stands right above that ends inside a sentence. */
  BEHIND_OPEN,
  /** The same, and the piece is the story's last. */
  BEHIND_OPEN_LAST,
  /** A byline right beside is the story's. */
  BESIDE_BYLINE,
  /** The same, in another flow, or only one of the two in brackets. */
  BESIDE_APART,
  /** The byline before it is the story's, ends with an office, and has no names behind it. */
  NAMES_WANTED,
  /** The story has another byline elsewhere. */
  SIGNED,
  /** The story begins with a dateline. */
  DATED,
  /** The story has no head. */
  HEADLESS,
  /** The story is a photo, with a credit. */
  PHOTO,
  /** How far off the story's nearest head or its first piece is. */
  BEGINNING_FAR,
  /** How far off its last piece is. */
  END_FAR,
  /** How far off its beginning or end is, whichever is nearer. */
  EDGE_FAR,
  /** How far off its nearest piece is. */
  FAR,
  /** A byline in brackets, which stands behind a text: the story's last piece is right above. */
  NAMES_BEHIND_LAST,
  /** The same with another piece of the story. */
  NAMES_BEHIND_LATER,
  /** How far off the story's last piece is, for such a byline. */
  NAMES_END_FAR,
  /** How far off its head or first piece is, for such a byline. */
  NAMES_BEGINNING_FAR,
  /** The byline belongs to no story. */
  NOBODYS,
  /** The story's edge stands right beside the jump line, on the side where it should. */
  JUMP_AT_EDGE,
  /** The same, with a blank line or a column end between. */
  JUMP_AT_EDGE_APART,
  /** Another piece of the story stands there, or a head. */
  JUMP_AT_OTHER,
  /** The story's edge stands on the wrong side. */
  JUMP_WRONG_SIDE,
  /** The story has another such line. */
  JUMP_TAKEN,
  /** The story's edge is open: it ends inside a sentence, or begins inside one. */
  JUMP_OPEN,
  /** How far off the story's edge is. */
  JUMP_EDGE_FAR,
  /** How far off the story's nearest piece is. */
  JUMP_FAR,
  /** The jump line belongs to no story. */
  JUMP_NOBODYS;

  static final int COUNT = values().length;

  /** Its place among the features; the weights are an array by it. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }
}
