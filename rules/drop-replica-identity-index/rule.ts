import { type Draft, defineRule } from "../../src/check/rule.ts";
import { printTable } from "../../src/sql/grammar/name.ts";
import { lostIndexes, lostWords } from "../../src/sql/indexes/lost-indexes.ts";
import { schemaAfter } from "../../src/sql/statements/schema-after.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "drop-replica-identity-index",
  severity: "warning",
  title: "Dropping the index of a replica identity stops updates of a published table",
  why: `
    Logical replication identifies rows by the replica identity. PostgreSQL allows its index to be dropped, by itself,
    with its constraint or with one of its columns. From then on every UPDATE and DELETE of a published table fails.`,
  instead: `Give the table another replica identity first: its primary key, or another unique index.`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY",
  proof: { by: "state", shows: "the table's replica identity is an index that no longer exists" },

  visit: { DropStmt: dropped, AlterTableStmt: dropped },
});

function* dropped(_: unknown, at: Statement): Iterable<Draft> {
  for (const lost of lostIndexes(at)) {
    // The same ALTER TABLE may name another.
    const table = schemaAfter(at).relation(lost.index.table);
    if (table?.replicaIdentity !== lost.relation.name.name) continue;
    yield {
      span: at.span,
      table: table.name,
      message: `Without ${lostWords(lost)}, its replica identity, ${printTable(table.name)} refuses updates where it is published`,
      instead: `Write before it: ALTER TABLE ${printTable(table.name)} REPLICA IDENTITY DEFAULT;`,
    };
    return;
  }
}
