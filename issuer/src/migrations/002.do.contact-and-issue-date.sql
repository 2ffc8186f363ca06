-- Definitions stored before they said so are sent to e-mail addresses and carry the day of issuing.
UPDATE definitions SET content = '{"contact": "email", "issueDate": "today"}'::jsonb || content;
