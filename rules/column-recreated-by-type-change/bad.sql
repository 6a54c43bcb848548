-- case: as migration tools write a new type
-- shows: SELECT count(*) > 0 AND count(total) = 0 FROM visits
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, total integer);
CREATE INDEX visits_total_idx ON visits (total);
INSERT INTO visits VALUES (1, 'a', 7);
-- file: migrations/0002_total.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN total;
ALTER TABLE visits ADD total bigint;

-- case: in one statement
-- shows: SELECT count(*) > 0 AND count(total) = 0 FROM visits
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, total integer);
INSERT INTO visits VALUES (1, 'a', 7);
-- file: migrations/0002_total.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN IF EXISTS total, ADD COLUMN total bigint;

-- case: an index that nothing builds again, over a column that is filled
-- shows: SELECT to_regclass('visits_host_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, total integer);
CREATE INDEX visits_host_idx ON visits (total);
INSERT INTO visits VALUES (1, 'a', 7);
-- file: migrations/0002_total.sql
SET lock_timeout = '2s';
ALTER TABLE visits ADD COLUMN kept integer;
UPDATE visits SET kept = total;
ALTER TABLE visits DROP COLUMN total;
ALTER TABLE visits ADD COLUMN total bigint;
UPDATE visits SET total = kept;

-- case: a computed column without its index
-- also: table-rewrite-rebuilds-indexes
-- shows: SELECT to_regclass('visits_loud_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, loud text GENERATED ALWAYS AS (upper(host)) STORED);
CREATE INDEX visits_loud_idx ON visits (loud);
-- file: migrations/0002_loud.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN loud;
ALTER TABLE visits ADD COLUMN loud text GENERATED ALWAYS AS (upper(host || '!')) STORED;

-- case: TypeORM's changeColumn
-- outside: INSERT INTO customers (email, name) SELECT '', 'a' FROM generate_series(1, 10)
-- shows: SELECT count(*) > 0 AND count(name) = 0 FROM customers
-- file: src/migrations/1767259000000-Name.ts
export class Name1767259000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("SET LOCAL lock_timeout = '2s'");
    await queryRunner.changeColumn("customers", "name", new TableColumn({ name: "name", type: "varchar", isNullable: true }));
  }
  async down(queryRunner: QueryRunner): Promise<void> {}
}
