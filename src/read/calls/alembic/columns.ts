import { isGiven, NotKnown, textOf } from "../../code/call-arguments.ts";
import { COMPUTED, isToldElsewhere, type Value } from "../../code/value.ts";
import { alembicUnique, type ConstraintPlace, columnForeignKey, constraintSql } from "./constraints.ts";
import { nameInSchema, shortened, sqlName, textLiteral } from "./identifiers.ts";
import { conventional } from "./naming.ts";
import { type SchemaItem, schemaItem } from "./schema-items.ts";
import { sqlTextIn } from "./sql-texts.ts";
import { type SqlType, typeOf } from "./types.ts";

/** A column of SQLAlchemy, as far as its SQL needs it. */
export interface AlembicColumn {
  readonly item: SchemaItem;
  readonly name: string;
  readonly type: SqlType;
  readonly isKey: boolean;
}

export function alembicColumn(value: Value | undefined, send: SqlType["send"]): AlembicColumn {
  const item = schemaItem(value);
  if (item?.kind !== "Column") throw new NotKnown("its column is not written here");
  const [first, second] = item.given;
  const type = item.option("type_") ?? (schemaItem(second) ? undefined : second);
  return {
    item,
    name: textOf(first ?? item.option("name"), "a column's name"),
    type: typeOf(type, send),
    isKey: item.flag("primary_key"),
  };
}

/** sqlalchemy/dialects/postgresql/base.py, PGDDLCompiler.get_column_specification */
export function alembicColumnSql(
  column: AlembicColumn,
  at: ConstraintPlace,
  isSerial: boolean,
  isKey: boolean,
): string {
  const { item, name, type } = column;
  const [identity] = item.items("Identity");
  const [computed] = item.items("Computed");
  const nullable = item.option("nullable");
  const isNullable = isKey ? false : nullable?.kind === "boolean" ? nullable.value : true;
  const fallback = serverDefault(item.option("server_default"));
  const checks = item.items("CheckConstraint").map((check) => ` ${constraintSql(check, at)}`);
  return [
    `${sqlName(name)} ${isSerial ? serialOf(type) : type.sql}`,
    ...(fallback === null || isSerial ? [] : [`DEFAULT ${fallback}`]),
    ...(computed ? [computedSql(computed)] : []),
    ...(identity ? [identitySql(identity)] : []),
    ...(identity ? (isNullable && nullable ? ["NULL"] : []) : isNullable ? [] : ["NOT NULL"]),
  ]
    .join(" ")
    .concat(...checks);
}

function serialOf({ name }: SqlType): string {
  return /^big/i.test(name) ? "BIGSERIAL" : /^small/i.test(name) ? "SMALLSERIAL" : "SERIAL";
}

function computedSql(item: SchemaItem): string {
  const sql = sqlTextIn(item.at(0))?.text;
  if (sql === undefined) throw new NotKnown("what is computed is not a literal");
  const persisted = item.option("persisted");
  const isVirtual = persisted?.kind === "boolean" && !persisted.value;
  return `GENERATED ALWAYS AS (${sql})${isVirtual ? "" : " STORED"}`;
}

const sequenceOptions: readonly (readonly [name: string, words: string])[] = [
  ["increment", "INCREMENT BY"],
  ["start", "START WITH"],
  ["minvalue", "MINVALUE"],
  ["maxvalue", "MAXVALUE"],
  ["nominvalue", "NO MINVALUE"],
  ["nomaxvalue", "NO MAXVALUE"],
  ["cache", "CACHE"],
  ["cycle", "CYCLE"],
];

/** sqlalchemy/sql/compiler.py, get_identity_options */
export function sequenceOptionsOf(item: SchemaItem): readonly string[] {
  return sequenceOptions.flatMap(([name, words]) => {
    const value = item.option(name);
    if (value?.kind === "number") return [`${words} ${value.written}`];
    if (!isGiven(value)) return [];
    // Of what is given without a number nothing but the words is written.
    if (value.kind !== "boolean") throw new NotKnown(`the sequence's ${name} is not a literal`);
    return [name === "cycle" && !value.value ? `NO ${words}` : words];
  });
}

function identitySql(item: SchemaItem): string {
  const all = sequenceOptionsOf(item);
  const kind = item.flag("always") ? "ALWAYS" : "BY DEFAULT";
  return `GENERATED ${kind} AS IDENTITY${all.length === 0 ? "" : ` (${all.join(" ")})`}`;
}

/** A text is a literal, an expression SQL; null where there is none. */
export function serverDefault(value: Value | undefined): string | null {
  if (!isGiven(value)) return null;
  if (value.kind === "text" && !value.holes) return textLiteral(value.text);
  if (isToldElsewhere(value)) return COMPUTED;
  const sql = sqlTextIn(value);
  if (sql === null) throw new NotKnown("a default is not a literal");
  return sql.text;
}

/** Constraints that a column has of itself, in SQLAlchemy's order. */
export function constraintsOfColumn({ item, name }: AlembicColumn, at: ConstraintPlace): readonly string[] {
  const isUnique = item.flag("unique") && !item.flag("index");
  return [
    ...(isUnique ? [alembicUnique(null, [name], () => undefined, at)] : []),
    ...item.items("ForeignKey").map((key) => columnForeignKey(key, name, at)),
  ];
}

/** The index that `index=True` makes; null: none. */
export function indexOfColumn({ item, name }: AlembicColumn, at: ConstraintPlace): string | null {
  if (!item.flag("index")) return null;
  const { conventions, ...place } = at;
  const made = conventional(null, "ix", { ...place, columns: [name] }, conventions);
  const index = made === null ? "" : sqlName(shortened(made));
  return `CREATE ${item.flag("unique") ? "UNIQUE " : ""}INDEX ${index} ON ${nameInSchema(at.table, at.schema)} (${sqlName(name)})`;
}

export function commentOnColumn(table: string, column: string, comment: string | null): string {
  return `COMMENT ON COLUMN ${table}.${sqlName(column)} IS ${comment === null ? "NULL" : textLiteral(comment)}`;
}
