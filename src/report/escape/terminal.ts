import { withoutCommands } from "./log.ts";
import { visible, visibleLines } from "./visible-text.ts";

/** Untrusted text for one line of a terminal. */
export function line(text: string): string {
  return visible(text);
}

/** Untrusted text of several lines, for a terminal. */
export function lines(text: string): readonly string[] {
  return visibleLines(text);
}

/** The finished output: a terminal is often a runner's log, which would obey a command standing in the SQL. */
export function terminalText(rows: readonly string[]): string {
  return `${rows.map(withoutCommands).join("\n")}\n`;
}
