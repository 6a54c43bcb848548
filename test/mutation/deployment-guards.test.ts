import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { root } from "../print/place.ts";
import { switches } from "./guards.ts";
import { instrumentedTree } from "./tree.ts";

const here = fileURLToPath(root);

/** What decides over a deployment, each with the tests that ask no server. */
const files = [
  ...["condition", "decide", "judge", "final-wishes", "outcome", "index-storage", "sought-name"],
  ...["apply/groups", "apply/resume", "apply/reaction", "apply/sending", "apply/phases"],
].map((name) => `src/deploy/${name}.ts`);
const suites = ["decide", "judge", "resume", "steps", "phases", "final-wishes"];

interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

const cases: Collected[] = [];
Object.assign(globalThis, { collectedCases: cases });

/** Stands for vitest in the copy: what would be a test there is kept, and run as often as there are guards. */
const collector = `export { expect, vi } from ${JSON.stringify(import.meta.resolve("vitest"))};
const cases = (globalThis as any).collectedCases;
const each = (add: any) => (rows: any) => (name: any, work: any) =>
  rows.forEach((row: any) => add(name + JSON.stringify(row).slice(0, 60), () => work(...(Array.isArray(row) ? row : [row]))));
export const it: any = (name: any, run: any) => void cases.push({ name, run });
it.each = each(it);
export const describe: any = (_: any, work: any) => work();
describe.each = each(describe);
`;

const { folder, guards } = instrumentedTree(files, "deployment-mutants", "returning");
cpSync(path.join(here, "test/deploy"), path.join(folder, "test/deploy"), { recursive: true });
writeFileSync(path.join(folder, "test/deploy/collector.ts"), collector);
for (const name of suites) {
  const file = path.join(folder, `test/deploy/${name}.test.ts`);
  writeFileSync(file, readFileSync(file, "utf8").replaceAll('from "vitest"', 'from "./collector.ts"'));
  await import(file);
}

/** For each case, the guards that hold in it: no other can make a difference to it. */
const held = new Map<Collected, ReadonlySet<number>>();
for (const each of cases) {
  switches.held.clear();
  await each.run();
  held.set(each, new Set(switches.held));
}

async function isNoticed(id: number): Promise<boolean> {
  switches.disabled = id;
  try {
    for (const [each, own] of held) if (own.has(id)) await each.run();
    return false;
  } catch {
    return true;
  } finally {
    switches.disabled = null;
  }
}

it("finds guards of deployments to disable", () => {
  expect(cases.length).toBeGreaterThan(100);
  expect(guards.length).toBeGreaterThan(50);
});

it("notices every guard of a deployment that is disabled", { timeout: 180_000 }, async () => {
  const survivors: string[] = [];
  for (const guard of guards)
    if (!(await isNoticed(guard.id))) survivors.push(`${guard.file}:${guard.line} ${guard.text}`);
  expect(survivors).toEqual([]);
});
