-- name: a user's messages
-- claimed: "10-25x faster"
-- budget: speedup >= 10x
-- $1: '00000000-0000-0000-0000-000000000042'
SELECT id, content, created_at FROM messages
WHERE sender_id = $1 AND deleted_at IS NULL
ORDER BY created_at DESC LIMIT 50;

-- name: a user's posts
-- claimed: "10-20x faster"
-- budget: speedup >= 10x
-- $1: '00000000-0000-0000-0000-000000000042'
SELECT id, content, created_at FROM posts
WHERE user_id = $1 AND deleted_at IS NULL
ORDER BY created_at DESC LIMIT 50;

-- name: feed of those whom a user follows
-- claimed: "500 ms to 100 ms, 80 %"
-- budget: p95 < 100ms, speedup >= 5x
-- $1: '00000000-0000-0000-0000-000000000042'
SELECT posts.id, posts.content, posts.created_at FROM follows
JOIN posts ON posts.user_id = follows.followee_id
WHERE follows.follower_id = $1 AND posts.deleted_at IS NULL
ORDER BY posts.created_at DESC LIMIT 50;

-- name: feed of everybody
-- claimed: "500 ms to 100 ms, 80 %"
-- budget: p95 < 100ms, speedup >= 5x
SELECT id, content, created_at FROM posts
WHERE deleted_at IS NULL
ORDER BY created_at DESC LIMIT 50;

-- name: a user's messages with the deleted ones
-- claimed: "no regression on other queries"
-- budget: p95 < 500ms
-- $1: '00000000-0000-0000-0000-000000000042'
SELECT id, content, deleted_at FROM messages WHERE sender_id = $1 ORDER BY created_at DESC LIMIT 50;

-- name: a conversation
-- claimed: "no regression on other queries"
-- $1: 1234
SELECT id, content, created_at FROM messages WHERE conversation_id = $1 ORDER BY created_at LIMIT 50;
