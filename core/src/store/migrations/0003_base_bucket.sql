-- The bucket that an image came in: bytes that changed on the disk must not say where they are counted.
-- NULL: kept before; then its own fields say it.
ALTER TABLE base ADD COLUMN bucket BLOB;
