-- case: trigrams
-- fails: 0A000, 58P01
CREATE EXTENSION IF NOT EXISTS trgm;

-- case: a name that needs quotes
-- fails: 0A000, 58P01
CREATE EXTENSION "uuid_ossp";

-- case: indexes of plain columns
-- fails: 0A000, 58P01
CREATE EXTENSION gist SCHEMA public;
