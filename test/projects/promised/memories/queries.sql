-- name: last accessed
-- claimed: "from a full scan to a partial index scan, more than 80 % faster"
-- budget: speedup >= 5x
SELECT id, content, last_accessed_at FROM memories
WHERE status = 'active' AND last_accessed_at IS NOT NULL
ORDER BY last_accessed_at DESC LIMIT 100;

-- name: accessed in the last day
-- claimed: "more than 80 % faster"
-- budget: speedup >= 5x
-- $1: '2025-07-11 16:00+00'
SELECT id, content, last_accessed_at FROM memories
WHERE status = 'active' AND last_accessed_at > $1
ORDER BY last_accessed_at DESC LIMIT 100;

-- name: metadata that contains
-- claimed: "from a sequential scan to a GIN lookup, more than 90 % faster"
-- budget: speedup >= 10x
-- $1: '{"topic": "t123"}'
SELECT id, content FROM memories WHERE metadata @> $1;

-- name: metadata by the text of a key
-- claimed: "metadata filtering more than 90 % faster"
-- budget: speedup >= 10x
-- $1: 't123'
SELECT id, content FROM memories WHERE metadata ->> 'topic' = $1;

-- name: an hour
-- claimed: "from a full scan to a btree range scan, more than 70 % faster"
-- budget: speedup >= 3.3x
-- $1: '2025-01-15 10:00+00'
-- $2: '2025-01-15 11:00+00'
SELECT id, content FROM memories WHERE created_at BETWEEN $1 AND $2 ORDER BY created_at;

-- name: most of the time there is
-- claimed: "temporal range queries more than 70 % faster"
-- budget: speedup >= 3.3x
-- $1: '2025-01-03'
-- $2: '2025-02-03'
SELECT status, avg(length(content)) FROM memories WHERE created_at BETWEEN $1 AND $2 GROUP BY status;

-- name: a cluster's members
-- claimed: "from several joins to index joins, more than 50 % faster"
-- budget: speedup >= 2x
-- $1: 123
SELECT clusters.label, memories.id, memories.content FROM clusters
JOIN memories ON memories.cluster_id = clusters.id
WHERE clusters.id = $1 AND memories.status = 'active';

-- name: all clusters by size
-- claimed: "cluster analysis more than 50 % faster"
-- budget: speedup >= 2x
SELECT clusters.label, count(*), avg(memories.importance) FROM clusters
JOIN memories ON memories.cluster_id = clusters.id
WHERE memories.status = 'active' GROUP BY clusters.id;
