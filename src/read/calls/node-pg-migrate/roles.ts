import { textValue, type Value } from "../../code/value.ts";
import { CallOptions, valueText } from "./call-options.ts";
import { rolesIn } from "./objects.ts";
import type { PgCalls, PgOperation } from "./operation.ts";
import { escaped, quoted } from "./quoting.ts";

const none: Value = textValue("");

/** Options that are on or off; those of a new role are said either way. */
const switches: readonly (readonly [name: string, word: string, byDefault: boolean | null])[] = [
  ["superuser", "SUPERUSER", false],
  ["createdb", "CREATEDB", false],
  ["createrole", "CREATEROLE", false],
  ["inherit", "INHERIT", true],
  ["login", "LOGIN", false],
  ["replication", "REPLICATION", false],
  ["bypassrls", "BYPASSRLS", null],
];

/** src/operations/roles/shared.ts */
function roleOptions(options: CallOptions, isNew: boolean): string {
  const words = switches.flatMap(([name, word, byDefault]) => {
    const told = options.told(name) ?? (isNew ? byDefault : null);
    return told === null ? [] : [told ? word : `NO${word}`];
  });
  const password = options.value("password");
  const valid = options.value("valid");
  const listed = (name: string, word: string): readonly string[] =>
    options.flag(name)
      ? [
          `${word} ${options
            .list(name)
            .map((one) => valueText(one, "a role"))
            .join(", ")}`,
        ]
      : [];
  return [
    ...words,
    ...(options.flag("limit") ? [`CONNECTION LIMIT ${options.text("limit")}`] : []),
    ...(password === undefined
      ? []
      : [
          `${options.told("encrypted") === false ? "UNENCRYPTED" : "ENCRYPTED"} PASSWORD ${escaped(password)}`,
        ]),
    ...(valid === undefined ? [] : [`VALID UNTIL ${options.flag("valid") ? escaped(valid) : "'infinity'"}`]),
    ...listed("inRole", "IN ROLE"),
    ...listed("role", "ROLE"),
    ...listed("admin", "ADMIN"),
  ].join(" ");
}

const dropRole: PgOperation = ([name, given], writing) =>
  `DROP ROLE${new CallOptions(given).words(" IF EXISTS", "ifExists")} ${quoted(name, writing)};`;

const renameRole: PgOperation = ([name, to], writing) =>
  `ALTER ROLE ${quoted(name, writing)} RENAME TO ${quoted(to, writing)};`;

const grantRoles: PgOperation = ([roles, to, given], writing) =>
  `GRANT ${rolesIn(roles, writing)} TO ${rolesIn(to, writing)}${new CallOptions(given).words(" WITH ADMIN OPTION", "withAdminOption")};`;

const revokeRoles: PgOperation = ([roles, from, given], writing) => {
  const options = new CallOptions(given);
  return `REVOKE${options.words(" ADMIN OPTION FOR", "onlyAdminOption")} ${rolesIn(roles, writing)} FROM ${rolesIn(from, writing)}${options.words(" CASCADE", "cascade")};`;
};

export const roleCalls: PgCalls = [
  [
    "createRole",
    {
      makes: ([name, given], writing) =>
        `CREATE ROLE ${quoted(name, writing)} WITH ${roleOptions(new CallOptions(given), true)};`,
      reverse: dropRole,
    },
  ],
  [
    "alterRole",
    {
      makes: ([name, given], writing) => {
        const words = roleOptions(new CallOptions(given), false);
        return words === "" ? "" : `ALTER ROLE ${quoted(name, writing)} WITH ${words};`;
      },
    },
  ],
  ["dropRole", { makes: dropRole }],
  ["renameRole", { makes: renameRole, reverse: ([name = none, to = none], w) => renameRole([to, name], w) }],
  ["grantRoles", { makes: grantRoles, reverse: revokeRoles }],
  ["revokeRoles", { makes: revokeRoles }],
];
