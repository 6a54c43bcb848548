-- case: concurrently
ALTER TABLE events DETACH PARTITION events_2027 CONCURRENTLY;

-- case: the wait is kept short
SET lock_timeout = '2s';
ALTER TABLE events DETACH PARTITION events_2027;

-- case: with a default partition there is no other way
-- history: migrations/0001_events.sql
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2027 PARTITION OF events FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE TABLE events_other PARTITION OF events DEFAULT;
-- file: migrations/0002_detach.sql
ALTER TABLE events DETACH PARTITION events_2027;

-- case: a new table
CREATE TABLE visits (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE visits DETACH PARTITION visits_2026;

-- case: attached
CREATE TABLE events_2028 (LIKE events);
ALTER TABLE events ATTACH PARTITION events_2028 FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');
