-- One source has two thirds of the articles, the others are small; each article has 120 words out of five thousand.
INSERT INTO users
  SELECT n, 'Reader' || n || '@example.org', repeat(md5(n::text), 4), repeat(md5(n::text), 8),
    jsonb_build_object('language', 'es', 'theme', 'dark', 'letters', repeat(md5(n::text), 3)), n % 10 > 0, timestamptz '2025-01-01' + n * interval '7 minutes'
  FROM generate_series(1, 20000) AS n;
INSERT INTO scraped_content
  SELECT n,
    CASE WHEN n % 3 > 0 THEN 'El Tiempo' ELSE 'Source ' || n % 401 END,
    (ARRAY['politics', 'sport', 'culture', 'economy'])[1 + n / 22 % 4], 'Title w' || n % 5000,
    (SELECT string_agg('w' || (n * 7919 + k * k * 31) % 5000, ' ') FROM generate_series(1, 120) AS k),
    jsonb_build_object('topic', 't' || n % 700, 'level', n % 6), n % 25 = 0, n % 6,
    timestamptz '2025-01-01' + n * interval '20 minutes'
  FROM generate_series(1, 8000) AS n;
INSERT INTO user_vocabulary
  SELECT n, 1 + n % 2000, n / 2000, n % 6,
    CASE WHEN n % 4 > 0 THEN timestamptz '2026-01-01' + n % 997 * interval '1 hour' END
  FROM generate_series(1, 60000) AS n;
INSERT INTO intelligence_alerts
  SELECT n, 'type ' || n % 20, (ARRAY['low', 'medium', 'high'])[1 + n / 20 % 3],
    CASE WHEN n % 50 = 0 THEN 'open' ELSE 'closed' END, CASE WHEN n % 100 = 0 THEN n % 2000 + 1 END,
    'Alert ' || n, repeat(md5(n::text), 8),
    timestamptz '2025-01-01' + n * interval '3 minutes'
  FROM generate_series(1, 30000) AS n;
