-- Credentials get their places in the status lists from here. One that was issued before there were lists has none: only its
-- own page can tell that it was revoked.
CREATE SEQUENCE status_numbers MINVALUE 0 START 0;

ALTER TABLE credentials
  ADD COLUMN status_number bigint UNIQUE,
  ADD COLUMN status text NOT NULL DEFAULT 'valid' CHECK (status IN ('valid', 'suspended', 'revoked'));
CREATE INDEX credentials_withdrawn ON credentials (status, status_number) WHERE status <> 'valid';

-- What was done to credentials since they were issued. Nothing in it is ever changed.
CREATE TABLE status_changes (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  credential_id uuid NOT NULL REFERENCES credentials (id),
  status text NOT NULL CHECK (status IN ('valid', 'suspended', 'revoked')),
  -- Both are public.
  reason text,
  explanation text,
  -- The name of the member, or of the access token.
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX status_changes_of_credential ON status_changes (credential_id, sequence);
