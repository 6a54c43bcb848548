import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { functions } from "../../src/sql/facts/functions.ts";
import { settings } from "../../src/sql/facts/settings.ts";
import { factsByName, factsOf } from "../../src/sql/facts.ts";
import { root } from "../print/place.ts";
import { isWhole } from "../sampled.ts";
import { binariesOf, majors } from "../servers/binaries.ts";
import { printedFacts } from "./print.ts";
import { readFacts } from "./read.ts";

// Five servers, one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 400_000 });

const allThere = majors.every((major) => binariesOf(major) !== null);

// What servers of releases say does not change with this program: npm run test:proof.
it.runIf(allThere && isWhole)("the printed facts are what the servers say", async () => {
  for (const [path, text] of printedFacts(await readFacts()))
    expect(
      text === readFileSync(new URL(path, root), "utf8") ? path : `${path} is stale: npm run facts`,
    ).toBe(path);
});

it("a fact holds for the majors that said so, and the nearest to those stands for the others", () => {
  const transaction = (major: number) => factsByName(settings, major).get("transaction_timeout")?.length ?? 0;
  expect([12, 14, 16, 17, 18, 19].map(transaction)).toEqual([0, 0, 0, 1, 1, 1]);
  const zoned = (major: number) =>
    factsOf(functions, major).find(
      ([name, types]) => name === "date_trunc" && types === "(text,timestamptz,text)",
    )?.[3];
  expect([13, 15, 16].map(zoned)).toEqual(["s", "s", "i"]);
});
