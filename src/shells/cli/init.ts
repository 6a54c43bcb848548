import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileName } from "../../config/file.ts";
import { type GivenOptions, nothing } from "../../config/given-options.ts";
import { blaming, configure } from "../../config/index.ts";
import { discover, topOf, UsageError } from "../../discover/index.ts";
import { type Level, levels, type Options } from "../../options.ts";
import type { DetectedRoots, Stages } from "../../programs/commands.ts";
import { logLine } from "../../report/escape/log.ts";
import { actionReference, neverFails, runsAction } from "./action-reference.ts";
import { configuration } from "./configuration.ts";
import { deploymentWorkflow } from "./deployment/deployment-workflow.ts";
import { kubernetesJob } from "./deployment/kubernetes-job.ts";
import type { Io } from "./io.ts";
import { firstPullRequest, offerBaseline } from "./old-findings.ts";
import { blank, workflow } from "./workflow.ts";
import { writeFile } from "./write.ts";

const workflows = ".github/workflows";
const unreadRule = "migrations-not-read";
const own = `${workflows}/indexwright.yml`;

/** Writes a workflow and a configuration into the repository, or prints what apply runs by. */
export async function init(
  words: readonly string[],
  { words: given }: GivenOptions,
  io: Io,
  by: Stages,
): Promise<void> {
  if (words.length > 0) throw new UsageError(`init takes no paths; leave ${words.join(" ")} out`);
  const form = given.get("deploy");
  if (form === undefined) return begun(io, by);
  const reference = actionReference(io);
  io.stdout(form === "github" ? deploymentWorkflow(reference) : kubernetesJob(reference));
}

/** What is there already stays as it is. */
async function begun(io: Io, by: Stages): Promise<void> {
  const top = topOf(io.cwd);
  if (top === null)
    throw new UsageError(
      "this is not a git repository; run init in the repository that holds the migrations",
    );
  const at = { ...io, cwd: top };
  const say = (text: string): void => io.stdout(`${logLine(text)}\n`);
  const known = { rules: (await by.rules()).map((rule) => rule.id), tools: await by.tools() };
  // What an earlier run could not find, somebody may have named since.
  const { options, pathsFrom } = configure(nothing, top, known);
  const { paths, exclude } = options;
  const settings = await by.folderSettings();
  const discovery = blaming(pathsFrom, () =>
    discover({ cwd: top, paths, exclude, since: null, settings }, io),
  );
  const found = await by.roots(discovery);
  const reference = actionReference(io);
  const any = found.roots.length + found.unread.length > 0;
  const existing = workflowIn(top);
  const green = onlyGreen(found, options, await by.levels(options));
  // A workflow that reads nothing can only be green, and a required check over it would vouch for nothing.
  const configured = configurationIn(top);
  const isNew = any && green === null && (existing === null || configured === null);
  const report = isNew ? await by.lint(discovery, options, new Set()) : null;
  const workflowWritten =
    any && green === null && writeNew(at, say, existing, own, () => workflow(reference));
  const baseline = report && options.baseline === null ? await offerBaseline(report, at, say) : null;
  const written = [
    workflowWritten,
    writeNew(at, say, configured, fileName, () => configuration(found, baseline, reference.schema)),
  ];
  if (baseline !== null && configured !== null) say(`write \`baseline: ${baseline}\` into ${configured}`);
  if (!any) say(nothingFound);
  else if (green !== null) say(`no workflow is written, because it could only be green: ${green}`);
  else if (neverFails(path.join(top, existing ?? own)))
    say(`${existing} says "fail-on: never": a required check would pass whatever changes`);
  else if (written.includes(true)) {
    advise(say, found, workflowWritten && reference.repository === null);
    if (report) say(firstPullRequest(report));
    say(whatNext(found));
  }
}

/** Why no migration that is here can fail the check; null: one can. */
function onlyGreen(
  { roots, unread }: DetectedRoots,
  { failOn }: Options,
  levelAt: (rule: string, path: string) => Level | null,
): string | null {
  if (failOn === "never") return `${fileName} says "fail-on: never"`;
  const fails = unread.some(({ files }) =>
    files.some(({ file }) => {
      const level = levelAt(unreadRule, file.path) ?? "error";
      return level !== "off" && levels.indexOf(level) <= levels.indexOf(failOn);
    }),
  );
  if (roots.length > 0 || fails || unread.length === 0) return null;
  return `none of the migrations is read, and ${fileName} lets ${unreadRule} pass`;
}

const nothingFound = `no migrations were found, so no workflow is written: name their folders in ${fileName}, then run init again`;

function writeNew(
  at: Io,
  say: (text: string) => void,
  existing: string | null,
  name: string,
  text: () => string,
): boolean {
  if (existing === null) writeFile({ cwd: at.cwd, env: at.env, rules: new Set() }, name, text());
  say(existing === null ? `wrote ${name}` : `left ${existing} as it is`);
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

function advise(say: (text: string) => void, { roots, unread }: DetectedRoots, unknown: boolean): void {
  for (const { folder, tool, why } of roots) say(`${folder} is read as ${tool}: ${why}`);
  for (const migrations of unread)
    say(
      `${migrations.folder} holds ${migrations.tool} migrations (${migrations.files.length}), which are not read: changing one fails the check (${unreadRule})`,
    );
  if (unknown)
    say(
      `this copy does not know its own repository: in ${own} replace ${blank} with the account that holds it`,
    );
}

function whatNext({ roots }: DetectedRoots): string {
  return roots.length === 0
    ? "commit both files; do not make the check required yet: none of the migrations is read"
    : 'commit both files; then make the check "Indexwright" required in the branch\'s rules';
}
