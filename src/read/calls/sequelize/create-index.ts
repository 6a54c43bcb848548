import {
  flagOf,
  isGiven,
  itemsOf,
  NotKnown,
  optionOf,
  textIfGiven,
  textOf,
  textsOf,
} from "../../code/call-arguments.ts";
import type { Value } from "../../code/value.ts";
import { deferrableOf } from "./attributes.ts";
import { conditionOf } from "./conditions.ts";
import {
  quoteIdentifiers,
  quotePart,
  quotePath,
  quoteTableName,
  sqlIn,
  tableNameOf,
  underscore,
} from "./quoting.ts";

/** lib/dialects/abstract/query-generator.js, addIndexQuery */
export function createIndexSql(
  on: Value | undefined,
  fields: Value | undefined,
  options: Value | undefined,
): string {
  const table = tableNameOf(on);
  const listed = itemsOf(fields, "the list of columns");
  const operator = textIfGiven(optionOf(options, "operator"), "the operator class");
  const columns = listed.map((field) => columnOf(field, operator));
  const named = textIfGiven(optionOf(options, "name"), "the index's name");
  const prefix = textIfGiven(optionOf(options, "prefix"), "the prefix") ?? table.name.replaceAll(".", "_");
  const name = named ?? underscore(`${prefix}_${listed.map(nameIn).join("_")}`);
  const type = textIfGiven(optionOf(options, "type"), "the index's type");
  const unique = flagOf(optionOf(options, "unique"), "unique") || type?.toUpperCase() === "UNIQUE";
  const using = textIfGiven(optionOf(options, "using"), "the index's method");
  const where = optionOf(options, "where");
  return [
    `CREATE${unique ? " UNIQUE" : ""} INDEX`,
    ...(flagOf(optionOf(options, "concurrently"), "concurrently") ? ["CONCURRENTLY"] : []),
    `${quoteIdentifiers(name)} ON ${quotePath(table)}`,
    ...(using === null ? [] : [`USING ${using}`]),
    `(${columns.join(", ")})`,
    ...(isGiven(where) ? [`WHERE ${conditionOf(where)}`] : []),
  ].join(" ");
}

function nameIn(field: Value): string {
  if (sqlIn(field) !== null) return "";
  const own = field.kind === "map" ? (optionOf(field, "name") ?? optionOf(field, "attribute")) : field;
  return textOf(own, "a column's name");
}

function columnOf(field: Value, operator: string | null): string {
  const sql = sqlIn(field);
  if (sql !== null) return sql;
  const option = (name: string) => (field.kind === "map" ? textIfGiven(optionOf(field, name), name) : null);
  const collate = option("collate");
  const order = option("order");
  return [
    quotePart(nameIn(field)),
    ...(collate === null ? [] : [`COLLATE ${quotePart(collate)}`]),
    ...[option("operator") ?? operator].filter((word) => word !== null),
    ...(order === null ? [] : [order]),
  ].join(" ");
}

/** getConstraintSnippet */
export function constraintOf(table: string, fields: Value | undefined, options: Value | undefined): string {
  const type = textOf(optionOf(options, "type"), "the constraint's type").toUpperCase();
  const columns = itemsOf(fields, "the list of columns").map(
    (field) => sqlIn(field) ?? quotePart(nameIn(field)),
  );
  const named = textIfGiven(optionOf(options, "name"), "the constraint's name");
  const called = (suffix: string) =>
    `CONSTRAINT ${quotePart(named ?? `${table}_${columns.join("_")}_${suffix}`)}`;
  const deferrable = deferrableOf(optionOf(options, "deferrable"));
  switch (type) {
    case "UNIQUE":
      return [`${called("uk")} UNIQUE (${columns.join(", ")})`, ...deferrable].join(" ");
    case "PRIMARY KEY":
      return [`${called("pk")} PRIMARY KEY (${columns.join(", ")})`, ...deferrable].join(" ");
    case "CHECK":
      return `${called("ck")} CHECK (${conditionOf(optionOf(options, "where"))})`;
    case "FOREIGN KEY": {
      const of = optionOf(options, "references");
      const target = tableNameOf(optionOf(of, "table"));
      const keys = optionOf(of, "field") ?? optionOf(of, "fields");
      const action = (name: string, words: string): readonly string[] => {
        const text = textIfGiven(optionOf(options, name), name);
        return text === null ? [] : [`${words} ${text.toUpperCase()}`];
      };
      const to = `${quoteTableName(target)} (${textsOf(keys, "the column that is referred to").map(quotePart).join(", ")})`;
      return [
        `${called(`${target.name}_fk`)} FOREIGN KEY (${columns.join(", ")}) REFERENCES ${to}`,
        ...action("onUpdate", "ON UPDATE"),
        ...action("onDelete", "ON DELETE"),
        ...deferrable,
      ].join(" ");
    }
    default:
      throw new NotKnown(`a constraint of type ${type} is not known`);
  }
}
