-- case: read, not written
SELECT indexrelid FROM pg_index WHERE NOT indisvalid;

-- case: a table of one's own
CREATE SCHEMA monitoring;
CREATE TABLE monitoring.pg_index (id int);
INSERT INTO monitoring.pg_index VALUES (1);
UPDATE orders SET status = 'new';
