// The floor: Node.js, the same files, PostgreSQL's grammar, and nothing else.
// Plain JavaScript, since it must start as dist/cli.js does.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadModule, parseSync } from "libpg-query";

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
