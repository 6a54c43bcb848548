-- Organisations over 24 months; one of them has most of the payments, and nine of ten payments are settled.
INSERT INTO franchise_overview
  SELECT n, 'ORG_' || n % 200, to_char(date '2024-01-01' + make_interval(months => n / 200 % 24), 'YYYY-MM'), n % 9999,
    md5(n::text)
  FROM generate_series(1, 40000) AS n;
INSERT INTO franchise_rankings
  SELECT n, 'ORG_' || n % 200, (ARRAY['sales', 'waste', 'speed', 'rating'])[1 + n / 200 % 4],
    to_char(date '2024-01-01' + make_interval(months => n / 800 % 24), 'YYYY-MM'), n % 50, n * 7919 % 99991
  FROM generate_series(1, 60000) AS n;
INSERT INTO franchise_budgets
  SELECT n, 'ORG_' || n % 200, (ARRAY['ops', 'staff', 'rent', 'food', 'ads'])[1 + n / 200 % 5],
    to_char(date '2024-01-01' + make_interval(months => n / 1000 % 24), 'YYYY-MM'), n % 9999
  FROM generate_series(1, 40000) AS n;
INSERT INTO inventory_batches
  SELECT n, 'ORG_' || n % 200, 'SKU-' || n * 31 % 5000, n % 90, date '2026-01-01' + n % 365
  FROM generate_series(1, 40000) AS n;
INSERT INTO purchase_orders
  SELECT n, 'ORG_' || n % 1000, CASE WHEN n / 1000 % 10 = 0 THEN 'open' ELSE 'received' END, n % 9999,
    timestamptz '2025-01-01' + n * interval '5 minutes'
  FROM generate_series(1, 60000) AS n;
INSERT INTO payments
  SELECT n, CASE WHEN n % 10 < 8 THEN 'ORG_1' ELSE 'ORG_' || n / 10 % 200 END,
    CASE WHEN n / 2000 % 10 = 3 THEN 'pending' ELSE 'settled' END, n % 9999,
    timestamptz '2025-01-01' + n * interval '5 minutes'
  FROM generate_series(1, 60000) AS n;
