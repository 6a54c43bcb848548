-- case: a flag
-- shows: EXPLAIN (COSTS OFF) SELECT * FROM tasks WHERE NOT done
CREATE TABLE tasks (id bigint, done boolean NOT NULL, note text);
INSERT INTO tasks SELECT n, n % 100 = 0, repeat('x', 100) FROM generate_series(1, 10000) AS n;
CREATE INDEX tasks_done_idx ON tasks (done);
ANALYZE tasks;
