import type { DeploymentCheck, HealthFinding } from "../../types.ts";
import type { ExaminedIndex, TableStatistics } from "./facts.ts";

/** A table that was never analyzed counts as ten pages (plancat.c, estimate_rel_size): up to so many it does not matter. */
const LEAST_BYTES = 10 * 8192;

export interface MissingStatistics {
  readonly findings: readonly HealthFinding[];
  readonly checks: readonly DeploymentCheck[];
}

/** Tables that ANALYZE has never seen, and expressions of indexes of which the planner knows nothing. */
export function missingStatistics(
  tables: readonly TableStatistics[],
  indexes: readonly ExaminedIndex[],
): MissingStatistics {
  const large = tables.filter(({ bytes }) => bytes > LEAST_BYTES);
  const never = large.filter(({ analyzed }) => analyzed === false);
  const told = new Set(never.map(({ table }) => table));
  const largeTables = new Set(large.map(({ table }) => table));
  const ofExpressions = indexes.filter(
    ({ valid, expressions, partitioned, table }) =>
      valid && expressions && !partitioned && largeTables.has(table) && !told.has(table),
  );
  const bare = ofExpressions.filter(({ expressionStatistics }) => expressionStatistics === false);
  return {
    findings: [...never.map(unanalyzed), ...bare.map(unknownExpression)],
    checks: [
      checkOf("never-analyzed", "tables", {
        bad: never.length,
        unseen: large.filter(({ analyzed }) => analyzed === null).length,
        says: "that were never analyzed",
        fine: "every table of more than 80 kB was analyzed",
      }),
      checkOf("expression-statistics", "indexes over expressions", {
        bad: bare.length,
        unseen: ofExpressions.filter(({ expressionStatistics }) => expressionStatistics === null).length,
        says: "without statistics of their expressions",
        fine: "every index over an expression has statistics of it",
      }),
    ],
  };
}

function checkOf(
  check: string,
  what: string,
  {
    bad,
    unseen,
    says,
    fine,
  }: { readonly bad: number; readonly unseen: number; readonly says: string; readonly fine: string },
): DeploymentCheck {
  const facts = { missing: bad, unknown: unseen };
  if (unseen > 0)
    return {
      check,
      level: "unknown",
      facts,
      needs: "SELECT on the tables, or pg_read_all_data",
      message: `of ${unseen} ${what} this role may not see whether there are any statistics${bad > 0 ? `; ${what} ${says}: ${bad}` : ""}`,
    };
  return bad > 0
    ? { check, level: "warn", facts, message: `${what} ${says}: ${bad}` }
    : { check, level: "ok", facts, message: fine };
}

function unanalyzed({ table, bytes, partitioned }: TableStatistics): HealthFinding {
  // ANALYZE reaches a partitioned table only by its name: autovacuum looks at partitions alone (manual, ANALYZE).
  const by = partitioned ? " by its name, and autovacuum does not do that" : "";
  return {
    kind: "never-analyzed",
    index: null,
    table,
    bytes,
    message: `the table was never analyzed${by}: the planner guesses what is in it`,
    evidence: { partitioned },
    sql: `ANALYZE ${table};`,
  };
}

function unknownExpression({ index, table, bytes, sql }: ExaminedIndex): HealthFinding {
  return {
    kind: "expression-statistics",
    index,
    table,
    bytes,
    message: "nothing is known of its expression: the planner guesses, and may not use it",
    evidence: { definition: sql },
    sql: `ANALYZE ${table};`,
  };
}
