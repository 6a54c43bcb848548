-- case: attached
CREATE TABLE events_2028 (LIKE events INCLUDING ALL);
ALTER TABLE events ATTACH PARTITION events_2028 FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');

-- case: with a short timeout
SET lock_timeout = '2s';
CREATE TABLE events_2028 PARTITION OF events FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');

-- case: of a new table
CREATE TABLE clicks (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE clicks_2028 PARTITION OF clicks FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');

-- case: the timeout comes too late, which is another finding
CREATE TABLE events_2028 PARTITION OF events FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;

-- case: no partition
CREATE TABLE refunds (id bigint) INHERITS (order_items);
