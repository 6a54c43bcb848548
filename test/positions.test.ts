import fc from "fast-check";
import { expect, it } from "vitest";
import { positionAt } from "../src/text/offsets.ts";
import type { SourceFile } from "../src/types.ts";

function file(text: string): SourceFile {
  return { path: "a.sql", text, changed: "all" };
}

/** Counted from the beginning, each by itself. */
function counted(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r(?!\n)/);
  const last = lines.at(-1) ?? "";
  return { line: lines.length, column: last.length + 1 };
}

it("finds a place whatever was asked for before it", () => {
  const text = fc
    .array(fc.constantFrom("a", "é", "\n", "\r\n", "x".repeat(300)), { maxLength: 40 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.array(fc.nat(3_000), { maxLength: 20 }), (given, offsets) => {
      const asked = file(given);
      for (const start of offsets) {
        const offset = Math.min(start, given.length);
        // Between the two characters of a line's end there is no place.
        if (given[offset - 1] === "\r" && given[offset] === "\n") continue;
        expect(positionAt(asked, offset)).toEqual(counted(given, offset));
      }
    }),
  );
});
