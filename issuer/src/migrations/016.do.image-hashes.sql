-- Pictures of definitions are fetched by what is in them: the SHA-256 of the data: address.
ALTER TABLE definitions ADD COLUMN image_hash text GENERATED ALWAYS AS (encode(sha256((content #>> '{achievement,image}')::bytea), 'hex')) STORED;
CREATE INDEX definitions_by_image ON definitions (image_hash);
