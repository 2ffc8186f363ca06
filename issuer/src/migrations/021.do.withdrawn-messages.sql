-- A message of a credential that was revoked before it went out. Nobody is sent what does not hold.
ALTER TABLE messages DROP CONSTRAINT messages_state_check;
ALTER TABLE messages ADD CONSTRAINT messages_state_check
  CHECK (state IN ('queued', 'sending', 'handedOver', 'sent', 'deferred', 'bounced', 'inDoubt', 'withdrawn'));
