-- name: newest of a large source
-- claimed: "80-95 % better, 10-50 ms, an Index Scan"
-- class: common
-- budget: speedup >= 5x
-- $1: 'El Tiempo'
SELECT id, title, published_date FROM scraped_content WHERE source = $1 ORDER BY published_date DESC LIMIT 20;

-- name: newest of a small source
-- claimed: "80-95 % better, 10-50 ms, an Index Scan"
-- class: common
-- budget: speedup >= 5x
-- $1: 'Source 12'
SELECT id, title, published_date FROM scraped_content WHERE source = $1 ORDER BY published_date DESC LIMIT 20;

-- name: newest of a source and category
-- claimed: "80-95 % better, 10-50 ms"
-- class: common
-- budget: speedup >= 5x
-- $1: 'El Tiempo'
-- $2: 'sport'
SELECT id, title, published_date FROM scraped_content
WHERE source = $1 AND category = $2 ORDER BY published_date DESC LIMIT 20;

-- name: count of paid articles
-- claimed: "80-95 % better, 10-50 ms"
-- class: common
-- budget: speedup >= 5x
SELECT count(*) FROM scraped_content WHERE is_paywall;

-- name: full text
-- claimed: "search queries < 200 ms"
-- class: search
-- $1: 'w123 & w2345'
SELECT id, title FROM scraped_content
WHERE to_tsvector('spanish', title || ' ' || content) @@ to_tsquery('spanish', $1) LIMIT 20;

-- name: search in the title alone
-- claimed: "search queries < 200 ms"
-- class: search
-- $1: '%w123%'
SELECT id, title FROM scraped_content WHERE title ILIKE $1 LIMIT 20;

-- name: tagged
-- claimed: "80-95 % better, 10-50 ms"
-- class: common
-- budget: speedup >= 5x
-- $1: '{"topic": "t123"}'
SELECT id, title FROM scraped_content WHERE tags @> $1;

-- name: tagged, by the value of a key
-- claimed: "80-95 % better, 10-50 ms"
-- class: common
-- budget: speedup >= 5x
-- $1: 't123'
SELECT id, title FROM scraped_content WHERE tags ->> 'topic' = $1;

-- name: log in
-- claimed: "80-95 % better, 10-50 ms, case-insensitive"
-- class: common
-- budget: speedup >= 5x
-- $1: 'reader12345@example.org'
SELECT id, email FROM users WHERE lower(email) = $1;

-- name: active users
-- claimed: "80-95 % better, 10-50 ms"
-- class: common
-- budget: speedup >= 5x
SELECT id, email FROM users WHERE is_active ORDER BY last_login DESC LIMIT 50;

-- name: words to review
-- claimed: "80-95 % better, 10-50 ms"
-- class: common
-- budget: speedup >= 5x
-- $1: 1234
SELECT vocabulary_id, next_review FROM user_vocabulary
WHERE user_id = $1 AND next_review <= '2026-02-01' ORDER BY next_review LIMIT 20;

-- name: newest alerts of a kind
-- claimed: "80-95 % better, 10-50 ms"
-- class: common
-- budget: speedup >= 5x
-- $1: 'type 7'
-- $2: 'high'
SELECT id, created_at FROM intelligence_alerts
WHERE type = $1 AND severity = $2 ORDER BY created_at DESC LIMIT 20;

-- name: alerts by month
-- claimed: "analytics < 500 ms"
-- class: analytics
SELECT date_trunc('month', created_at) AS month, status, count(*) FROM intelligence_alerts GROUP BY 1, 2;
