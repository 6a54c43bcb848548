import { isGiven, optionOf, textOf, textsOf } from "../../code/call-arguments.ts";
import { truth, type Value } from "../../code/value.ts";
import { phinxName, phinxTableName } from "./grammar.ts";

/** getIndexSqlDefinition of PostgresAdapter.php; of the methods it knows gin alone. */
export function indexStatement(
  table: string,
  name: string,
  columns: readonly string[],
  options: Value | undefined,
): string {
  const [type, unique] = [optionOf(options, "type"), optionOf(options, "unique")];
  const kind = isGiven(type) ? textOf(type, "the index's type") : null;
  const isUnique = kind === "unique" || (unique !== undefined && truth(unique) === true);
  const order = optionOf(options, "order");
  const list = columns.map((column) => {
    const own = optionOf(order, column);
    return own ? `${phinxName(column)} ${textOf(own, "its order")}` : phinxName(column);
  });
  const include = optionOf(options, "include");
  const more = isGiven(include)
    ? ` INCLUDE (${textsOf(include, "what it includes").map(phinxName).join(",")})`
    : "";
  const method = kind === "gin" ? " USING gin" : "";
  return `CREATE ${isUnique ? "UNIQUE " : ""}INDEX ${phinxName(name)} ON ${phinxTableName(table)}${method} (${list.join(",")})${more}`;
}
