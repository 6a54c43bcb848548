import { NotKnown } from "../../code/call-arguments.ts";
import { textValue, type Value } from "../../code/value.ts";
import { asList, CallOptions, valueText } from "./call-options.ts";
import { columnOptions, writtenType } from "./column-types.ts";
import { rolesIn } from "./objects.ts";
import type { PgCalls, PgOperation } from "./operation.ts";
import { escaped, escapedDefault, type PgWriting, quoted } from "./quoting.ts";

const none: Value = textValue("");
const emptyList: Value = { kind: "list", items: [] };

/** src/utils/formatParams.ts */
function parametersSql(given: Value | undefined, writing: PgWriting, withDefaults: boolean): string {
  const listed = given === undefined || given.kind === "null" ? [] : asList(given, "the parameters");
  const parameters = listed.map((parameter) => {
    const options = new CallOptions(columnOptions(parameter, writing));
    const byDefault = withDefaults ? options.value("default") : undefined;
    return [
      options.text("mode") ?? "",
      options.flag("name") ? quoted(options.value("name"), writing) : "",
      options.told("type") ? writtenType(options.value("type"), writing) : "",
      byDefault === undefined ? "" : `DEFAULT ${escapedDefault(byDefault)}`,
    ]
      .filter((part) => part !== "")
      .join(" ");
  });
  return `(${parameters.join(", ")})`;
}

const createFunction: PgOperation = ([name, parameters, given, definition = none], writing) => {
  const options = new CallOptions(given);
  const language = options.text("language");
  if (language === null)
    throw new NotKnown("node-pg-migrate refuses it: a function has to be given its language");
  const security = options.text("security");
  const settings = options.list("set").map((setting) => {
    const own = new CallOptions(setting);
    const value = own.text("value") ?? "";
    return `SET ${quoted(own.value("configurationParameter"), writing)} ${value === "FROM CURRENT" ? value : `TO ${value}`}`;
  });
  const words = [
    options.text("behavior") ?? "VOLATILE",
    `LANGUAGE ${language}`,
    ...(security === null || security === "INVOKER" ? [] : [`SECURITY ${security}`]),
    ...(options.flag("window") ? ["WINDOW"] : []),
    ...(options.flag("onNull") ? ["RETURNS NULL ON NULL INPUT"] : []),
    ...(options.text("parallel") === null ? [] : [`PARALLEL ${options.text("parallel")}`]),
    ...settings,
  ];
  return `CREATE${options.words(" OR REPLACE", "replace")} FUNCTION ${quoted(name, writing, "the function's name")}${parametersSql(parameters, writing, true)}\n  RETURNS ${options.text("returns") ?? "void"}\n  AS ${escaped(definition)}\n  ${words.join("\n  ")};`;
};

const dropFunction: PgOperation = ([name, parameters, given], writing) => {
  const options = new CallOptions(given);
  return `DROP FUNCTION${options.words(" IF EXISTS", "ifExists")} ${quoted(name, writing, "the function's name")}${parametersSql(parameters, writing, false)}${options.words(" CASCADE", "cascade")};`;
};

const renameFunction: PgOperation = ([name, parameters, to], writing) =>
  `ALTER FUNCTION ${quoted(name, writing)}${parametersSql(parameters, writing, true)} RENAME TO ${quoted(to, writing)};`;

const createTrigger: PgOperation = ([table, trigger = none, given, definition], writing) => {
  const options = new CallOptions(given);
  const isConstraint = options.flag("constraint");
  const when = isConstraint ? "AFTER" : (options.text("when") ?? "");
  const level = /instead\s+of/i.test(when) ? "ROW" : (options.text("level") ?? "STATEMENT");
  const calls = options.told("function") ? (options.value("function") ?? trigger) : trigger;
  const deferred = options.flag("deferrable")
    ? `DEFERRABLE INITIALLY ${options.flag("deferred") ? "DEFERRED" : "IMMEDIATE"}`
    : "NOT DEFERRABLE";
  const operation = options
    .list("operation")
    .map((one) => valueText(one, "the operation"))
    .join(" OR ");
  const parameters = options.list("functionParams").map(escaped).join(", ");
  const sql = [
    `CREATE${isConstraint ? " CONSTRAINT" : ""} TRIGGER ${quoted(trigger, writing)}`,
    `${when} ${operation} ON ${quoted(table, writing)}`,
    `${isConstraint ? `${deferred}\n  ` : ""}FOR EACH ${level}`,
    `${options.flag("condition") ? `WHEN (${options.text("condition")})\n  ` : ""}EXECUTE PROCEDURE ${quoted(calls, writing)}(${parameters});`,
  ].join("\n  ");
  if (definition === undefined || definition.kind === "null") return sql;
  const own = given?.kind === "map" ? given.entries : [];
  const returning: Value = { kind: "map", entries: new Map([...own, ["returns", textValue("trigger")]]) };
  return `${createFunction([calls, emptyList, returning, definition], writing)}\n${sql}`;
};

const dropTrigger: PgOperation = ([table, trigger, given], writing) => {
  const options = new CallOptions(given);
  return `DROP TRIGGER${options.words(" IF EXISTS", "ifExists")} ${quoted(trigger, writing)} ON ${quoted(table, writing)}${options.words(" CASCADE", "cascade")};`;
};

const undoneTrigger: PgOperation = ([table = none, trigger = none, given = none, definition], writing) => {
  const own = new CallOptions(given).value("function") ?? trigger;
  const more = definition ? `\n${dropFunction([own, emptyList, given], writing)}` : "";
  return `${dropTrigger([table, trigger, given], writing)}${more}`;
};

const renameTrigger: PgOperation = ([table, name, to], writing) =>
  `ALTER TRIGGER ${quoted(name, writing)} ON ${quoted(table, writing)} RENAME TO ${quoted(to, writing)};`;

function policyClauses(options: CallOptions, role: string | null): readonly string[] {
  const roles = options.told("role")
    ? options
        .list("role")
        .map((one) => valueText(one, "a role"))
        .join(", ")
    : role;
  return [
    ...(roles === null ? [] : [`TO ${roles}`]),
    ...(options.flag("using") ? [`USING (${options.text("using")})`] : []),
    ...(options.flag("check") ? [`WITH CHECK (${options.text("check")})`] : []),
  ];
}

const createPolicy: PgOperation = ([table, policy, given], writing) => {
  const options = new CallOptions(given);
  const clauses = [`FOR ${options.text("command") ?? "ALL"}`, ...policyClauses(options, "PUBLIC")];
  return `CREATE POLICY ${quoted(policy, writing)} ON ${quoted(table, writing)} ${clauses.join(" ")};`;
};

const dropPolicy: PgOperation = ([table, policy, given], writing) =>
  `DROP POLICY${new CallOptions(given).words(" IF EXISTS", "ifExists")} ${quoted(policy, writing)} ON ${quoted(table, writing)};`;

const renamePolicy: PgOperation = ([table, policy, to], writing) =>
  `ALTER POLICY ${quoted(policy, writing)} ON ${quoted(table, writing)} RENAME TO ${quoted(to, writing)};`;

/** GRANT and REVOKE on tables and schemas (src/operations/grants). */
function granted(to: "GRANT" | "REVOKE", kind: "tables" | "schemas"): PgOperation {
  return ([given], writing) => {
    const options = new CallOptions(given);
    const names = options
      .list(kind)
      .map((name) => quoted(name, writing))
      .join(", ");
    const on =
      kind === "schemas"
        ? `SCHEMA ${names}`
        : options.flag("schema")
          ? `ALL TABLES IN SCHEMA ${quoted(options.value("schema"), writing)}`
          : names;
    const privileges = options
      .list("privileges")
      .map((one) => valueText(one, "a privilege"))
      .join(", ");
    const roles = rolesIn(options.value("roles"), writing);
    return to === "GRANT"
      ? `GRANT ${privileges} ON ${on} TO ${roles}${options.words(" WITH GRANT OPTION", "withGrantOption")};`
      : `REVOKE${options.words(" GRANT OPTION FOR", "onlyGrantOption")} ${privileges} ON ${on} FROM ${roles}${options.words(" CASCADE", "cascade")};`;
  };
}

export const functionCalls: PgCalls = [
  ["createFunction", { makes: createFunction, reverse: dropFunction }],
  ["dropFunction", { makes: dropFunction }],
  [
    "renameFunction",
    {
      makes: renameFunction,
      reverse: ([name = none, parameters = emptyList, to = none], w) =>
        renameFunction([to, parameters, name], w),
    },
  ],
  ["createTrigger", { makes: createTrigger, reverse: undoneTrigger }],
  ["dropTrigger", { makes: dropTrigger }],
  [
    "renameTrigger",
    {
      makes: renameTrigger,
      reverse: ([table = none, name = none, to = none], w) => renameTrigger([table, to, name], w),
    },
  ],
  ["createPolicy", { makes: createPolicy, reverse: dropPolicy }],
  ["dropPolicy", { makes: dropPolicy }],
  [
    "alterPolicy",
    {
      makes: ([table, policy, given], writing) =>
        `ALTER POLICY ${quoted(policy, writing)} ON ${quoted(table, writing)} ${policyClauses(new CallOptions(given), null).join(" ")};`,
    },
  ],
  [
    "renamePolicy",
    {
      makes: renamePolicy,
      reverse: ([table = none, name = none, to = none], w) => renamePolicy([table, to, name], w),
    },
  ],
  ["grantOnTables", { makes: granted("GRANT", "tables"), reverse: granted("REVOKE", "tables") }],
  ["revokeOnTables", { makes: granted("REVOKE", "tables") }],
  ["grantOnSchemas", { makes: granted("GRANT", "schemas"), reverse: granted("REVOKE", "schemas") }],
  ["revokeOnSchemas", { makes: granted("REVOKE", "schemas") }],
];
