import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "../../src/prove/server/launch.ts";
import { embeddedBinaries } from "../../src/prove/server/programs/binaries.ts";

/**
 * `npm run test:tools` runs tools that npm does not have on the embedded server, and writes down what they send:
 * test/sent holds what we say of the same migrations against that. `PYTHON` names an interpreter that has them, `TOOL`
 * one of them; `npx biome check --write test/sent` then lays the files out.
 */
const tools = ["alembic", "django"] as const;
const python = process.env.PYTHON ?? "python3";

interface Recorded {
  readonly versions: Readonly<Record<string, string>>;
  readonly up: Readonly<Record<string, readonly string[]>>;
  readonly down: Readonly<Record<string, readonly string[]>>;
}

for (const tool of tools) {
  if (process.env.TOOL !== undefined && process.env.TOOL !== tool) continue;
  const binaries = embeddedBinaries(import.meta.dirname);
  if (binaries === null) throw new Error("the embedded PostgreSQL is not installed");
  const { socket, stop } = await launch(binaries);
  try {
    const script = fileURLToPath(new URL(`${tool}/record.py`, import.meta.url));
    const { stdout, status } = spawnSync(python, ["-B", script, socket], {
      encoding: "utf8",
      maxBuffer: 100_000_000,
      stdio: ["ignore", "pipe", "inherit"],
    });
    if (status !== 0) throw new Error(`${tool}/record.py ends with status ${status}`);
    const recorded = JSON.parse(stdout) as Recorded;
    const version = recorded.versions[tool]?.split(".").slice(0, 2).join(".");
    const file = new URL(`../sent/${tool}-${version}.json`, import.meta.url);
    writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
    process.stdout.write(`${fileURLToPath(file)}: ${Object.keys(recorded.up).length} migrations\n`);
  } finally {
    await stop();
  }
}
