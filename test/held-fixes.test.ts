import { describe, expect, it } from "vitest";
import { holdFixes } from "../src/programs/fixes/held-fixes.ts";
import type { Finding } from "../src/types.ts";
import { file } from "./report/sample.ts";
import { discoveryOf } from "./room.ts";

const path = "db/1.sql";

/** As many safe fixes, none of which may be made, of a file of that length. */
function held(count: number, length: number): { readonly readAgain: number; readonly safe: number } {
  const source = file(path, "SELECT 1;\n".padEnd(length, "-- \n"));
  const findings = Array.from({ length: count }, (_, at): Finding => {
    const edit = { file: source, span: [at, at] as const, text: "" };
    return {
      ...{
        rule: "r",
        severity: "error",
        file: source,
        span: [at, at + 1],
        message: "m",
        why: "w",
        instead: "i",
      },
      ...{ evidence: "read", fingerprint: String(at), fix: { title: "t", safe: true, edits: [edit] } },
    };
  });
  const worse: Finding = { ...(findings[0] as Finding), rule: "brought" };
  let readAgain = 0;
  const left = holdFixes(
    { findings, standing: [] },
    discoveryOf(new Map([[path, source.text]]), new Map()),
    () => {
      readAgain++;
      return { findings: [...findings, worse], standing: [] };
    },
  );
  return { readAgain, safe: left.filter(({ fix }) => fix?.safe).length };
}

describe("fixes that do not go together are tried one by one", () => {
  it.each([
    ["in a short file", 3, 1_000, 4],
    ["but not where there are many", 9, 1_000, 1],
    ["nor where the file would be read again and again", 3, 100_000, 1],
    ["a long one with two is", 2, 100_000, 3],
  ])("%s", (_, count, length, readAgain) => expect(held(count, length)).toEqual({ readAgain, safe: 0 }));
});
