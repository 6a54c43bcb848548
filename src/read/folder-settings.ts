import type { FolderSettings } from "../types.ts";
import { codeMarks } from "./marks/index.ts";
import { tools } from "./registry.ts";

/** Where each tool is told which folders it reads. */
export const folderSettings: readonly FolderSettings[] = [...tools, ...codeMarks].flatMap(
  (tool) => tool.settings ?? [],
);
