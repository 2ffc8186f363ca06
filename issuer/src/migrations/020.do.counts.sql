-- How many rows and messages of a batch are in which state. Who asks how a batch gets on is told without a look at each of its rows.
CREATE TABLE batch_counts (
  batch_id uuid NOT NULL,
  -- Of rows or of messages: no state belongs to both.
  state text NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (batch_id, state)
) WITH (fillfactor = 50);

-- A message that is being sent is still to be sent. Whoever notes how far it got meanwhile has not locked its batch, and need not.
CREATE FUNCTION counted_state(text) RETURNS text IMMUTABLE LANGUAGE sql RETURN CASE WHEN $1 IN ('sending', 'handedOver') THEN 'queued' ELSE $1 END;

-- Once for each statement, in its transaction, whichever statement it is. Drafts and notices are in no batch.
CREATE FUNCTION keep_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO batch_counts AS kept SELECT batch_id, counted_state(state), count(*) FROM arrived WHERE batch_id IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (batch_id, state) DO UPDATE SET count = kept.count + excluded.count;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO batch_counts AS kept SELECT batch_id, counted_state(state), -count(*) FROM departed WHERE batch_id IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (batch_id, state) DO UPDATE SET count = kept.count + excluded.count;
  ELSE
    INSERT INTO batch_counts AS kept SELECT batch_id, counted_state(state), sum(change)
    FROM (SELECT batch_id, state, 1 AS change FROM arrived UNION ALL SELECT batch_id, state, -1 FROM departed) changes
    WHERE batch_id IS NOT NULL GROUP BY 1, 2 HAVING sum(change) <> 0 ORDER BY 1, 2
    ON CONFLICT (batch_id, state) DO UPDATE SET count = kept.count + excluded.count;
  END IF;
  RETURN NULL;
END $$;

INSERT INTO batch_counts SELECT batch_id, state, count(*) FROM rows WHERE batch_id IS NOT NULL GROUP BY 1, 2;
INSERT INTO batch_counts SELECT batch_id, counted_state(state), count(*) FROM messages WHERE batch_id IS NOT NULL GROUP BY 1, 2;

CREATE TRIGGER counted_when_stored AFTER INSERT ON rows REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION keep_counts();
CREATE TRIGGER counted_when_changed AFTER UPDATE ON rows REFERENCING NEW TABLE AS arrived OLD TABLE AS departed FOR EACH STATEMENT EXECUTE FUNCTION keep_counts();
CREATE TRIGGER counted_when_deleted AFTER DELETE ON rows REFERENCING OLD TABLE AS departed FOR EACH STATEMENT EXECUTE FUNCTION keep_counts();
CREATE TRIGGER counted_when_stored AFTER INSERT ON messages REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION keep_counts();
CREATE TRIGGER counted_when_changed AFTER UPDATE ON messages REFERENCING NEW TABLE AS arrived OLD TABLE AS departed FOR EACH STATEMENT EXECUTE FUNCTION keep_counts();
CREATE TRIGGER counted_when_deleted AFTER DELETE ON messages REFERENCING OLD TABLE AS departed FOR EACH STATEMENT EXECUTE FUNCTION keep_counts();
