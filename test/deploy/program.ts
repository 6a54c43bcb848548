import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundle } from "../bundle.ts";
import { until } from "../until.ts";

/** An event of --format jsonl, or the report, which is its last line. */
export type JsonLine = Readonly<Record<string, unknown>>;

/** The bundled program at work on a change, as somebody runs it. */
export interface Program {
  readonly process: ChildProcess;
  readonly lines: readonly JsonLine[];
  readonly stderr: () => string;
  /** Waits until an event is told. */
  readonly told: (event: string, message?: RegExp) => Promise<void>;
  /** Its exit status, or the signal that has ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

export interface Written {
  readonly folder: string;
  readonly remove: () => void;
}

/** A repository with a table's migration and a change of it. */
export function repositoryWith(history: string, change: string): Written {
  const folder = mkdtempSync(path.join(tmpdir(), "iw-program-"));
  mkdirSync(path.join(folder, "migrations"));
  writeFileSync(path.join(folder, "migrations/1_before.sql"), `${history};\n`);
  writeFileSync(path.join(folder, "migrations/2_change.sql"), `${change};\n`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `apply --format jsonl` of the change in a repository, to the database `shop`. */
export async function applyProgram(
  { folder }: Written,
  url: string,
  flags: readonly string[] = [],
): Promise<Program> {
  const cli = path.join(await bundle(), "cli.js");
  const words = ["apply", "migrations/2_change.sql", "--confirm", "shop", "--format", "jsonl", ...flags];
  const { GITHUB_EVENT_NAME: _, ...env } = process.env;
  const child = spawn(process.execPath, [cli, ...words], {
    cwd: folder,
    env: { ...env, INDEXWRIGHT_DATABASE_URL: url },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: JsonLine[] = [];
  let rest = "";
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    const parts = (rest + part).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts.map((line) => JSON.parse(line) as JsonLine));
  });
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    said += part;
  });
  const ended = once(child, "close").then(
    ([status, signal]) => (signal ?? status) as number | NodeJS.Signals,
  );
  return {
    process: child,
    lines,
    stderr: () => said,
    told: async (event, message = /(?:)/) => {
      const wanted = () => lines.some((line) => line.event === event && message.test(String(line.message)));
      await until(() => wanted() || child.exitCode !== null || child.signalCode !== null);
      if (!wanted()) throw new Error(`not told: ${event} ${message}\n${said}${JSON.stringify(lines)}`);
    },
    ended,
  };
}
