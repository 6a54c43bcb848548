import type { FolderSettings } from "../../types.ts";
import { belowProject, foldersOf, pathList } from "./named-folders.ts";
import { javaPairs } from "./properties.ts";

/** liquibase.properties: "changeLogFile", "changelog-file", "liquibase.command.changelogFile", "searchPath". */
const setting = /^(?:liquibase\.)?(?:command\.)?(?:change-?log-?file|search-?path)$/i;

export const liquibaseFolders: readonly FolderSettings[] = [
  {
    file: /^liquibase[\w.-]*\.properties$/i,
    folders: foldersOf(javaPairs, setting, pathList(/,/, /^file:/)),
    belowProject,
  },
];
