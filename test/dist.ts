import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { differences } from "./build.ts";
import { bundle } from "./bundle.ts";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** Makes dist/ of the sources, or says that it is not what they give. The tests run what is built here. */
async function main(): Promise<number> {
  const built = await bundle();
  const differing = differences(built, dist);
  if (differing.length === 0) return 0;
  if (process.argv.includes("--check")) {
    console.error(`dist/ is not what the sources give; run npm run bundle:\n${differing.join("\n")}`);
    return 1;
  }
  rmSync(dist, { recursive: true, force: true });
  cpSync(built, dist, { recursive: true });
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
