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
