-- case: of a table that is read
CREATE TABLE events_2028 PARTITION OF events FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');

-- case: the default one
CREATE TABLE IF NOT EXISTS events_rest PARTITION OF events DEFAULT;
