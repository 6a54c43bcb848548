-- case: where the server has it
-- postgres: >=18
CREATE TABLE boxes (width int, code text, area int GENERATED ALWAYS AS (width * width));
CREATE UNIQUE INDEX boxes_code_key ON boxes (code) NULLS NOT DISTINCT;

-- case: what every major has
CREATE TABLE boxes (width int NOT NULL, code text UNIQUE, area int GENERATED ALWAYS AS (width * width) STORED);
ALTER TABLE boxes ADD CONSTRAINT boxes_width_check CHECK (width > 0);
REINDEX TABLE CONCURRENTLY orders;
