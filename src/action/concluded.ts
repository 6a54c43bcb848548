import { UsageError } from "../discover/usage.ts";
import { data, line } from "../report/escape/log.ts";
import { text } from "../report/escape/markdown.ts";
import { render } from "../report/index.ts";
import type { Look } from "../report/look.ts";
import { counts } from "../report/order.ts";
import { summary } from "../report/summary.ts";
import { verdict } from "../report/verdict.ts";
import type { Report } from "../types.ts";
import type { Runner } from "./runner.ts";

/** Says a report where the runner shows it, and hands it to later steps; gives the exit status. */
export async function conclude(runner: Runner, report: Report, look: Look): Promise<number> {
  const { outcome, sentence } = verdict(report, look.failOn);
  const { errors, warnings, notices } = counts(report);
  runner.say(render(report, "github", look));
  runner.output("verdict", outcome);
  runner.output("errors", String(errors));
  runner.output("warnings", String(warnings));
  runner.output("notices", String(notices));
  const lost = [
    ...handOn(runner, "report", "report.json", render(report, "json", look)),
    ...handOn(runner, "sarif", "report.sarif", render(report, "sarif", look)),
    ...handOn(runner, "html-report", "report.html", render(report, "html", look)),
  ];
  await runner.summarize(summary(report, look));
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

/** A report for later steps; where it cannot be written, the sentence about that, and all else is still said. */
function handOn(runner: Runner, output: string, name: string, report: string): readonly string[] {
  try {
    runner.output(output, runner.write(name, report));
    return [];
  } catch (error) {
    if (error instanceof UsageError) return [error.message];
    throw error;
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
  runner.say(grave ? `::warning title=Indexwright::${data(text)}\n` : `${line(`note: ${text}`)}\n`);
}
