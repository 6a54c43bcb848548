import type { ClusterStmt, CreatedbStmt, DropdbStmt, ReindexStmt, VacuumStmt } from "libpg-query";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { isPartitioned, isPartitionedIndex } from "../../src/sql/locks/preexisting.ts";
import { isConcurrent } from "../../src/sql/statements/reindex-options.ts";
import { table } from "../../src/text/lookup.ts";
import type { Statement } from "../../src/types.ts";

/** What a maintenance command is called that PostgreSQL refuses inside a transaction block; null for all others. */
export function aloneOnly(at: Pick<Statement, "node" | "schema">): string | null {
  const { VacuumStmt, ReindexStmt, ClusterStmt, CreatedbStmt, DropdbStmt } = at.node as {
    VacuumStmt?: VacuumStmt;
    ReindexStmt?: ReindexStmt;
    ClusterStmt?: ClusterStmt;
    CreatedbStmt?: CreatedbStmt;
    DropdbStmt?: DropdbStmt;
  };
  if (VacuumStmt) return VacuumStmt.is_vacuumcmd ? `VACUUM${tableOf(VacuumStmt)}` : null;
  if (ClusterStmt) return ClusterStmt.relation ? null : "CLUSTER of all tables";
  if (CreatedbStmt) return `CREATE DATABASE ${CreatedbStmt.dbname}`;
  if (DropdbStmt) return `DROP DATABASE ${DropdbStmt.dbname}`;
  // Concurrently it has rules of its own.
  return ReindexStmt && !isConcurrent(ReindexStmt) ? ofReindex(ReindexStmt, at) : null;
}

function tableOf({ rels }: VacuumStmt): string {
  const [first] = rels ?? [];
  const relation = first && "VacuumRelation" in first ? first.VacuumRelation.relation : undefined;
  return relation ? ` ${printName(nameOf(relation))}` : "";
}

function ofReindex(reindex: ReindexStmt, at: Pick<Statement, "schema">): string | null {
  const many = table<string>({
    REINDEX_OBJECT_SCHEMA: "REINDEX SCHEMA",
    REINDEX_OBJECT_DATABASE: "REINDEX DATABASE",
    REINDEX_OBJECT_SYSTEM: "REINDEX SYSTEM",
  });
  const words = many.get(reindex.kind ?? "");
  if (words) return reindex.name ? `${words} ${printName({ name: reindex.name })}` : words;
  const name = nameOf(reindex.relation);
  if (reindex.kind === "REINDEX_OBJECT_TABLE" && isPartitioned(name, at))
    return `REINDEX TABLE ${printName(name)}, which is partitioned,`;
  return isPartitionedIndex(name, at) ? `REINDEX INDEX ${printName(name)}, which is partitioned,` : null;
}
