-- Pictures of the organisation, by what is in them: the SHA-256 of the data: address. Earlier ones stay, because messages name them.
CREATE TABLE logos (
  hash text PRIMARY KEY,
  address text NOT NULL,
  -- How wide its place is for its height.
  proportion double precision NOT NULL
);
ALTER TABLE organisation ADD COLUMN logo text REFERENCES logos (hash);
