import { NotKnown } from "../../code/call-arguments.ts";
import type { EfCoreCall } from "./efcore-call.ts";

const actions: ReadonlyMap<string, string> = new Map([
  ["Cascade", "CASCADE"],
  ["Restrict", "RESTRICT"],
  ["SetNull", "SET NULL"],
  ["SetDefault", "SET DEFAULT"],
]);

/** "REFERENCES t (id) ON DELETE CASCADE" (MigrationsSqlGenerator.ForeignKeyConstraint). */
export function referencesClause(key: EfCoreCall): string {
  const columns = key.value("principalColumn") === undefined ? "" : ` (${key.columns("principalColumn")})`;
  const table = key.table("principalTable", "principalSchema");
  return `REFERENCES ${table}${columns}${actionOf(key, "onUpdate", "UPDATE")}${actionOf(key, "onDelete", "DELETE")}`;
}

function actionOf(key: EfCoreCall, name: string, event: string): string {
  const value = key.value(name);
  if (value === undefined) return "";
  if (value.kind !== "reference") throw new NotKnown(`its \`${name}\` is not a literal`);
  const action = actions.get(value.path.split(".").at(-1) ?? "");
  return action === undefined ? "" : ` ON ${event} ${action}`;
}
