-- Actions of buckets that were taken away, sealed to the server's key until it has them. Their bodies in outbox are empty.
CREATE TABLE leftover (
  mid    INTEGER PRIMARY KEY,
  sealed BLOB NOT NULL
) STRICT;
