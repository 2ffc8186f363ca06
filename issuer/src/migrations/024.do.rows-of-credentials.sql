-- The last of the keys for which another record was looked up and locked for each one that is stored (see 017 and 023). Who stores credentials
-- has changed their rows in the same transaction, and from now on no row is deleted but a draft, which has no credential.
ALTER TABLE credentials DROP CONSTRAINT credentials_row_id_fkey;
CREATE TRIGGER never_deleted BEFORE DELETE ON rows FOR EACH ROW WHEN (OLD.state <> 'draft') EXECUTE FUNCTION refuse_deletion();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON rows FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
