-- Work waits until somebody does it: a batch whose time came while no issuer ran for weeks, one that waits for a token of Certifier. The
-- queue by itself throws away what nobody has done two weeks after it was due. Where there is a queue already, it learned that from its start.
DO $$
BEGIN
  IF to_regclass('pgboss.job') IS NOT NULL THEN
    UPDATE pgboss.queue SET retention_seconds = 1576800000;
    UPDATE pgboss.job SET keep_until = start_after + interval '1576800000 seconds' WHERE completed_on IS NULL;
  END IF;
END
$$;
