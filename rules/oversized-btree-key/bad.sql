-- case: a text
-- fails: 54000
CREATE TABLE articles (id bigint, body text);
INSERT INTO articles VALUES (1, (SELECT string_agg(md5(n::text), '') FROM generate_series(1, 200) AS n));
CREATE INDEX articles_body_idx ON articles (body);

-- case: a varchar without a limit
-- fails: 54000
CREATE TABLE articles (id bigint, short_description varchar);
INSERT INTO articles VALUES (1, (SELECT string_agg(md5(n::text), '') FROM generate_series(1, 200) AS n));
CREATE INDEX articles_description_idx ON articles (id, short_description);

-- case: in INCLUDE
-- fails: 54000
CREATE TABLE articles (id bigint, payload bytea);
INSERT INTO articles VALUES (1, (SELECT string_agg(md5(n::text), '') FROM generate_series(1, 200) AS n)::bytea);
CREATE INDEX articles_id_idx ON articles (id) INCLUDE (payload);

-- case: a unique key
-- fails: 54000
CREATE TABLE articles (id bigint, body text);
INSERT INTO articles VALUES (1, (SELECT string_agg(md5(n::text), '') FROM generate_series(1, 200) AS n));
ALTER TABLE articles ADD CONSTRAINT articles_body_key UNIQUE (body);

-- case: UNIQUE behind a new column
-- fails: 54000
CREATE TABLE articles (id bigint);
ALTER TABLE articles ADD COLUMN body text UNIQUE;
INSERT INTO articles VALUES (1, (SELECT string_agg(md5(n::text), '') FROM generate_series(1, 200) AS n));

-- case: UNIQUE in a new table
-- fails: 54000
CREATE TABLE articles (id bigint, body text UNIQUE);
INSERT INTO articles VALUES (1, (SELECT string_agg(md5(n::text), '') FROM generate_series(1, 200) AS n));

-- case: on a partitioned table
-- fails: 54000
CREATE TABLE articles (id bigint, body text) PARTITION BY RANGE (id);
CREATE TABLE articles_1 PARTITION OF articles FOR VALUES FROM (1) TO (2);
CREATE INDEX articles_body_idx ON articles (body);
INSERT INTO articles VALUES (1, (SELECT string_agg(md5(n::text), '') FROM generate_series(1, 200) AS n));
