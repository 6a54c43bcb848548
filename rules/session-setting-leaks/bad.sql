-- case: as pg_dump begins
-- shows: SELECT current_setting('search_path') = ''
-- file: db/migrations/00001_dump.sql
-- +goose Up
SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public.coupons (id bigint);
-- +goose Down
SELECT 1;

-- case: by SET
-- shows: SELECT current_setting('search_path') = '""'
-- file: db/migrations/00001_dump.sql
-- +goose Up
SET search_path = '';
CREATE TABLE public.coupons (id bigint);
-- +goose Down
SELECT 1;

-- case: triggers and foreign keys are off
-- fails: 42501
-- file: db/migrations/00001_load.sql
-- +goose Up
SET session_replication_role = replica;
-- +goose Down
SELECT 1;

-- case: another role
-- fails: 22023
-- file: db/migrations/00001_owner.sql
-- +goose Up
SET ROLE shop_owner;
-- +goose Down
SELECT 1;

-- case: another role, which RESET ALL leaves
-- fails: 22023
-- history: supabase/config.toml
project_id = "shop"
-- file: supabase/migrations/20260101000000_owner.sql
SET ROLE shop_owner;
