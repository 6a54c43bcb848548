import { expect, it } from "vitest";
import { type Said, scoreOf } from "./labelled/score.ts";

function said(rule: string, line: number, more: Partial<Said> = {}): Said {
  return { rule, severity: "error", message: rule, file: "1.sql", line, endLine: line, ...more };
}

it("finds a label anywhere in the statement, and at every place that a finding names", () => {
  const labels = [3, 4, 9].map((line) => ({ rule: "a", line }));
  const finding = said("a", 2, { endLine: 4, places: [{ line: 9, endLine: 9 }] });
  expect(scoreOf(labels, [finding])).toEqual({ found: labels, missed: [], falseAlarms: [] });
});

it("misses what another rule says there, or a notice", () => {
  const labels = [{ rule: "a", line: 1 }];
  const { missed, falseAlarms } = scoreOf(labels, [said("a", 1, { severity: "notice" }), said("b", 1)]);
  expect(missed).toEqual(labels);
  expect(falseAlarms).toEqual([{ ...said("b", 1), places: [] }]);
});

it("takes each place without a label for an alarm of its own", () => {
  const finding = said("a", 1, { places: [{ line: 2, endLine: 2 }] });
  const { falseAlarms } = scoreOf([{ rule: "a", line: 1 }], [finding]);
  expect(falseAlarms.map(({ line }) => line)).toEqual([2]);
});
