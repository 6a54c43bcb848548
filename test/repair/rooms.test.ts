import { describe, expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { lintRepaired } from "../../src/programs/lint-with-repairs.ts";
import { withFiles } from "../../src/programs/repairs/with-files.ts";
import type { Finding, Report } from "../../src/types.ts";
import { roomNames } from "../print/rules-index.ts";
import { type Case, casesOf, defaults, discoveryOf, majorFor } from "../room.ts";
import { sampled } from "../sampled.ts";

const none: ReadonlySet<string> = new Set();

function optionsOf(testCase: Case): typeof defaults {
  return {
    ...defaults,
    tool: testCase.isScript ? "plain" : null,
    execution: testCase.execution,
    postgresVersion: majorFor(testCase.postgres),
    rewrite: [...testCase.files.keys()],
  };
}

function loud({ findings }: Report): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== "notice");
}

/** How often each rule finds an error or a warning. */
function counted(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

const cases = roomNames().flatMap((room) =>
  casesOf(room, "bad").map((testCase) => [`${room}: ${testCase.name}`, testCase] as const),
);

describe("what should stand in a mistake's place says nothing new, and is left alone", () => {
  it.each(sampled(cases))("%s", async (_, testCase) => {
    const options = optionsOf(testCase);
    const discovery = discoveryOf(testCase.files, testCase.history, testCase.edited);
    const { repairs, ...before } = await lintRepaired(discovery, options, none);
    const files = repairs.flatMap((repair) => repair.files);
    if (files.length === 0) return;
    const now = withFiles(discovery, files);
    const after = await lint(now, options, none);
    // Where errors go, warnings may come, if they are named: this is asked below.
    const errors = (of: Report): readonly Finding[] =>
      loud(of).filter(({ severity }) => severity === "error");
    const isBetter = errors(after).length < errors(before).length;
    const allowed = counted(isBetter ? errors(before) : loud(before));
    for (const [rule, count] of counted(isBetter ? errors(after) : loud(after)))
      expect([rule, count <= (allowed.get(rule) ?? 0)]).toEqual([rule, true]);
    const left = new Set(
      repairs.flatMap((repair) => repair.left.flatMap(({ fingerprint }) => fingerprint ?? [])),
    );
    expect(
      loud(after)
        .filter(({ fingerprint }) => !left.has(fingerprint))
        .map(({ message }) => message),
    ).toEqual([]);
    expect(after.unread.length).toBeLessThanOrEqual(before.unread.length);
    const rewritable = { ...options, rewrite: now.files.map((file) => file.path) };
    const again = await lintRepaired(now, rewritable, none);
    expect(again.repairs.flatMap((repair) => repair.files)).toEqual([]);
  });
});

it("most mistakes are repaired", async () => {
  const some = cases.filter((_, at) => at % 7 === 0);
  const found = await Promise.all(
    some.map(async ([, testCase]) => {
      const discovery = discoveryOf(testCase.files, testCase.history, testCase.edited);
      const { repairs } = await lintRepaired(discovery, optionsOf(testCase), none);
      return repairs.some(({ files }) => files.length > 0);
    }),
  );
  expect(found.filter(Boolean).length).toBeGreaterThan(10);
});
