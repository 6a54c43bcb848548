import { isGiven, itemsOf, NotKnown, textIfGiven, textOf, textsOf } from "../../code/call-arguments.ts";
import type { Value } from "../../code/value.ts";
import { nameInSchema, type ObjectName, shortened, sqlName } from "./identifiers.ts";
import { conventional, type NamingConvention } from "./naming.ts";
import { objectName, type SchemaItem, sqlOption } from "./schema-items.ts";
import { sqlTextHandle } from "./sql-texts.ts";

/** The table that constraints are of, and what names them where they have none. */
export interface ConstraintPlace {
  readonly table: string;
  readonly schema: string | null;
  readonly conventions: NamingConvention;
}

type Option = (name: string) => Value | undefined;

function prefixOf(name: ObjectName | null): string {
  return name === null ? "" : `CONSTRAINT ${sqlName(shortened(name))} `;
}

function deferrability(option: Option): string {
  const deferrable = option("deferrable");
  const initially = textIfGiven(option("initially"), "initially");
  const said = deferrable?.kind === "boolean" ? (deferrable.value ? " DEFERRABLE" : " NOT DEFERRABLE") : "";
  return said + (initially === null ? "" : ` INITIALLY ${initially.toUpperCase()}`);
}

function validity(option: Option): string {
  const value = option("postgresql_not_valid");
  return value?.kind === "boolean" && value.value ? " NOT VALID" : "";
}

function listOf(columns: readonly string[]): string {
  return `(${columns.map(sqlName).join(", ")})`;
}

export function primaryKey(
  given: ObjectName | null,
  columns: readonly string[],
  option: Option,
  { conventions, ...at }: ConstraintPlace,
): string {
  const name = conventional(given, "pk", { ...at, columns }, conventions);
  return `${prefixOf(name)}PRIMARY KEY ${listOf(columns)}${deferrability(option)}`;
}

export function alembicUnique(
  given: ObjectName | null,
  columns: readonly string[],
  option: Option,
  { conventions, ...at }: ConstraintPlace,
): string {
  const name = conventional(given, "uq", { ...at, columns }, conventions);
  const distinct = option("postgresql_nulls_not_distinct");
  const nulls = distinct?.kind === "boolean" ? `NULLS ${distinct.value ? "NOT " : ""}DISTINCT ` : "";
  const included = isGiven(option("postgresql_include"))
    ? textsOf(option("postgresql_include"), "the included columns")
    : [];
  const include = included.length === 0 ? "" : ` INCLUDE ${listOf(included)}`;
  return `${prefixOf(name)}UNIQUE ${nulls}${listOf(columns)}${include}${deferrability(option)}`;
}

export function alembicCheck(
  given: ObjectName | null,
  condition: Value | undefined,
  option: Option,
  { conventions, ...at }: ConstraintPlace,
): string {
  const name = conventional(given, "ck", { ...at, columns: [] }, conventions);
  const sql = sqlOption(condition, "the check's condition");
  if (sql === null) throw new NotKnown("the check's condition is not given");
  return `${prefixOf(name)}CHECK (${sql})${deferrability(option)}${validity(option)}`;
}

export interface AlembicReference {
  readonly table: string;
  readonly schema: string | null;
  readonly columns: readonly string[];
}

/** "schema.table.column" */
export function referenceTo(targets: readonly string[]): AlembicReference {
  const [first = ""] = targets;
  const parts = first.split(".");
  const [table = "", schema = null] = parts.slice(0, -1).reverse();
  return { table, schema, columns: targets.map((target) => target.split(".").at(-1) ?? target) };
}

export function alembicForeignKey(
  given: ObjectName | null,
  columns: readonly string[],
  to: AlembicReference,
  option: Option,
  { conventions, ...at }: ConstraintPlace,
): string {
  const name = conventional(given, "fk", { ...at, columns, referred: to }, conventions);
  const word = (key: string, words: string): string => {
    const text = textIfGiven(option(key), `the option ${key}`);
    return text === null ? "" : ` ${words} ${text}`;
  };
  return [
    `${prefixOf(name)}FOREIGN KEY${listOf(columns)} REFERENCES ${nameInSchema(to.table, to.schema)} ${listOf(to.columns)}`,
    ...[word("match", "MATCH"), word("ondelete", "ON DELETE"), word("onupdate", "ON UPDATE")],
    ...[deferrability(option), validity(option)],
  ].join("");
}

export function excludeConstraint(
  given: ObjectName | null,
  elements: readonly Value[],
  option: Option,
): string {
  const listed = elements.map((element) => {
    const [what, operator] = itemsOf(element, "what is excluded");
    const sql = sqlTextHandle(what)?.text.text ?? sqlName(textOf(what, "a column's name"));
    return `${sql} WITH ${textOf(operator, "the operator")}`;
  });
  const where = sqlOption(option("where"), "the condition");
  const using = textIfGiven(option("using"), "the method") ?? "gist";
  return [
    `${prefixOf(given)}EXCLUDE USING ${using.toLowerCase()} (${listed.join(", ")})`,
    ...(where === null ? [] : [` WHERE (${where})`]),
    deferrability(option),
  ].join("");
}

/** A constraint of a table, as it stands in CREATE TABLE. */
export function constraintSql(item: SchemaItem, at: ConstraintPlace): string {
  const option: Option = (name) => item.option(name);
  const name = objectName(item.option("name"));
  const columns = () => textsOf({ kind: "list", items: item.given }, "a column's name");
  switch (item.kind) {
    case "PrimaryKeyConstraint":
      return primaryKey(name, columns(), option, at);
    case "UniqueConstraint":
      return alembicUnique(name, columns(), option, at);
    case "CheckConstraint":
      return alembicCheck(name, item.at(0) ?? item.option("sqltext"), option, at);
    case "ForeignKeyConstraint": {
      const own = textsOf(item.at(0) ?? item.option("columns"), "the columns");
      const to = textsOf(item.at(1) ?? item.option("refcolumns"), "what is referred to");
      return alembicForeignKey(name ?? objectName(item.at(2)), own, referenceTo(to), option, at);
    }
    default:
      return excludeConstraint(name, item.given, option);
  }
}

/** `ForeignKey("customers.id")` in a column. */
export function columnForeignKey(item: SchemaItem, column: string, at: ConstraintPlace): string {
  const target = textOf(item.at(0) ?? item.option("column"), "what is referred to");
  return alembicForeignKey(
    objectName(item.option("name")),
    [column],
    referenceTo([target]),
    (name) => item.option(name),
    at,
  );
}
