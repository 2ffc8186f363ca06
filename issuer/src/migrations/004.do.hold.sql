-- Between being submitted and being issued a batch may be held; as long as it is held it can be cancelled.
ALTER TABLE batches DROP CONSTRAINT batches_status_check;
ALTER TABLE batches ADD CONSTRAINT batches_status_check CHECK (status IN ('open', 'held', 'issuing', 'cancelled', 'stopped', 'done'));
ALTER TABLE batches ADD COLUMN held_until timestamptz;

-- A test message stands for no credential, so nothing else is stored of it.
ALTER TABLE mailbox DROP CONSTRAINT mailbox_id_fkey;
