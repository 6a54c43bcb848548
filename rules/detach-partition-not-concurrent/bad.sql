-- case: a partition
ALTER TABLE events DETACH PARTITION events_2027;
