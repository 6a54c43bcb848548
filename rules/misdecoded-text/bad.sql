-- case: a dash, read as Mac Roman
-- file: runbooks/index.md
The build ‚Äî CREATE INDEX CONCURRENTLY ‚Äî takes an hour.

-- case: a dash and a quotation mark, read as Windows-1252
-- file: runbooks/index.md
The build â€” CREATE INDEX CONCURRENTLY. Donâ€™t stop it.

-- case: a check mark
-- file: runbooks/index.md
‚úÖ CREATE INDEX CONCURRENTLY
