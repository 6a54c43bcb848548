import { defineRule } from "../../src/check/rule.ts";
import { nameOfList, printName, printTable } from "../../src/sql/grammar/name.ts";

export default defineRule({
  id: "drop-replica-identity-index",
  severity: "warning",
  title: "Dropping the index of a replica identity stops updates of a published table",
  why: `
    Logical replication tells rows apart by the replica identity. PostgreSQL lets its index be dropped; from then on
    every UPDATE and DELETE of a table that a publication publishes fails.`,
  instead: `Give the table another replica identity first: its primary key, or another unique index.`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY",
  proof: { by: "state", shows: "the table's replica identity is an index, and no index is it" },

  visit: {
    *DropStmt(drop, at) {
      for (const name of (drop.objects ?? []).map(nameOfList)) {
        const index = at.schema.relation(name);
        const table = index?.index && at.schema.relation(index.index.table);
        if (!table || table.replicaIdentity !== index.name.name) continue;
        yield {
          span: at.span,
          table: table.name,
          message: `Without ${printName(name)}, updates of ${printTable(table.name)} fail where it is published: it is its replica identity`,
          instead: `Before it: ALTER TABLE ${printTable(table.name)} REPLICA IDENTITY DEFAULT;`,
        };
        return;
      }
    },
  },
});
