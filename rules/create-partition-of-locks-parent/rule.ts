import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { laterTimeout } from "../../src/sql/locks/later-timeout.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";

export default defineRule({
  id: "create-partition-of-locks-parent",
  severity: "notice",
  blocks: true,
  title: "CREATE TABLE … PARTITION OF locks the whole partitioned table against reads and writes",
  why: `
    CREATE TABLE … PARTITION OF takes an ACCESS EXCLUSIVE lock on the parent. The statement itself is quick, but while
    it waits for that lock behind one long query, everybody waits behind it. ATTACH PARTITION takes SHARE UPDATE
    EXCLUSIVE on the parent, which blocks no read and no write. This is not reported where a lock_timeout is set.`,
  instead: `Create the table alone and attach it, or set a short lock_timeout before.`,
  manual: "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
  proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },

  visit: {
    *CreateStmt({ relation, partbound, inhRelations }, at) {
      if (!partbound) return;
      const [first] = inhRelations ?? [];
      const parent = nameOf(first && "RangeVar" in first ? first.RangeVar : undefined);
      const limited = (at.settings.get("lock_timeout")?.ms ?? 0) > 0 || laterTimeout(at) !== null;
      if (limited || preexistence(parent, at) !== "existing") return;
      const [on, name] = [printName(parent), printName(nameOf(relation))];
      yield {
        table: parent,
        span: at.span,
        message: `Creating ${name} as a partition of ${on} blocks every read and write of ${on} while it waits`,
        instead: `Attach it, or SET lock_timeout = '2s' before:\nCREATE TABLE ${name} (LIKE ${on} INCLUDING ALL);\nALTER TABLE ${on} ATTACH PARTITION ${name} FOR VALUES …;`,
      };
    },
  },
});
