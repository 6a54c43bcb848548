import type { ReindexStmt, VacuumStmt } from "libpg-query";
import type { Statement, StatementLeftOut } from "../types.ts";

/** Settings and transactions: read, and of no index. The steps are sent in sessions of their own. */
export function passedOver({ kind }: Statement): boolean {
  return kind === "VariableSetStmt" || kind === "TransactionStmt";
}

/** COMMENT and ANALYZE are no steps, and in the way of none; null: it is neither. */
export function besideOf({ kind, node, file, span }: Statement): StatementLeftOut | null {
  const analyzes =
    kind === "VacuumStmt" && (node as { VacuumStmt: VacuumStmt }).VacuumStmt.is_vacuumcmd !== true;
  if (!analyzes && kind !== "CommentStmt") return null;
  const message = analyzes
    ? "ANALYZE is no index statement: apply does its own, for expression indexes, and of each table with --analyze"
    : "COMMENT is no index statement: it is left to the migration tool, or to a person";
  return { file, span, matters: false, message };
}

/** `named`: it is about an index, by a name that is filled in later. */
export function leftOutOf(statement: Statement, named: boolean): StatementLeftOut {
  const { file, span } = statement;
  const place = { file, span, matters: true };
  const words = firstWords(statement.text);
  if (named)
    return { ...place, message: `${words} has a name that is filled in later, which nobody can look up` };
  if (statement.kind === "IndexStmt")
    return { ...place, message: `${words} names no index, and the server chooses the name` };
  const { ReindexStmt: reindex } = statement.node as { ReindexStmt?: ReindexStmt };
  if (reindex) return { ...place, message: `${words} names no index; name each, with REINDEX INDEX` };
  return { ...place, matters: false, message: `${words} is no index statement` };
}

/** The words in capitals that a statement begins with, at most four: "ALTER TABLE", "CREATE UNIQUE INDEX CONCURRENTLY". */
function firstWords(text: string): string {
  const words = text.trimStart().split(/\s+/, 4);
  const end = words.findIndex((one) => !/^[A-Za-z]+$/.test(one) || !keywords.has(one.toUpperCase()));
  const kept = end < 0 ? words : words.slice(0, end);
  return kept.length > 0 ? kept.join(" ").toUpperCase() : "this statement";
}

const keywords: ReadonlySet<string> = new Set(
  "ALTER CREATE DROP INSERT UPDATE DELETE SELECT DO TABLE INDEX UNIQUE CONCURRENTLY REINDEX INTO FROM VIEW MATERIALIZED TYPE FUNCTION OR REPLACE PROCEDURE TRIGGER EXTENSION SCHEMA SEQUENCE DATABASE GRANT REVOKE VACUUM CLUSTER REFRESH TRUNCATE COPY CALL WITH LOCK SYSTEM".split(
    " ",
  ),
);
