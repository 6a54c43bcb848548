CREATE INDEX CONCURRENTLY overview_org_period_idx ON overview (org_id, period);
CREATE INDEX CONCURRENTLY rankings_org_metric_idx ON rankings (org_id, metric, value DESC);
CREATE INDEX CONCURRENTLY payments_open_idx ON payments (org_id) WHERE settled_at IS NULL;
