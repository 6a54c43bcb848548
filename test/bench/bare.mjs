// The floor: Node.js, the same files, PostgreSQL's grammar under the same flags of V8, and nothing else.
// Plain JavaScript, since it must start as dist/cli.js does.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";

// Before the grammar is compiled, which importing it does.
for (const flag of ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"])
  setFlagsFromString(flag);
const { loadModule, parseSync } = await import("libpg-query");

const folder = process.argv[2] ?? ".";
await loadModule();
let refused = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith(".sql")) continue;
  try {
    parseSync(readFileSync(join(entry.parentPath ?? entry.path, entry.name), "utf8"));
  } catch {
    refused++;
  }
}
if (refused > 0) process.stderr.write(`${refused} files refused\n`);
process.exitCode = refused > 0 ? 1 : 0;
