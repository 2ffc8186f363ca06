-- A message may tell of a change instead: that the credential was revoked, suspended or reinstated. Such a one belongs to no batch, whose
-- messages are counted, and is not the message of its credential.
ALTER TABLE messages
  ADD COLUMN status_change bigint UNIQUE REFERENCES status_changes (sequence),
  ALTER COLUMN credential_id DROP NOT NULL, ALTER COLUMN batch_id DROP NOT NULL,
  ADD CONSTRAINT messages_about CHECK ((credential_id IS NULL) = (status_change IS NOT NULL) AND (credential_id IS NULL) = (batch_id IS NULL));

-- Pictures of signatures, by what is in them: the SHA-256 of the data: address. Definitions name them.
CREATE TABLE signature_pictures (
  hash text PRIMARY KEY,
  address text NOT NULL
);

-- In which the organisation writes to people.
ALTER TABLE organisation ADD COLUMN language text NOT NULL DEFAULT 'en';
