import { positionAt } from "../../text/offsets.ts";
import type { Root, Runbook, Tree } from "../../types.ts";
import { rootsRunBy } from "./roots-run-by.ts";

interface RunWith {
  readonly tree: Tree;
  /** The folders of migrations that this run reads. */
  readonly read: readonly Root[];
  /** All that the repository has. */
  readonly standing: readonly Root[];
}

/**
 * What the commands of a document that somebody has named run, and this run does not read: a sentence for each folder of
 * migrations, and for each Makefile.
 */
export function runElsewhere(runbooks: readonly Runbook[], run: RunWith): readonly string[] {
  const named = runbooks.filter(({ named: isNamed, kind }) => isNamed && kind !== "Makefile");
  const own = new Set(runbooks.map(({ file }) => file.path));
  const said = new Map<string, string>();
  for (const { file, commands } of named)
    for (const command of commands) {
      const words = command.words.map(({ text }) => text);
      const place = `${file.path}:${positionAt(file, command.span[0]).line}`;
      for (const { folder, tool } of rootsRunBy(words, file.path, run).filter((root) => !isRead(root, run)))
        first(
          said,
          folder,
          `${place} runs the migrations in ${folder} (${tool}), which are not read here: name that folder, too`,
        );
      const makefile = makefileOf(words, file.path, run.tree);
      if (makefile !== null && !own.has(makefile))
        first(
          said,
          makefile,
          `${place} runs what stands in ${makefile}, which is not read here: name it, too`,
        );
    }
  return [...said.values()];
}

function isRead({ folder, tool }: Root, { read }: RunWith): boolean {
  return read.some((root) => root.folder === folder && root.tool === tool);
}

function first(said: Map<string, string>, key: string, sentence: string): void {
  if (!said.has(key)) said.set(key, sentence);
}

/** Whether one of the targets has a rule there; of a call without one the first rule is meant. */
function makes(text: string, words: readonly string[]): boolean {
  const targets = words.filter(
    (word, at) =>
      !word.startsWith("-") && !word.includes("=") && words[at - 1] !== "-C" && words[at - 1] !== "-f",
  );
  if (targets.length === 0) return true;
  const ruled = new Set(
    [...text.matchAll(/^([^\s:#=][^:=#\n]*):(?!=)/gm)].flatMap(([, names = ""]) => names.trim().split(/\s+/)),
  );
  return targets.some((target) => ruled.has(target));
}

const makefiles = ["GNUmakefile", "makefile", "Makefile"];

/** `make -C DIR`, else in the document's folder, or at the top. */
function makefileOf(words: readonly string[], path: string, tree: Tree): string | null {
  const at = words.findIndex((word) => /^g?make$/.test(word));
  if (at < 0) return null;
  const told = words.indexOf("-C", at) + 1;
  const own = path.includes("/") ? path.replace(/\/[^/]*$/, "") : "";
  const folders = told > 0 ? [words[told] ?? ""] : [own, ""];
  for (const folder of folders) {
    const names = new Set(tree.list(folder === "" ? "." : folder).map(({ name }) => name));
    const found = makefiles.find((name) => names.has(name));
    if (found === undefined) continue;
    const makefile = folder === "" ? found : `${folder.replace(/\/$/, "")}/${found}`;
    return makes(tree.read(makefile) ?? "", words.slice(at + 1)) ? makefile : null;
  }
  return null;
}
