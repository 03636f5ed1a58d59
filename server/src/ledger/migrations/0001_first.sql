-- Rules: STRICT, NOT NULL; a column never changes its meaning; columns that are derived say from what.
-- Times are milliseconds since 1970 UTC. A bucket is 16 bytes scope and 1 byte audience.

-- A bucket's life, the number of its newest feed entry, and its rows.
CREATE TABLE bucket (
  id    BLOB PRIMARY KEY,
  epoch INTEGER NOT NULL,
  head  INTEGER NOT NULL,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Rows as they are now: canonical bytes, and who last wrote which field.
CREATE TABLE row (
  tbl    INTEGER NOT NULL,
  id     BLOB NOT NULL,
  bucket BLOB NOT NULL,
  image  BLOB NOT NULL,
  chain  BLOB NOT NULL,
  PRIMARY KEY (tbl, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_by_bucket ON row (bucket, tbl);

-- Derived from row.image: which rows have which value in an indexed field.
CREATE TABLE link (
  tbl   INTEGER NOT NULL,
  field INTEGER NOT NULL,
  value ANY NOT NULL,
  id    BLOB NOT NULL,
  PRIMARY KEY (tbl, field, value, id)
) STRICT, WITHOUT ROWID;

-- One entry for each row and bucket: an index over what is, not a log. is_in 0: the row has left.
CREATE TABLE feed (
  bucket BLOB NOT NULL,
  tbl    INTEGER NOT NULL,
  id     BLOB NOT NULL,
  n      INTEGER NOT NULL,
  is_in  INTEGER NOT NULL,
  PRIMARY KEY (bucket, tbl, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX feed_by_number ON feed (bucket, n);

-- Commits: n is the last number that each took in the bucket.
CREATE TABLE commit_tag (
  bucket BLOB NOT NULL,
  n      INTEGER NOT NULL,
  tag    BLOB NOT NULL,
  PRIMARY KEY (bucket, n)
) STRICT, WITHOUT ROWID;

-- The city, with its file.
CREATE TABLE city (
  id   BLOB PRIMARY KEY,
  plan TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A person who works in the city.
CREATE TABLE account (
  id      BLOB PRIMARY KEY,
  city    BLOB NOT NULL,
  name    TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Phones. seen is rounded to a minute.
CREATE TABLE client (
  id         BLOB PRIMARY KEY,
  account    BLOB NOT NULL,
  public_key BLOB NOT NULL,
  last_mid   INTEGER NOT NULL DEFAULT 0,
  joined     INTEGER NOT NULL,
  seen       INTEGER NOT NULL,
  revoked    INTEGER
) STRICT, WITHOUT ROWID;

-- What a phone may read and write.
CREATE TABLE grant_of (
  client  BLOB NOT NULL,
  bucket  BLOB NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (client, bucket)
) STRICT, WITHOUT ROWID;

-- Outcomes of actions. Identity and code are kept for ever.
CREATE TABLE action (
  identity BLOB PRIMARY KEY,
  client   BLOB NOT NULL,
  mid      INTEGER NOT NULL,
  code     INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  outcome  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Versions on the one open card of a row's field. The card's bucket is the row's.
CREATE TABLE card (
  tbl    INTEGER NOT NULL,
  id     BLOB NOT NULL,
  field  INTEGER NOT NULL,
  client BLOB NOT NULL,
  value  BLOB NOT NULL,
  at     INTEGER NOT NULL,
  PRIMARY KEY (tbl, id, field, client)
) STRICT, WITHOUT ROWID;

-- Actions that were kept aside, for a person.
CREATE TABLE quarantine (
  identity BLOB PRIMARY KEY,
  client   BLOB NOT NULL,
  at       INTEGER NOT NULL,
  action   BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Ids of rows that were erased: they never come back.
CREATE TABLE deleted_id (
  id BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- What happened to accounts and phones: a code, and an id. No values.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at     INTEGER NOT NULL,
  what   TEXT NOT NULL,
  who    BLOB NOT NULL
) STRICT;

-- One-time codes for joining. The code itself is nowhere, only its SHA-256. scopes: ids of neighbourhoods.
CREATE TABLE enrol_code (
  hash    BLOB PRIMARY KEY,
  account BLOB NOT NULL,
  name    TEXT NOT NULL,
  scopes  BLOB NOT NULL,
  created INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  key     BLOB,
  client  BLOB
) STRICT, WITHOUT ROWID;

-- One-time links to a staff page, and the sessions that they opened. Only SHA-256 of tokens.
CREATE TABLE staff_token (
  hash          BLOB PRIMARY KEY,
  kind          INTEGER NOT NULL,
  neighbourhood BLOB NOT NULL,
  expires       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Small values of this server: its key, the seal of cursors, its address.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
