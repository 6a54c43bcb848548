import { printName } from "../../src/sql/grammar/name.ts";
import { locksOf } from "../../src/sql/locks/locks-taken.ts";
import type { ModelledVersion, QualifiedName, Statement, Unit } from "../../src/types.ts";

/**
 * Whether the way up needs a table that no migration here makes: then it stood there before. Not said where up could not
 * be read whole, or runs what may make tables.
 */
export function isNeededBefore(table: QualifiedName, { up }: ModelledVersion): boolean {
  if (!up.every(isClear)) return false;
  const key = printName(table);
  const needs = (statement: Statement): boolean =>
    !mayMiss(statement) &&
    locksOf(statement, statement.schema).some(({ relation }) => printName(relation) === key);
  return up.some(({ statements }) => statements.some(needs));
}

const obscure: ReadonlySet<string> = new Set([
  "SelectStmt",
  "CallStmt",
  "DoStmt",
  "ExecuteStmt",
  "CreateSchemaStmt",
]);

function isClear({ statements, unread }: Unit): boolean {
  return unread.length === 0 && statements.every(({ kind, body }) => body === null && !obscure.has(kind));
}

/** What it makes itself, or does not mind missing, it does not need. */
function mayMiss({ kind, node }: Statement): boolean {
  if (kind === "CreateStmt" || kind === "DropStmt") return true;
  const [first] = Object.values(node) as readonly { readonly missing_ok?: boolean }[];
  return first?.missing_ok === true;
}
