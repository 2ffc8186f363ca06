-- Draft, issued and sent are apart: a row may be the draft of a credential, be issued without a message, and be sent later, or again.
ALTER TABLE rows
  ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
  -- When its content was changed last.
  ADD COLUMN changed_at timestamptz,
  ADD COLUMN issued_at timestamptz,
  -- What is known of its person was erased then. The row stays, so that its key and its place in the status lists are not used again.
  ADD COLUMN erased_at timestamptz;
UPDATE rows r SET created_at = b.created_at FROM batches b WHERE b.id = r.batch_id;
UPDATE rows r SET issued_at = coalesce((c.document->>'validFrom')::timestamptz, c.issued_on) FROM credentials c WHERE c.row_id = r.id;

-- A draft is in no batch yet.
ALTER TABLE rows ALTER COLUMN batch_id DROP NOT NULL;
ALTER TABLE rows DROP CONSTRAINT rows_state_check;
ALTER TABLE rows ADD CONSTRAINT rows_state_check CHECK (state IN ('draft', 'waiting', 'issued', 'stopped')),
  ADD CONSTRAINT rows_batch_check CHECK ((state = 'draft') = (batch_id IS NULL));

-- What a credential is going to be called, and by which definition it will be issued, while its row is a draft.
CREATE TABLE drafts (
  row_id bigint PRIMARY KEY REFERENCES rows (id),
  credential_id uuid NOT NULL UNIQUE,
  public_id uuid NOT NULL UNIQUE,
  definition_id text NOT NULL,
  definition_version integer NOT NULL,
  FOREIGN KEY (definition_id, definition_version) REFERENCES definitions (id, version)
);

-- The last day of validity, for searches.
ALTER TABLE credentials ADD COLUMN expires_on date;
UPDATE credentials SET expires_on = left(document->>'validUntil', 10)::date;

-- When it was asked for, last. A credential that nobody was told of has no message.
ALTER TABLE messages ADD COLUMN asked_at timestamptz NOT NULL DEFAULT now();
