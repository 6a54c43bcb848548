import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { peers } from "./print/peers.ts";
import { root } from "./print/place.ts";
import { roomNames, rulesIndex } from "./print/rules-index.ts";
import { type Case, casesOf, lintCase } from "./room.ts";

const rooms = roomNames();

it("every room is in the printed index", () => {
  expect(readFileSync(new URL("rules/index.ts", root), "utf8")).toBe(rulesIndex());
  expect(rooms.length).toBeGreaterThan(0);
});

it("of every rule it is said which other linter has it", () => {
  expect(Object.keys(peers).sort()).toEqual([...rooms]);
});

describe.each(rooms)("%s", (room) => {
  const rule = rules.find((one) => one.id === room);

  it("is named as its rule and holds the four files, and beside them only code of its own", () => {
    expect(rule?.id).toBe(room);
    const files = readdirSync(new URL(`rules/${room}/`, root)).sort();
    expect(files.filter((name) => !name.endsWith(".ts") || name === "rule.ts")).toEqual([
      "README.md",
      "bad.sql",
      "good.sql",
      "rule.ts",
    ]);
  });

  const bad = casesOf(room, "bad");
  const good = casesOf(room, "good");

  it("has cases on both sides, each with a name of its own", () => {
    expect(bad.length).toBeGreaterThan(0);
    expect(good.length).toBeGreaterThan(0);
    for (const side of [bad, good]) expect(new Set(side.map((one) => one.name)).size).toBe(side.length);
  });

  it.each(bad.map((one) => [one.name, one] as const))("finds: %s", async (_, testCase) => {
    const { findings } = await lintCase(testCase);
    const own = findings.filter((finding) => finding.rule === room);
    expect(own.map((finding) => finding.message)).toHaveLength(1);
    const [finding] = own;
    expect(finding?.severity).toBe(testCase.severity ?? rule?.severity);
    expect(loud(findings).filter((other) => other !== room && !testCase.also.includes(other))).toEqual([]);
    for (const other of testCase.also) expect(findings.map((each) => each.rule)).toContain(other);
    lawOfMessages(finding?.message ?? "", testCase);
  });

  it.each(good.map((one) => [one.name, one] as const))("leaves alone: %s", async (_, testCase) => {
    const { findings } = await lintCase(testCase);
    expect(findings.filter((finding) => finding.rule === room).map((finding) => finding.message)).toEqual([]);
  });
});

function loud(findings: readonly { readonly rule: string; readonly severity: string }[]): readonly string[] {
  return findings.filter((one) => one.severity !== "notice").map((one) => one.rule);
}

/** One sentence, no full stop, and a name that occurs in the SQL. */
function lawOfMessages(message: string, testCase: Case): void {
  expect(message).not.toMatch(/[.\n]$/);
  expect(message.length).toBeLessThanOrEqual(160);
  const words = message.match(/[\p{L}_][\p{L}\d_-]{2,}/gu) ?? [];
  const text = [...testCase.files].flat().join("\n").toLowerCase();
  expect(words.some((word) => text.includes(word.toLowerCase()))).toBe(true);
}
