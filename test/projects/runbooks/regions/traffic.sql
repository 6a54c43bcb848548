SET enable_seqscan = off;
SELECT * FROM messages WHERE sender_id = 7 ORDER BY sent_at DESC LIMIT 20;
SELECT * FROM posts WHERE author_id = 7 ORDER BY published_at DESC LIMIT 20;
