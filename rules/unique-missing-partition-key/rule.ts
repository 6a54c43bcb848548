import { type Draft, defineRule } from "../../src/check/rule.ts";
import { unsafeConstraintsSetting } from "../../src/sql/facts/citus.ts";
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

/** Citus refuses it itself, with the same SQLSTATE. */
function ofDistributed(words: string, table: string, column: string | null, at: Statement): Draft {
  return {
    span: at.span,
    message: `${words} on ${table} fails without ${column}, which Citus distributes it by`,
    why: "Each shard of a distributed table enforces its own index, and none looks into another: Citus refuses a unique key that leaves out the distribution column (SQLSTATE 0A000).",
    instead: `Add ${column} to it, so that it is unique for each ${column}.`,
  };
}

function* incomplete(_: unknown, at: Statement): Iterable<Draft> {
  for (const { relation, words, columns, partitionKey, isDistributed } of uniqueKeysOf(at)) {
    const missing = partitionKey.find((one) => one === null || !columns.includes(one));
    if (missing === undefined) continue;
    const table = printName(nameOf(relation));
    if (isDistributed) {
      if (!isOn(at.settings.get(unsafeConstraintsSetting)?.value))
        yield ofDistributed(words, table, missing, at);
      return;
    }
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

function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(?:on|true|yes|1)$/i.test(value);
}
