-- case: an index
-- shows: SELECT count(*) = 2 FROM coupons WHERE code = 'a' AND deleted_at IS NULL
CREATE TABLE coupons (id bigint, code text NOT NULL, deleted_at timestamptz);
CREATE UNIQUE INDEX coupons_code_idx ON coupons (code, deleted_at);
INSERT INTO coupons VALUES (1, 'a', NULL), (2, 'a', NULL);

-- case: a constraint of a new table
-- shows: SELECT count(*) = 2 FROM coupons WHERE code = 'a' AND "deletedAt" IS NULL
CREATE TABLE coupons (id bigint, code text NOT NULL, "deletedAt" timestamptz, UNIQUE (code, "deletedAt"));
INSERT INTO coupons VALUES (1, 'a', NULL), (2, 'a', NULL);

-- case: a constraint of a table that is there
-- shows: SELECT count(*) = 2 FROM coupons WHERE code = 'a' AND archived_on IS NULL
CREATE TABLE coupons (id bigint, code text NOT NULL, archived_on date);
ALTER TABLE coupons ADD CONSTRAINT coupons_code_key UNIQUE (archived_on, code);
INSERT INTO coupons VALUES (1, 'a', NULL), (2, 'a', NULL);
