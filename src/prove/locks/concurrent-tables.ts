import type { AlterTableStmt, DropStmt, IndexStmt, ReindexStmt } from "libpg-query";
import type { Relations } from "../../postgres/questions/locks.ts";
import type { Session } from "../../postgres/server.ts";
import { nameInQuotes, nameOf, nameOfList } from "../../sql/grammar/name.ts";
import type { QualifiedName, Statement } from "../../types.ts";

/**
 * The tables that a concurrent command waits for, as the session that will send it sees them. null: it says no table, as
 * REINDEX SCHEMA; none: what it is about is not there.
 */
export async function tablesOf(
  statement: Statement,
  session: Session,
  relations: Relations,
): Promise<readonly string[] | null> {
  const names = namesIn(statement);
  if (names === null) return null;
  const tables = new Set<string>();
  for (const name of names) {
    const { rows } = await session.extended("SELECT pg_catalog.to_regclass($1)::pg_catalog.oid AS oid", [
      nameInQuotes(name),
    ]);
    const relation = relations.get(String(rows[0]?.oid));
    const table = relation && (relation.table === null ? relation : relations.get(relation.table));
    if (table && "rpm".includes(table.kind)) tables.add(table.name);
  }
  return [...tables];
}

function namesIn({ node }: Statement): readonly QualifiedName[] | null {
  const { IndexStmt, DropStmt, ReindexStmt, AlterTableStmt } = node as {
    IndexStmt?: IndexStmt;
    DropStmt?: DropStmt;
    ReindexStmt?: ReindexStmt;
    AlterTableStmt?: AlterTableStmt;
  };
  const relation = (IndexStmt ?? ReindexStmt ?? AlterTableStmt)?.relation;
  if (relation) return [nameOf(relation)];
  return DropStmt ? (DropStmt.objects ?? []).map(nameOfList) : null;
}
