import { fileNameOf } from "../evidence/path.ts";

/** "20260101_orders" of db/20260101_orders.sql, and of what else may stand behind the name. */
export function migrationNameOf(path: string): string {
  return pasted(fileNameOf(path).replace(/\..*$/s, ""));
}

/** "20260101" of db/20260101_orders.sql, or of a folder of that name. */
export function migrationNumberOf(path: string): string {
  return /^V?(\d+)/.exec(fileNameOf(path))?.[1] ?? migrationNameOf(path);
}

/** "1.2.4" of db/1.2.4_orders.sql: what stands before the first underscore, whatever it is. */
export function migrationVersionOf(path: string): string {
  return pasted(/^[^_]+/.exec(fileNameOf(path).replace(/\.[^.]*$/, ""))?.[0] ?? "");
}

/** The folder that the file stands in: "20260101_orders" of migrations/20260101_orders/migration.sql. */
export function folderNameOf(path: string): string {
  return pasted(path.split("/").at(-2) ?? "");
}

/** A command is there to be pasted: a name that a shell would not take as it stands is left to whoever pastes it. */
function pasted(name: string): string {
  return /^\w[\w.+-]*$/.test(name) ? name : "NAME";
}

/** Of a tool that notes each migration, and runs what is pending in order: what has not run would never run. */
export function withEarlier(command: string): string {
  return `${command}, which counts what is pending before it, too: run that first`;
}

/** Of a tool whose note is the last migration alone: everything before it counts then, and nothing behind it. */
export function asLast(command: string): string {
  return `${command}, where it is the next to run: what stands before it counts then, and what comes behind it does not`;
}
