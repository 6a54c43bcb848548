import type { SourceFile } from "../../../types.ts";
import type { CodeCall, Value } from "../value.ts";
import { fileAt, joinedPath, textAt } from "./repository-paths.ts";

/** `require("fs")`; null: it is none of the modules of Node.js that read files, and put their paths together. */
export function nodeModule(name: string): Value | null {
  const own = /^(?:node:)?(fs|path|fs\/promises)$/.exec(name)?.[1];
  return own === undefined ? null : { kind: "reference", path: own };
}

/** What Node.js gives of files of the repository, by paths that are known; null: another call, or nobody knows. */
export function javascriptFileCall(
  path: string,
  { arguments: given }: CodeCall,
  file: SourceFile,
): Value | null {
  switch (path.replace(/^node:/, "")) {
    case "path.join":
    case "path.resolve":
      return joinedPath(given);
    case "fs.existsSync":
      return fileAt(given[0], file) ? { kind: "boolean", value: true } : null;
    case "fs.readFileSync":
    case "fs.promises.readFile":
    case "fs/promises.readFile":
      return textAt(given[0], file);
    default:
      return null;
  }
}
