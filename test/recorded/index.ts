import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "../../src/prove/server/launch.ts";
import { embeddedBinaries } from "../../src/prove/server/programs/binaries.ts";

/**
 * `npm run test:tools` runs tools that npm does not have on the embedded server, and writes down what they send:
 * test/sent holds what we say of the same migrations against that. `PYTHON` names an interpreter that has those written
 * in Python, `MIX_PROJECT` a folder whose mix.exs has ecto_sql and postgrex, `LARAVEL` the folder of Laravel's sources and
 * `LARAVEL_VERSION` which they are; `TOOL` names one of them. `npx biome check --write test/sent` then lays the files out.
 */
const python = process.env.PYTHON ?? "python3";
const tools: ReadonlyMap<string, ToolRun> = new Map<string, ToolRun>([
  ["alembic", { script: "record.py", command: [python, "-B"] }],
  ["django", { script: "record.py", command: [python, "-B"] }],
  [
    "django-zero-downtime",
    {
      ...{ folder: "django", script: "record.py", command: [python, "-B"] },
      ...(process.env.DJANGO_ENGINE === undefined ? { at: null } : {}),
    },
  ],
  ["rails", { script: "record.rb", command: ["ruby"] }],
  [
    process.env.RAILS_GEM ?? "rails-gem",
    {
      ...{ folder: "rails-gems", script: "record.rb", command: ["ruby"] },
      ...(process.env.RAILS_GEM === undefined ? { at: null } : {}),
    },
  ],
  ["sequel", { script: "record.rb", command: ["ruby"] }],
  ["yoyo", { script: "record.py", command: [python, "-B"] }],
  [
    "ecto_sql",
    {
      ...{ folder: "ecto", script: "record.exs", command: ["mix", "run", "--no-start"] },
      at: process.env.MIX_PROJECT ?? null,
    },
  ],
  [
    "laravel",
    { script: "record.php", command: ["php"], ...(process.env.LARAVEL === undefined ? { at: null } : {}) },
  ],
]);

interface ToolRun {
  /** Its folder here, where that has another name. */
  readonly folder?: string;
  readonly script: string;
  readonly command: readonly [program: string, ...options: string[]];
  /** Where it is run; null: nobody has said where, and it is left out. */
  readonly at?: string | null;
}

interface Recorded {
  readonly versions: Readonly<Record<string, string>>;
  readonly up: Readonly<Record<string, readonly string[]>>;
  readonly down: Readonly<Record<string, readonly string[]>>;
}

for (const [tool, { folder = tool, script, command, at }] of tools) {
  if (at === null || (process.env.TOOL !== undefined && process.env.TOOL !== tool)) continue;
  const binaries = embeddedBinaries(import.meta.dirname);
  if (binaries === null) throw new Error("the embedded PostgreSQL is not installed");
  const { socket, stop } = await launch(binaries);
  try {
    const path = fileURLToPath(new URL(`${folder}/${script}`, import.meta.url));
    const [program, ...options] = command;
    const { stdout, status } = spawnSync(program, [...options, path, socket], {
      ...(at === undefined ? {} : { cwd: at }),
      encoding: "utf8",
      maxBuffer: 100_000_000,
      stdio: ["ignore", "pipe", "inherit"],
    });
    if (status !== 0) throw new Error(`${path} ends with status ${status}`);
    const recorded = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Recorded;
    const version = recorded.versions[tool]?.split(".").slice(0, 2).join(".");
    const file = new URL(`../sent/${tool}-${version}.json`, import.meta.url);
    writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
    process.stdout.write(`${fileURLToPath(file)}: ${Object.keys(recorded.up).length} migrations\n`);
  } finally {
    await stop();
  }
}
