-- Definitions that are no longer offered. What was issued by them stays as it is.
CREATE TABLE archived_definitions (
  id text PRIMARY KEY,
  archived_at timestamptz NOT NULL DEFAULT now()
);
