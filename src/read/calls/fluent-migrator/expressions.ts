import { NotKnown, textOf } from "../../code/call-arguments.ts";
import { making } from "../../code/partly-known-table.ts";
import type { TextValue } from "../../code/value.ts";
import { alwaysQuoted, type FluentChain, quotedTable } from "./chain.ts";
import { besidesColumns, columnSqlOf, columnsBegunBy, fluentType } from "./fluent-columns.ts";

export type FluentWrite = (chain: FluentChain) => readonly (string | TextValue)[];

const tableOf = (chain: FluentChain, ...names: readonly string[]): string =>
  quotedTable(chain.required(...names), chain.text("InSchema"));

const methods: ReadonlyMap<string, string> = new Map([
  ["UsingBTree", "BTREE"],
  ["UsingHash", "HASH"],
  ["UsingGist", "GIST"],
  ["UsingSpgist", "SPGIST"],
  ["UsingGin", "GIN"],
  ["UsingBrin", "BRIN"],
]);

export function fluentIndexName(chain: FluentChain): string {
  const columns = columnsBegunBy(chain, "OnColumn").map(({ name }) => name);
  return chain.name ?? `IX_${[chain.required("OnTable"), ...columns].join("_")}`;
}

/** PostgresGenerator.Generate(CreateIndexExpression), 8. */
function createIndex(chain: FluentChain): readonly string[] {
  const columns = columnsBegunBy(chain, "OnColumn");
  const method = chain.calls.map(({ name }) => methods.get(name)).find((name) => name !== undefined);
  const isOrdered = method === undefined || method === "BTREE";
  const keys = columns.map(({ name, chain: own }) => {
    const order = own.has("Descending") ? " DESC" : " ASC";
    const nulls = own.has("NullsFirst") ? " NULLS FIRST" : own.has("NullsLast") ? " NULLS LAST" : "";
    return `${alwaysQuoted(name)}${isOrdered ? `${order}${nulls}` : ""}`;
  });
  const included = chain.texts("Include").map(alwaysQuoted);
  const filter = chain.text("Filter");
  return [
    [
      `CREATE ${chain.has("Unique") ? "UNIQUE " : ""}INDEX${chain.has("AsConcurrently") ? " CONCURRENTLY" : ""}`,
      `${alwaysQuoted(fluentIndexName(chain))} ON${chain.has("AsOnly") ? " ONLY" : ""} ${tableOf(chain, "OnTable")}`,
      ...(method === undefined ? [] : [`USING ${method}`]),
      `(${keys.join(",")})`,
      ...(included.length > 0 ? [`INCLUDE (${included.join(", ")})`] : []),
      ...(filter === undefined ? [] : [`WHERE ${filter}`]),
    ].join(" "),
  ];
}

function createTable(chain: FluentChain): readonly string[] {
  const made = { schema: chain.text("InSchema"), name: nameOf(chain) };
  return making(made, () => tableStatements(chain));
}

function tableStatements(chain: FluentChain): readonly string[] {
  const columns = columnsBegunBy(chain, "WithColumn");
  const name = nameOf(chain);
  const keys = columns.filter(({ chain: own }) => own.has("PrimaryKey"));
  const [named] = keys.flatMap(({ chain: own }) => own.all("PrimaryKey")[0]?.arguments ?? []);
  const key = named === undefined ? `PK_${name}` : textOf(named, "the name of the primary key");
  const list = keys.map((column) => alwaysQuoted(column.name)).join(", ");
  const parts = [
    ...columns.map(columnSqlOf),
    ...(keys.length > 0 ? [`CONSTRAINT ${alwaysQuoted(key)} PRIMARY KEY (${list})`] : []),
  ];
  const schema = chain.text("InSchema");
  return [
    `CREATE TABLE ${quotedTable(name, schema)} (${parts.join(", ")})`,
    ...besidesColumns(name, schema, columns),
  ];
}

function nameOf(chain: FluentChain): string {
  if (chain.name === undefined) throw new NotKnown("it has no name");
  return chain.name;
}

/** `Create.Column("c").OnTable("t").AsString()` */
function createColumn(chain: FluentChain): readonly string[] {
  const column = { name: nameOf(chain), chain };
  const added = `ALTER TABLE ${tableOf(chain, "OnTable")} ADD ${columnSqlOf(column)}`;
  return [added, ...besidesColumns(chain.required("OnTable"), chain.text("InSchema"), [column])];
}

function alterTable(chain: FluentChain): readonly string[] {
  const [name, schema] = [nameOf(chain), chain.text("InSchema")];
  const table = quotedTable(name, schema);
  const added = columnsBegunBy(chain, "AddColumn", "AlterColumn").map((column) =>
    column.chain.subject === "AddColumn"
      ? `ALTER TABLE ${table} ADD ${columnSqlOf(column)}`
      : altered(table, column.name, column.chain),
  );
  return [...added, ...besidesColumns(name, schema, columnsBegunBy(chain, "AddColumn"))];
}

function altered(table: string, name: string, chain: FluentChain): string {
  const column = `ALTER ${alwaysQuoted(name)}`;
  const nullable = chain.has("Nullable") ? `, ${column} DROP NOT NULL` : `, ${column} SET NOT NULL`;
  return `ALTER TABLE ${table} ${column} TYPE ${fluentType(chain)}${nullable}`;
}

function alterColumn(chain: FluentChain): readonly string[] {
  return [altered(tableOf(chain, "OnTable"), nameOf(chain), chain)];
}

const rules: ReadonlyMap<string, string> = new Map([
  ["Cascade", "CASCADE"],
  ["SetNull", "SET NULL"],
  ["SetDefault", "SET DEFAULT"],
]);

function ruleOf(chain: FluentChain, event: "Delete" | "Update"): string {
  const [call] = chain.all(`On${event}`, "OnDeleteOrUpdate");
  const value = call?.arguments[0];
  const rule = value?.kind === "reference" ? rules.get(value.path.split(".").at(-1) ?? "") : undefined;
  return rule === undefined ? "" : ` ON ${event.toUpperCase()} ${rule}`;
}

interface ConstraintParts {
  readonly name: string;
  /** Quoted, with its schema. */
  readonly table: string;
}

/** Both tables quoted; the schema of each follows it. */
export function foreignKeyParts(chain: FluentChain): ConstraintParts & { readonly other: string } {
  const [from, to] = [chain.required("FromTable"), chain.required("ToTable")];
  const own = chain.texts("ForeignColumn", "ForeignColumns");
  const others = chain.texts("PrimaryColumn", "PrimaryColumns");
  const border = chain.calls.findIndex((call) => call.name === "ToTable");
  const schemaIn = (start: number, end: number) => {
    const call = chain.calls.slice(start, end).find((one) => one.name === "InSchema");
    return call && textOf(call.arguments[0], "its schema");
  };
  return {
    name: chain.name ?? `FK_${[from, ...own, to, ...others].join("_")}`,
    table: quotedTable(from, schemaIn(0, border)),
    other: quotedTable(to, schemaIn(border, chain.calls.length)),
  };
}

function createForeignKey(chain: FluentChain): readonly string[] {
  const { name, table, other } = foreignKeyParts(chain);
  const list = (...names: readonly string[]) =>
    chain
      .texts(...names)
      .map(alwaysQuoted)
      .join(", ");
  return [
    `ALTER TABLE ${table} ADD CONSTRAINT ${alwaysQuoted(name)} FOREIGN KEY (${list("ForeignColumn", "ForeignColumns")}) REFERENCES ${other} (${list("PrimaryColumn", "PrimaryColumns")})${ruleOf(chain, "Delete")}${ruleOf(chain, "Update")}`,
  ];
}

export function fluentConstraint(chain: FluentChain, kind: "UNIQUE" | "PRIMARY KEY"): ConstraintParts {
  const table = chain.required("OnTable");
  const columns = chain.texts("Column", "Columns");
  return {
    name: chain.name ?? (kind === "UNIQUE" ? `UC_${[table, ...columns].join("_")}` : `PK_${table}`),
    table: quotedTable(table, chain.text("WithSchema", "InSchema")),
  };
}

function createKey(kind: "UNIQUE" | "PRIMARY KEY"): FluentWrite {
  return (chain) => {
    const { name, table } = fluentConstraint(chain, kind);
    const list = chain.texts("Column", "Columns").map(alwaysQuoted).join(", ");
    return [`ALTER TABLE ${table} ADD CONSTRAINT ${alwaysQuoted(name)} ${kind} (${list})`];
  };
}

const dropConstraint: FluentWrite = (chain) => [
  `ALTER TABLE ${tableOf(chain, "FromTable", "OnTable")} DROP CONSTRAINT ${alwaysQuoted(nameOf(chain))}`,
];

function executed(chain: FluentChain): readonly TextValue[] {
  const [sql] = chain.calls[0]?.arguments ?? [];
  if (sql?.kind !== "text") throw new NotKnown("the SQL is not a literal");
  return [sql];
}

/** Verb and subject, each with what it sends. */
export const fluentExpressions: ReadonlyMap<string, FluentWrite> = new Map<string, FluentWrite>([
  ["Create.Index", createIndex],
  ["Create.Table", createTable],
  ["Create.Column", createColumn],
  ["Create.ForeignKey", createForeignKey],
  ["Create.UniqueConstraint", createKey("UNIQUE")],
  ["Create.PrimaryKey", createKey("PRIMARY KEY")],
  ["Create.Schema", (chain) => [`CREATE SCHEMA ${alwaysQuoted(nameOf(chain))}`]],
  ["Create.Sequence", (chain) => [`CREATE SEQUENCE ${quotedTable(nameOf(chain), chain.text("InSchema"))}`]],
  ["Alter.Table", alterTable],
  ["Alter.Column", alterColumn],
  ["Delete.Index", (chain) => [`DROP INDEX ${quotedTable(nameOf(chain), chain.text("InSchema"))}`]],
  ["Delete.Table", (chain) => [`DROP TABLE ${quotedTable(nameOf(chain), chain.text("InSchema"))}`]],
  [
    "Delete.Column",
    (chain) =>
      [nameOf(chain), ...chain.texts("Column")].map(
        (column) => `ALTER TABLE ${tableOf(chain, "FromTable")} DROP COLUMN ${alwaysQuoted(column)}`,
      ),
  ],
  ["Delete.ForeignKey", dropConstraint],
  ["Delete.UniqueConstraint", dropConstraint],
  ["Delete.PrimaryKey", dropConstraint],
  ["Delete.Schema", (chain) => [`DROP SCHEMA ${alwaysQuoted(nameOf(chain))}`]],
  ["Delete.Sequence", (chain) => [`DROP SEQUENCE ${quotedTable(nameOf(chain), chain.text("InSchema"))}`]],
  [
    "Rename.Table",
    (chain) => [
      `ALTER TABLE ${quotedTable(nameOf(chain), chain.text("InSchema"))} RENAME TO ${alwaysQuoted(chain.required("To"))}`,
    ],
  ],
  [
    "Rename.Column",
    (chain) => [
      `ALTER TABLE ${tableOf(chain, "OnTable")} RENAME COLUMN ${alwaysQuoted(nameOf(chain))} TO ${alwaysQuoted(chain.required("To"))}`,
    ],
  ],
  ["Execute.Sql", executed],
]);
