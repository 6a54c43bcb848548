-- case: a unique index
CREATE TABLE coupons (id bigint PRIMARY KEY, code text, UNIQUE (code, id));
CREATE UNIQUE INDEX coupons_code_key ON coupons (code);
CREATE TABLE uses (code text REFERENCES coupons (code), id bigint REFERENCES coupons, FOREIGN KEY (id, code) REFERENCES coupons (id, code));

-- case: a table that stood there before
-- outside: CREATE UNIQUE INDEX customers_email_key ON customers (email)
CREATE TABLE logins (email text REFERENCES customers (email));

-- case: a table of which only the name could be read
-- also: invalid-sql
-- unproven: PostgreSQL refuses the table itself
CREATE TABLE pages (id bigint PRIMARY KEY, body varchar(max));
CREATE TABLE visits (page bigint REFERENCES pages (id));

-- case: a table that takes its constraints from another
CREATE TABLE pages (id bigint PRIMARY KEY);
CREATE TABLE archived_pages (LIKE pages INCLUDING ALL);
CREATE TABLE archived_visits (page bigint REFERENCES archived_pages (id));
