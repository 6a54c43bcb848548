import { fileURLToPath } from "node:url";
import type { Execution } from "../../../src/types.ts";
import { levelsFor, majorFor } from "../../room.ts";
import { type Given, type Heard, output } from "./linter.ts";

export const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

interface Report {
  readonly migrations: readonly {
    readonly file: string;
    readonly direction: string;
    readonly execution: Execution;
  }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly file: string;
    readonly line: number;
    readonly endLine: number;
  }[];
}

/** What our own command says, and how it finds that the files are sent. */
export async function own({
  one: testCase,
  folder,
  paths,
}: Omit<Given, "executions">): Promise<Heard & Pick<Given, "executions">> {
  const args = [CLI, "lint", ...paths, "--format", "json", "--fail-on", "never"];
  args.push("--postgres-version", String(majorFor(testCase.postgres)));
  if (testCase.execution !== null) args.push("--execution", testCase.execution);
  for (const [rule, level] of Object.entries(levelsFor(testCase.room)))
    args.push("--rule", `${rule}=${level}`);
  const { status, stdout, stderr } = await output(process.execPath, args, folder);
  if (status !== 0)
    throw new Error(`${testCase.room}, ${testCase.name}: indexwright ended with ${status}: ${stderr}`);
  const { migrations, findings } = JSON.parse(stdout) as Report;
  const executions = new Map<string, Execution>();
  for (const { file, direction, execution } of migrations)
    if (direction === "up" || !executions.has(file)) executions.set(file, execution);
  const remarks = findings.map(({ rule, severity, message, file, line, endLine }) => ({
    rule,
    message,
    file,
    lines: [line, endLine] as const,
    loud: severity !== "notice",
  }));
  return { remarks, unread: null, executions };
}
