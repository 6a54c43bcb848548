import type { SourceFile } from "../../../types.ts";
import { type CodeCall, type TextValue, textValue, type Value } from "../value.ts";
import { fileAt, joinedPath, openedAt, outerPath, textAt } from "./repository-paths.ts";

/** What Ruby gives of files of the repository, by paths that are known; null: another call, or nobody knows. */
export function rubyFileCall(path: string, { arguments: given }: CodeCall, file: SourceFile): Value | null {
  const [first, second] = given;
  switch (path) {
    // A path without more before it is looked for from where the project is run, which is its root.
    case "Rails.root":
    case "Dir.pwd":
      return textValue(".");
    case "Rails.root.join":
    case "File.join":
      return joinedPath(given);
    case "File.dirname":
      return outerPath(first);
    case "File.expand_path":
      return joinedPath(second ? [second, first] : [first]);
    case "Pathname.new":
    case "Pathname":
    case "File.realpath":
      return joinedPath([first]);
    case "File.exist?":
      return fileAt(first, file) ? { kind: "boolean", value: true } : null;
    case "File.read":
    case "IO.read":
    case "File.binread":
      return textAt(first, file);
    case "File.open":
    case "File.new":
      return openedAt(first, file);
    default:
      return null;
  }
}

/** A Pathname is a text here: what its methods give. */
export function rubyPathMethod(
  of: TextValue,
  { name, arguments: given }: CodeCall,
  file: SourceFile,
): Value | null {
  switch (name) {
    case "+":
    case "join":
      return joinedPath([of, ...given]);
    case "to_s":
    case "expand_path":
      return joinedPath([of]);
    case "dirname":
    case "parent":
      return outerPath(of);
    case "read":
      return textAt(of, file);
    default:
      return null;
  }
}
