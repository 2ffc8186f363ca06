-- A credential fits into a page of the database as it is. To compress it costs more than all of its indexes.
ALTER TABLE credentials SET (toast_tuple_target = 8160);

-- For each of these columns, of each record that is stored, another record was looked up and locked. Every statement that stores
-- one takes its value out of that other record, and those are never deleted.
ALTER TABLE credentials DROP CONSTRAINT credentials_batch_id_fkey;
ALTER TABLE receipts DROP CONSTRAINT receipts_batch_id_fkey, DROP CONSTRAINT receipts_credential_id_fkey;
ALTER TABLE messages DROP CONSTRAINT messages_batch_id_fkey, DROP CONSTRAINT messages_credential_id_fkey;

CREATE FUNCTION refuse_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What stands in % is never deleted.', TG_TABLE_NAME;
END $$;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON batches FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON credentials FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
