-- The key of the issued row that a row corrects. One row is corrected by one other at most; whatever is wrong with that one is
-- corrected in its turn.
ALTER TABLE rows ADD COLUMN corrects text GENERATED ALWAYS AS (content->>'corrects') STORED;
CREATE UNIQUE INDEX rows_correcting ON rows (corrects) WHERE corrects IS NOT NULL AND state <> 'stopped';

-- The name of the member, or of the access token, that submitted a batch. What comes of it later happens in their name.
ALTER TABLE batches ADD COLUMN submitted_by text;
