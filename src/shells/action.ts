import path from "node:path";
import { blamed } from "../config/index.ts";
import { UsageError } from "../discover/index.ts";
import { openApi } from "../github/api.ts";
import { type Change, changeOf, EventError } from "../github/event.ts";
import { saidIn } from "../github/post.ts";
import { type Stages, stages } from "../programs/commands.ts";
import { sentenceOf } from "../programs/error-sentence.ts";
import { accessOf } from "./action/access.ts";
import { withAddresses } from "./action/action-source.ts";
import { type FoundFiles, find } from "./action/changed-files.ts";
import { asideOf, refOf, textsAt } from "./action/config-source.ts";
import { finishAction, giveUp, remark } from "./action/finish.ts";
import { isSaid, remarkOn, speak, unsaid, wantedOf } from "./action/post-review.ts";
import { readInputs } from "./action/read-inputs.ts";
import { repairCommand } from "./action/repair-command.ts";
import { subjectOf } from "./action/review-target.ts";
import { reported } from "./action/run-program.ts";
import type { Runner } from "./action/runner.ts";
import { settle } from "./action/settings.ts";
import { placeOf } from "./action/working-directory.ts";

/** Reviews the change that a workflow runs for; gives the exit status: 0 clean, 1 findings, 2 could not run. */
export async function action(runner: Runner, by: Stages = stages): Promise<number> {
  try {
    return await run(runner, by);
  } catch (error) {
    const known = error instanceof UsageError || error instanceof EventError;
    const said = error instanceof UsageError ? error.sentences.join("; ") : null;
    return giveUp(runner, said ?? (known ? error.message : sentenceOf(error)));
  }
}

async function run(runner: Runner, by: Stages): Promise<number> {
  const { env } = runner;
  const known = { rules: (await by.rules()).map((rule) => rule.id), tools: await by.tools() };
  by.warm();
  const inputs = readInputs(runner, known);
  const change = changeOf(env, runner.read);
  const place = placeOf(env, inputs.workingDirectory);
  const api = await openApi(accessOf(env, inputs));
  // Asked for at once, since most of the time goes by waiting for answers.
  const pull = change.kind === "pull_request" && inputs.comment !== "none" ? change : null;
  const said = pull && saidIn(api, pull.number);
  const subject = await subjectOf(change, api);
  if (subject === null) return nothingToDo(runner);
  const settings = await settle(inputs, place, known, textsAt(api, refOf(change, subject, place, inputs)));
  const options = { ...settings.options, since: subject.base };
  const chosen = { ...options, settings: await by.folderSettings() };
  const found = await find(api, subject, place, chosen, env).catch((error: unknown) => {
    throw blamed(settings.pathsFrom, error);
  });
  const remarks = [...found.discovery.remarks, ...settings.remarks, ...remarksOn(change)];
  const discovery = { ...found.discovery, remarks };
  const read = await reported(runner, by, inputs, change, discovery, options, settings.baseline);
  const report = withAddresses(read, env);
  const command = repairCommand(report, env, inputs, place, subject.base);
  const look = {
    ...{ color: false, width: 100, failOn: options.failOn, ...asideOf(subject, settings, inputs) },
    ...(command === null ? {} : { repairedBy: command }),
  };
  const posted =
    pull && said
      ? await speak(api, pull, inputs, said, (lines) =>
          wantedOf(report, look, lines ? found.hunks : null, inputs),
        ).catch(unsaid)
      : null;
  const trouble = posted && remarkOn(posted);
  if (trouble) remark(runner, trouble);
  const heard = { ...look, brief: posted !== null && isSaid(posted) };
  return finishAction(runner, report, heard, textsIn(discovery));
}

/** The text of a file that is reported, or stands beside one that is; null also of a link, of which git keeps something else. */
function textsIn({ files, code, tree }: FoundFiles["discovery"]): (name: string) => string | null {
  const texts = new Map([...files, ...code].map(({ path, text }) => [path, text]));
  const isLink = (name: string): boolean =>
    tree.list(path.posix.dirname(name)).some((one) => one.link && one.name === path.posix.basename(name));
  return (name) => (isLink(name) ? null : (texts.get(name) ?? tree.read(name)));
}

function nothingToDo(runner: Runner): number {
  runner.output("verdict", "clean");
  runner.say("nothing to read: the branch was deleted\n");
  return 0;
}

function remarksOn(change: Change): readonly string[] {
  return change.kind === "read-only" ? [`nothing is written here: ${change.reason}`] : [];
}
