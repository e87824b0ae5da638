-- Made once with the tables: those that share a part of a signature, in the order of time.
CREATE INDEX idx_fingerprints_hash_day ON fingerprints (hash, day);
