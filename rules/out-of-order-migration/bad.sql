-- case: a number that came before
-- since: main
-- history: db/migrations/00003_later.sql
-- +goose Up
SELECT 3;
-- +goose Down
SELECT 3;
-- file: db/migrations/00002_new.sql
-- +goose Up
SELECT 2;
-- +goose Down
SELECT 2;

-- case: a number that golang-migrate has passed
-- since: main
-- history: go.mod
module shop

require github.com/golang-migrate/migrate/v4 v4.18.0
-- history: migrations/3_later.up.sql
SELECT 3;
-- file: migrations/2_new.up.sql
SELECT 2;

-- case: a number that Flyway refuses
-- since: main
-- history: flyway.conf
flyway.locations=filesystem:sql
-- history: sql/V3__later.sql
SELECT 3;
-- file: sql/V2__new.sql
SELECT 2;

-- case: an earlier entry of the journal, which Drizzle passes over
-- since: main
-- history: drizzle/meta/_journal.json
{ "dialect": "postgresql", "entries": [ { "idx": 0, "when": 1767225600000, "tag": "0000_new" }, { "idx": 1, "when": 1767312000000, "tag": "0001_later" } ] }
-- history: drizzle/0001_later.sql
SELECT 3;
-- file: drizzle/0000_new.sql
SELECT 2;
