import { databaseOfUrls } from "./database.ts";
import type { Folder } from "./folder.ts";

/** Why DATABASE_URL in the nearest .env is another database's; undefined where it is PostgreSQL's, or nothing says so. */
export function urlDatabase(folder: Folder): string | undefined {
  for (const at of folder.above) {
    const file = at.file(".env");
    const line = file?.text.split("\n").find((one) => /^\s*(?:export\s+)?DATABASE_URL\s*=/.test(one));
    if (!file || line === undefined) continue;
    const database = databaseOfUrls(line);
    return database === null ? undefined : `DATABASE_URL in ${file.path} is ${database}'s`;
  }
  return undefined;
}
