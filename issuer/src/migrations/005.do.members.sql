-- Tokens that exist are the administrator's.
ALTER TABLE access_tokens ADD COLUMN role text NOT NULL DEFAULT 'admin' CHECK (role IN ('admin', 'issuer', 'verifier', 'observer'));
ALTER TABLE access_tokens ALTER COLUMN role DROP DEFAULT;

CREATE TABLE members (
  id uuid PRIMARY KEY,
  -- `iss` and subject in the provider's tokens, since the first sign-in. Until then an invited person is known by the address alone;
  -- from then on the address no longer counts, so that whoever gets it next does not get the membership with it.
  provider text,
  subject text,
  email text NOT NULL,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('admin', 'issuer', 'verifier', 'observer')),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider, subject),
  CHECK ((provider IS NULL) = (subject IS NULL))
);
CREATE UNIQUE INDEX members_by_email ON members (lower(email));
