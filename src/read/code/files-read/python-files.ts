import type { SourceFile } from "../../../types.ts";
import { type CodeCall, listValue, type TextValue, textValue, type Value } from "../value.ts";
import { joinedPath, openedAt, outerPath, pathIn, textAt } from "./repository-paths.ts";

/** More folders than that nothing stands in. */
const DEEPEST = 20;

/** What Python gives of files of the repository, by paths that are known; null: another call, or nobody knows. */
export function pythonFileCall(path: string, { arguments: given }: CodeCall, file: SourceFile): Value | null {
  const [first] = given;
  switch (path) {
    case "os.path.join":
      return joinedPath(given);
    case "os.path.dirname":
      return outerPath(first);
    case "os.path.abspath":
    case "os.path.realpath":
    case "os.path.normpath":
    case "str":
    case "os.fspath":
      return joinedPath([first]);
    case "pathlib.Path":
    case "pathlib.PurePath":
      return given.length === 0 ? textValue(".") : joinedPath(given);
    case "pathlib.Path.cwd":
    case "os.getcwd":
      return textValue(".");
    case "open":
    case "io.open":
    case "codecs.open":
      return openedAt(first, file);
    default:
      return null;
  }
}

/** A path of pathlib is a text here: what its methods give. */
export function pythonPathMethod(
  of: TextValue,
  { name, arguments: given }: CodeCall,
  file: SourceFile,
): Value | null {
  switch (name) {
    case "/":
    case "joinpath":
      return joinedPath([of, ...given]);
    case "resolve":
    case "absolute":
      return joinedPath([of]);
    case "with_name":
      return joinedPath([outerPath(of) ?? undefined, ...given]);
    case "read_text":
      return textAt(of, file);
    case "open":
      return openedAt(of, file);
    default:
      return null;
  }
}

export function pythonPathMember(of: TextValue, name: string): Value | null {
  if (name === "parent") return outerPath(of);
  if (name !== "parents" || pathIn(of) === null) return null;
  return listValue(Array.from({ length: DEEPEST }, (_, at) => outerPath(of, at + 1) ?? textValue(".")));
}
