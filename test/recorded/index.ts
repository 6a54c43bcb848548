import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "../../src/prove/server/launch.ts";
import { embeddedBinaries } from "../../src/prove/server/programs/binaries.ts";

/**
 * `npm run test:tools` runs tools that npm does not have on the embedded server, and writes down what they send:
 * test/sent holds what we say of the same migrations against that. `PYTHON` names an interpreter that has them, `TOOL`
 * one of them; `npx biome check --write test/sent` then lays the files out. Laravel is run where `LARAVEL` names the
 * folder of its sources, and `LARAVEL_VERSION` which they are.
 */
const python = process.env.PYTHON ?? "python3";
const tools = {
  alembic: [python, "-B", "record.py"],
  django: [python, "-B", "record.py"],
  ...(process.env.LARAVEL === undefined ? {} : { laravel: ["php", "record.php"] }),
} as const;

interface Recorded {
  readonly versions: Readonly<Record<string, string>>;
  readonly up: Readonly<Record<string, readonly string[]>>;
  readonly down: Readonly<Record<string, readonly string[]>>;
}

for (const [tool, [program = "", ...given]] of Object.entries(tools)) {
  if (process.env.TOOL !== undefined && process.env.TOOL !== tool) continue;
  const binaries = embeddedBinaries(import.meta.dirname);
  if (binaries === null) throw new Error("the embedded PostgreSQL is not installed");
  const { socket, stop } = await launch(binaries);
  try {
    const name = given.at(-1) ?? "";
    const script = fileURLToPath(new URL(`${tool}/${name}`, import.meta.url));
    const { stdout, status } = spawnSync(program, [...given.slice(0, -1), script, socket], {
      encoding: "utf8",
      maxBuffer: 100_000_000,
      stdio: ["ignore", "pipe", "inherit"],
    });
    if (status !== 0) throw new Error(`${tool}/${name} ends with status ${status}`);
    const recorded = JSON.parse(stdout) as Recorded;
    const version = recorded.versions[tool]?.split(".").slice(0, 2).join(".");
    const file = new URL(`../sent/${tool}-${version}.json`, import.meta.url);
    writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
    process.stdout.write(`${fileURLToPath(file)}: ${Object.keys(recorded.up).length} migrations\n`);
  } finally {
    await stop();
  }
}
