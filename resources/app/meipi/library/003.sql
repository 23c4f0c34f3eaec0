-- Version 3: underlining, tags, notes on items, corrections of the text, and what can be undone.

ALTER TABLE highlights ADD COLUMN style TEXT NOT NULL DEFAULT 'ground'
  CHECK (style IN ('ground', 'underline'));

-- The item in which the mark was made: where its first part stood, and its words.
ALTER TABLE highlights ADD COLUMN home_start INTEGER;
ALTER TABLE highlights ADD COLUMN home_end INTEGER;
ALTER TABLE highlights ADD COLUMN home_words TEXT;

CREATE TABLE highlight_tags (
  highlight INTEGER NOT NULL REFERENCES highlights (id) ON DELETE CASCADE,
  tag       TEXT    NOT NULL,
  PRIMARY KEY (highlight, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE note_tags (
  note INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
  tag  TEXT    NOT NULL,
  PRIMARY KEY (note, tag)
) STRICT, WITHOUT ROWID;

-- The notes that are on an item: one range, the item's first part. A note is on a highlight, on an
-- item, or else on the page.
CREATE TABLE note_ranges (
  note         INTEGER PRIMARY KEY REFERENCES notes (id) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset > start_offset),
  exact        TEXT    NOT NULL,
  prefix       TEXT    NOT NULL,
  suffix       TEXT    NOT NULL
) STRICT;

CREATE TABLE corrections (
  id           INTEGER PRIMARY KEY,
  uuid         TEXT    NOT NULL UNIQUE,
  page         INTEGER NOT NULL REFERENCES pages (id),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset   INTEGER NOT NULL CHECK (end_offset > start_offset),
  exact        TEXT    NOT NULL,
  prefix       TEXT    NOT NULL,
  suffix       TEXT    NOT NULL,
  text         TEXT    NOT NULL,                 -- what should stand there; may be empty
  created      TEXT    NOT NULL,
  changed      TEXT    NOT NULL
) STRICT;

CREATE INDEX corrections_page ON corrections (page);

-- What can be undone and redone; of each page the latest thousand.
CREATE TABLE edits (
  page   INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
  n      INTEGER NOT NULL,                       -- in the order of making
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  edit   TEXT    NOT NULL,                       -- JSON
  PRIMARY KEY (page, n)
) STRICT, WITHOUT ROWID;
