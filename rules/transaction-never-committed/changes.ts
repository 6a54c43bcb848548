import type { FuncCall } from "libpg-query";
import { isFunction } from "../../src/sql/expression/builtins-by-name.ts";
import { stringsOf } from "../../src/sql/grammar/name.ts";
import { nodesIn } from "../../src/sql/grammar/nodes.ts";
import type { Statement } from "../../src/types.ts";

/** Whether something of a statement is gone once its transaction is rolled back and its session has ended. */
export function changesAnything({ kind, node, body }: Statement, postgres: number): boolean {
  if (body !== null || quiet.has(kind)) return false;
  if (kind !== "SelectStmt") return true;
  for (const [name, inner] of nodesIn(node)) {
    if (name === "intoClause" || name === "InsertStmt" || name === "UpdateStmt" || name === "DeleteStmt")
      return true;
    // A function of somebody's own may do anything.
    if (name === "FuncCall" && !isQuiet(inner as FuncCall, postgres)) return true;
  }
  return false;
}

/** PostgreSQL's own change nothing that a transaction would take back: a sequence keeps what setval gave it. */
function isQuiet({ funcname }: FuncCall, postgres: number): boolean {
  const name = funcname?.flatMap(stringsOf).at(-1) ?? "";
  return isFunction(name, postgres) || aggregates.has(name);
}

const quiet: ReadonlySet<string> = new Set([
  "TransactionStmt",
  "VariableSetStmt",
  "VariableShowStmt",
  "ListenStmt",
  "DeallocateStmt",
  "PrepareStmt",
]);

const aggregates: ReadonlySet<string> = new Set([
  "count",
  "min",
  "max",
  "sum",
  "avg",
  "array_agg",
  "string_agg",
  "json_agg",
  "jsonb_agg",
  "bool_and",
  "bool_or",
]);
