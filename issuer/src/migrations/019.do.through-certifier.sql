-- The access token of the organisation's workspace at Certifier, encrypted with what the signing key is encrypted with. One row at most.
CREATE TABLE certifier_connection (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  token text NOT NULL,
  connected_by text NOT NULL,
  connected_at timestamptz NOT NULL DEFAULT now()
);

-- How far a row is on its way through Certifier. It stands here before the request leaves, so that after a crash nothing is asked for twice.
CREATE TABLE certifier_rows (
  row_id bigint PRIMARY KEY REFERENCES rows (id),
  asked text NOT NULL CHECK (asked IN ('create', 'issue', 'send')),
  -- What Certifier answered to the first step: it has the id.
  credential jsonb,
  begun_at timestamptz NOT NULL DEFAULT now(),
  -- Which run has it: one that was only slow must not go on with what another one has taken over.
  run_id uuid NOT NULL
);

-- What somebody else issued has its public page there, and no document and no number here.
ALTER TABLE credentials
  ADD COLUMN url text,
  ALTER COLUMN document DROP NOT NULL,
  ALTER COLUMN number DROP NOT NULL,
  ADD CONSTRAINT credentials_elsewhere_check CHECK ((url IS NULL) = (document IS NOT NULL) AND (url IS NULL) = (number IS NOT NULL));

-- Why a row that was taken could not be issued after all.
ALTER TABLE rows ADD COLUMN refusal text;
-- Why a batch does not get on at the moment.
ALTER TABLE batches ADD COLUMN obstacle text CHECK (obstacle IN ('notConnected', 'token', 'refused', 'unreachable'));
