import type { SourceFile } from "../../../types.ts";
import type { CodeLanguage } from "../languages.ts";
import type { CodeCall, Value } from "../value.ts";
import { elixirFileCall } from "./elixir-files.ts";
import { javascriptFileCall } from "./javascript-files.ts";
import { pythonFileCall, pythonPathMember, pythonPathMethod } from "./python-files.ts";
import { ownFolder, ownPath } from "./repository-paths.ts";
import { rubyFileCall, rubyPathMethod } from "./ruby-files.ts";

type Language = CodeLanguage | null;

/** A name that a language gives to the file, or to its folder; null: it is none. */
export function nameOfFile(language: Language, name: string, file: SourceFile): Value | null {
  if (language === "javascript") return name === "__dirname" ? ownFolder(file) : null;
  if (language === "python") return name === "__file__" ? ownPath(file) : null;
  if (language === "ruby" && name === "__FILE__") return ownPath(file);
  if (language === "ruby") return name === "__dir__" ? ownFolder(file) : null;
  return language === "elixir" && name === "__DIR__" ? ownFolder(file) : null;
}

/** What a function of the language gives of files of the repository; null: it is none of them, or nobody knows. */
export function fileCall(language: Language, path: string, call: CodeCall, file: SourceFile): Value | null {
  if (call.open) return null;
  switch (language) {
    case "javascript":
      return javascriptFileCall(path, call, file);
    case "python":
      return pythonFileCall(path, call, file);
    case "ruby":
      return rubyFileCall(path, call, file);
    case "elixir":
      return elixirFileCall(path, call, file);
    default:
      return null;
  }
}

/** What a method of a path gives, in a language where a path is more than a text. */
export function pathMethod(language: Language, of: Value, call: CodeCall, file: SourceFile): Value | null {
  if (of.kind !== "text" || call.open) return null;
  if (language === "python") return pythonPathMethod(of, call, file);
  return language === "ruby" ? rubyPathMethod(of, call, file) : null;
}

export function pathMember(language: Language, of: Value, name: string): Value | null {
  return of.kind === "text" && language === "python" ? pythonPathMember(of, name) : null;
}
