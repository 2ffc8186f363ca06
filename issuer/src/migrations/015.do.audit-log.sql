-- Who did what. Entries come to be with what they tell of, in one transaction, and stay as they are.
CREATE TABLE audit_log (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  -- The name of the member, or of the access token; null for what happens by itself, such as the end of a hold.
  actor text,
  -- The member's address; null for an access token.
  account text,
  action text NOT NULL,
  -- The id of the batch, credential or definition, the address of the member, the name of the token.
  subject text,
  -- Never a name or an address of a recipient.
  details jsonb NOT NULL
);
CREATE INDEX audit_log_of_subject ON audit_log (subject, sequence);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What stands in % is never changed.', TG_TABLE_NAME;
END $$;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON status_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
