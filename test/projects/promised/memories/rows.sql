-- Four of five memories are active, three of four have been read; 400 clusters, and a minute between two memories.
INSERT INTO clusters
  SELECT n, 'cluster ' || n, timestamptz '2026-01-01' + n * interval '1 hour' FROM generate_series(1, 400) AS n;
INSERT INTO memories
  SELECT n, CASE WHEN n % 5 = 0 THEN 'archived' ELSE 'active' END, n * 7919 % 1000 / 1000.0,
    jsonb_build_object('topic', 't' || n % 900, 'kind', 'k' || n % 7, 'source', jsonb_build_object('user', n % 3000)),
    1 + n * 31 % 400, repeat(md5(n::text), 6), timestamptz '2025-01-01' + n * interval '1 minute',
    CASE WHEN n % 4 > 0 THEN timestamptz '2025-06-01' + n * 7919 % 60000 * interval '1 minute' END
  FROM generate_series(1, 50000) AS n;
