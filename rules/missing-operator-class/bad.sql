-- case: text has no gin class of its own
-- severity: notice
-- fails: 42704
CREATE INDEX CONCURRENTLY products_name_idx ON products USING gin (name);

-- case: json is not jsonb
-- fails: 42704
CREATE TABLE logs (entry json);
CREATE INDEX logs_entry_idx ON logs USING gin (entry);

-- case: json has no order
-- fails: 42704
CREATE TABLE logs (entry json);
CREATE INDEX logs_entry_idx ON logs (entry);

-- case: a point has no order
-- fails: 42704
CREATE TABLE places (at point);
CREATE INDEX places_at_idx ON places (at);

-- case: a document is no range
-- fails: 42704
CREATE INDEX CONCURRENTLY products_attributes_idx ON products USING brin (attributes);

-- case: an expression has a type too
-- fails: 42704
CREATE INDEX CONCURRENTLY products_colour_idx ON products USING gist ((attributes -> 'colour'));

-- case: of another access method
-- fails: 42704
CREATE INDEX CONCURRENTLY products_attributes_idx ON products (attributes jsonb_path_ops);

-- case: of another type
-- fails: 42804
CREATE INDEX CONCURRENTLY products_price_idx ON products (price text_pattern_ops);

-- case: a number in a gist index, where everything is known
-- fails: 42704
-- file: db/migrations/00001_refunds.sql
-- +goose Up
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint);
CREATE INDEX refunds_order_id_idx ON refunds USING gist (order_id);
-- +goose Down
DROP TABLE refunds;

-- case: hnsw wants its distance named
-- needs: vector
-- fails: 42704
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding);

-- case: json is not equal to anything
-- fails: 42704
ALTER TABLE orders ADD COLUMN note json UNIQUE;

-- case: a point in a new table's key
-- fails: 42704
CREATE TABLE places (at point, name text, PRIMARY KEY (name, at));

-- case: a number in a gist index of EXCLUDE, where everything is known
-- fails: 42704
-- file: db/migrations/00001_refunds.sql
-- +goose Up
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint, EXCLUDE USING gist (order_id WITH =));
-- +goose Down
DROP TABLE refunds;

-- case: a number in a gist index of EXCLUDE
-- severity: notice
-- fails: 42704
-- also: constraint-builds-index
ALTER TABLE orders ADD EXCLUDE USING gist (customer_id WITH =);
