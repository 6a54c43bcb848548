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

-- case: a folder that came before
-- since: main
-- history: prisma/migrations/migration_lock.toml
provider = "postgresql"
-- history: prisma/migrations/20260302000000_later/migration.sql
SELECT 3;
-- file: prisma/migrations/20260301000000_new/migration.sql
SELECT 2;
