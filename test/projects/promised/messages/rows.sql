-- 4000 users; each follows ten others; one post or message in fifty is deleted.
INSERT INTO users SELECT lpad(n::text, 32, '0')::uuid, 'user ' || n FROM generate_series(1, 4000) AS n;
INSERT INTO follows
  SELECT lpad(n::text, 32, '0')::uuid, lpad((1 + (n + 37 * k) % 4000)::text, 32, '0')::uuid
  FROM generate_series(1, 4000) AS n, generate_series(1, 10) AS k;
INSERT INTO posts
  SELECT md5('p' || n)::uuid, lpad((1 + n * 7919 % 4000)::text, 32, '0')::uuid, repeat(md5(n::text), 8),
    timestamptz '2025-01-01' + n * interval '1 minute', CASE WHEN n % 50 = 0 THEN timestamptz '2026-01-01' END
  FROM generate_series(1, 25000) AS n;
INSERT INTO messages
  SELECT md5('m' || n)::uuid, lpad((1 + n * 7919 % 4000)::text, 32, '0')::uuid, n % 4000, repeat(md5(n::text), 8),
    timestamptz '2025-01-01' + n * interval '1 minute', CASE WHEN n % 50 = 0 THEN timestamptz '2026-01-01' END
  FROM generate_series(1, 30000) AS n;
