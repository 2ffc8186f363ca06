-- Encrypted: https://www.rfc-editor.org/rfc/rfc7516, or PKCS#8 as keys were kept at first. Of a key that signs no more only the public half is kept.
ALTER TABLE signing_keys RENAME COLUMN private_key_pem TO private_key;
ALTER TABLE signing_keys ALTER COLUMN private_key DROP NOT NULL;
-- One key signs at a time, also when several processes make the first one at once.
CREATE UNIQUE INDEX signing_key_in_use ON signing_keys ((true)) WHERE private_key IS NOT NULL;
