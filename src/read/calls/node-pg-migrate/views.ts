import { textValue, type Value } from "../../code/value.ts";
import { CallOptions, literalEntries, valueText } from "./call-options.ts";
import type { PgCalls, PgOperation } from "./operation.ts";
import { type PgWriting, quoted } from "./quoting.ts";
import { defaultActions } from "./tables.ts";

const none: Value = textValue("");

/** `security_barrier`, or `fillfactor = 70`; without those that are null. */
function parameters(given: Value | undefined): {
  readonly set: readonly string[];
  readonly reset: readonly string[];
} {
  const entries =
    given === undefined || given.kind === "null" ? [] : [...literalEntries(given, "its options")];
  const set = entries.flatMap(([key, value]) => {
    if (value.kind === "null") return [];
    if (value.kind === "boolean") return [value.value ? key : `${key} = false`];
    return [`${key} = ${valueText(value, key)}`];
  });
  return { set, reset: entries.flatMap(([key, value]) => (value.kind === "null" ? [key] : [])) };
}

function columnList(options: CallOptions, writing: PgWriting): string {
  return options
    .list("columns")
    .map((column) => quoted(column, writing, "a column's name"))
    .join(", ");
}

const dropView =
  (kind: string): PgOperation =>
  ([name, given], writing) => {
    const options = new CallOptions(given);
    return `DROP ${kind}${options.words(" IF EXISTS", "ifExists")} ${quoted(name, writing, "the view's name")}${options.words(" CASCADE", "cascade")};`;
  };

const createView: PgOperation = ([name, given, definition], writing) => {
  const options = new CallOptions(given);
  const columns = columnList(options, writing);
  const { set } = parameters(options.value("options"));
  const check = options.text("checkOption");
  return [
    `CREATE${options.words(" OR REPLACE", "replace")}${options.words(" TEMPORARY", "temporary")}${options.words(" RECURSIVE", "recursive")}`,
    ` VIEW ${quoted(name, writing, "the view's name")}${columns === "" ? "" : `(${columns})`}`,
    set.length === 0 ? "" : ` WITH (${set.join(", ")})`,
    ` AS ${valueText(definition, "the view's query")}${check === null ? "" : ` WITH ${check} CHECK OPTION`};`,
  ].join("");
};

const alterView: PgOperation = ([name, given], writing) => {
  const options = new CallOptions(given);
  const { set, reset } = parameters(options.value("options"));
  const check = options.text("checkOption");
  const all = check === null ? set : [...set, `check_option = ${check}`];
  const clauses = [
    ...(all.length === 0 ? [] : [`SET (${all.join(", ")})`]),
    ...(reset.length === 0 ? [] : [`RESET (${reset.join(", ")})`]),
  ];
  return clauses.map((clause) => `ALTER VIEW ${quoted(name, writing)} ${clause};`).join("\n");
};

const withData = (options: CallOptions): string => {
  const data = options.told("data");
  return data === null ? "" : ` WITH${data ? "" : " NO"} DATA`;
};

const createMaterializedView: PgOperation = ([name, given, definition], writing) => {
  const options = new CallOptions(given);
  const columns = columnList(options, writing);
  const { set } = parameters(options.value("storageParameters"));
  const space = options.flag("tablespace")
    ? ` TABLESPACE ${quoted(options.value("tablespace"), writing)}`
    : "";
  return [
    `CREATE MATERIALIZED VIEW${options.words(" IF NOT EXISTS", "ifNotExists")} ${quoted(name, writing, "the view's name")}`,
    columns === "" ? "" : `(${columns})`,
    set.length === 0 ? "" : ` WITH (${set.join(", ")})`,
    `${space} AS ${valueText(definition, "the view's query")}${withData(options)};`,
  ].join("");
};

const alterMaterializedView: PgOperation = ([name, given], writing) => {
  const options = new CallOptions(given);
  const { set, reset } = parameters(options.value("storageParameters"));
  const cluster = options.told("cluster");
  const clauses = [
    ...(cluster === null
      ? []
      : [cluster ? `CLUSTER ON ${quoted(options.value("cluster"), writing)}` : "SET WITHOUT CLUSTER"]),
    ...(options.flag("extension")
      ? [`DEPENDS ON EXTENSION ${quoted(options.value("extension"), writing)}`]
      : []),
    ...(set.length === 0 ? [] : [`SET (${set.join(", ")})`]),
    ...(reset.length === 0 ? [] : [`RESET (${reset.join(", ")})`]),
  ];
  return `ALTER MATERIALIZED VIEW ${quoted(name, writing)}\n${clauses.map((clause) => `  ${clause}`).join(",\n")};`;
};

const refreshMaterializedView: PgOperation = ([name, given], writing) => {
  const options = new CallOptions(given);
  return `REFRESH MATERIALIZED VIEW${options.words(" CONCURRENTLY", "concurrently")} ${quoted(name, writing)}${withData(options)};`;
};

const renameView =
  (kind: string): PgOperation =>
  ([name, to], writing) =>
    `ALTER ${kind} ${quoted(name, writing)} RENAME TO ${quoted(to, writing)};`;

const renameColumn: PgOperation = ([name, column, to], writing) =>
  `ALTER MATERIALIZED VIEW ${quoted(name, writing)} RENAME COLUMN ${quoted(column, writing)} TO ${quoted(to, writing)};`;

const turned =
  (makes: PgOperation): PgOperation =>
  ([name = none, to = none], writing) =>
    makes([to, name], writing);

export const viewCalls: PgCalls = [
  ["createView", { makes: createView, reverse: dropView("VIEW") }],
  ["dropView", { makes: dropView("VIEW") }],
  ["alterView", { makes: alterView }],
  [
    "alterViewColumn",
    {
      makes: ([name, column, given], writing) =>
        defaultActions(new CallOptions(given))
          .map(
            (action) =>
              `ALTER VIEW ${quoted(name, writing)} ALTER COLUMN ${quoted(column, writing)} ${action};`,
          )
          .join("\n"),
    },
  ],
  ["renameView", { makes: renameView("VIEW"), reverse: turned(renameView("VIEW")) }],
  ["createMaterializedView", { makes: createMaterializedView, reverse: dropView("MATERIALIZED VIEW") }],
  ["dropMaterializedView", { makes: dropView("MATERIALIZED VIEW") }],
  ["alterMaterializedView", { makes: alterMaterializedView }],
  [
    "renameMaterializedView",
    { makes: renameView("MATERIALIZED VIEW"), reverse: turned(renameView("MATERIALIZED VIEW")) },
  ],
  [
    "renameMaterializedViewColumn",
    {
      makes: renameColumn,
      reverse: ([name = none, column = none, to = none], writing) =>
        renameColumn([name, to, column], writing),
    },
  ],
  ["refreshMaterializedView", { makes: refreshMaterializedView, reverse: refreshMaterializedView }],
];
