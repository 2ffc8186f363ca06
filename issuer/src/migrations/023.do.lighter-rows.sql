-- What a row is searched by, as a call of a function. While one row after the other changes its state, PostgreSQL 18 reads the definition of
-- each generated column anew for each of them, and to read a whole expression costs more than the change.
CREATE FUNCTION searched_of(content jsonb) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN searchable(
  coalesce(content #>> '{recipient,fullName}', '') || ' ' || coalesce(content #>> '{recipient,firstName}', '') || ' '
  || coalesce(content #>> '{recipient,lastName}', '') || ' ' || coalesce(content #>> '{recipient,contact}', ''));
ALTER TABLE rows DROP COLUMN searched;
ALTER TABLE rows ADD COLUMN searched text GENERATED ALWAYS AS (searched_of(content)) STORED;

-- The last of the keys for which a batch was looked up and locked again for each record (see 017): who takes rows has locked the batch that
-- they come into, and batches are never deleted.
ALTER TABLE rows DROP CONSTRAINT rows_batch_id_fkey;
