-- case: only the rows that live
CREATE TABLE coupons (id bigint, code text NOT NULL, deleted_at timestamptz);
CREATE UNIQUE INDEX coupons_code_idx ON coupons (code) WHERE deleted_at IS NULL;

-- case: beside another that holds for them
CREATE TABLE coupons (id bigint, code text NOT NULL, deleted_at timestamptz);
CREATE UNIQUE INDEX coupons_code_idx ON coupons (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX coupons_code_deleted_idx ON coupons (code, deleted_at);

-- case: nulls are equal
-- postgres: >=15
CREATE TABLE coupons (id bigint, code text NOT NULL, deleted_at timestamptz);
CREATE UNIQUE INDEX coupons_code_idx ON coupons (code, deleted_at) NULLS NOT DISTINCT;

-- case: never null
CREATE TABLE coupons (id bigint, code text NOT NULL, deleted_at timestamptz NOT NULL DEFAULT 'infinity');
CREATE UNIQUE INDEX coupons_code_idx ON coupons (code, deleted_at);

-- case: some rows only
CREATE TABLE coupons (id bigint, code text NOT NULL, deleted_at timestamptz);
CREATE UNIQUE INDEX coupons_code_idx ON coupons (code, deleted_at) WHERE deleted_at IS NOT NULL;

-- case: not unique
CREATE TABLE coupons (id bigint, code text NOT NULL, deleted_at timestamptz);
CREATE INDEX coupons_code_idx ON coupons (code, deleted_at);

-- case: by itself
CREATE TABLE coupons (id bigint, code text NOT NULL, deleted_at timestamptz UNIQUE);

-- case: another column that may be null
CREATE TABLE coupons (id bigint, code text, region text);
CREATE UNIQUE INDEX coupons_code_idx ON coupons (code, region);

-- case: an exclusion constraint
CREATE TABLE coupons (
  id bigint,
  code text NOT NULL,
  deleted_at timestamptz,
  EXCLUDE USING btree (code WITH =, deleted_at WITH =)
);
