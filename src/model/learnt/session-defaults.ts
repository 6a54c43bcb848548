import type { AlterDatabaseSetStmt, AlterRoleSetStmt, RoleSpec, VariableSetStmt } from "libpg-query";
import type { Migration, ParsedStatement } from "../../types.ts";
import { type SettingMap, setBy, startingWith } from "../settings.ts";

const none: SettingMap = new Map();

/** What sessions begin with since earlier migrations said so: ALTER DATABASE … SET, ALTER ROLE … SET. */
export class SessionDefaults {
  #all: SettingMap = none;
  #roles: SettingMap = none;

  /** Of roles that may not be the one that migrates. */
  get ofRoles(): SettingMap {
    return this.#roles;
  }

  /** A migration's own session: what is told of its path goes before what the migrations say. */
  startOf({ session }: Pick<Migration, "session">): SettingMap {
    return session ? new Map([...this.#all, ...startingWith(session)]) : this.#all;
  }

  learn(statement: ParsedStatement): void {
    // In a routine it only stands.
    if (statement.body !== null && statement.body.kind !== "do") return;
    const { AlterDatabaseSetStmt: database, AlterRoleSetStmt: role } = statement.node as {
      AlterDatabaseSetStmt?: AlterDatabaseSetStmt;
      AlterRoleSetStmt?: AlterRoleSetStmt;
    };
    const set = (settings: SettingMap, stmt: VariableSetStmt | undefined): SettingMap =>
      stmt ? started(setBy(settings, stmt, statement, { inBlock: false, start: none })) : settings;
    if (database) this.#all = set(this.#all, database.setstmt);
    else if (role && isEverybody(role.role)) this.#all = set(this.#all, role.setstmt);
    else if (role) this.#roles = set(this.#roles, role.setstmt);
  }
}

/** ALL, or whoever runs the migration. */
function isEverybody(role: RoleSpec | undefined): boolean {
  return role === undefined || role.roletype !== "ROLESPEC_CSTRING";
}

/** A session starts with it, whichever statement said so. */
function started(settings: SettingMap): SettingMap {
  return new Map([...settings].map(([name, setting]) => [name, { ...setting, by: null }]));
}
