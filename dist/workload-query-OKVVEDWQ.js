import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import"./chunk-GXYSKSZN.js";var workloadQuery=`-- Reads pg_stat_statements and changes nothing. Constants are $1, $2, \u2026 in it, so that it holds no values.
-- psql -XAtq --dbname=DATABASE --file=this.sql > workload.json; then indexwright prove --workload workload.json
SELECT coalesce(json_agg(json_build_object('query', query, 'calls', calls, 'mean_ms', round(mean_exec_time::numeric, 3))
  ORDER BY total_exec_time DESC), '[]')
FROM (
  SELECT query, sum(calls) AS calls, sum(total_exec_time) AS total_exec_time,
    sum(total_exec_time) / greatest(sum(calls), 1) AS mean_exec_time
  FROM pg_stat_statements
  WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND toplevel AND query ~* '^\\s*(select|with|insert|update|delete|merge)\\M'
    AND query !~* 'pg_catalog|pg_stat|information_schema'
  GROUP BY query
  ORDER BY total_exec_time DESC
  LIMIT 100
) AS statements;
`;export{workloadQuery};
//# sourceMappingURL=workload-query-OKVVEDWQ.js.map
