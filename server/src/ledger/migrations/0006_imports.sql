-- Lists that were written. coach: who did it; NULL: whoever looks after the server. scopes: ids of the neighbourhoods that
-- it touched. undone: when it was taken back.
CREATE TABLE import (
  id      BLOB PRIMARY KEY,
  at      INTEGER NOT NULL,
  coach   BLOB,
  scopes  BLOB NOT NULL,
  added   INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  ended   INTEGER NOT NULL,
  undone  INTEGER
) STRICT, WITHOUT ROWID;

-- Households that a list added or changed. doors: ids of the doors where they lived before and live now. state: what
-- stood there when the list had been written, as a hash of row ids and their versions. Ends after 30 days, with the
-- undo, and with erasure.
CREATE TABLE import_unit (
  import    BLOB NOT NULL,
  household BLOB NOT NULL,
  doors     BLOB NOT NULL,
  state     BLOB NOT NULL,
  PRIMARY KEY (import, household)
) STRICT, WITHOUT ROWID;

-- Rows that a list wrote. was: the fields that it changed, as they were; NULL for a row that is new, and from the moment
-- that anything else writes the row. Ends like import_unit.
CREATE TABLE import_row (
  import    BLOB NOT NULL,
  tbl       INTEGER NOT NULL,
  id        BLOB NOT NULL,
  household BLOB NOT NULL,
  is_new    INTEGER NOT NULL,
  was       BLOB,
  PRIMARY KEY (import, tbl, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_by_id ON import_row (id);
