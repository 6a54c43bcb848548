import { line } from "../../report/escape/terminal.ts";
import type { Io } from "./io.ts";

/** A list of what is done, for anyone who waits at a terminal; nothing where the output goes elsewhere. */
export interface TaskList {
  readonly step: (what: string, detail?: string) => void;
  readonly end: () => void;
}

export function taskList({ isTTY, stderr, columns }: Io): TaskList {
  if (!isTTY) return { step: () => {}, end: () => {} };
  let current: { readonly what: string; readonly since: number } | null = null;
  const finish = (): void => {
    if (current)
      stderr(`\r\u001b[K  ✓ ${current.what} (${((Date.now() - current.since) / 1000).toFixed(1)} s)\n`);
    current = null;
  };
  return {
    step: (what, detail) => {
      const said = line(what);
      if (current?.what !== said) {
        finish();
        current = { what: said, since: Date.now() };
      }
      // A line that breaks could not be taken back.
      const whole = `  … ${said}${detail === undefined ? "" : `: ${line(detail)}`}`;
      stderr(`\r\u001b[K${whole.slice(0, columns - 1)}`);
    },
    end: finish,
  };
}
