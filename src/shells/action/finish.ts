import { data, logLine } from "../../report/escape/log.ts";
import { text } from "../../report/escape/markdown.ts";
import { render } from "../../report/index.ts";
import type { Look } from "../../report/look.ts";
import { summary } from "../../report/markdown/summary.ts";
import { counts } from "../../report/order.ts";
import { repairsPatch } from "../../report/repair/patch.ts";
import { verdict } from "../../report/verdict.ts";
import { failureOf } from "../../text/run-failures.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Report } from "../../types.ts";
import type { Runner } from "./runner.ts";

/** What a later step may want, by the name of its output. */
const files = [
  { output: "report", name: "report.json", format: "json" },
  { output: "sarif", name: "report.sarif", format: "sarif" },
  { output: "html-report", name: "report.html", format: "html" },
] as const;

/**
 * Says a report where the runner shows it, and hands it to later steps; gives the exit status. One that cannot be made or
 * written costs no other: it is said.
 * @param textOf a file as the change has it
 */
export async function finishAction(
  runner: Runner,
  report: Report,
  look: Look,
  textOf: (path: string) => string | null,
): Promise<number> {
  const { outcome, sentence } = verdict(report, look.failOn);
  const { errors, warnings, notices } = counts(report);
  const lost = await troubleOf("the annotations", () => runner.say(render(report, "github", look)));
  runner.output("verdict", outcome);
  runner.output("errors", String(errors));
  runner.output("warnings", String(warnings));
  runner.output("notices", String(notices));
  for (const { output, name, format } of files)
    lost.push(
      ...(await troubleOf(name, () =>
        runner.output(output, runner.write(name, render(report, format, look))),
      )),
    );
  lost.push(...(await troubleOf("repair.patch", () => patchOutput(runner, report, textOf))));
  lost.push(...(await troubleOf("the summary", () => runner.summarize(summary(report, look)))));
  if (lost.length > 0) {
    runner.output("verdict", "error");
    for (const message of lost) runner.say(`::error title=Indexwright::${data(message)}\n`);
    return 2;
  }
  if (outcome !== "fails" && outcome !== "error") return 0;
  // The tenth error of those that the runner keeps.
  runner.say(`::error title=Indexwright::${data(sentence)}\n`);
  return outcome === "fails" ? 1 : 2;
}

/** A file only where there is something to apply, since git refuses an empty one. */
function patchOutput(runner: Runner, report: Report, textOf: (path: string) => string | null): void {
  const patch = repairsPatch(report.repairs ?? [], textOf);
  runner.output("patch", patch === "" ? "" : runner.write("repair.patch", patch));
}

/** What cannot be said or passed on gives a sentence about that. */
async function troubleOf(what: string, work: () => void | Promise<void>): Promise<string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof UsageError) return [error.message];
    return [failureOf(`${what} could not be made`, error, null).message];
  }
}

/** A run that could not be made: one sentence, at each place where somebody may look. */
export async function giveUp(runner: Runner, message: string): Promise<number> {
  runner.output("verdict", "error");
  runner.say(`::error title=Indexwright could not run::${data(message)}\n`);
  await runner.summarize(`⛔ **Indexwright could not run:** ${text(message)}\n`);
  return 2;
}

export function remark(
  runner: Runner,
  { text, grave }: { readonly text: string; readonly grave: boolean },
): void {
  runner.say(grave ? `::warning title=Indexwright::${data(text)}\n` : `${logLine(`note: ${text}`)}\n`);
}
