import type { AlterTableStmt } from "libpg-query";
import { printName, quoteIdentifier, stringsOf } from "../../src/sql/grammar/name.ts";
import type { BuiltIndex } from "../../src/sql/indexes/built-indexes.ts";
import { columnsShape, defaultIndexName } from "../../src/sql/indexes/index-definition.ts";
import { insteadOf, shortLockTimeout } from "../../src/sql/repair/repaired-statement.ts";
import { howToRunAlone, runsAlone } from "../../src/sql/statements/transaction-block.ts";
import type { QualifiedName, Statement, StatementRepair } from "../../src/types.ts";

const noWay =
  "PostgreSQL cannot build an exclusion constraint concurrently: plan a maintenance window, with SET lock_timeout = '2s' so that the wait for the lock stays short.";
const apart =
  "USING INDEX is not supported on a partitioned table: add the constraint to each partition from an index built concurrently there, then to the parent, which takes them over.";

/** How to get constraints without building their indexes under lock, with the SQL to paste where there is a way. */
export function usingIndexRecipe(
  built: readonly BuiltIndex[],
  table: QualifiedName,
  at: Statement,
  partitioned: boolean,
): string {
  if (built[0]?.words === "EXCLUDE") return noWay;
  if (partitioned) return apart;
  const { indexes, alter } = statementsFor(built, table, at);
  const sql = [...indexes.map(({ build }) => `${build};`), "SET lock_timeout = '2s';", `${alter};`];
  const first = hasMore(at, built) ? "Leave the constraint out of this statement. Then build" : "Build";
  const where = runsAlone(at) ? "" : `\n${howToRunAlone(at)}.`;
  return `${first} the index concurrently, and let the constraint take it over:\n${sql.join("\n")}${where}`;
}

/** The same as statements, where the ALTER TABLE does nothing else. */
export function usingIndexRepair(
  built: readonly BuiltIndex[],
  table: QualifiedName,
  at: Statement,
  partitioned: boolean,
): { readonly replacement?: StatementRepair } {
  if (partitioned || hasMore(at, built) || built.some((one) => one.words === "EXCLUDE")) return {};
  const { indexes, alter } = statementsFor(built, table, at);
  const builds = indexes.flatMap(({ own, build }) => [`DROP INDEX CONCURRENTLY IF EXISTS ${own}`, build]);
  return insteadOf(at, [...builds, { sql: shortLockTimeout(at), apart: true }, alter]);
}

function statementsFor(built: readonly BuiltIndex[], table: QualifiedName, at: Statement) {
  const possible = built.filter((one) => one.words !== "EXCLUDE").map((one) => adopted(one, table, at));
  const on = printName(table);
  const added = possible.map(({ name, words, own }) => `ADD CONSTRAINT ${name} ${words} USING INDEX ${own}`);
  return {
    indexes: possible.map(({ own, list }) => ({
      own: table.schema === undefined ? own : `${quoteIdentifier(table.schema)}.${own}`,
      build: `CREATE UNIQUE INDEX CONCURRENTLY ${own} ON ${on} ${list}`,
    })),
    alter: `ALTER TABLE ${on} ${[...dropped(at), ...added].join(", ")}`,
  };
}

interface AdoptedIndex {
  readonly name: string;
  /** The index's name until the constraint gives it its own. */
  readonly own: string;
  readonly words: string;
  readonly list: string;
}

function adopted(
  { constraint, words, column }: BuiltIndex,
  table: QualifiedName,
  at: Statement,
): AdoptedIndex {
  const keys = (constraint.keys ?? []).flatMap(stringsOf);
  const columns = keys.length > 0 || column === undefined ? keys : [column];
  const suffix = words === "UNIQUE" ? "key" : "pkey";
  const wanted = constraint.conname || defaultIndexName(table.name, columnsShape(columns), suffix);
  // What this statement drops is there until it runs, whether or not a migration has made it.
  const taken =
    at.schema.relation({ schema: table.schema, name: wanted }) !== undefined ||
    commandsOf(at).some(({ subtype, name }) => subtype === "AT_DropConstraint" && name === wanted);
  const include = (constraint.including ?? []).flatMap(stringsOf).map(quoteIdentifier).join(", ");
  const nulls = constraint.nulls_not_distinct ? " NULLS NOT DISTINCT" : "";
  return {
    name: quoteIdentifier(wanted),
    own: quoteIdentifier(taken ? `${wanted}_new` : wanted),
    words,
    list: `(${columns.map(quoteIdentifier).join(", ")})${include ? ` INCLUDE (${include})` : ""}${nulls}`,
  };
}

function commandsOf({ node }: Statement) {
  const { AlterTableStmt } = node as { AlterTableStmt?: AlterTableStmt };
  return (AlterTableStmt?.cmds ?? []).flatMap((cmd) => ("AlterTableCmd" in cmd ? [cmd.AlterTableCmd] : []));
}

/** What the same ALTER TABLE drops has to go in the same ALTER TABLE still. */
function dropped(at: Statement): readonly string[] {
  const drops = commandsOf(at).filter(({ subtype }) => subtype === "AT_DropConstraint");
  return drops.map(({ name = "", missing_ok, behavior }) => {
    const cascade = behavior === "DROP_CASCADE" ? " CASCADE" : "";
    return `DROP CONSTRAINT ${missing_ok ? "IF EXISTS " : ""}${quoteIdentifier(name)}${cascade}`;
  });
}

/** Whether the statement does something else that must go on being done: add the column, say. */
function hasMore(at: Statement, built: readonly BuiltIndex[]): boolean {
  const alone = built.filter((one) => one.column === undefined).length;
  return commandsOf(at).filter((cmd) => cmd.subtype !== "AT_DropConstraint").length > alone;
}
