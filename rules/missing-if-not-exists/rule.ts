import { defineRule } from "../../src/check/rule.ts";
import { nameOf, nameOfList, printName } from "../../src/sql/grammar/name.ts";
import { isPartitioned, preexistence } from "../../src/sql/locks/preexisting.ts";
import { withWord } from "../../src/sql/repair/repaired-statement.ts";
import { indexObject, objectOn } from "../../src/sql/statements/database-object.ts";
import { insertAfter } from "../../src/sql/statements/edit.ts";
import { mayNotRun } from "../../src/sql/statements/may-not-run.ts";
import { clearing, secondRun, shownInCode } from "./second-run.ts";

export default defineRule({
  id: "missing-if-not-exists",
  severity: "warning",
  once: true,
  onlyMigrations: true,
  title: "CREATE INDEX without IF NOT EXISTS, or DROP INDEX without IF EXISTS, can stop a second run",
  why: `
    When a later statement of the migration fails, this statement stays applied. When the migration runs again, it stops
    here, because its first run has already created or dropped the object, and somebody has to clean up by hand.`,
  instead: `Add IF NOT EXISTS, or IF EXISTS to a DROP; never to a concurrent build, where it hides an invalid index.`,
  manual: "sql-createindex.html",
  proof: { by: "second run" },

  visit: {
    *IndexStmt(index, at) {
      const table = nameOf(index.relation);
      if (index.concurrent || index.if_not_exists || !index.idxname || mayNotRun(at)) return;
      const name = { schema: table.schema, name: index.idxname };
      if (preexistence(table, at) === "new" || at.schema.cleared(name)) return;
      const found = secondRun(
        at,
        `CREATE INDEX ${printName({ name: index.idxname })}`,
        "IF NOT EXISTS",
        "already exists",
      );
      const objects = [objectOn("index", index.idxname, table)];
      // It has to be built concurrently, where IF NOT EXISTS hides an invalid index: create-index-not-concurrent.
      if (preexistence(table, at) === "existing" && !isPartitioned(table, at))
        yield { ...found, instead: `Build it concurrently, below:\n${clearing(name)}`, objects };
      else
        yield {
          ...found,
          objects,
          ...insertAfter(at, "INDEX", " IF NOT EXISTS", "Add IF NOT EXISTS", false),
        };
    },
    *DropStmt(drop, at) {
      if (drop.removeType !== "OBJECT_INDEX" || drop.missing_ok || mayNotRun(at)) return;
      const names = (drop.objects ?? []).map(nameOfList);
      const [name] = names.filter((one) => at.schema.age(one) !== "new");
      if (!name) return;
      const found = secondRun(at, `DROP INDEX ${printName(name)}`, "IF EXISTS", "does not exist");
      const word = drop.concurrent ? "CONCURRENTLY" : "INDEX";
      const objects = names.map(indexObject);
      const mended = insertAfter(at, word, " IF EXISTS", "Add IF EXISTS", false);
      const repair = withWord(at, [word], "IF EXISTS");
      yield { ...found, objects, ...mended, ...repair, ...shownInCode(at, repair) };
    },
  },
});
