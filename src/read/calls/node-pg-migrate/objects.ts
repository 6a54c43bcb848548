import { textValue, type Value } from "../../code/value.ts";
import { asList, CallOptions, literalEntries, valueText } from "./call-options.ts";
import { pgTypeText } from "./column-types.ts";
import { sequenceClauses } from "./columns.ts";
import type { PgCall, PgCalls, PgOperation } from "./operation.ts";
import { escaped, escapedDefault, type PgWriting, pgLiteralIn, quoted } from "./quoting.ts";
import { defaultActions } from "./tables.ts";

const none: Value = textValue("");

/** DROP of an object by its name. */
const drop =
  (kind: string): PgOperation =>
  ([name, given], writing) => {
    const options = new CallOptions(given);
    return `DROP ${kind}${options.words(" IF EXISTS", "ifExists")} ${quoted(name, writing)}${options.words(" CASCADE", "cascade")};`;
  };

/** ALTER … RENAME TO, which is taken back by itself. */
function rename(kind: string): PgCall {
  const makes: PgOperation = ([name, to], writing) =>
    `ALTER ${kind} ${quoted(name, writing)} RENAME TO ${quoted(to, writing)};`;
  return { makes, reverse: ([name = none, to = none], writing) => makes([to, name], writing) };
}

/** RENAME of a part of an object. */
function renamePart(kind: string, part: string, name: (value: Value, writing: PgWriting) => string): PgCall {
  const makes: PgOperation = ([of = none, from = none, to = none], writing) =>
    `ALTER ${kind} ${quoted(of, writing)} RENAME ${part} ${name(from, writing)} TO ${name(to, writing)};`;
  return { makes, reverse: ([of = none, from = none, to = none], w) => makes([of, to, from], w) };
}

const dropExtension: PgOperation = ([names, given], writing) => {
  const options = new CallOptions(given);
  return asList(names, "the extensions").map(
    (name) =>
      `DROP EXTENSION${options.words(" IF EXISTS", "ifExists")} ${quoted(name, writing)}${options.words(" CASCADE", "cascade")};`,
  );
};

const createExtension: PgOperation = ([names, given], writing) => {
  const options = new CallOptions(given);
  const schema = options.flag("schema") ? ` SCHEMA ${quoted(options.value("schema"), writing)}` : "";
  return asList(names, "the extensions").map(
    (name) =>
      `CREATE EXTENSION${options.words(" IF NOT EXISTS", "ifNotExists")} ${quoted(name, writing)}${schema};`,
  );
};

const createSchema: PgOperation = ([name, given], writing) => {
  const options = new CallOptions(given);
  return `CREATE SCHEMA${options.words(" IF NOT EXISTS", "ifNotExists")} ${quoted(name, writing)}${options.clause(" AUTHORIZATION ", "authorization")};`;
};

const createType: PgOperation = ([name, given], writing) => {
  if (given?.kind === "list")
    return `CREATE TYPE ${quoted(name, writing)} AS ENUM (${asList(given, "the values").map(escaped).join(", ")});`;
  const attributes = [...literalEntries(given, "the attributes of the type")].map(
    ([key, type]) => `${quoted(textValue(key), writing)} ${pgTypeText(type, writing)}`,
  );
  return `CREATE TYPE ${quoted(name, writing)} AS (\n${attributes.join(",\n")}\n);`;
};

const addTypeValue: PgOperation = ([name, value = none, given], writing) => {
  const options = new CallOptions(given);
  const place = (words: string, option: string) => {
    const other = options.value(option);
    return other && options.flag(option) ? ` ${words} ${escaped(other)}` : "";
  };
  return `ALTER TYPE ${quoted(name, writing)} ADD VALUE${options.words(" IF NOT EXISTS", "ifNotExists")} ${escaped(value)}${place("BEFORE", "before")}${place("AFTER", "after")};`;
};

const dropAttribute: PgOperation = ([name, attribute, given], writing) => {
  const ifExists = new CallOptions(given).words(" IF EXISTS", "ifExists");
  return `ALTER TYPE ${quoted(name, writing)} DROP ATTRIBUTE ${quoted(attribute, writing)}${ifExists};`;
};

const typeCalls: PgCalls = [
  ...["createType", "addType"].map((name) => [name, { makes: createType, reverse: drop("TYPE") }] as const),
  ["dropType", { makes: drop("TYPE") }],
  ["renameType", rename("TYPE")],
  ["addTypeValue", { makes: addTypeValue }],
  ["renameTypeValue", renamePart("TYPE", "VALUE", escaped)],
  [
    "addTypeAttribute",
    {
      makes: ([name, attribute, type], writing) =>
        `ALTER TYPE ${quoted(name, writing)} ADD ATTRIBUTE ${quoted(attribute, writing)} ${pgTypeText(type, writing)};`,
      reverse: dropAttribute,
    },
  ],
  ["dropTypeAttribute", { makes: dropAttribute }],
  [
    "setTypeAttribute",
    {
      makes: ([name, attribute, type], writing) =>
        `ALTER TYPE ${quoted(name, writing)} ALTER ATTRIBUTE ${quoted(attribute, writing)} SET DATA TYPE ${pgTypeText(type, writing)};`,
    },
  ],
  ["renameTypeAttribute", renamePart("TYPE", "ATTRIBUTE", quoted)],
];

const createDomain: PgOperation = ([name, type, given], writing) => {
  const options = new CallOptions(given);
  const byDefault = options.value("default");
  const parts = [
    options.clause("COLLATE ", "collation"),
    byDefault === undefined ? "" : `DEFAULT ${escapedDefault(byDefault)}`,
    options.flag("constraintName") && (options.flag("notNull") || options.flag("check"))
      ? `CONSTRAINT ${quoted(options.value("constraintName"), writing)}`
      : "",
    options.words("NOT NULL", "notNull"),
    options.flag("check") ? `CHECK (${options.text("check")})` : "",
  ].filter((part) => part !== "");
  return `CREATE DOMAIN ${quoted(name, writing)} AS ${[pgTypeText(type, writing), ...parts].join(" ")};`;
};

const alterDomain: PgOperation = ([name, given], writing) => {
  const options = new CallOptions(given);
  const constraint = options.flag("constraintName")
    ? `CONSTRAINT ${quoted(options.value("constraintName"), writing)} `
    : "";
  const isNullable = options.told("notNull") === false || options.flag("allowNull");
  const actions = [
    ...defaultActions(options),
    ...(options.flag("notNull") ? ["SET NOT NULL"] : isNullable ? ["DROP NOT NULL"] : []),
    // The tool leaves out the ADD that PostgreSQL asks for.
    ...(options.flag("check") ? [`${constraint}CHECK (${options.text("check")})`] : []),
  ];
  return `${actions.map((action) => `ALTER DOMAIN ${quoted(name, writing)} ${action}`).join(";\n")};`;
};

const createSequence: PgOperation = ([name, given], writing) => {
  const options = new CallOptions(given);
  const words = `${options.words(" TEMPORARY", "temporary")} SEQUENCE${options.words(" IF NOT EXISTS", "ifNotExists")}`;
  return `CREATE${words} ${quoted(name, writing)}\n  ${sequenceClauses(options, writing).join("\n  ")};`;
};

const alterSequence: PgOperation = ([name, given], writing) => {
  const options = new CallOptions(given);
  const restart = options.value("restart");
  const again =
    restart?.kind === "boolean" && restart.value
      ? ["RESTART"]
      : options.flag("restart")
        ? [`RESTART WITH ${options.text("restart")}`]
        : [];
  return `ALTER SEQUENCE ${quoted(name, writing)}\n  ${[...sequenceClauses(options, writing), ...again].join("\n  ")};`;
};

const dropCast: PgOperation = ([from, to, given]) =>
  `DROP CAST${new CallOptions(given).words(" IF EXISTS", "ifExists")} (${valueText(from, "a type")} AS ${valueText(to, "a type")});`;

const createCast: PgOperation = ([from, to, given], writing) => {
  const options = new CallOptions(given);
  const [source, target] = [valueText(from, "a type"), valueText(to, "a type")];
  const types = options.list("argumentTypes").map((type) => valueText(type, "a type"));
  const how = options.flag("functionName")
    ? ` WITH FUNCTION ${quoted(options.value("functionName"), writing)}(${types.length === 0 ? source : types.join(", ")})`
    : options.flag("inout")
      ? " WITH INOUT"
      : " WITHOUT FUNCTION";
  return `CREATE CAST (${source} AS ${target})${how}${options.clause(" AS ", "as")};`;
};

/** Roles by name; PUBLIC is none. */
export function rolesIn(value: Value | undefined, writing: PgWriting): string {
  return asList(value, "the roles")
    .map((role) =>
      !pgLiteralIn(role) && role.kind === "text" && role.text === "PUBLIC" ? "PUBLIC" : quoted(role, writing),
    )
    .join(", ");
}

export const objectCalls: PgCalls = [
  ["createExtension", { makes: createExtension, reverse: dropExtension }],
  ["addExtension", { makes: createExtension, reverse: dropExtension }],
  ["dropExtension", { makes: dropExtension }],
  ["createSchema", { makes: createSchema, reverse: drop("SCHEMA") }],
  ["dropSchema", { makes: drop("SCHEMA") }],
  ["renameSchema", rename("SCHEMA")],
  ...typeCalls,
  [
    "createDomain",
    {
      makes: createDomain,
      reverse: ([name = none, , given = none], writing) => drop("DOMAIN")([name, given], writing),
    },
  ],
  ["alterDomain", { makes: alterDomain }],
  ["dropDomain", { makes: drop("DOMAIN") }],
  ["renameDomain", rename("DOMAIN")],
  ["createSequence", { makes: createSequence, reverse: drop("SEQUENCE") }],
  ["alterSequence", { makes: alterSequence }],
  ["dropSequence", { makes: drop("SEQUENCE") }],
  ["renameSequence", rename("SEQUENCE")],
  ["createCast", { makes: createCast, reverse: dropCast }],
  ["dropCast", { makes: dropCast }],
];
