import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{tools}from"./chunk-C7RJVGQC.js";function ledgerNotes(steps,{migrations},{command,only}){return[...new Set(steps.map(({file})=>file))].flatMap(file=>{let id=migrations.find(migration=>migration.file.path===file.path)?.tool,tool=tools.find(each=>each.id===id);if(!tool?.recorded)return[];let own=steps.filter(step=>step.file===file),again=own.every(({repeatable})=>repeatable),way=command==="apply"?tool.name:`the way back in ${tool.name}`;if(again)return[{file,message:`run ${way} as ever: ${passedBy(own)} it pass, and then ${tool.name}'s own list is right`}];let fails=own.every(({rebuilt})=>rebuilt)?`${way} would build it again`:`${way} would fail: what it asks for is done`,count=command==="apply"&&!only?tool.countAsApplied?.(file.path):void 0;return[{file,message:count===void 0?`${fails}; ${before(command)}`:`${fails}. To have it counted: ${count}`}]})}function passedBy(own){let drops=own.filter(({wish})=>wish==="gone").length;return drops===0?"IF NOT EXISTS lets":drops===own.length?"IF EXISTS lets":"IF NOT EXISTS and IF EXISTS let"}function before(command){return command==="apply"?"write IF NOT EXISTS (IF EXISTS where it drops) into it before the tool runs it":"take it out of the tool's list by hand, or write IF EXISTS into its way back first"}function elapsed(ms){let seconds=Math.round(ms/1e3);if(ms<1e4)return`${(ms/1e3).toFixed(1)} s`;if(seconds<60)return`${seconds} s`;let two=part=>String(part).padStart(2,"0");return seconds<3600?`${Math.floor(seconds/60)} m ${two(seconds%60)}`:`${Math.floor(seconds/3600)} h ${two(Math.floor(seconds%3600/60))}`}var duplicatesQuery=`SELECT pg_catalog.format('SELECT %1$s, count(*) FROM %2$s WHERE %3$s GROUP BY %4$s HAVING count(*) > 1 LIMIT 20;',
    k.keys, pg_catalog.format('%I.%I', n.nspname, t.relname),
    pg_catalog.concat_ws(' AND ', CASE WHEN pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct' = 'true' THEN NULL ELSE pg_catalog.format('num_nulls(%s) = 0', k.keys) END,
      coalesce('(' || pg_catalog.pg_get_expr(i.indpred, i.indrelid) || ')', CASE WHEN pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct' = 'true' THEN 'true' END)),
    k.numbers) AS query
FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class t ON t.oid = i.indrelid JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  CROSS JOIN LATERAL (SELECT pg_catalog.string_agg(pg_catalog.pg_get_indexdef(i.indexrelid, g.n, true), ', ' ORDER BY g.n) AS keys,
    pg_catalog.string_agg(g.n::text, ', ' ORDER BY g.n) AS numbers FROM pg_catalog.generate_series(1, i.indnkeyatts) AS g (n)) k
WHERE i.indexrelid = pg_catalog.to_regclass($1) AND i.indisunique`;var blockersQuery=`SELECT CASE WHEN a.pid IS NOT NULL AND a.usesysid IS NULL THEN 'autovacuum' ELSE 'session' END AS kind,
  b.pid, NULL::text AS gid, a.usename::text AS role, a.application_name AS application, a.state,
  extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::bigint AS seconds,
  a.query ~ 'to prevent wraparound' AS wraparound
FROM (SELECT DISTINCT u.pid FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids($1)) AS u (pid) WHERE u.pid <> 0) b
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid
UNION ALL
SELECT 'prepared', NULL, p.gid, p.owner::text, NULL, NULL,
  extract(epoch FROM pg_catalog.clock_timestamp() - p.prepared)::bigint, NULL
FROM pg_catalog.pg_locks w JOIN pg_catalog.pg_prepared_xacts p ON p.transaction = w.transactionid
WHERE w.pid = $1 AND NOT w.granted AND w.locktype = 'transactionid'
ORDER BY 1 DESC, 2`;var tableLockHoldersQuery=`SELECT CASE WHEN l.pid IS NULL THEN 'prepared' WHEN a.pid IS NOT NULL AND a.usesysid IS NULL THEN 'autovacuum' ELSE 'session' END AS kind,
  l.pid, p.gid, coalesce(a.usename, p.owner)::text AS role, a.application_name AS application, a.state,
  extract(epoch FROM pg_catalog.clock_timestamp() - coalesce(a.xact_start, p.prepared))::bigint AS seconds,
  a.query ~ 'to prevent wraparound' AS wraparound
FROM (SELECT DISTINCT h.pid, h.virtualtransaction FROM pg_catalog.pg_locks h
    WHERE h.locktype = 'relation' AND h.granted AND h.relation = pg_catalog.to_regclass($1)
      AND h.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
      AND h.mode IN ('ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')) l
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
  LEFT JOIN pg_catalog.pg_locks x ON l.pid IS NULL AND x.locktype = 'transactionid' AND x.pid IS NULL AND x.virtualtransaction = l.virtualtransaction
  LEFT JOIN pg_catalog.pg_prepared_xacts p ON p.transaction = x.transactionid
ORDER BY 1 DESC, 2`;var buildWatchQuery=`SELECT a.pid IS NOT NULL AND a.state IS DISTINCT FROM 'idle' AS alive, CASE WHEN a.wait_event_type = 'Lock' THEN a.wait_event END AS waits,
  p.phase, p.blocks_done, p.blocks_total, p.tuples_done, p.tuples_total, pg_catalog.cardinality(b.pids) > 0 AS blocked,
  EXISTS (SELECT 1 FROM pg_catalog.pg_locks l WHERE l.locktype = 'relation' AND l.granted AND l.pid = ANY (b.pids)
    AND l.mode = 'ShareUpdateExclusiveLock' AND NOT EXISTS (
      SELECT 1 FROM pg_catalog.pg_stat_activity o WHERE o.pid = l.pid AND o.usesysid IS NULL)) AS behind_build,
  (SELECT pg_catalog.jsonb_agg(DISTINCT l.pid) FROM pg_catalog.pg_locks l
    WHERE NOT l.granted AND l.locktype = 'relation'
      AND (l.database, l.relation) IN (SELECT h.database, h.relation FROM pg_catalog.pg_locks h WHERE h.pid = w.pid AND h.granted AND h.locktype = 'relation')
      AND w.pid = ANY (pg_catalog.pg_blocking_pids(l.pid))) AS queued
FROM (SELECT $1::int AS pid) w
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = w.pid
  LEFT JOIN pg_catalog.pg_stat_progress_create_index p ON p.pid = w.pid
  CROSS JOIN LATERAL (SELECT pg_catalog.pg_blocking_pids(w.pid) AS pids) b`;export{duplicatesQuery,blockersQuery,tableLockHoldersQuery,elapsed,buildWatchQuery,ledgerNotes};
//# sourceMappingURL=chunk-5XH32VFM.js.map
