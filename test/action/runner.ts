import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll } from "vitest";
import { bundle } from "../bundle.ts";
import { atTheEnd } from "../ending.ts";
import { type Command, logOf, outputsIn } from "./commands.ts";

export interface Step {
  readonly event: string;
  readonly payload: unknown;
  readonly apiUrl: string;
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The Node.js that runs it; default: the one of action.yml, else the one that runs the tests. */
  readonly node?: string;
}

export interface Ran {
  readonly status: number | null;
  readonly printed: string;
  readonly commands: readonly Command[];
  readonly lines: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly ms: number;
}

const folders: string[] = [];
atTheEnd(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

// The first to ask waits for the bundler, which is no part of any test.
if (process.env.VITEST) beforeAll(() => bundle(), 600_000);

export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "action-"));
  folders.push(folder);
  return folder;
}

/** Node.js 24 as GitHub's runners have it; null where npm has none for this platform. */
export function node24(): string | null {
  const own = Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : null;
  return nodeOf(24) ?? own;
}

/** A line of Node.js that is supported; null where npm has none for this platform. */
export function nodeOf(major: 20 | 22 | 24): string | null {
  const name = `node-${major}-${process.platform}-${process.arch}`;
  const file = fileURLToPath(new URL(`../nodes/node_modules/${name}/bin/node`, import.meta.url));
  return existsSync(file) ? file : null;
}

/** Runs the bundled action as a runner does: its environment and no other, its working directory, its files. */
export async function runStep(step: Step): Promise<Ran> {
  const temp = newFolder();
  const file = (name: string, text = ""): string => {
    const whole = path.join(temp, name);
    mkdirSync(path.dirname(whole), { recursive: true });
    writeFileSync(whole, text);
    return whole;
  };
  const inputs = Object.entries({ "github-token": "ghs_secret", ...step.inputs });
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? "",
    HOME: temp,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: step.apiUrl,
    GITHUB_SERVER_URL: "https://github.example",
    GITHUB_GRAPHQL_URL: `${step.apiUrl}/graphql`,
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_EVENT_NAME: step.event,
    GITHUB_EVENT_PATH: file("event.json", JSON.stringify(step.payload)),
    GITHUB_SHA: "5".repeat(40),
    GITHUB_REF: "refs/pull/7/merge",
    GITHUB_WORKSPACE: step.workspace,
    GITHUB_STEP_SUMMARY: file("summary"),
    GITHUB_OUTPUT: file("output"),
    GITHUB_ENV: file("env"),
    GITHUB_PATH: file("path"),
    GITHUB_STATE: file("state"),
    RUNNER_TEMP: path.join(temp, "temp"),
    ...Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...step.env,
  };
  const program = path.join(await bundle(), "action.js");
  const started = performance.now();
  const child = spawn(step.node ?? node24() ?? process.execPath, [program], {
    cwd: step.workspace,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  const status = await new Promise<number | null>((done) => child.on("close", done));
  const ms = performance.now() - started;
  const outputs = outputsIn(readFileSync(env.GITHUB_OUTPUT ?? "", "utf8"));
  return {
    status,
    printed,
    ...logOf(printed),
    outputs,
    summary: readFileSync(env.GITHUB_STEP_SUMMARY ?? "", "utf8"),
    ms,
  };
}
