-- A person, for the question who holds a credential already: the name and the address, without case, width and repeated blanks. Both sides of a
-- comparison go through it. Not STRICT: the engine would call it for each row then, instead of reading its expression once for each statement.
CREATE FUNCTION person_of(recipient jsonb) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN lower(normalize(
  btrim(regexp_replace(coalesce(recipient->>'fullName', coalesce(recipient->>'firstName', '') || ' ' || coalesce(recipient->>'lastName', '')), '\s+', ' ', 'g'))
  || E'\n' || (recipient->>'contact'), NFKC));

-- A hash, because names and addresses are asked for as they are, and a text of any length has one.
CREATE INDEX rows_of_person ON rows USING hash (person_of(content->'recipient'));
