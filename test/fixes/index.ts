import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { discover } from "../../src/discover/index.ts";
import { openMajor } from "../servers/binaries.ts";
import { type TriedFix, tryFixes } from "./try-fixes.ts";

// Every safe fix over checkouts of real repositories, run under its tool's execution on a throwaway server:
// npm run test:fixes -- DIR, where each folder of DIR is a repository.

const print = (line: string) => process.stdout.write(`${line}\n`);

async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    process.stderr.write("name the folder that holds the repositories: npm run test:fixes -- DIR\n");
    return 2;
  }
  const all: TriedFix[] = [];
  const server = await openMajor(18);
  try {
    for (const name of readdirSync(resolve(folder)).sort()) {
      const cwd = join(resolve(folder), name);
      if (!statSync(cwd).isDirectory()) continue;
      const tried: TriedFix[] = [];
      for await (const fix of tryFixes(
        discover({ settings: [], cwd, paths: [], exclude: [], since: null }),
        server,
      ))
        tried.push(fix);
      for (const { file, outcome, why } of tried.filter((one) => one.outcome !== "runs"))
        print(`  ${outcome}: ${name} ${file}${why === null ? "" : `: ${why.split("\n")[0]}`}`);
      print(`${name}: ${summary(tried)}`);
      all.push(...tried);
    }
  } finally {
    await server.stop();
  }
  print(`all: ${summary(all)}`);
  return all.every(({ outcome }) => outcome === "runs" || outcome === "left out") ? 0 : 1;
}

function summary(tried: readonly TriedFix[]): string {
  const count = (outcome: TriedFix["outcome"]) => tried.filter((one) => one.outcome === outcome).length;
  const places = tried.reduce((sum, fix) => sum + fix.places, 0);
  const broken = count("is refused") + count("makes another schema");
  return `${tried.length} files with safe fixes at ${places} places; ${count("runs")} run, ${count("left out")} left out, ${broken} broken`;
}

process.exitCode = await main(process.argv[2]);
