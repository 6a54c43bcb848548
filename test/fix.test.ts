import { describe, expect, it } from "vitest";
import { lintFixed } from "../src/programs/fixes/fix-rounds.ts";
import { lint } from "../src/programs/lint.ts";
import type { Report } from "../src/types.ts";
import { roomNames } from "./print/rules-index.ts";
import { type Case, casesOf, defaults, discoveryOf, majorFor } from "./room.ts";

const none: ReadonlySet<string> = new Set();

function run(testCase: Case, files: ReadonlyMap<string, string>): Promise<Report> {
  return lint(discoveryOf(files, testCase.history), optionsOf(testCase), none);
}

function optionsOf(testCase: Case): typeof defaults {
  return {
    ...defaults,
    tool: testCase.isScript ? "plain" : null,
    execution: testCase.execution,
    postgresVersion: majorFor(testCase.postgres),
  };
}

async function fixed(testCase: Case, files: ReadonlyMap<string, string>) {
  const { changed, report } = await lintFixed(
    discoveryOf(files, testCase.history),
    optionsOf(testCase),
    none,
  );
  const texts = new Map([...files].map(([path, text]) => [path, changed.get(path)?.text ?? text]));
  return { changed: [...changed.keys()], report, texts };
}

/** Rules of errors and warnings, as often as they are found. */
function loud({ findings }: Report): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== "notice")
    .map(({ rule }) => rule)
    .sort();
}

function commentsIn(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files.values()].flatMap((text) => text.match(/--.*|\/\*[\s\S]*?\*\//g) ?? []);
}

async function withSafeFixes(): Promise<readonly (readonly [string, Case])[]> {
  const rooms = roomNames().flatMap((room) => [...casesOf(room, "bad"), ...casesOf(room, "good")]);
  const found = await Promise.all(
    rooms.map(async (testCase) => {
      const { findings } = await run(testCase, testCase.files);
      const safe = findings.some(({ fix }) => fix?.safe);
      return safe ? [[`${testCase.room}: ${testCase.name}`, testCase] as const] : [];
    }),
  );
  return found.flat();
}

const cases = await withSafeFixes();

it("several rules offer safe fixes", () => {
  expect(new Set(cases.map(([, testCase]) => testCase.room)).size).toBeGreaterThan(2);
});

describe("safe fixes mend, say nothing new, keep comments and leave alone what they mended", () => {
  it.each(cases)("%s", async (_, testCase) => {
    const before = await run(testCase, testCase.files);
    const { changed, report, texts } = await fixed(testCase, testCase.files);
    expect(changed.length).toBeGreaterThan(0);
    const mended = before.findings.filter(({ fix }) => fix?.safe).map(({ rule }) => rule);
    expect(report.findings.filter(({ fix }) => fix?.safe)).toEqual([]);
    for (const rule of new Set(mended))
      expect(count(report, rule)).toBeLessThanOrEqual(
        count(before, rule) - mended.filter((each) => each === rule).length,
      );
    expect(report.unread.map(({ message }) => message)).toEqual(before.unread.map(({ message }) => message));
    expect(added(loud(before), loud(report))).toEqual([]);
    for (const comment of commentsIn(testCase.files))
      if (!isMended(before, comment)) expect(commentsIn(texts)).toContain(comment);
    const again = await fixed(testCase, texts);
    expect(again.changed).toEqual([]);
    expect(again.texts).toEqual(texts);
  });
});

function count({ findings }: Report, rule: string): number {
  return findings.filter((one) => one.rule === rule).length;
}

/** What the second list holds more often than the first. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  return after.filter((migration) => {
    const at = left.indexOf(migration);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

/** A marker is a comment, and the fix of a marker rewrites it. */
function isMended({ findings }: Report, comment: string): boolean {
  return findings.some(
    ({ fix, span, file }) =>
      fix?.safe &&
      fix.edits.some((edit) => edit.span[0] < edit.span[1]) &&
      file.text.slice(...span).includes(comment.trim()),
  );
}
