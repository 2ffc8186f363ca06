-- A credential that somebody else composed belongs to no row of a list, and to no batch.
ALTER TABLE credentials ALTER COLUMN row_id DROP NOT NULL, ALTER COLUMN batch_id DROP NOT NULL;
