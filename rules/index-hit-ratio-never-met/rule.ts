import type { A_Expr } from "libpg-query";
import { defineRule } from "../../src/check/rule.ts";
import { stringsOf } from "../../src/sql/grammar/name.ts";
import { nodesIn } from "../../src/sql/grammar/nodes.ts";
import { toldRatios } from "../../src/sql/runbooks/prose/told-ratio.ts";

export default defineRule({
  id: "index-hit-ratio-never-met",
  severity: "warning",
  title: "idx_tup_fetch divided by idx_tup_read is no hit ratio of an index",
  why: `
    idx_tup_read counts the entries that scans have returned, idx_tup_fetch the rows that plain index scans have fetched. A
    bitmap scan fetches none: after one that reads 200 entries the ratio is 0. An index-only scan fetches none either. So a
    good index misses every threshold, and the alarm never ends.`,
  instead: `Whether an index is used says idx_scan, counted twice with time between; what it reads from memory say idx_blks_hit and
    idx_blks_read of pg_statio_user_indexes.`,
  manual: "monitoring-stats.html#MONITORING-PG-STAT-ALL-INDEXES-VIEW",
  proof: {
    by: "none",
    because: "it takes statistics of an earlier session: test/proof/runbooks.test.ts has them",
  },

  visit: {
    *SelectStmt(node, at) {
      const divides = [...nodesIn(node)].some(([kind, part]) => kind === "A_Expr" && isRatio(part as A_Expr));
      const token = at.tokens().find((one) => one.text.toLowerCase() === "idx_tup_fetch");
      if (divides)
        yield {
          span: token?.span ?? at.span,
          message: "idx_tup_fetch / idx_tup_read is 0 for an index that bitmap scans use",
        };
    },
  },
  *runbook(runbook) {
    for (const { span, words } of toldRatios(runbook))
      yield { span, message: `No good index keeps to "${words}" as this runbook counts it` };
  },
});

/** Whatever the two are multiplied by and cast to. */
function isRatio({ name, lexpr, rexpr }: A_Expr): boolean {
  const operator = name?.flatMap(stringsOf).at(-1);
  return operator === "/" && reads(lexpr, "idx_tup_fetch") && reads(rexpr, "idx_tup_read");
}

function reads(tree: unknown, column: string): boolean {
  return [...nodesIn({ tree })].some(
    ([kind, part]) =>
      kind === "ColumnRef" &&
      (part as { fields?: Parameters<typeof stringsOf>[0][] }).fields?.flatMap(stringsOf).at(-1) === column,
  );
}
