import { databaseOfUrls } from "./database.ts";
import type { Folder } from "./folder.ts";
import { BUILD_FILES } from "./jvm.ts";
import { COMMAND_FILES, nearestFile } from "./nearest-file.ts";
import { properties } from "./properties.ts";

/** Files that a changelog includes are plain SQL: a few formatted ones beside them are Liquibase's all the same. */
export function dependsOnLiquibase(folder: Folder): string | undefined {
  const named = nearestFile(folder, [...BUILD_FILES, ...COMMAND_FILES], /liquibase/i);
  return named?.path ?? nearestFile(folder, ["liquibase.properties"])?.path;
}

export function databaseOfLiquibase(folder: Folder): string | undefined {
  const file = nearestFile(folder, ["liquibase.properties", "src/main/resources/liquibase.properties"]);
  const url = file && properties(file.text).get("url");
  const database = url ? databaseOfUrls(url) : null;
  return file && database ? `${file.path} connects to ${database}` : undefined;
}
