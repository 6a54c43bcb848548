-- case: VIRTUAL is what a generated column is unless told otherwise
-- postgres: >=18
-- fails: 0A000
CREATE TABLE boxes (width int, area int GENERATED ALWAYS AS (width * width));
CREATE INDEX boxes_area_idx ON boxes (area);

-- case: added to a table that was there
-- postgres: >=18
-- fails: 0A000
ALTER TABLE products ADD COLUMN gross numeric GENERATED ALWAYS AS (price * 2) VIRTUAL;
CREATE INDEX CONCURRENTLY products_gross_idx ON products (sku) INCLUDE (gross);

-- case: a unique key of a new table
-- postgres: >=18
-- fails: 0A000
CREATE TABLE boxes (width int, area int GENERATED ALWAYS AS (width * width), UNIQUE (area));

-- case: UNIQUE behind the column
-- postgres: >=18
-- fails: 0A000
CREATE TABLE boxes (width int);
ALTER TABLE boxes ADD COLUMN area int GENERATED ALWAYS AS (width * width) VIRTUAL UNIQUE;

-- case: a unique key added later
-- postgres: >=18
-- fails: 0A000
CREATE TABLE boxes (width int, area int GENERATED ALWAYS AS (width * width));
ALTER TABLE boxes ADD CONSTRAINT boxes_area_key UNIQUE (area);

-- case: on a partitioned table
-- postgres: >=18
-- fails: 0A000
CREATE TABLE boxes (width int, area int GENERATED ALWAYS AS (width * width)) PARTITION BY RANGE (width);
CREATE INDEX boxes_area_idx ON boxes (area);
