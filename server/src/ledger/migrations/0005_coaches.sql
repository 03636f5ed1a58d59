-- Coaches sign in now: nobody opens a page by a link any more.
DROP TABLE staff_token;

-- A coach. login: the name as it is compared. scopes: ids of neighbourhoods. password: argon2id (PHC); NULL before the
-- coach has chosen one, and after a reset. step: the last step of time whose code was taken.
CREATE TABLE coach (
  id       BLOB PRIMARY KEY,
  name     TEXT NOT NULL,
  login    TEXT NOT NULL UNIQUE,
  scopes   BLOB NOT NULL,
  password TEXT,
  secret   BLOB,
  step     INTEGER NOT NULL DEFAULT 0,
  created  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One-time links to choose a password. Only SHA-256 of the token; the secret is shown until a first code proves it.
CREATE TABLE coach_setup (
  hash    BLOB PRIMARY KEY,
  coach   BLOB NOT NULL,
  secret  BLOB NOT NULL,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Sessions of coaches. Only SHA-256 of the token. seen: to the minute.
CREATE TABLE coach_session (
  hash  BLOB PRIMARY KEY,
  coach BLOB NOT NULL,
  began INTEGER NOT NULL,
  seen  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX coach_session_of ON coach_session (coach);
