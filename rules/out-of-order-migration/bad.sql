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
