-- case: for the transaction
-- file: db/migrations/00001_dump.sql
-- +goose Up
SET LOCAL search_path = '';
CREATE TABLE public.coupons (id bigint);
-- +goose Down
SELECT 1;

-- case: reset at the end
-- file: db/migrations/00001_dump.sql
-- +goose Up
SET search_path = '';
CREATE TABLE public.coupons (id bigint);
RESET search_path;
-- +goose Down
SELECT 1;

-- case: a search_path that names schemas, and timeouts
-- file: db/migrations/00001_app.sql
-- +goose Up
SET search_path = app, public;
SET lock_timeout = '2s';
CREATE TABLE public.coupons (id bigint);
-- +goose Down
SELECT 1;

-- case: a script that psql runs in a session of its own
SET search_path = '';
CREATE TABLE public.coupons (id bigint);

-- case: a tool that resets all settings before the next file
-- history: supabase/config.toml
project_id = "shop"
-- file: supabase/migrations/20260101000000_dump.sql
SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public.coupons (id bigint);
