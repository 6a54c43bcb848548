import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SQUAWK } from "./squawk.ts";
import { compared } from "./verdicts/compare.ts";
import { pageOf, preface } from "./verdicts/page.ts";
import { PGFENCE, pgfence } from "./verdicts/pgfence.ts";
import { squawk } from "./verdicts/squawk.ts";

// What other linters that npm has find, and what they flag wrongly, in the cases of our rules:
// npx tsx test/bench/verdicts.ts

/** Installs them in folders of their own below this one, and prints what they say beside what we do. */
export async function comparing(folder: string, print: (line?: string) => void): Promise<void> {
  print("\nwhat is found, beside other linters");
  print(preface);
  const peers = [
    { specifier: SQUAWK, found: squawk(join(folder, "squawk")) },
    { specifier: PGFENCE, found: pgfence(join(folder, "pgfence")) },
  ];
  for (const { specifier, found } of peers)
    if ("missing" in found) print(`\n${specifier} is left out: ${found.missing}`);
  const there = peers.flatMap(({ found }) => ("missing" in found ? [] : [found]));
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
