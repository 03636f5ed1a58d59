-- Ids of rows of whose erasure this phone has heard, and nothing else of them: a page that was long on its way must not
-- bring them back.
CREATE TABLE erased (
  tbl INTEGER NOT NULL,
  id  BLOB NOT NULL,
  PRIMARY KEY (tbl, id)
) STRICT, WITHOUT ROWID;
