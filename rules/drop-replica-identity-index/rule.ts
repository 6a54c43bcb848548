import { defineRule } from "../../src/check/rule.ts";
import { nameOfList, printName, printTable } from "../../src/sql/grammar/name.ts";

export default defineRule({
  id: "drop-replica-identity-index",
  severity: "warning",
  title: "Dropping the index of a replica identity stops updates of a published table",
  why: `
    Logical replication identifies rows by the replica identity. PostgreSQL allows its index to be dropped. From then on
    every UPDATE and DELETE of a published table fails.`,
  instead: `Give the table another replica identity first: its primary key, or another unique index.`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY",
  proof: { by: "state", shows: "the table's replica identity is an index that no longer exists" },

  visit: {
    *DropStmt(drop, at) {
      for (const name of (drop.objects ?? []).map(nameOfList)) {
        const index = at.schema.relation(name);
        const table = index?.index && at.schema.relation(index.index.table);
        if (!table || table.replicaIdentity !== index.name.name) continue;
        yield {
          span: at.span,
          table: table.name,
          message: `Without ${printName(name)}, its replica identity, ${printTable(table.name)} refuses updates where it is published`,
          instead: `Write before it: ALTER TABLE ${printTable(table.name)} REPLICA IDENTITY DEFAULT;`,
        };
        return;
      }
    },
  },
});
