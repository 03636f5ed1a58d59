-- Derived from row.image: sum over a bucket's rows. NULL: not reckoned yet.
ALTER TABLE bucket ADD COLUMN sum BLOB;
