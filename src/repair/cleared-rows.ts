import type { DeleteStmt, IndexStmt, UpdateStmt } from "libpg-query";
import { nameOf, printTable } from "../sql/grammar/name.ts";
import type { ModelledVersion, QualifiedName, Statement } from "../types.ts";

/**
 * What is to be known where rows are cleared, and a unique index that was built in the same transaction is built beside the
 * traffic instead: between the two, others may write what was cleared.
 */
export function ifDuplicates(
  version: ModelledVersion,
  repaired: readonly ModelledVersion[],
): readonly string[] {
  const before = statementsOf([version]);
  const cleared = before.flatMap((clearing, at) =>
    before.slice(at + 1).some((later) => isUniqueBuild(later, false) && isOneTransaction(clearing, later))
      ? clearedTable(clearing)
      : [],
  );
  const built = statementsOf(repaired).flatMap((build) =>
    isUniqueBuild(build, true) ? [nameOf((build.node as { IndexStmt: IndexStmt }).IndexStmt.relation)] : [],
  );
  const tables = cleared.filter((table) => built.some((other) => isSameTable(table, other)));
  return [...new Set(tables.map(printTable))].map(
    (table) =>
      `Between what clears the rows of ${table} and its unique index others may write duplicates: the build then fails, and both have to run again.`,
  );
}

function statementsOf(versions: readonly ModelledVersion[]): readonly Statement[] {
  return versions.flatMap(({ up }) => up.flatMap((unit) => unit.statements));
}

function isUniqueBuild({ node }: Statement, concurrent: boolean): boolean {
  const index = (node as { IndexStmt?: IndexStmt }).IndexStmt;
  return index?.unique === true && (index.concurrent === true) === concurrent;
}

function isOneTransaction({ scope }: Statement, { scope: other }: Statement): boolean {
  return scope.in === "block" && other.in === "block" && scope.id === other.id;
}

function clearedTable({ node }: Statement): readonly QualifiedName[] {
  const { DeleteStmt: gone, UpdateStmt: changed } = node as {
    DeleteStmt?: DeleteStmt;
    UpdateStmt?: UpdateStmt;
  };
  const relation = (gone ?? changed)?.relation;
  return relation ? [nameOf(relation)] : [];
}

function isSameTable(a: QualifiedName, b: QualifiedName): boolean {
  return a.name === b.name && (a.schema === b.schema || a.schema === null || b.schema === null);
}
