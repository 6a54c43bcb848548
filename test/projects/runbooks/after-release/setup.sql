CREATE TABLE overview (id bigint PRIMARY KEY, org_id text NOT NULL, period text NOT NULL);
CREATE TABLE rankings (id bigint PRIMARY KEY, org_id text NOT NULL, metric text NOT NULL, value int NOT NULL);
CREATE TABLE payments (id bigint PRIMARY KEY, org_id text NOT NULL, settled_at timestamptz);
INSERT INTO overview SELECT n, 'org ' || n % 400, '2026-' || n % 12 FROM generate_series(1, 6000) n;
INSERT INTO rankings SELECT n, 'org ' || n % 400, 'metric ' || n % 5, n FROM generate_series(1, 6000) n;
INSERT INTO payments SELECT n, 'org ' || n % 400, CASE WHEN n % 20 > 0 THEN now() END FROM generate_series(1, 6000) n;
ANALYZE overview;
ANALYZE rankings;
ANALYZE payments;
