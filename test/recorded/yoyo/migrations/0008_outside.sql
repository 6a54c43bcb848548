-- transactional: false
-- depends: 0007_plain
CREATE INDEX CONCURRENTLY p_outside ON p (id);
