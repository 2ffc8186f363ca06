-- Which try to send a message counts: a worker that was only slow must not go on with what another one has taken over.
ALTER TABLE messages ADD COLUMN attempt_id uuid;
