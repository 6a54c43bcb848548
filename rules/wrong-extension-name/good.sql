-- case: by their names
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION "uuid-ossp";
CREATE EXTENSION btree_gist SCHEMA public;
