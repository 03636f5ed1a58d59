-- A grant that was withdrawn keeps its version, so that one given anew has another. NULL: it is in force.
ALTER TABLE grant_of ADD COLUMN ended INTEGER;

-- 1: the phone is lost, and is told to drop everything.
ALTER TABLE client ADD COLUMN wipe INTEGER NOT NULL DEFAULT 0;

-- 1: action is sealed to this server's key.
ALTER TABLE quarantine ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;

-- How often an action that has no outcome yet has failed here.
CREATE TABLE failure (
  identity BLOB PRIMARY KEY,
  times    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A phone that is shut out has no grants.
UPDATE grant_of SET ended = (SELECT revoked FROM client WHERE client.id = grant_of.client)
WHERE client IN (SELECT id FROM client WHERE revoked IS NOT NULL);
