import { fileNameOf } from "../evidence/path.ts";

/** "20260101_orders" of db/20260101_orders.sql, and of what else may stand behind the name. */
export function migrationNameOf(path: string): string {
  return pasted(fileNameOf(path).replace(/\..*$/s, ""));
}

/** "20260101" of db/20260101_orders.sql, or of a folder of that name. */
export function migrationNumberOf(path: string): string {
  return /^V?(\d+)/.exec(fileNameOf(path))?.[1] ?? migrationNameOf(path);
}

/** The folder that the file stands in: "20260101_orders" of migrations/20260101_orders/migration.sql. */
export function folderNameOf(path: string): string {
  return pasted(path.split("/").at(-2) ?? "");
}

/** A command is there to be pasted: a name that a shell would not take as it stands is left to whoever pastes it. */
function pasted(name: string): string {
  return /^\w[\w.+-]*$/.test(name) ? name : "NAME";
}
