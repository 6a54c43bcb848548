-- case: in place
-- also: table-rewrite-rebuilds-indexes
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, total integer);
-- file: migrations/0002_total.sql
SET lock_timeout = '2s';
ALTER TABLE visits ALTER COLUMN total TYPE bigint;

-- case: filled again, with its index
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, total integer);
CREATE INDEX visits_total_idx ON visits (total);
-- file: migrations/0002_total.sql
SET lock_timeout = '2s';
ALTER TABLE visits ADD COLUMN kept integer;
UPDATE visits SET kept = total;
ALTER TABLE visits DROP COLUMN total;
ALTER TABLE visits ADD COLUMN total bigint;
UPDATE visits SET total = kept;
CREATE INDEX CONCURRENTLY visits_total_idx ON visits (total);

-- case: a computed column
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, loud text GENERATED ALWAYS AS (upper(host)) STORED);
-- file: migrations/0002_loud.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN loud;
ALTER TABLE visits ADD COLUMN loud text GENERATED ALWAYS AS (upper(host || '!')) STORED;

-- case: a table that is emptied first
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, total integer);
-- file: migrations/0002_total.sql
SET lock_timeout = '2s';
TRUNCATE visits;
ALTER TABLE visits DROP COLUMN total;
ALTER TABLE visits ADD COLUMN total bigint;

-- case: a table of its own
CREATE TABLE visits (id bigint, total integer);
ALTER TABLE visits DROP COLUMN total;
ALTER TABLE visits ADD COLUMN total bigint;

-- case: a column that may not be there
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text);
-- file: migrations/0002_total.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN IF EXISTS total;
ALTER TABLE visits ADD COLUMN total bigint;

-- case: another table's column, and a column that the migration has added itself
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, total integer);
CREATE TABLE guests (id bigint);
-- file: migrations/0002_total.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN total;
ALTER TABLE guests ADD COLUMN total bigint;
ALTER TABLE guests ADD COLUMN note text;
ALTER TABLE guests DROP COLUMN note;
ALTER TABLE guests ADD COLUMN note varchar(9);

-- case: the way back
-- file: db/migrations/00001_visits.sql
-- +goose Up
CREATE TABLE visits (id bigint, total integer);
-- +goose Down
DROP TABLE visits;
-- file: db/migrations/00002_total.sql
-- +goose Up
SET LOCAL lock_timeout = '2s';
ALTER TABLE visits ALTER COLUMN total SET DEFAULT 0;
-- +goose Down
SET LOCAL lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN total;
ALTER TABLE visits ADD COLUMN total integer;

-- case: what is done to the rows in between is not read
-- file: src/migrations/1767259000000-Total.ts
export class Total1767259000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("SET LOCAL lock_timeout = '2s'");
    await queryRunner.query("ALTER TABLE customers DROP COLUMN name");
    await queryRunner.query("ALTER TABLE customers ADD name varchar");
    await queryRunner.manager.save(Customer, rows);
  }
  async down(queryRunner: QueryRunner): Promise<void> {}
}

-- case: a column that is changed, and added where it is not there
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, total integer);
-- file: migrations/0002_total.sql
SET lock_timeout = '2s';
ALTER TABLE visits ALTER COLUMN total DROP NOT NULL;
ALTER TABLE visits ADD COLUMN IF NOT EXISTS total bigint;
