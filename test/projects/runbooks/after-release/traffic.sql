SELECT * FROM overview WHERE org_id = 'org 7' AND period = '2026-7';
SELECT * FROM rankings WHERE org_id = 'org 7' AND metric = 'metric 2' ORDER BY value DESC LIMIT 50;
SELECT * FROM payments WHERE org_id = 'org 7' AND settled_at IS NULL;
