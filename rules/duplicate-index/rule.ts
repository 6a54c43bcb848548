import type { IndexStmt } from "libpg-query";
import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, printTable } from "../../src/sql/grammar/name.ts";
import { definedIndexes } from "../../src/sql/indexes/defined-indexes.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import type { Relation, Statement } from "../../src/types.ts";
import { droppedOnceApplied, equalIndex, shownByReference } from "./equal-index.ts";

export default defineRule({
  id: "duplicate-index",
  severity: "warning",
  onlyMigrations: true,
  title: "An index equal to another costs every write twice and helps no query",
  why: `
    PostgreSQL creates the second index without a warning. Both are written on every INSERT and on most UPDATEs, both
    take space and cache, and the planner uses one of them. The index of a PRIMARY KEY or UNIQUE constraint serves
    queries like any other.`,
  instead: `Keep one: leave this out, or drop the other in the same migration.`,
  manual: "sql-createindex.html",
  proof: { by: "state", shows: "the catalog has both, with equal definitions" },

  visit: { IndexStmt: equals, AlterTableStmt: equals },
});

// In one CREATE TABLE PostgreSQL itself leaves the second of two equal ones out (parse_utilcmd.c).
function* equals(_: unknown, at: Statement): Generator<Draft> {
  for (const { index } of definedIndexes(at)) {
    const found = equalIndex(index, at);
    const table = nameOf(index.relation);
    if (!found?.index) {
      const key = shownByReference(index, at);
      if (key)
        yield {
          span: at.span,
          table,
          message: `${printTable(table)} has a unique index over ${key.column} already, which the foreign key ${key.constraint} of ${printTable(key.table)} needs`,
          instead: "Leave it out.",
        };
      continue;
    }
    // Built again beside an old one that a later migration drops: it is not known yet.
    const maybe =
      !found.index.constraint && at.schema.age(found.name) !== "new" && preexistence(table, at) !== "new";
    yield {
      span: at.span,
      table,
      message: `Index ${printTable(found.name)} already has the same definition`,
      instead: isNeeded(found, index)
        ? "Leave it out."
        : `Leave it out, or drop ${printName(found.name)} in the same migration.`,
      ...(maybe ? { severity: "notice" } : droppedOnceApplied(index, at, found)),
    };
  }
}

/** What the other enforces, this one does not. */
function isNeeded({ index }: Relation, { unique }: IndexStmt): boolean {
  return index?.constraint !== undefined || (index?.unique === true && unique !== true);
}
