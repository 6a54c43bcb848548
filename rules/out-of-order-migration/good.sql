-- case: after the last one
-- since: main
-- history: db/migrations/00003_before.sql
-- +goose Up
SELECT 3;
-- +goose Down
SELECT 3;
-- file: db/migrations/00004_new.sql
-- +goose Up
SELECT 4;
-- +goose Down
SELECT 4;

-- case: without --since nobody knows which is new
-- history: db/migrations/00003_later.sql
-- +goose Up
SELECT 3;
-- +goose Down
SELECT 3;
-- file: db/migrations/00002_one.sql
-- +goose Up
SELECT 2;
-- +goose Down
SELECT 2;

-- case: plain scripts have no history that is recorded
-- since: main
-- history: scripts/0003_later.sql
SELECT 3;
-- file: scripts/0002_new.sql
SELECT 2;

-- case: an old one that was only edited
-- since: main
-- history: db/migrations/00003_later.sql
-- +goose Up
SELECT 3;
-- +goose Down
SELECT 3;
-- edited: db/migrations/00002_old.sql
-- +goose Up
SELECT 2;
-- +goose Down
SELECT 2;

-- case: a way back without the way there
-- since: main
-- history: go.mod
module shop

require github.com/golang-migrate/migrate/v4 v4.18.0
-- history: migrations/3_later.up.sql
SELECT 3;
-- file: migrations/2_gone.down.sql
SELECT 2;

-- case: what Flyway runs last, whenever it has changed
-- since: main
-- history: flyway.conf
flyway.locations=filesystem:sql
-- history: sql/R__views.sql
SELECT 9;
-- file: sql/V2__new.sql
SELECT 2;

-- case: a folder that came before, which Prisma deploys all the same
-- since: main
-- history: prisma/migrations/migration_lock.toml
provider = "postgresql"
-- history: prisma/migrations/20260302000000_later/migration.sql
SELECT 3;
-- file: prisma/migrations/20260301000000_new/migration.sql
SELECT 2;

-- case: a number that came before, which sqlx runs all the same
-- since: main
-- history: Cargo.toml
[dependencies]
sqlx = "0.8"
-- history: migrations/20260302_later.sql
SELECT 3;
-- file: migrations/20260301_new.sql
SELECT 2;

-- case: a number that came before, where Flyway is told to run it
-- since: main
-- history: flyway.conf
flyway.locations=filesystem:sql
flyway.outOfOrder=true
-- history: sql/V3__later.sql
SELECT 3;
-- file: sql/V2__new.sql
SELECT 2;

-- case: a folder that came before, which Drizzle 1.0 runs all the same
-- since: main
-- history: drizzle/20260302000000_later/migration.sql
SELECT 3;
-- history: drizzle/20260302000000_later/snapshot.json
{ "dialect": "postgres" }
-- history: drizzle/20260301000000_new/snapshot.json
{ "dialect": "postgres" }
-- file: drizzle/20260301000000_new/migration.sql
SELECT 2;
