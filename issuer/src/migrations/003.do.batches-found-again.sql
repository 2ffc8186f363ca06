-- A text as it is compared in searches: without accents, in lower case.
CREATE FUNCTION searchable(text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
  RETURN lower(regexp_replace(normalize($1, NFKD), '[\u0300-\u036f]', '', 'g'));

-- The names and the address of a row's person, for searches.
ALTER TABLE rows ADD COLUMN searched text GENERATED ALWAYS AS (searchable(
  coalesce(content #>> '{recipient,fullName}', '') || ' ' || coalesce(content #>> '{recipient,firstName}', '') || ' '
  || coalesce(content #>> '{recipient,lastName}', '') || ' ' || coalesce(content #>> '{recipient,contact}', ''))) STORED;
-- The people of a batch are read in pages, in the order of their rows.
CREATE INDEX rows_in_order ON rows (batch_id, id);

-- Messages are counted by batch for every entry of a list. Without it they would be looked up one by one.
ALTER TABLE messages ADD COLUMN batch_id uuid REFERENCES batches (id);
UPDATE messages m SET batch_id = c.batch_id FROM credentials c WHERE c.id = m.credential_id;
ALTER TABLE messages ALTER COLUMN batch_id SET NOT NULL;
CREATE INDEX messages_of_batch ON messages (batch_id, state);
CREATE INDEX messages_in_trouble ON messages (batch_id) WHERE state IN ('bounced', 'inDoubt');
