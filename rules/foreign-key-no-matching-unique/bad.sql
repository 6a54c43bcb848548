-- case: no index at all
-- fails: 42830
CREATE TABLE coupons (id bigint PRIMARY KEY, code text);
CREATE TABLE uses (code text REFERENCES coupons (code));

-- case: a partial index
-- fails: 42830
CREATE TABLE coupons (id bigint PRIMARY KEY, code text);
CREATE UNIQUE INDEX coupons_code_key ON coupons (code) WHERE id > 0;
CREATE TABLE uses (code text);
ALTER TABLE uses ADD FOREIGN KEY (code) REFERENCES coupons (code);

-- case: over more columns
-- fails: 42830
CREATE TABLE coupons (id bigint, code text, UNIQUE (id, code));
CREATE TABLE uses (code text REFERENCES coupons (code));

-- case: behind a new column
-- fails: 42830
CREATE TABLE coupons (id bigint PRIMARY KEY, code text);
CREATE TABLE uses (id bigint);
ALTER TABLE uses ADD COLUMN code text REFERENCES coupons (code);

-- case: of a partitioned table
-- fails: 42830
CREATE TABLE coupons (id bigint, code text) PARTITION BY RANGE (id);
CREATE TABLE uses (code text REFERENCES coupons (code));
