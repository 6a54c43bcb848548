import { textOf } from "../../code/call-arguments.ts";
import { pluralize } from "../any-tool/inflections.ts";
import { optionsIn, optionsWithout, type SchemaCall } from "../any-tool/schema-call.ts";
import { addColumn } from "./column-commands.ts";
import {
  checkConstraint,
  exclusionConstraint,
  foreignKey,
  namedForeignKey,
  notValid,
  uniqueConstraint,
} from "./constraints.ts";
import { addIndex } from "./index-commands.ts";
import { constraintName, quoteColumn, quoteTable } from "./names.ts";
import { referenceOf } from "./references.ts";
import { asking, type Command, type SchemaStatements } from "./schema-statements.ts";

function addReference(to: SchemaStatements, call: SchemaCall): void {
  const { table } = call;
  const reference = referenceOf(table, call.text(1, "the reference"), call, to.version);
  for (const { name, type, options } of reference.columns) addColumn(to, table, name, type, options);
  if (reference.index)
    addIndex(
      to,
      reference.index,
      table,
      reference.columns.map(({ name }) => name),
    );
  if (reference.foreignKey) addForeignKey(to, table, reference.foreignKey.to, reference.foreignKey.options);
}

export function addForeignKey(to: SchemaStatements, table: string, other: string, options: SchemaCall): void {
  to.send(
    `ALTER TABLE ${quoteTable(table)} ADD ${foreignKey(to, table, other, options)}${notValid(options)}`,
    options,
  );
}

/** The constraint first, then the columns, and the index goes with them. */
function removeReference(to: SchemaStatements, call: SchemaCall): void {
  const name = call.text(1, "the reference");
  const key = optionsIn(call.option("foreign_key"), "foreign_key");
  if (key) {
    const given = key.entries.get("to_table");
    const other = given ? textOf(given, "the other table") : pluralize(name);
    const column = key.entries.get("column") ?? { kind: "text" as const, text: `${name}_id`, runs: [] };
    const entries = new Map([...optionsWithout(key, "to_table").entries, ["column", column] as const]);
    const told = call.with({
      given: [...call.given.slice(0, 1), { kind: "text", text: other, runs: [] }],
      options: { kind: "map", entries },
    });
    dropConstraint(to, call, namedForeignKey(told));
  }
  const columns = [
    `${name}_id`,
    ...(optionsIn(call.option("polymorphic"), "polymorphic") ? [`${name}_type`] : []),
  ];
  for (const column of columns) {
    to.alter(call.table, `DROP COLUMN ${quoteColumn(column)}`, call);
    to.known.dropColumn(call.table, column);
  }
}

function dropConstraint(to: SchemaStatements, call: SchemaCall, name: string): void {
  to.send(`ALTER TABLE ${quoteTable(call.table)} DROP CONSTRAINT ${quoteColumn(name)}`, call, asking(call));
}

function validate(to: SchemaStatements, call: SchemaCall, name: string): void {
  to.send(`ALTER TABLE ${quoteTable(call.table)} VALIDATE CONSTRAINT ${quoteColumn(name)}`, call);
}

function add(to: SchemaStatements, call: SchemaCall, constraint: string): void {
  to.send(`ALTER TABLE ${quoteTable(call.table)} ADD ${constraint}`, call);
}

/** By its name, else by what its default name is made of. */
function nameOf(call: SchemaCall, kind: "chk_rails" | "uniq_rails" | "excl_rails"): string {
  const name = call.optionText("name");
  if (name !== null) return name;
  const of =
    kind === "uniq_rails"
      ? call.texts(1, "the columns").join("_and_")
      : (call.optionText("expression") ?? call.text(1, "the expression"));
  return constraintName(kind, call.table, of);
}

const apart =
  (command: Command): Command =>
  (to, call) =>
    to.apart(() => command(to, call));

export const constraintCommands: readonly (readonly [name: string, sends: Command])[] = [
  ...["add_reference", "add_belongs_to"].map((name) => [name, apart(addReference)] as const),
  ...["remove_reference", "remove_belongs_to"].map((name) => [name, apart(removeReference)] as const),
  ["add_foreign_key", (to, call) => addForeignKey(to, call.table, call.text(1, "the other table"), call)],
  ["remove_foreign_key", (to, call) => dropConstraint(to, call, namedForeignKey(call))],
  ["validate_foreign_key", (to, call) => validate(to, call, namedForeignKey(call))],
  ["validate_constraint", (to, call) => validate(to, call, call.text(1, "the constraint"))],
  [
    "add_check_constraint",
    (to, call) =>
      add(to, call, checkConstraint(call.table, call.text(1, "the expression"), call) + notValid(call)),
  ],
  ["remove_check_constraint", (to, call) => dropConstraint(to, call, nameOf(call, "chk_rails"))],
  ["validate_check_constraint", (to, call) => validate(to, call, nameOf(call, "chk_rails"))],
  [
    "add_unique_constraint",
    (to, call) => {
      const columns = call.given[1] ? call.texts(1, "the columns") : [];
      add(to, call, uniqueConstraint(call.table, columns, call));
    },
  ],
  ["remove_unique_constraint", (to, call) => dropConstraint(to, call, nameOf(call, "uniq_rails"))],
  [
    "add_exclusion_constraint",
    (to, call) => add(to, call, exclusionConstraint(call.table, call.text(1, "the expression"), call)),
  ],
  ["remove_exclusion_constraint", (to, call) => dropConstraint(to, call, nameOf(call, "excl_rails"))],
];
