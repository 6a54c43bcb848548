import type { A_Expr, Node, SelectStmt } from "libpg-query";
import type { ModelledRunbook, Statement } from "../../types.ts";
import { stringsOf } from "../grammar/name.ts";
import { nodesIn } from "../grammar/nodes.ts";

/** A query that looks indexes up by their names in a view that knows nothing else of them. */
export interface NameQuestion {
  readonly statement: Statement;
  /** LIKE patterns over the name of an index; empty where it gives names, or all of a table. */
  readonly patterns: readonly string[];
}

const views = new Set([
  "pg_indexes",
  "pg_stat_user_indexes",
  "pg_stat_all_indexes",
  "pg_statio_user_indexes",
  "pg_class",
]);
const nameColumns = new Set(["indexname", "indexrelname", "relname"]);

/** The queries of a runbook that ask which indexes are there. */
export function* nameQuestions({ statements }: Pick<ModelledRunbook, "statements">): Generator<NameQuestion> {
  for (const statement of statements) {
    const select = (statement.node as { SelectStmt?: SelectStmt }).SelectStmt;
    if (!select?.whereClause) continue;
    const relations = [...nodesIn({ from: select.fromClause })].flatMap(([kind, node]) =>
      kind === "RangeVar" ? [(node as { relname?: string }).relname ?? ""] : [],
    );
    if (relations.length !== 1 || !views.has(relations[0] ?? "")) continue;
    // pg_class holds tables and sequences, too.
    if (relations[0] === "pg_class" && !/\brelkind\s*=\s*'[iI]'/.test(statement.text)) continue;
    const compared = [...nodesIn({ where: select.whereClause })].flatMap(([kind, node]) =>
      kind === "A_Expr" ? [node as A_Expr] : [],
    );
    const byName = compared.filter(({ lexpr }) => isNameColumn(lexpr));
    const byTable = relations[0] === "pg_indexes" && /\btablename\b/i.test(statement.text);
    if (byName.length === 0 && !byTable) continue;
    yield { statement, patterns: byName.flatMap(patternOf) };
  }
}

function isNameColumn(node: Node | undefined): boolean {
  const name = node && "ColumnRef" in node ? node.ColumnRef.fields?.flatMap(stringsOf).at(-1) : undefined;
  return name !== undefined && nameColumns.has(name);
}

function patternOf({ kind, name, rexpr }: A_Expr): readonly string[] {
  if (kind !== "AEXPR_LIKE" && kind !== "AEXPR_ILIKE") return [];
  if (name?.flatMap(stringsOf).at(-1)?.startsWith("!") || !rexpr || !("A_Const" in rexpr)) return [];
  const pattern = rexpr.A_Const.sval?.sval;
  return pattern === undefined ? [] : [pattern];
}

/** Whether a name fits a LIKE pattern. */
export function likePattern(pattern: string): (name: string) => boolean {
  const source = pattern.replace(/\\?[\s\S]/g, (char) => {
    if (char === "%") return ".*";
    if (char === "_") return ".";
    return char.replace("\\", "").replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  });
  const fitting = new RegExp(`^${source.replace(/(?:\.\*)+/g, ".*")}$`, "i");
  return (name) => fitting.test(name);
}
