-- case: as it was written
-- file: runbooks/index.md
The build — CREATE INDEX CONCURRENTLY — takes an hour… ✅ “Ready” → 100 €, naïve Ångström, «été».

-- case: other languages
-- file: runbooks/index.md
创建索引 CREATE INDEX CONCURRENTLY 需要一个小时。Построение индекса занимает час. ‚Ä„Ü éèê À‡‚

-- case: what is UTF-8 by chance, and no sign
-- file: runbooks/index.md
Les ÉTÉ»»s, mot—été, CREATE INDEX CONCURRENTLY.
