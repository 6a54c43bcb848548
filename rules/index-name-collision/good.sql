-- case: names of their own
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
CREATE INDEX ON refunds (order_id);
ALTER TABLE refunds ADD CONSTRAINT refunds_id_key UNIQUE (id);
ALTER TABLE refunds ADD CONSTRAINT refunds_order_id_idx CHECK (order_id > 0);

-- case: dropped before
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE INDEX refunds_idx ON refunds (id);
DROP INDEX refunds_idx;
CREATE INDEX refunds_idx ON refunds (order_id);

-- case: in another schema
CREATE SCHEMA archive;
CREATE TABLE archive.refunds (id bigint);
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_idx ON archive.refunds (id);
CREATE INDEX refunds_idx ON refunds (id);

-- case: a constraint takes over the index of its name
CREATE TABLE refunds (id bigint);
CREATE UNIQUE INDEX refunds_id_key ON refunds (id);
ALTER TABLE refunds ADD CONSTRAINT refunds_id_key UNIQUE USING INDEX refunds_id_key;

-- case: passed over
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_idx ON refunds (id);
CREATE INDEX IF NOT EXISTS refunds_idx ON refunds (id);

-- case: scripts that stand beside each other
-- fails: 42P07
CREATE INDEX orders_status_idx ON orders (status, placed_at);

-- case: the other one may not be there
CREATE TABLE IF NOT EXISTS coupons (id bigint, code text);
DO $$
BEGIN
  IF to_regclass('coupons_code_idx') IS NOT NULL THEN
    CREATE INDEX coupons_code_idx ON coupons (code);
  END IF;
END
$$;
CREATE INDEX coupons_code_idx ON coupons (code);

-- case: below a condition that asks first
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_idx ON refunds (id);
DO $$
BEGIN
  IF to_regclass('refunds_idx') IS NULL THEN
    CREATE INDEX refunds_idx ON refunds (id);
  END IF;
END
$$;

-- case: in place of the one that it drops
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint);
ALTER TABLE refunds ADD CONSTRAINT refunds_key UNIQUE (order_id);
ALTER TABLE refunds ADD CONSTRAINT refunds_key UNIQUE (id, order_id), DROP CONSTRAINT refunds_key;

-- case: its materialized view went with a view, and is made anew
CREATE VIEW sales AS SELECT 1 AS id;
CREATE MATERIALIZED VIEW sales_by_day AS SELECT id FROM sales;
CREATE INDEX sales_by_day_idx ON sales_by_day (id);
DROP VIEW sales CASCADE;
CREATE MATERIALIZED VIEW sales_by_day AS SELECT 1 AS id;
CREATE INDEX sales_by_day_idx ON sales_by_day (id);

-- case: a check may have the name of a table
CREATE TABLE refunds (id bigint CONSTRAINT refunds_id CHECK (id > 0));
ALTER TABLE refunds RENAME CONSTRAINT refunds_id TO refunds;

-- case: a table that is there already
CREATE TABLE coupons (code text CONSTRAINT coupons_code UNIQUE);
CREATE TABLE IF NOT EXISTS coupons (code text CONSTRAINT coupons_code UNIQUE);

-- case: a migration in code that looks first
-- unproven: what its condition finds, only the database knows
-- also: create-index-not-concurrent, missing-rollback
-- file: package.json
{ "dependencies": { "sequelize": "6.37.8" } }
-- file: migrations/1-refunds.js
module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query("CREATE TABLE refunds (id bigint)");
    await queryInterface.sequelize.query("CREATE INDEX refunds_idx ON refunds (id)");
  },
  async down() {},
};
-- file: migrations/2-refunds.js
module.exports = {
  async up(queryInterface) {
    const indexes = await queryInterface.showIndex("refunds");
    if (!indexes.some(({ name }) => name === "refunds_idx"))
      await queryInterface.sequelize.query("CREATE INDEX refunds_idx ON refunds (id)");
  },
  async down() {},
};
