import { tools } from "../../read/index.ts";
import type { Root, Tree } from "../../types.ts";
import { commandOfScript } from "./package-script.ts";

interface Repository {
  readonly tree: Tree;
  /** All folders of migrations that it has. */
  readonly standing: readonly Root[];
}

/** The folders of migrations that a command of the document at `path` runs, by its tool or by a script that names one. */
export function rootsRunBy(
  words: readonly string[],
  path: string,
  { tree, standing }: Repository,
): readonly Root[] {
  if (standing.length === 0) return [];
  const script = commandOfScript(words, path, tree);
  const ran = tools.filter(({ commands = [] }) =>
    commands.some((command) => isCalled(command, words) || (script !== null && isCalled(command, script))),
  );
  return standing.filter((root) => ran.some(({ id }) => id === root.tool));
}

/** Whether the program is among the words, by whatever it is started, and the others stand behind it in their order. */
function isCalled([program, ...others]: readonly string[], words: readonly string[]): boolean {
  const at = words.findIndex((word) => word.replace(/^.*\//, "") === program);
  if (at < 0) return false;
  let next = at + 1;
  return others.every((other) => {
    const found = words.indexOf(other, next);
    next = found + 1;
    return found >= 0;
  });
}
