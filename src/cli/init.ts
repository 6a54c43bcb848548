import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileName } from "../config/file.ts";
import { discover, topOf, UsageError } from "../discover/index.ts";
import { line } from "../report/escape/log.ts";
import { configuration } from "./configuration.ts";
import type { Io } from "./io.ts";
import { actionReference, runsAction } from "./origin.ts";
import type { Rooted, Stages } from "./stages.ts";
import { blank, workflow } from "./workflow.ts";
import { writeFile } from "./write.ts";

const workflows = ".github/workflows";
const own = `${workflows}/indexwright.yml`;

/** Writes a workflow and a configuration into the repository; what is there already stays as it is. */
export async function init(words: readonly string[], io: Io, by: Stages): Promise<void> {
  if (words.length > 0) throw new UsageError(`init takes no paths; leave ${words.join(" ")} out`);
  const top = topOf(io.cwd);
  if (top === null)
    throw new UsageError(
      "this is not a git repository; run init in the repository that holds the migrations",
    );
  const at = { ...io, cwd: top };
  const say = (text: string): void => io.stdout(`${line(text)}\n`);
  const roots = await by.roots(discover({ cwd: top, paths: [], exclude: [], since: null }, io));
  const reference = actionReference(io);
  const written = [
    writeNew(at, say, workflowIn(top), own, () => workflow(reference)),
    writeNew(at, say, configurationIn(top), fileName, () => configuration(roots)),
  ];
  if (written.includes(true)) advise(say, roots, written[0] === true && reference.repository === null);
}

function writeNew(
  at: Io,
  say: (text: string) => void,
  existing: string | null,
  name: string,
  text: () => string,
): boolean {
  say(existing === null ? `wrote ${name}` : `left ${existing} as it is`);
  if (existing === null) writeFile(at, name, text());
  return existing === null;
}

/** The workflow that runs the action already, whatever its name. */
function workflowIn(top: string): string | null {
  if (existsSync(path.join(top, own))) return own;
  const folder = path.join(top, workflows);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const found = names.find((name) => /\.ya?ml$/.test(name) && runsAction(path.join(folder, name)));
  return found === undefined ? null : `${workflows}/${found}`;
}

function configurationIn(top: string): string | null {
  return existsSync(path.join(top, fileName)) ? fileName : null;
}

function advise(say: (text: string) => void, roots: readonly Rooted[], unknown: boolean): void {
  for (const { folder, tool, why } of roots) say(`${folder} is read as ${tool}: ${why}`);
  if (roots.length === 0) say(`no migrations were found: name their folders in ${fileName}`);
  if (unknown)
    say(`this copy does not know where it came from: write the account that holds it for ${blank} in ${own}`);
  say('commit both files; then make the check "Indexwright" required in the branch\'s rules');
}
