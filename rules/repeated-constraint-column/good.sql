-- case: each once
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint, line int, UNIQUE (order_id, line) INCLUDE (order_id));

-- case: what excludes may compare a column twice
CREATE TABLE rooms (id bigint PRIMARY KEY, during int4range, EXCLUDE USING gist (during WITH &&, during WITH -|-));
