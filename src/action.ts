import path from "node:path";
import { type Subject, subjectOf } from "./action/changed.ts";
import { conclude, giveUp, remark } from "./action/concluded.ts";
import { inWords } from "./action/failures.ts";
import { find } from "./action/found.ts";
import { type Inputs, readInputs } from "./action/inputs.ts";
import { type Place, placeOf } from "./action/place.ts";
import { isSaid, remarkOn, speak, wantedOf } from "./action/reviewed.ts";
import type { Runner } from "./action/runner.ts";
import { type Settings, settle, type TextAt } from "./action/settings.ts";
import { type Stages, stages } from "./cli/stages.ts";
import { fileName } from "./config/file.ts";
import { UsageError } from "./discover/index.ts";
import { type Api, openApi } from "./github/api.ts";
import { apiUrlOf, type Change, changeOf, EventError, repositoryOf } from "./github/event.ts";
import { saidIn } from "./github/post.ts";
import type { Look } from "./report/look.ts";

/** Reviews the change that a workflow runs for; gives the exit status: 0 clean, 1 findings, 2 could not run. */
export async function action(runner: Runner, by: Stages = stages): Promise<number> {
  try {
    return await run(runner, by);
  } catch (error) {
    const known = error instanceof UsageError || error instanceof EventError;
    const message = error instanceof Error ? error.message : String(error);
    return giveUp(runner, known ? message : `internal error: ${message}; please report`);
  }
}

async function run(runner: Runner, by: Stages): Promise<number> {
  const { env } = runner;
  by.warm();
  const known = { rules: (await by.rules()).map((rule) => rule.id), tools: await by.tools() };
  const inputs = readInputs(runner, known);
  const change = changeOf(env, runner.read);
  const place = placeOf(env, inputs.workingDirectory);
  const api = await openApi({ token: inputs.token, apiUrl: apiUrlOf(env), repository: repositoryOf(env) });
  // Asked for at once, since most of the time goes by waiting for answers.
  const pull = change.kind === "pull_request" && inputs.comment !== "none" ? change : null;
  const said = pull && saidIn(api, pull.number);
  const subject = await subjectOf(change, api);
  if (subject === null) return nothingToDo(runner);
  const settings = await settle(inputs, place, known, fetchFrom(api, refOf(change, subject, place, inputs)));
  const options = { ...settings.options, since: subject.base };
  const found = await find(api, subject, place, options, env);
  const remarks = [...found.discovery.remarks, ...settings.remarks, ...remarksOn(change, inputs)];
  const report = await by.lint({ ...found.discovery, remarks }, options, settings.baseline);
  const look = { color: false, width: 100, failOn: options.failOn, ...asideOf(subject, settings, inputs) };
  const posted =
    pull && said
      ? await speak(api, pull, inputs, said, (lines) =>
          wantedOf(report, look, lines ? found.hunks : null, inputs),
        )
      : null;
  const trouble = posted && remarkOn(posted);
  if (trouble) remark(runner, trouble);
  return conclude(runner, report, { ...look, brief: posted !== null && isSaid(posted) });
}

function nothingToDo(runner: Runner): number {
  runner.output("verdict", "clean");
  runner.say("nothing to read: the branch was deleted\n");
  return 0;
}

/** The commit whose configuration counts; null: the one on the disk. */
function refOf(change: Change, { base, head }: Subject, { checkout }: Place, inputs: Inputs): string | null {
  if (base !== null && (inputs.configFrom === "base" || change.kind === "read-only")) return base;
  return checkout ? null : head;
}

function fetchFrom(api: Api, ref: string | null): TextAt | null {
  if (ref === null) return null;
  return async (name) => {
    const found = await api.content(name, ref);
    if (found.ok) return new TextDecoder().decode(found.value);
    if (found.failure.kind === "missing") return null;
    throw new UsageError(`${name} could not be read from GitHub: ${inWords(found.failure)}`);
  };
}

function remarksOn(change: Change, { prove }: Inputs): readonly string[] {
  return [
    ...(change.kind === "read-only" ? [`nothing is written here: ${change.reason}`] : []),
    ...(prove === "true" ? ["this version only reads migrations: the input prove has no effect"] : []),
  ];
}

/** A change of what decides over findings is part of the verdict. */
function asideOf({ listed }: Subject, { files }: Settings, { configFrom }: Inputs): Pick<Look, "aside"> {
  const changed = (listed?.files ?? []).map((one) => one.path).filter((name) => decides(name, files));
  if (changed.length === 0) return {};
  const which = configFrom === "head" ? "and counts as changed" : "and counts as it was before";
  return { aside: `${changed.join(", ")} is changed here, ${which}` };
}

function decides(name: string, files: readonly string[]): boolean {
  return path.posix.basename(name) === fileName || files.includes(name);
}
