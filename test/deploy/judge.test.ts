import { expect, it } from "vitest";
import { judgeWish } from "../../src/deploy/judge.ts";
import { outcomeOf, togetherOf } from "../../src/deploy/outcome.ts";
import type { StepOutcome } from "../../src/types.ts";
import { absent, facts, step } from "./state.ts";

const left = { leftovers: ["a_ccnew"] };
const invalid = { valid: false };

it.each([
  ["a leftover", step(), facts(left), "not", "DROP INDEX CONCURRENTLY public.a_ccnew;"],
  [
    "a leftover, while an index of the table is built",
    step(),
    facts({ ...left, tableBusy: true }),
    "busy",
    null,
  ],
  [
    "an invalid index",
    step(),
    facts(invalid),
    "not",
    "DROP INDEX CONCURRENTLY public.a; -- then build it again",
  ],
  [
    "one of a constraint",
    step(),
    facts({ ...invalid, constraint: "k" }),
    "not",
    "REINDEX INDEX CONCURRENTLY public.a;",
  ],
  [
    "one of a partition",
    step(),
    facts({ ...invalid, parent: "public.p" }),
    "not",
    "REINDEX INDEX CONCURRENTLY public.a;",
  ],
  ["half dropped", step(), facts({ ...invalid, live: false }), "not", "DROP INDEX CONCURRENTLY public.a;"],
  ["being dropped", step({ wish: "gone" }), facts({ ...invalid, busy: true }), "busy", null],
  [
    "a name that another table's index has",
    step({ wish: "gone" }),
    facts({ sameTable: false }),
    "unknown",
    null,
  ],
  ["a drop that may not run", step({ wish: "gone", within: "condition" }), facts(), "unknown", null],
  ["a definition that is not shown", step(), facts({}, null), "unknown", null],
  ["absent, while an index of its table is built", step(), absent({ tableBusy: true }), "not", null],
  [
    "an invalid index beside a leftover",
    step(),
    facts({ ...invalid, ...left }),
    "not",
    "DROP INDEX CONCURRENTLY public.a; -- then build it again",
  ],
  ["valid, and no constraint has it", step({ constraint: true }), facts(), "not", null],
  ["valid, of a constraint", step({ constraint: true }), facts({ constraint: "k" }), "as-wished", null],
  ["valid, and not attached", step({ wish: "attached" }), facts(), "not", null],
  ["attached", step({ wish: "attached" }), facts({ parentWanted: true }), "as-wished", null],
  ["gone", step({ wish: "gone" }), absent(), "as-wished", null],
  [
    "gone, and a view has the name",
    step({ wish: "gone" }),
    facts({ found: { schema: "public", name: "a", kind: "v" } }),
    "as-wished",
    null,
  ],
  [
    "to be gone, and built by somebody",
    step({ wish: "gone" }),
    facts({ ...invalid, beingBuilt: true }),
    "busy",
    "SELECT pid, phase, index_relid::regclass FROM pg_stat_progress_create_index;",
  ],
  ["to be gone, and there", step({ wish: "gone" }), facts(), "not", "DROP INDEX CONCURRENTLY public.a;"],
  ["absent, below a condition", step({ within: "condition" }), absent(), "unknown", null],
] as const)("%s", (_, wish, found, verdict, instead) => {
  const judged = judgeWish(wish, found);
  expect(judged.verdict).toBe(verdict);
  expect(judged.instead?.split("\n").at(-1) ?? null).toBe(instead);
});

it("an index without its table is told so", () => {
  expect(judgeWish(step(), absent({ tableFound: false })).message).toBe(
    "not there, and neither is its table orders",
  );
});

it("before an invalid index is dropped, it is to be seen that nobody builds it again", () => {
  expect(judgeWish(step(), facts(invalid)).instead).toMatch(
    /^SELECT pid, phase FROM pg_stat_progress_create_index .*'public\.a'::regclass;/,
  );
});

it("what a database comes to is its gravest wish, and what all come to the gravest database", () => {
  const of = (...verdicts: readonly StepOutcome["verdict"][]) =>
    outcomeOf(verdicts.map((verdict) => ({ ...judgeWish(step(), facts()), verdict })));
  expect(of()).toBe("done");
  expect(of("as-wished", "as-wished")).toBe("done");
  expect(of("as-wished", "busy")).toBe("not-now");
  expect(of("as-wished", "busy", "not")).toBe("partly");
  expect(of("busy", "not")).toBe("failed");
  expect(of("unknown")).toBe("failed");
  expect(togetherOf(["done", "not-now"])).toBe("not-now");
  expect(togetherOf(["done", "failed"])).toBe("partly");
  expect(togetherOf(["failed", "failed"])).toBe("failed");
  expect(togetherOf(["refused", "failed"])).toBe("refused");
  expect(togetherOf([])).toBe("done");
});
