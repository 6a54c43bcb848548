import { expect, it } from "vitest";
import { breaking } from "./measure.ts";

/** Ends as a linter that panics does, where one of its files is called so. */
const fragile = (paths: readonly string[]) => ({
  file: process.execPath,
  args: ["-e", "process.exit(process.argv.some((one) => /panic/.test(one)) ? 101 : 1)", ...paths],
});

it("names the files over which a peer breaks, and no other", () => {
  expect(breaking(fragile, ["a.sql", "panic-1.sql", "b.sql", "c.sql", "panic-2.sql"])).toEqual([
    "panic-1.sql",
    "panic-2.sql",
  ]);
  expect(breaking(fragile, ["a.sql", "b.sql"])).toEqual([]);
});
