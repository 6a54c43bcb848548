import { UsageError } from "../../types/usage-error.ts";
import type { Tree } from "../../types.ts";

/** A file that somebody has named; else the complaint, with what this kind of file is to be. */
export function suppliedText(
  tree: Tree,
  path: string,
  name: string,
  takes: string,
  mostBytes?: number,
): string {
  const looked = tree.given(path, mostBytes);
  if ("text" in looked) return looked.text;
  const why = looked.why === null ? "" : ` (it ${looked.why.replace(/, not read$/, "")})`;
  throw new UsageError(`the ${name} cannot be read${why}; ${takes}`);
}
