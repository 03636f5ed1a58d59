-- Rules: STRICT, NOT NULL; a column never changes its meaning; columns that are derived say from what.

-- Small values: membership, clock offset, choices.
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Rows as they are shown: canonical bytes.
CREATE TABLE row (
  tbl    INTEGER NOT NULL,
  id     BLOB NOT NULL,
  bucket BLOB NOT NULL,
  image  BLOB NOT NULL,
  PRIMARY KEY (tbl, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_by_bucket ON row (bucket);

-- Derived from row.image: which rows have which value in an indexed field.
CREATE TABLE link (
  tbl   INTEGER NOT NULL,
  field INTEGER NOT NULL,
  value ANY NOT NULL,
  id    BLOB NOT NULL,
  PRIMARY KEY (tbl, field, value, id)
) STRICT, WITHOUT ROWID;

-- The server's image of rows with pending changes; NULL: the server has none.
CREATE TABLE base (
  tbl   INTEGER NOT NULL,
  id    BLOB NOT NULL,
  image BLOB,
  PRIMARY KEY (tbl, id)
) STRICT, WITHOUT ROWID;

-- What was recorded here. state: 0 new, 1 sent, 2 acked, 3 done, 4 refused.
CREATE TABLE outbox (
  mid        INTEGER PRIMARY KEY,
  identity   BLOB NOT NULL UNIQUE,
  body       BLOB NOT NULL,
  at         INTEGER NOT NULL,
  state      INTEGER NOT NULL,
  outcome    BLOB,
  arrived_at INTEGER
) STRICT;
CREATE INDEX outbox_open ON outbox (state) WHERE state <> 3;

-- Which rows show an action that the server's rows do not show yet.
CREATE TABLE pending (
  tbl INTEGER NOT NULL,
  id  BLOB NOT NULL,
  mid INTEGER NOT NULL,
  PRIMARY KEY (tbl, id, mid)
) STRICT, WITHOUT ROWID;
CREATE INDEX pending_by_mid ON pending (mid);

-- How far each bucket has been read. sum and digest_count are kept for integrity checks.
CREATE TABLE cursor (
  bucket        BLOB PRIMARY KEY,
  grant_version INTEGER NOT NULL,
  cursor        BLOB NOT NULL,
  head          INTEGER NOT NULL,
  rows          INTEGER NOT NULL,
  sum           BLOB,
  digest_count  INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Derived from rows: which welcomes are open by their facts. moved_out in days since 0001-01-01.
CREATE TABLE welcome (
  household     BLOB PRIMARY KEY,
  neighbourhood BLOB NOT NULL,
  moved_out     INTEGER,
  open          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX welcome_open ON welcome (neighbourhood) WHERE open = 1;
