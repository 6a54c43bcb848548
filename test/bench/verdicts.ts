import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compared } from "./verdicts/compare.ts";
import { pageOf, preface } from "./verdicts/page.ts";
import { pgfence } from "./verdicts/pgfence.ts";
import { squawk } from "./verdicts/squawk.ts";

// What other linters that npm has find, and what they flag wrongly, in the cases of our rules:
// npx tsx test/bench/verdicts.ts

/** Installs them in folders of their own below this one, and prints what they say beside what we do. */
export async function comparing(folder: string, print: (line?: string) => void): Promise<void> {
  print("\nwhat is found, beside other linters");
  print(preface);
  const peers = [squawk(join(folder, "squawk")), pgfence(join(folder, "pgfence"))];
  for (const peer of peers) if ("missing" in peer) print(`\nleft out: ${peer.missing}`);
  const there = peers.flatMap((peer) => ("missing" in peer ? [] : [peer]));
  for (const comparison of await compared(there, join(folder, "cases")))
    for (const line of ["", ...pageOf(comparison)]) print(line);
}

if (process.argv[1] === import.meta.filename) {
  const folder = mkdtempSync(join(tmpdir(), "indexwright-verdicts-"));
  try {
    await comparing(folder, (line = "") => process.stdout.write(`${line}\n`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
