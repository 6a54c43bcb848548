import type { SourceFile } from "../../../types.ts";
import { type CodeCall, type TextValue, textValue, type Value } from "../value.ts";
import { joinedPath, outerPath, textAt } from "./repository-paths.ts";

/** What Elixir gives of files of the repository, by paths that are known; null: another call, or nobody knows. */
export function elixirFileCall(
  path: string,
  { arguments: given }: CodeCall,
  file: SourceFile,
): TextValue | null {
  const [first, second] = given;
  switch (path) {
    case "Path.join":
      return joinedPath(first?.kind === "list" && !first.open ? first.items : given);
    case "Path.expand":
      return joinedPath(second ? [second, first] : [first]);
    case "Path.dirname":
      return outerPath(first);
    // The application's folder, which its releases have, too.
    case "Application.app_dir":
      return second ? appFolder(second) : textValue(".");
    case ":code.priv_dir":
      return textValue("priv");
    case "File.cwd!":
      return textValue(".");
    case "File.read!":
      return textAt(first, file);
    default:
      return null;
  }
}

function appFolder(within: Value): TextValue | null {
  return joinedPath(within.kind === "list" && !within.open ? within.items : [within]);
}
