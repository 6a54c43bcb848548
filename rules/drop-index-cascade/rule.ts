import type { AlterTableStmt, DropStmt } from "libpg-query";
import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, nameOfList, printName, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { ofConstraint } from "../../src/sql/indexes/index-traits.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { commandsOf } from "../../src/sql/statements/alter-commands.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "drop-index-cascade",
  severity: "warning",
  title: "DROP INDEX or DROP CONSTRAINT with CASCADE drops foreign keys, and only a notice says so",
  why: `
    Foreign keys of other tables depend on the unique index that they reference, whether it stands by itself or belongs
    to a constraint. Without CASCADE PostgreSQL refuses the drop and names them. With CASCADE it drops them, and only a
    notice in the log says so.`,
  instead: `Leave CASCADE out. If PostgreSQL then refuses, drop the foreign keys by name first.`,
  manual: "sql-dropindex.html",
  proof: { by: "state", shows: "the foreign key is gone" },

  visit: {
    *DropStmt(drop, at) {
      const words = drop.removeType === "OBJECT_INDEX" ? indexOf(drop, at) : null;
      if (words !== null) yield dropping(words, at);
    },
    *AlterTableStmt(alter, at) {
      const words = constraintOf(alter, at);
      if (words !== null) yield dropping(words, at);
    },
  },
});

function dropping(words: string, { span }: Statement): Draft {
  return { span, message: `${words} CASCADE drops every foreign key that depends on the index` };
}

function indexOf({ objects = [], behavior }: DropStmt, at: Statement): string | null {
  if (behavior !== "DROP_CASCADE") return null;
  const name = objects.map(nameOfList).find((dropped) => {
    const index = at.schema.relation(dropped)?.index;
    // Only a unique index can be relied on.
    return !index || (index.unique && preexistence(index.table, at) !== "new");
  });
  return name ? `DROP INDEX ${printName(name)}` : null;
}

/** Any constraint may be dropped so; only of a unique one that is known foreign keys are to be expected. */
function constraintOf(alter: AlterTableStmt, at: Statement): string | null {
  const table = nameOf(alter.relation);
  if (preexistence(table, at) === "new") return null;
  for (const { subtype, behavior, name = "" } of commandsOf(alter)) {
    if (subtype !== "AT_DropConstraint" || behavior !== "DROP_CASCADE") continue;
    const [owned] = at.schema.indexesHaving(table, [ofConstraint(name)]);
    if (owned?.index?.unique) return `DROP CONSTRAINT ${quoteIdentifier(name)}`;
  }
  return null;
}
