import { NotKnown } from "../../code/call-arguments.ts";
import { textValue, type Value } from "../../code/value.ts";
import { asList, CallOptions, valueText } from "./call-options.ts";
import { deferrableSql, referencesSql } from "./columns.ts";
import { IrreversibleCall, type PgCalls, type PgOperation } from "./operation.ts";
import { commentSql, nameIn, type PgName, type PgWriting, quoted, quotedName } from "./quoting.ts";

interface PgConstraints {
  readonly lines: readonly string[];
  readonly comments: readonly string[];
}

/** src/operations/tables/shared.ts, parseConstraints */
export function constraintsSql(
  table: PgName,
  options: CallOptions,
  own: string | null,
  writing: PgWriting,
): PgConstraints {
  const named = (derived: string) =>
    quotedName({ schema: null, name: own ?? `${table.name}_${derived}` }, writing);
  const comments: string[] = [];
  const path = quotedName(table, writing);
  const lines = [
    ...checks(options, named),
    ...uniques(options, named, writing),
    ...primaryKey(options, named, writing),
    ...options.list("foreignKeys").map((given) => {
      const key = foreignKey(new CallOptions(given), table, own, writing);
      if (key.comment !== null) comments.push(commentSql(`CONSTRAINT ${key.name} ON`, path, key.comment));
      return key.sql;
    }),
    ...(options.flag("exclude") ? [`CONSTRAINT ${named("excl")} EXCLUDE ${options.text("exclude")}`] : []),
  ];
  const comment = options.value("comment");
  if (comment && comment.kind !== "null" && own !== null)
    comments.push(commentSql(`CONSTRAINT ${named("")} ON`, path, comment));
  const deferrable = options.flag("deferrable") ? ` ${deferrableSql(options)}` : "";
  return { lines: lines.map((line) => line + deferrable), comments };
}

type ConstraintNaming = (derived: string) => string;

function checks(options: CallOptions, named: ConstraintNaming): readonly string[] {
  const given = options.value("check");
  if (!options.flag("check")) return [];
  if (given?.kind !== "list") return [`CONSTRAINT ${named("chck")} CHECK (${options.text("check")})`];
  return asList(given, "the checks").map(
    (check, at) => `CONSTRAINT ${named(`chck_${at + 1}`)} CHECK (${valueText(check, "a check")})`,
  );
}

function uniques(options: CallOptions, named: ConstraintNaming, writing: PgWriting): readonly string[] {
  const given = options.list("unique");
  if (given.length === 0) return [];
  const sets = given.some(({ kind }) => kind === "list") ? given : [given];
  return sets.map((set) => {
    const columns = "kind" in set ? asList(set, "the columns of a key") : set;
    const names = columns.map((column) => valueText(column, "a column's name"));
    return `CONSTRAINT ${named(`uniq_${names.join("_")}`)} UNIQUE (${columns.map((column) => quoted(column, writing)).join(", ")})`;
  });
}

function primaryKey(options: CallOptions, named: ConstraintNaming, writing: PgWriting): readonly string[] {
  const columns = options.list("primaryKey").map((column) => quoted(column, writing, "a column's name"));
  return columns.length === 0 ? [] : [`CONSTRAINT ${named("pkey")} PRIMARY KEY (${columns.join(", ")})`];
}

function foreignKey(options: CallOptions, table: PgName, own: string | null, writing: PgWriting) {
  const columns = options.list("columns");
  const listed = columns.map((column) => valueText(column, "a column's name")).join("_");
  const named = options.text("referencesConstraintName") ?? own ?? `${table.name}_fk_${listed}`;
  const name = quotedName({ schema: null, name: named }, writing);
  const key = columns.map((column) => quoted(column, writing)).join(", ");
  const comment = options.told("referencesConstraintComment")
    ? (options.value("referencesConstraintComment") ?? null)
    : null;
  return { name, comment, sql: `CONSTRAINT ${name} FOREIGN KEY (${key}) ${referencesSql(options, writing)}` };
}

const addConstraint: PgOperation = ([named, name, given], writing) => {
  const table = nameIn(named, "the table's name");
  const own = name === undefined || name.kind === "null" ? null : valueText(name, "the constraint's name");
  const written = given?.kind === "text";
  const prefix =
    own === null || own === "" ? "" : `CONSTRAINT ${quotedName({ schema: null, name: own }, writing)} `;
  const { lines, comments } = written
    ? { lines: [`${prefix}${valueText(given, "the constraint")}`], comments: [] }
    : constraintsSql(table, new CallOptions(given), own === "" ? null : own, writing);
  if (lines.length === 0) throw new NotKnown("node-pg-migrate refuses it: no constraint is given");
  const added = lines.map((line) => `  ADD ${line}`).join(",\n");
  return [[`ALTER TABLE ${quotedName(table, writing)}\n${added};`, ...comments].join("\n")];
};

const dropConstraint: PgOperation = ([table, name, given], writing) => {
  const options = new CallOptions(given);
  const alter = `ALTER TABLE${options.words(" IF EXISTS", "ifTableExists")} ${quoted(table, writing, "the table's name")}`;
  const ifExists = options.words(" IF EXISTS", "ifExists");
  return `${alter} DROP CONSTRAINT${ifExists} ${quoted(name, writing, "the constraint's name")}${options.words(" CASCADE", "cascade")};`;
};

/** Without a name, or written as SQL, a constraint has no way back (src/operations/tables/addConstraint.ts). */
const undone: PgOperation = ([table, name, given], writing) => {
  if (name === undefined || name.kind === "null" || given?.kind === "text") throw new IrreversibleCall();
  return dropConstraint([table ?? name, name, given ?? name], writing);
};

const renameConstraint: PgOperation = ([table, name, to], writing) =>
  `ALTER TABLE ${quoted(table, writing)} RENAME CONSTRAINT ${quoted(name, writing)} TO ${quoted(to, writing)};`;

const none: Value = textValue("");

export const constraintCalls: PgCalls = [
  ["addConstraint", { makes: addConstraint, reverse: undone }],
  ["createConstraint", { makes: addConstraint, reverse: undone }],
  ["dropConstraint", { makes: dropConstraint }],
  [
    "renameConstraint",
    {
      makes: renameConstraint,
      reverse: ([table = none, name = none, to = none], writing) =>
        renameConstraint([table, to, name], writing),
    },
  ],
];
