import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A folder in `home` with a table, and with a migration after it that somebody wants to have measured. */
export function projectWith(home: string, sql: string): string {
  const cwd = mkdtempSync(path.join(home, "run-"));
  mkdirSync(path.join(cwd, "migrations"));
  writeFileSync(
    path.join(cwd, "migrations/1.sql"),
    "CREATE TABLE orders (id bigint PRIMARY KEY, number text);\n",
  );
  writeFileSync(path.join(cwd, "migrations/2.sql"), sql);
  return cwd;
}
