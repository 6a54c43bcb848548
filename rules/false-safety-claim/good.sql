-- case: what is so
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY blocks no writes. It does not lock out reads or writes, and waits for older transactions.

-- case: a warning against the claim
-- file: runbooks/index.md
Do not believe that CREATE INDEX CONCURRENTLY takes no locks. It is never safe anytime.

-- case: no index is spoken of
-- file: runbooks/deploy.md
The service restarts in the background, and there are no locks.

-- case: locks of another kind
-- file: runbooks/index.md
DROP INDEX: no lock contention is to be expected in the night.
