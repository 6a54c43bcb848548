import type { ParsedStatement } from "../../types.ts";

/** What a server must have before the migrations come. */
export interface Needs {
  readonly roles: ReadonlySet<string>;
  readonly extensions: ReadonlySet<string>;
}

const nobodys = new Set(["public", "current_user", "session_user", "current_role", "postgres"]);

/** The roles and extensions that statements name, in whatever place of the grammar. */
export function needsOf(statements: Iterable<ParsedStatement>): Needs {
  const roles = new Set<string>();
  const extensions = new Set<string>();
  for (const { node } of statements) {
    const { CreateExtensionStmt, VariableSetStmt } = node as {
      CreateExtensionStmt?: { extname?: string };
      VariableSetStmt?: { name?: string; args?: unknown };
    };
    if (CreateExtensionStmt?.extname) extensions.add(CreateExtensionStmt.extname);
    for (const name of rolesIn(node)) roles.add(name);
    if (VariableSetStmt?.name === "role")
      for (const name of valuesOf(VariableSetStmt.args, "sval")) roles.add(name);
  }
  for (const name of nobodys) roles.delete(name);
  return { roles, extensions };
}

/** RoleSpec.rolename wherever it stands, and what only CREATE ROLE and GRANT of a role call it. */
function rolesIn(node: ParsedStatement["node"]): readonly string[] {
  const { CreateRoleStmt, GrantRoleStmt } = node as {
    CreateRoleStmt?: { role?: string };
    GrantRoleStmt?: { granted_roles?: unknown };
  };
  return [
    ...valuesOf(node, "rolename"),
    ...(CreateRoleStmt?.role ? [CreateRoleStmt.role] : []),
    ...valuesOf(GrantRoleStmt?.granted_roles, "priv_name"),
  ];
}

function valuesOf(tree: unknown, key: string): readonly string[] {
  const found: string[] = [];
  const waiting = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node !== "object" || node === null) continue;
    for (const [name, value] of Object.entries(node)) {
      if (name === key && typeof value === "string") found.push(value);
      else if (value !== null && value !== undefined) waiting.push(value);
    }
  }
  return found;
}
