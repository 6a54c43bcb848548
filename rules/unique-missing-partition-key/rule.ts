import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import type { Statement } from "../../src/types.ts";
import { uniqueKeysOf } from "./unique-keys.ts";

export default defineRule({
  id: "unique-missing-partition-key",
  severity: "error",
  fails: true,
  title: "A unique key of a partitioned table has to contain the partition key",
  why: `
    Each partition enforces its own index, and none looks into another. PostgreSQL therefore refuses a PRIMARY KEY, UNIQUE
    constraint or unique index that leaves out a column of the partition key, or is on a table that is partitioned by an
    expression (SQLSTATE 0A000).`,
  instead: `Add the partition key to it, or make it unique in each partition.`,
  manual: "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-LIMITATIONS",
  proof: { by: "failure" },

  visit: { CreateStmt: incomplete, AlterTableStmt: incomplete, IndexStmt: incomplete },
});

function* incomplete(_: unknown, at: Statement): Iterable<Draft> {
  for (const { relation, words, columns, partitionKey } of uniqueKeysOf(at)) {
    const missing = partitionKey.find((one) => one === null || !columns.includes(one));
    if (missing === undefined) continue;
    const table = printName(nameOf(relation));
    yield {
      span: at.span,
      message:
        missing === null
          ? `${words} on ${table} fails: it is partitioned by an expression`
          : `${words} on ${table} fails without ${missing}, which it is partitioned by`,
      ...(missing === null ? {} : { instead: `Add ${missing} to it, or make it unique in each partition.` }),
    };
    return;
  }
}
