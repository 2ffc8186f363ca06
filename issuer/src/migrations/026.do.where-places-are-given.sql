-- Where the sequence of places in the status lists lives: which server, which database, restored when. One row at most. An issuer that finds itself
-- elsewhere came from a backup: places were given since of which it knows nothing.
CREATE TABLE places_given_in (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  place text NOT NULL
);
