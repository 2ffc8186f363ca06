-- Places in the status lists that credentials gave up when they were signed anew. What was signed with them is revoked for good.
CREATE TABLE replaced_signatures (
  status_number bigint PRIMARY KEY,
  credential_id uuid NOT NULL REFERENCES credentials (id),
  replaced_at timestamptz NOT NULL DEFAULT now()
);

-- What recipients and visitors did with a credential, as the programs that show it tell.
CREATE TABLE interactions (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  row_id bigint NOT NULL REFERENCES rows (id),
  event_type text NOT NULL,
  triggered_by text NOT NULL CHECK (triggered_by IN ('recipient', 'guest')),
  triggered_at timestamptz NOT NULL
);
CREATE INDEX interactions_of_row ON interactions (row_id, sequence);

-- What a group says and its definition has no place for.
CREATE TABLE learning_links (
  definition_id text PRIMARY KEY,
  url text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);

-- An id as Certifier writes it, for searches in parts of it: the 128 bits as 26 signs of five bits each.
CREATE FUNCTION ulid(uuid) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
  RETURN (SELECT string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', substring(B'00' || ('x' || replace($1::text, '-', ''))::bit(128) FROM n * 5 + 1 FOR 5)::bit(5)::int + 1, 1), '' ORDER BY n)
    FROM generate_series(0, 25) n);
