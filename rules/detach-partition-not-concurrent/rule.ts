import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { insteadOf } from "../../src/sql/repair/repaired-statement.ts";
import { partitionsIn } from "../../src/sql/statements/alter-commands.ts";

export default defineRule({
  id: "detach-partition-not-concurrent",
  severity: "notice",
  blocks: true,
  title: "DETACH PARTITION without CONCURRENTLY locks the whole partitioned table",
  why: `
    DETACH PARTITION takes an ACCESS EXCLUSIVE lock on the parent as well as on the partition. The statement itself is
    quick, but while it waits behind one long query, every later query of any partition waits behind it.`,
  instead: `Use DETACH PARTITION … CONCURRENTLY outside any transaction block, or set a short lock_timeout before it.`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION",
  proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },

  visit: {
    *AlterTableStmt(alter, at) {
      const table = nameOf(alter.relation);
      const bounded = (at.settings.get("lock_timeout")?.ms ?? 0) > 0;
      if (bounded || preexistence(table, at) === "new") return;
      // With a DEFAULT partition there is no concurrent form.
      if (at.schema.partitions(table).some((one) => one.isDefault)) return;
      for (const { name, concurrent } of partitionsIn(alter, "AT_DetachPartition")) {
        if (concurrent) continue;
        const part = printName(nameOf(name));
        yield {
          table,
          span: at.span,
          message: `DETACH PARTITION ${part} locks ${printName(table)} against reads and writes`,
          ...(alter.cmds?.length === 1 ? insteadOf(at, [`${at.text} CONCURRENTLY`]) : {}),
        };
      }
    },
  },
});
