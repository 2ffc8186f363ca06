-- A batch may be issued without telling anybody. Its messages are asked for later, or never.
ALTER TABLE batches ADD COLUMN send boolean NOT NULL DEFAULT true;
