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

-- case: what is so of locks
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY does not lock the table against writes. There is no lock timeout by default, and no lock-in.
Autovacuum runs at night. Feature flags give automatic rollback of the deploy.

REFRESH MATERIALIZED VIEW CONCURRENTLY doesn't lock tables. Our API is idempotent. IF NOT EXISTS is used.
