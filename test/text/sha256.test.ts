import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256 } from "../../src/text/sha256.ts";

const known = (text: string): string => createHash("sha256").update(text).digest("hex");

it.each([
  "",
  "abc",
  "é",
  "😀",
  "\ud800",
  "a".repeat(55),
  "a".repeat(56),
  "a".repeat(64),
  "a".repeat(100_000),
])("gives what everybody's gives, of whatever length", (text) => expect(sha256(text)).toBe(known(text)));

it("gives the same for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(known(text));
    }),
    { numRuns: 300 },
  );
});
