-- case: with pg_trgm
CREATE EXTENSION IF NOT EXISTS pg_trgm;
DROP INDEX CONCURRENTLY IF EXISTS products_name_idx;
CREATE INDEX CONCURRENTLY products_name_idx ON products USING gin (name gin_trgm_ops);

-- case: with btree_gist
CREATE EXTENSION btree_gist;
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_id_idx;
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders USING gist (customer_id);

-- case: classes that the types have
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE diary (mood mood, tags text[], during tstzrange, label varchar(20), at point);
CREATE INDEX diary_mood_idx ON diary (mood);
CREATE INDEX diary_tags_idx ON diary USING gin (tags);
CREATE INDEX diary_during_idx ON diary USING gist (during);
CREATE INDEX diary_label_idx ON diary (label varchar_pattern_ops, lower(label) text_pattern_ops);
CREATE INDEX diary_at_idx ON diary USING gist (at);

-- case: a type and a class that nobody here knows
-- unproven: they come with an extension that PostgreSQL does not ship
CREATE TABLE places (shape geometry, area text);
CREATE INDEX places_shape_idx ON places USING gist (shape);
CREATE INDEX places_area_idx ON places USING gin (area gin_bigm_ops);

-- case: ivfflat has a default
-- needs: vector
CREATE TABLE pictures (id bigint, embedding vector(3));
INSERT INTO pictures SELECT 1, '[1,2,3]';
CREATE INDEX pictures_embedding_idx ON pictures USING ivfflat (embedding);
CREATE INDEX pictures_near_idx ON pictures USING hnsw (embedding vector_cosine_ops);

-- case: an access method that nobody here knows
-- unproven: it comes with an extension that PostgreSQL does not ship
CREATE INDEX products_name_idx ON products USING rum (name);

-- case: a class for what a function of the migrations gives
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE RETURN lower($1);
DROP INDEX CONCURRENTLY IF EXISTS products_plain_idx;
CREATE INDEX CONCURRENTLY products_plain_idx ON products (plain(name) text_pattern_ops);
