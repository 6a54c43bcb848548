import type { DeploymentEvent } from "../../types.ts";
import { jsonLine } from "../escape/json-line.ts";
import { line, terminalText } from "../escape/terminal.ts";
import type { Look } from "../look.ts";
import { palette } from "../palette.ts";
import { wrap } from "../prose.ts";

const INDENT = "        ";

/** What happens, as a line for people; statements that were sent are its quietest. */
export function eventText(
  { event, step, message }: DeploymentEvent,
  { width, color }: Pick<Look, "width" | "color">,
): string {
  const paint = palette(color);
  const number = step === null ? "" : `${step}.`;
  const head = `  ${number.padEnd(4)}  `;
  const ink =
    event === "failed" || event === "stopping"
      ? paint.severity.error
      : event === "blocked" || event === "queued" || event === "pause" || event === "check"
        ? paint.severity.warning
        : event === "done"
          ? paint.good
          : event === "sent" || event === "phase" || event === "progress"
            ? paint.dim
            : paint.bold;
  const rows = wrap(line(message), Math.max(40, Math.min(width, 100)) - INDENT.length);
  return terminalText(rows.map((row, at) => (at === 0 ? head : INDENT) + ink(row)));
}

/** The same for programs: one object a line. `at`: when, as ISO 8601. */
export function eventJson({ event, step, message, facts }: DeploymentEvent, at: string): string {
  return jsonLine({ at, event, step, message, facts });
}
