import type { IndexStmt } from "libpg-query";
import type { Statement } from "../../types.ts";
import { lexemesOf } from "../grammar/lexemes.ts";
import { nameOf, printName, quoteIdentifier } from "../grammar/name.ts";
import { defaultIndexName, shapeOf } from "../indexes/index-definition.ts";

/** The SQL that builds a partitioned index beside the traffic, partition by partition, as far as they are known. */
export function partitionRecipe(index: IndexStmt, at: Statement): string {
  const table = nameOf(index.relation);
  const shape = shapeOf(index);
  const name = index.idxname || defaultIndexName(table.name, shape);
  const definition = definitionOf(at);
  const unique = index.unique ? "UNIQUE " : "";
  const parent = `CREATE ${unique}INDEX ${quoteIdentifier(name)} ON ONLY ${printName(table)} ${definition};`;
  const known = at.schema.partitions(table).map((one) => one.name);
  const partitions = known.length > 0 ? known : [{ ...table, name: `${table.name}_partition` }];
  const schema = table.schema ?? "public";
  const each = partitions.flatMap((partition) => {
    const own = quoteIdentifier(defaultIndexName(partition.name, shape));
    const on = printName(partition.schema === schema ? { ...partition, schema: table.schema } : partition);
    return [
      `CREATE ${unique}INDEX CONCURRENTLY ${own} ON ${on} ${definition};`,
      `ALTER INDEX ${quoteIdentifier(name)} ATTACH PARTITION ${own};`,
    ];
  });
  const lead =
    known.length > 0
      ? "Build it partition by partition"
      : "Build it partition by partition, for each of them";
  return `${lead}, each concurrent statement outside any transaction:\n${[parent, ...each].join("\n")}`;
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
