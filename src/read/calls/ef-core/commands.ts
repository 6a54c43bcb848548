import { quoteIdentifier } from "../../../sql/grammar/name.ts";
import { isGiven, NotKnown, textOf } from "../../code/call-arguments.ts";
import { TYPE_ARGUMENT } from "../../code/csharp/expressions.ts";
import { COMPUTED, knownText, type Value } from "../../code/value.ts";
import { columnTypeOf, constantSql, defaultClause, efCoreColumn } from "./column-definition.ts";
import type { EfCoreCall } from "./efcore-call.ts";
import { referencesClause } from "./references-clause.ts";

type Write = (call: EfCoreCall) => readonly string[];

const altering = (call: EfCoreCall, rest: string): readonly string[] => [
  `ALTER TABLE ${call.table()} ${rest}`,
];

function textsOf(value: Value | undefined, what: string): readonly string[] {
  if (!isGiven(value)) return [];
  return value.kind === "list" ? value.items.map((item) => textOf(item, what)) : [textOf(value, what)];
}

/** NpgsqlMigrationsSqlGenerator.cs of efcore.pg 10, Generate(CreateIndexOperation), IndexOptions and IndexColumnList. */
function createIndex(call: EfCoreCall): readonly string[] {
  const columns = indexColumns(call);
  const vector = call.annotated("Npgsql:TsVectorConfig");
  const keys =
    vector === undefined ? columns.join(", ") : vectorSql(call, textOf(vector, "its configuration"));
  const method = call.annotated("Npgsql:IndexMethod");
  const included = textsOf(call.annotated("Npgsql:IndexInclude"), "its included columns").map(
    quoteIdentifier,
  );
  const distinct = call.annotated("Npgsql:NullsDistinct");
  const filter = call.textIfGiven("filter");
  const storage = [...call.annotations].flatMap(([key, value]) => {
    const name = /^Npgsql:StorageParameter:(.+)$/.exec(key)?.[1];
    return name === undefined ? [] : [`${name}=${parameterIn(value)}`];
  });
  return [
    [
      `CREATE ${call.flag("unique") ? "UNIQUE " : ""}INDEX`,
      ...(isCreatedConcurrently(call) ? ["CONCURRENTLY"] : []),
      `${call.quoted("name")} ON ${call.table()}`,
      ...(method === undefined ? [] : [`USING ${textOf(method, "its method")}`]),
      `(${keys})`,
      ...(included.length > 0 ? [`INCLUDE (${included.join(", ")})`] : []),
      ...(distinct?.kind === "boolean" && !distinct.value ? ["NULLS NOT DISTINCT"] : []),
      ...(storage.length > 0 ? [`WITH (${storage.join(", ")})`] : []),
      ...(filter ? [`WHERE ${filter}`] : []),
    ].join(" "),
  ];
}

function parameterIn(value: Value): string {
  if (value.kind === "boolean") return value.value ? "True" : "False";
  return value.kind === "number" ? value.written : textOf(value, "a storage parameter");
}

/** Of the access methods only btree is given an order. */
function indexColumns(call: EfCoreCall): readonly string[] {
  const [operators, collations] = ["Npgsql:IndexOperators", "Relational:Collation"].map((name) =>
    textsOf(call.annotated(name), "what its columns are compared by"),
  );
  const isDescending = descending(call);
  const nulls = membersOf(call.annotated("Npgsql:IndexNullSortOrder"));
  const method = call.annotated("Npgsql:IndexMethod");
  const isOrdered = method === undefined || knownText(method) === "btree";
  return call.names("column").map((column, at) => {
    const [operator, collation] = [operators?.[at], collations?.[at]];
    const order = /^Nulls(First|Last)$/.exec(nulls[at] ?? "")?.[1];
    return [
      quoteIdentifier(column),
      ...(collation ? [`COLLATE ${quoteIdentifier(collation)}`] : []),
      ...(operator ? [operator.split(".").map(quoteIdentifier).join(".")] : []),
      ...(isOrdered && isDescending(at) ? ["DESC"] : []),
      ...(isOrdered && order ? [`NULLS ${order.toUpperCase()}`] : []),
    ].join(" ");
  });
}

/** The members of enumerations that a list names: `new[] { NullSortOrder.NullsLast }`. */
function membersOf(value: Value | undefined): readonly string[] {
  if (value?.kind !== "list") return [];
  return value.items.map((item) => (item.kind === "reference" ? (item.path.split(".").at(-1) ?? "") : ""));
}

function vectorSql(call: EfCoreCall, config: string): string {
  const columns = call.names("column").map(quoteIdentifier);
  return `to_tsvector('${config}', ${columns.join(" || ' ' || ")})`;
}

export function isCreatedConcurrently(call: EfCoreCall): boolean {
  const value = call.annotated("Npgsql:CreatedConcurrently");
  return value?.kind === "boolean" && value.value;
}

/** An empty list: all of them. Before EF Core 7 an annotation of Npgsql's own said it. */
function descending(call: EfCoreCall): (at: number) => boolean {
  const value = call.value("descending");
  const before = membersOf(call.annotated("Npgsql:IndexSortOrder"));
  if (value === undefined) return (at) => before[at] === "Descending";
  if (value.kind !== "list" || value.open) throw new NotKnown("its `descending` is not a list of literals");
  return (at) => {
    const own = value.items[at];
    return value.items.length === 0 || (own?.kind === "boolean" && own.value);
  };
}

function alterColumn(call: EfCoreCall): readonly string[] {
  const column = call.quoted("name");
  const [type, old] = [columnTypeOf(call), oldTypeOf(call)];
  const [nullable, was] = [call.flag("nullable") === true, call.flag("oldNullable") === true];
  const value = call.value("defaultValue");
  const initial = defaultClause(call);
  const filled = value !== undefined && !nullable && was;
  return [
    ...(old === null || type === old ? [] : altering(call, `ALTER COLUMN ${column} TYPE ${type}`)),
    ...(filled
      ? [`UPDATE ${call.table()} SET ${column} = ${constantSql(value)} WHERE ${column} IS NULL`]
      : []),
    ...(nullable === was
      ? []
      : altering(call, `ALTER COLUMN ${column} ${nullable ? "DROP" : "SET"} NOT NULL`)),
    ...(initial.length === 0 ? [] : altering(call, `ALTER COLUMN ${column} SET ${initial.join("")}`)),
  ];
}

/** Null where nothing tells what it was: then nothing shows that it changes. */
function oldTypeOf(call: EfCoreCall): string | null {
  return call.textIfGiven("oldType") ?? null;
}

function renamed(kind: "TABLE" | "SEQUENCE"): Write {
  return (call) => {
    const [name, made] = [call.text("name"), call.textIfGiven("newName")];
    const schema = call.value("newSchema");
    const moved =
      schema === undefined
        ? []
        : [
            `ALTER ${kind} ${call.inSchema(made ?? name)} SET SCHEMA ${knownText(schema) === null ? COMPUTED : call.quoted("newSchema")}`,
          ];
    const isNamed = made !== undefined && made !== name;
    return [
      ...(isNamed ? [`ALTER ${kind} ${call.inSchema(name)} RENAME TO ${quoteIdentifier(made)}`] : []),
      ...moved,
    ];
  };
}

/** Extensions and enumerations that the model has, as annotations of the database: "Npgsql:PostgresExtension:citext". */
function alterDatabase(call: EfCoreCall): readonly string[] {
  return [...call.annotations].flatMap(([key, value]) => {
    const [, kind, name = ""] = /^Npgsql:(PostgresExtension|Enum):(.+)$/.exec(key) ?? [];
    const path = name.split(".");
    const own = quoteIdentifier(path.at(-1) ?? "");
    if (kind === "PostgresExtension") return [`CREATE EXTENSION IF NOT EXISTS ${own}`];
    if (kind !== "Enum") return [];
    const labels = textOf(value, "its labels")
      .split(",")
      .map((label) => `'${label.replaceAll("'", "''")}'`);
    const schema = path.length > 1 ? `${quoteIdentifier(path[0] ?? "")}.` : "";
    return [`CREATE TYPE ${schema}${own} AS ENUM (${labels.join(", ")})`];
  });
}

function createSequence(call: EfCoreCall): readonly string[] {
  const number = (name: string, word: string) => {
    const value = call.value(name);
    return value?.kind === "number" ? [`${word} ${value.written}`] : [];
  };
  const type = knownText(call.call.named.get(TYPE_ARGUMENT)) === "int" ? ["AS integer"] : [];
  const options = [...type, ...number("startValue", "START WITH"), ...number("incrementBy", "INCREMENT BY")];
  return [[`CREATE SEQUENCE ${call.table("name")}`, ...options].join(" ")];
}

const dropped: Write = (call) => altering(call, `DROP CONSTRAINT ${call.quoted("name")}`);
const added =
  (definition: (call: EfCoreCall) => string): Write =>
  (call) =>
    altering(call, `ADD CONSTRAINT ${call.quoted("name")} ${definition(call)}`);
const nothing: Write = () => [];

/** What each operation sends; CreateTable and Sql stand in migration-builder.ts. */
export const efCoreCommands: ReadonlyMap<string, Write> = new Map<string, Write>([
  ["CreateIndex", createIndex],
  ["DropIndex", (call) => [`DROP INDEX ${call.table("name")}`]],
  [
    "RenameIndex",
    (call) => [`ALTER INDEX ${call.inSchema(call.text("name"))} RENAME TO ${call.quoted("newName")}`],
  ],
  ["AddColumn", (call) => altering(call, `ADD ${efCoreColumn(call, call.text("name"))}`)],
  ["AlterColumn", alterColumn],
  ["DropColumn", (call) => altering(call, `DROP COLUMN ${call.quoted("name")}`)],
  [
    "RenameColumn",
    (call) => altering(call, `RENAME COLUMN ${call.quoted("name")} TO ${call.quoted("newName")}`),
  ],
  ["AddPrimaryKey", added((call) => `PRIMARY KEY (${call.columns()})`)],
  ["AddUniqueConstraint", added((call) => `UNIQUE (${call.columns()})`)],
  ["AddForeignKey", added((call) => `FOREIGN KEY (${call.columns()}) ${referencesClause(call)}`)],
  ["AddCheckConstraint", added((call) => `CHECK (${call.text("sql")})`)],
  // Its obsolete name.
  ["CreateCheckConstraint", added((call) => `CHECK (${call.text("sql")})`)],
  ["DropPrimaryKey", dropped],
  ["DropUniqueConstraint", dropped],
  ["DropForeignKey", dropped],
  ["DropCheckConstraint", dropped],
  ["DropTable", (call) => [`DROP TABLE ${call.table("name")}`]],
  ["RenameTable", renamed("TABLE")],
  ["EnsureSchema", (call) => [`CREATE SCHEMA IF NOT EXISTS ${call.quoted("name")}`]],
  ["DropSchema", (call) => [`DROP SCHEMA ${call.quoted("name")}`]],
  ["CreateSequence", createSequence],
  ["DropSequence", (call) => [`DROP SEQUENCE ${call.table("name")}`]],
  ["RenameSequence", renamed("SEQUENCE")],
  ["RestartSequence", (call) => [`ALTER SEQUENCE ${call.table("name")} RESTART`]],
  ["AlterDatabase", alterDatabase],
  ["AlterTable", nothing],
]);
