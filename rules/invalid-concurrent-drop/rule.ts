import { defineRule } from "../../src/check/rule.ts";
import { nameOfList, printName } from "../../src/sql/grammar/name.ts";
import { splitDrop } from "../../src/sql/statements/split-drop.ts";
import { runsAlone } from "../../src/sql/statements/transaction-block.ts";

export default defineRule({
  id: "invalid-concurrent-drop",
  severity: "error",
  fails: true,
  title: "DROP INDEX CONCURRENTLY of several indexes, or with CASCADE, fails",
  why: `
    The concurrent form takes one index and no CASCADE (SQLSTATE 0A000). PostgreSQL drops nothing, not even the first
    index.`,
  instead: `Write one DROP INDEX CONCURRENTLY per index, without CASCADE.`,
  manual: "sql-dropindex.html",
  proof: { by: "failure" },

  visit: {
    *DropStmt(drop, at) {
      // Only DROP INDEX has CONCURRENTLY.
      if (!drop.concurrent) return;
      const names = (drop.objects ?? []).map(nameOfList);
      const several = names.length > 1;
      if (!several && drop.behavior !== "DROP_CASCADE") return;
      const what = names.map(printName).join(", ");
      yield {
        span: at.span,
        message: several
          ? `DROP INDEX CONCURRENTLY ${what} fails: it takes one index at a time`
          : `DROP INDEX CONCURRENTLY ${what} CASCADE fails: it does not support CASCADE`,
        ...(several
          ? {}
          : { instead: "Drop what depends on the index first, then the index without CASCADE." }),
        ...(several ? splitDrop(drop, at, runsAlone(at)) : {}),
      };
    },
  },
});
