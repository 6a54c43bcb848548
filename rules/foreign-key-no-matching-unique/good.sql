-- case: a unique index
CREATE TABLE coupons (id bigint PRIMARY KEY, code text, UNIQUE (code, id));
CREATE UNIQUE INDEX coupons_code_key ON coupons (code);
CREATE TABLE uses (code text REFERENCES coupons (code), id bigint REFERENCES coupons, FOREIGN KEY (id, code) REFERENCES coupons (id, code));

-- case: a table that stood there before
-- outside: CREATE UNIQUE INDEX customers_email_key ON customers (email)
CREATE TABLE logins (email text REFERENCES customers (email));
