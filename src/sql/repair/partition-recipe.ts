import type { IndexStmt } from "libpg-query";
import type { FullName, QualifiedName, Statement, StatementRepair } from "../../types.ts";
import { lexemesOf } from "../grammar/lexemes.ts";
import { nameOf, printName, quoteIdentifier } from "../grammar/name.ts";
import { defaultIndexName, shapeOf } from "../indexes/index-definition.ts";
import { mayBeSame } from "../indexes/index-equality.ts";
import { insteadOf } from "./repaired-statement.ts";

/** The SQL that builds a partitioned index beside the traffic, partition by partition, as far as they are known. */
export function partitionRecipe(index: IndexStmt, at: Statement): string {
  const { parent, each } = stepsFor(index, at);
  const lead = partitionsOf(index, at)
    ? "Build it partition by partition"
    : "Build it partition by partition, for each of them";
  const sql = [parent, ...each.flatMap(({ build, attach }) => [build, attach])].map((one) => `${one};`);
  return `${lead}, each concurrent statement outside any transaction:\n${sql.join("\n")}`;
}

/** The same as statements, where the partitions are known. */
export function partitionRepair(index: IndexStmt, at: Statement): { readonly replacement?: StatementRepair } {
  const partitions = partitionsOf(index, at) ?? [];
  if (partitions.length === 0 || partitions.some((one) => hasIts(one, index, at))) return {};
  const { parent, each } = stepsFor(index, at);
  return insteadOf(at, [
    // On a second run the parent's is there, and not valid until all are attached.
    parent.replace(/ INDEX /, " INDEX IF NOT EXISTS "),
    ...each.flatMap(({ clear, build }) => [clear, build]),
    ...each.map(({ attach }) => attach),
  ]);
}

/** Whether a partition has such an index already, or the name that it would get: which of them is meant somebody has to say. */
function hasIts(partition: FullName, index: IndexStmt, at: Statement): boolean {
  const shape = shapeOf(index);
  const own = { schema: partition.schema, name: defaultIndexName(partition.name, shape) };
  const alike = at.schema.indexes(partition).some((one) => one.index && mayBeSame(one.index.shape, shape));
  return alike || at.schema.relation(own) !== undefined;
}

function partitionsOf(index: IndexStmt, at: Statement): readonly FullName[] | null {
  const known = at.schema.partitions(nameOf(index.relation)).map((one) => one.name);
  return known.length > 0 ? known : null;
}

function stepsFor(index: IndexStmt, at: Statement) {
  const table = nameOf(index.relation);
  const shape = shapeOf(index);
  const name = quoteIdentifier(index.idxname || defaultIndexName(table.name, shape));
  const definition = definitionOf(at);
  const unique = index.unique ? "UNIQUE " : "";
  const partitions: readonly QualifiedName[] = partitionsOf(index, at) ?? [
    { ...table, name: `${table.name}_partition` },
  ];
  const schema = table.schema ?? "public";
  const each = partitions.map((partition) => {
    const bare = defaultIndexName(partition.name, shape);
    const own = quoteIdentifier(bare);
    const placed = partition.schema === schema ? { ...partition, schema: table.schema } : partition;
    return {
      clear: `DROP INDEX CONCURRENTLY IF EXISTS ${printName({ ...placed, name: bare })}`,
      build: `CREATE ${unique}INDEX CONCURRENTLY ${own} ON ${printName(placed)} ${definition}`,
      attach: `ALTER INDEX ${name} ATTACH PARTITION ${own}`,
    };
  });
  return { parent: `CREATE ${unique}INDEX ${name} ON ONLY ${printName(table)} ${definition}`, each };
}

/** From the access method or the column list to the end, as the statement writes it. */
function definitionOf(at: Statement): string {
  const lexemes = lexemesOf(at.text);
  const on = lexemes.findIndex(({ text }) => text.toUpperCase() === "ON");
  const open = lexemes.findIndex(
    ({ text }, index) => index > on && (text === "(" || text.toUpperCase() === "USING"),
  );
  const start = lexemes[open]?.start;
  return start === undefined ? "(…)" : at.text.slice(start).replace(/\s+/g, " ");
}
