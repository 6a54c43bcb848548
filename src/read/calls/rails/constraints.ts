import { NotKnown, textOf, textsOf } from "../../code/call-arguments.ts";
import { singularize } from "../any-tool/inflections.ts";
import type { SchemaCall } from "../any-tool/schema-call.ts";
import { constraintName, quoteColumn, quoteTable } from "./names.ts";
import type { SchemaStatements } from "./schema-statements.ts";

/** `CONSTRAINT … FOREIGN KEY …`; `to` is the table that it refers to. */
export function foreignKey(
  { installed }: Pick<SchemaStatements, "installed">,
  table: string,
  to: string,
  options: SchemaCall,
): string {
  const columns = foreignKeyColumns(to, options);
  const name = options.optionText("name") ?? foreignKeyName(table, columns);
  const given = options.option("primary_key");
  const keys = given ? textsOf(given, "the primary key") : ["id"];
  const list = (names: readonly string[]) => names.map(quoteColumn).join(", ");
  const parts = [
    `CONSTRAINT ${quoteColumn(name)}`,
    `FOREIGN KEY (${list(columns)})`,
    `REFERENCES ${quoteTable(to)} (${list(keys)})`,
    ...action(options, "on_delete", "ON DELETE"),
    ...action(options, "on_update", "ON UPDATE"),
    // Rails 7.0 knows the option; before, nobody asks for it.
    ...(installed >= 700 ? deferrable(options) : []),
  ];
  return parts.join(" ");
}

function foreignKeyColumns(to: string, options: SchemaCall): readonly string[] {
  const given = options.option("column");
  return given ? textsOf(given, "the column") : [`${singularize(to.replace(/^.*\./, ""))}_id`];
}

function foreignKeyName(table: string, columns: readonly string[]): string {
  return constraintName("fk_rails", table, columns.join("_and_"));
}

/** As `remove_foreign_key` and `validate_foreign_key` are told which one they mean. */
export function namedForeignKey(call: SchemaCall): string {
  const name = call.optionText("name");
  if (name !== null) return name;
  const to = call.given[1] ?? call.option("to_table");
  if (!to && call.option("column") === undefined) throw new NotKnown("which foreign key it is is not told");
  return foreignKeyName(call.table, foreignKeyColumns(to ? textOf(to, "the other table") : "", call));
}

const actions: ReadonlyMap<string, string> = new Map([
  ["nullify", "SET NULL"],
  ["cascade", "CASCADE"],
  ["restrict", "RESTRICT"],
]);

function action(options: SchemaCall, option: string, sql: string): readonly string[] {
  const given = options.optionText(option);
  if (given === null) return [];
  const does = actions.get(given);
  if (does === undefined) throw new NotKnown(`Rails has no ${option}: ${given}`);
  return [`${sql} ${does}`];
}

function deferrable(options: SchemaCall): readonly string[] {
  const given = options.option("deferrable");
  if (given === undefined || (given.kind === "boolean" && !given.value)) return [];
  if (given.kind === "boolean") return ["DEFERRABLE"];
  return [`DEFERRABLE INITIALLY ${textOf(given, "deferrable").toUpperCase()}`];
}

export function notValid(options: SchemaCall): string {
  return options.flag("validate", true) ? "" : " NOT VALID";
}

export function checkConstraint(table: string, expression: string, options: SchemaCall): string {
  const name = options.optionText("name") ?? constraintName("chk_rails", table, expression);
  return `CONSTRAINT ${quoteColumn(name)} CHECK (${expression})`;
}

export function uniqueConstraint(table: string, columns: readonly string[], options: SchemaCall): string {
  const index = options.optionText("using_index");
  const of = columns.join("_and_");
  const name =
    options.optionText("name") ?? (index === null ? constraintName("uniq_rails", table, of) : index);
  const distinct = options.flag("nulls_not_distinct") ? "NULLS NOT DISTINCT " : "";
  const what =
    index === null
      ? `${distinct}(${columns.map(quoteColumn).join(", ")})`
      : `USING INDEX ${quoteColumn(index)}`;
  return [`CONSTRAINT ${quoteColumn(name)} UNIQUE ${what}`, ...deferrable(options)].join(" ");
}

export function exclusionConstraint(table: string, expression: string, options: SchemaCall): string {
  const name = options.optionText("name") ?? constraintName("excl_rails", table, expression);
  const [using, where] = [options.optionText("using"), options.optionText("where")];
  const parts = [
    `CONSTRAINT ${quoteColumn(name)} EXCLUDE`,
    ...(using === null ? [] : [`USING ${using}`]),
    `(${expression})`,
    ...(where === null ? [] : [`WHERE (${where})`]),
    ...deferrable(options),
  ];
  return parts.join(" ");
}
