import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Case } from "../../room.ts";
import type { Given } from "./linter.ts";

/** Writes a case, and what stands beside it, into a folder of its own. */
export function laidOut(testCase: Case, folder: string): Omit<Given, "executions"> {
  for (const [path, text] of [...testCase.history, ...testCase.files]) {
    const whole = join(folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  }
  return { one: testCase, folder, paths: [...testCase.files.keys()].filter((path) => path.endsWith(".sql")) };
}
