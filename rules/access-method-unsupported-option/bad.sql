-- case: a unique hash index
-- fails: 0A000
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders USING hash (number);

-- case: two columns in a hash index
-- fails: 0A000
CREATE INDEX CONCURRENTLY orders_hash_idx ON orders USING hash (number, status);

-- case: a gin index in descending order
-- fails: 0A000
CREATE INDEX CONCURRENTLY products_attributes_idx ON products USING gin (attributes DESC);

-- case: nulls in an order that brin does not have
-- fails: 0A000
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders USING brin (placed_at NULLS LAST);

-- case: INCLUDE in a gin index
-- fails: 0A000
CREATE INDEX CONCURRENTLY products_attributes_idx ON products USING gin (attributes) INCLUDE (sku);

-- case: an expression in INCLUDE
-- fails: 0A000
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number) INCLUDE ((total * 2));

-- case: an order in INCLUDE
-- fails: 42P17
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number) INCLUDE (total DESC);

-- case: an operator class in INCLUDE
-- fails: 42P17
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number) INCLUDE (status text_pattern_ops);

-- case: an access method with a slip of the pen
-- fails: 42704
CREATE INDEX CONCURRENTLY orders_number_idx ON orders USING btre (number);

-- case: several columns in an hnsw index
-- needs: vector
-- fails: 0A000
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops, id);

-- case: an EXCLUDE constraint
-- fails: 0A000
CREATE TABLE bookings (room int, at int);
ALTER TABLE bookings ADD CONSTRAINT one_at_a_time EXCLUDE USING hash (room WITH =) INCLUDE (at);

-- case: an EXCLUDE constraint of a new table
-- fails: 0A000
CREATE TABLE bookings (room int, at int, EXCLUDE USING hash (room WITH =, at WITH =));

-- case: on a partitioned table
-- fails: 0A000
CREATE TABLE bookings (room int, at int) PARTITION BY RANGE (at);
CREATE INDEX bookings_room_idx ON bookings USING hash (room, at);
