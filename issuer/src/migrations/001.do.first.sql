-- The organisation in whose name everything is issued. One row at most.
CREATE TABLE organisation (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  name text NOT NULL,
  email text NOT NULL,
  url text NOT NULL
);

CREATE TABLE access_tokens (
  name text PRIMARY KEY,
  -- SHA-256: a token is 256 random bits, so no slower hash protects it better.
  hash bytea NOT NULL UNIQUE
);

CREATE TABLE signing_keys (
  id uuid PRIMARY KEY,
  public_key_multibase text NOT NULL,
  -- PKCS#8, encrypted.
  private_key_pem text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Every DID under which this issuer has signed: a credential stays verifiable when the issuer moves to another address.
CREATE TABLE issuer_dids (
  did text PRIMARY KEY,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE definitions (
  id text NOT NULL,
  version integer NOT NULL,
  content jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, version)
);

CREATE TABLE batches (
  id uuid PRIMARY KEY,
  -- The order in which batches came to be.
  sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  key text NOT NULL UNIQUE,
  label text NOT NULL,
  definition_id text NOT NULL,
  definition_version integer NOT NULL,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'issuing', 'stopped', 'done')),
  created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (definition_id, definition_version) REFERENCES definitions (id, version)
);

CREATE TABLE rows (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE,
  batch_id uuid NOT NULL REFERENCES batches (id),
  content jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'issued', 'stopped'))
);
CREATE INDEX rows_of_batch ON rows (batch_id, state);

CREATE TABLE credentials (
  id uuid PRIMARY KEY,
  -- One row can never get two credentials.
  row_id bigint NOT NULL UNIQUE REFERENCES rows (id),
  batch_id uuid NOT NULL REFERENCES batches (id),
  public_id uuid NOT NULL UNIQUE,
  number text NOT NULL UNIQUE,
  -- `json`, not `jsonb`: the document is given out as it was signed, with its members in order.
  document json NOT NULL,
  issued_on date NOT NULL
);
CREATE INDEX credentials_of_batch ON credentials (batch_id);

-- Numbers the changes that receipts show, so that a client can go on where it stopped reading.
CREATE SEQUENCE receipt_changes;

-- Apart from the credentials, because it changes with every delivery and they are large.
CREATE TABLE receipts (
  credential_id uuid PRIMARY KEY REFERENCES credentials (id),
  batch_id uuid NOT NULL REFERENCES batches (id),
  change bigint NOT NULL DEFAULT nextval('receipt_changes')
);
CREATE INDEX receipts_of_batch ON receipts (batch_id, change);

CREATE TABLE messages (
  id uuid PRIMARY KEY,
  credential_id uuid NOT NULL UNIQUE REFERENCES credentials (id),
  recipient text NOT NULL,
  state text NOT NULL DEFAULT 'queued'
    CHECK (state IN ('queued', 'sending', 'handedOver', 'sent', 'deferred', 'bounced', 'inDoubt')),
  -- What the mail server said, when it deferred or bounced.
  reason text
);
CREATE INDEX messages_under_way ON messages (state) WHERE state IN ('sending', 'handedOver');

CREATE TABLE mailbox (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE REFERENCES messages (id),
  recipient text NOT NULL,
  subject text NOT NULL,
  headers text NOT NULL,
  html text NOT NULL,
  text text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);
