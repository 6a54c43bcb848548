-- case: stored
CREATE TABLE boxes (width int, area int GENERATED ALWAYS AS (width * width) STORED);
CREATE INDEX boxes_area_idx ON boxes (area);

-- case: another column
-- postgres: >=18
CREATE TABLE boxes (width int, area int GENERATED ALWAYS AS (width * width));
CREATE INDEX boxes_width_idx ON boxes (width, (width * width));

-- case: before PostgreSQL 18 there are none
-- postgres: <18
-- fails: 42601
CREATE TABLE boxes (width int, area int GENERATED ALWAYS AS (width * width));
CREATE INDEX boxes_area_idx ON boxes (area);
