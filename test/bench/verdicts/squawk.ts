import { readFileSync } from "node:fs";
import { majorFor } from "../../room.ts";
import type { Missing } from "../npm.ts";
import { installSquawk, SQUAWK } from "../squawk.ts";
import { type Given, type Heard, output, type Peer } from "./linter.ts";

interface Violation {
  readonly file: string;
  /** Counted from 0. */
  readonly line: number;
  readonly line_end: number;
  readonly message: string;
  readonly rule_name: string;
}

export function squawk(folder: string): Peer | Missing {
  const found = installSquawk(folder);
  if ("missing" in found) return found;
  const binary = readFileSync(found.native ?? found.command);
  return {
    name: "squawk",
    specifier: SQUAWK,
    knows: (rule) => binary.includes(rule),
    untold: () => null,
    listen: (given) => listen(found.native ?? found.command, given),
  };
}

/** Once for the files that their tool wraps in a transaction, and once for the others: its option is for a whole run. */
async function listen(command: string, given: Given): Promise<Heard> {
  const heard: Violation[] = [];
  for (const wrapped of [true, false]) {
    const paths = given.paths.filter((path) => isWrapped(given, path) === wrapped);
    if (paths.length === 0) continue;
    const version = `--pg-version=${majorFor(given.one.postgres)}.${given.one.minor ?? 0}`;
    const args = ["--reporter", "json", version, ...(wrapped ? ["--assume-in-transaction"] : []), ...paths];
    const { status, stdout, stderr } = await output(command, args, given.folder);
    if (status > 1) throw new Error(`squawk ended with ${status}: ${stderr}`);
    heard.push(...(JSON.parse(stdout) as readonly Violation[]));
  }
  return {
    remarks: heard.map((violation) => ({
      rule: violation.rule_name,
      message: violation.message,
      file: violation.file,
      lines: [violation.line + 1, violation.line_end + 1],
    })),
    unread: heard.find((one) => one.rule_name === "syntax-error")?.message ?? null,
  };
}

/** Several statements in one query are in a transaction too. */
function isWrapped({ executions }: Given, path: string): boolean {
  return ["transaction", "batch", "one-query"].includes(executions.get(path) ?? "");
}
