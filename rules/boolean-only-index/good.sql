-- case: the flag in WHERE
CREATE TABLE tasks (id bigint, done boolean NOT NULL);
CREATE INDEX tasks_open_idx ON tasks (id) WHERE NOT done;

-- case: with another column
CREATE TABLE tasks (id bigint, done boolean NOT NULL);
CREATE INDEX tasks_done_idx ON tasks (done, id);

-- case: only the rare ones
CREATE TABLE tasks (id bigint, done boolean NOT NULL);
CREATE INDEX tasks_done_idx ON tasks (done) WHERE done;

-- case: another type
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
