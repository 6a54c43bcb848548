-- case: its hash
CREATE TABLE articles (id bigint, body text);
INSERT INTO articles VALUES (1, (SELECT string_agg(md5(n::text), '') FROM generate_series(1, 200) AS n));
CREATE INDEX articles_body_idx ON articles (md5(body));

-- case: a hash index
CREATE TABLE articles (id bigint, body text);
INSERT INTO articles VALUES (1, (SELECT string_agg(md5(n::text), '') FROM generate_series(1, 200) AS n));
CREATE INDEX articles_body_idx ON articles USING hash (body);

-- case: short by its type
CREATE TABLE articles (id bigint, description varchar(200));
CREATE INDEX articles_description_idx ON articles (description);

-- case: a text with a short name
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
