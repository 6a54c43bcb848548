import { expect, it } from "vitest";
import { casesOf } from "../room.ts";
import { arguable } from "./verdicts/arguable.ts";
import { isRight, judged } from "./verdicts/judge.ts";
import type { Heard, Remark } from "./verdicts/linter.ts";

const file = "migrations/0002_case.sql";
const rules = ["prefer-robust-stmts"];

function heard(...remarks: readonly (readonly [rule: string, line: number | null, loud?: boolean])[]): Heard {
  return {
    remarks: remarks.map(
      ([rule, line, loud = false]): Remark => ({
        rule,
        message: rule,
        file,
        lines: line === null ? null : [line, line],
        loud,
      }),
    ),
    unread: null,
  };
}

function judge(side: "bad" | "good", own: Heard, peer: Heard) {
  const [testCase] = casesOf("concurrent-index-not-rerunnable", side);
  if (!testCase) throw new Error("no case");
  return judged(testCase, side, "squawk", rules, own, peer);
}

it("a hazard is found by a rule for it, wherever it stands, and by no other rule", () => {
  const own = heard(["concurrent-index-not-rerunnable", 1]);
  expect(isRight.theirs(judge("bad", own, heard(["prefer-robust-stmts", 3])))).toBe(true);
  const other = judge("bad", own, heard(["require-lock-timeout", 1], ["identifier-too-long", 2]));
  expect([isRight.theirs(other), other.beside]).toEqual([false, ["require-lock-timeout"]]);
});

it.each([
  ["where we say nothing", heard(), false],
  ["where we say something on another line", heard(["create-index-not-concurrent", 2, true]), false],
  ["where we have a notice about something else", heard(["missing-rollback", 1]), false],
  ["where we have an error or a warning", heard(["create-index-not-concurrent", 1, true]), true],
  ["where we have a notice for which it has the same rule", heard(["missing-if-not-exists", 1]), true],
] as const)("a correct case is flagged wrongly, %s", (_, own, right) => {
  expect(isRight.theirs(judge("good", own, heard(["prefer-robust-stmts", 1])))).toBe(right);
});

it("what is said of a whole file is weighed against all that we find there", () => {
  const own = heard(["create-index-not-concurrent", 7, true]);
  expect(isRight.theirs(judge("good", own, heard(["prefer-robust-stmts", null])))).toBe(true);
});

it("every case that is called arguable is there", () => {
  for (const [room, names] of Object.entries(arguable))
    expect(casesOf(room, "good").map((one) => one.name)).toEqual(expect.arrayContaining(Object.keys(names)));
});
