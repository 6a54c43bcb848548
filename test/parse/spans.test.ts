import fc from "fast-check";
import { expect, it } from "vitest";
import { offsetsFromBytes } from "../../src/parse/bytes.ts";
import { split } from "../../src/parse/split.ts";
import { codeOf } from "../../src/sql/grammar/lexer.ts";
import { parsed, psql } from "./parsed.ts";

const seed = 20_260_711;

/** Words of any script that PostgreSQL takes as they are, between quotes of every kind; a program may hand over a NUL. */
const unit = fc.oneof(
  { weight: 9, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }) },
  fc.constant("\0"),
);
const inside = fc.string({ unit, maxLength: 12 }).map((text) => text.replace(/['"\\$]/g, "x"));
const statement = fc.oneof(
  inside.map((text) => `SELECT '${text}'`),
  inside.map((text) => `SELECT $q$${text}$q$ AS "${text}y"`),
  inside.map((text) => `CREATE INDEX "i${text}" ON orders (id)`),
  inside.map((text) => `SELECT E'\\'${text}' /* ${text.replaceAll("/", "").replaceAll("*", "")} */ , 1`),
);
const between = fc.oneof(
  fc.constantFrom(";", ";\n", ";\r\n\r\n", " ; "),
  inside.map((text) => `; -- ${text.replace(/[\r\n\u2028\u2029]/g, "")}\n`),
  inside.map((text) => `; /* ${text.replace(/[/*]/g, "")} /* ; */ */ `),
);
const script = fc.array(fc.tuple(statement, between), { maxLength: 6 });

it.each([
  ["that the grammar reads whole", ""],
  ["that is read statement by statement", "SELEKT;\n"],
])("a statement's span holds exactly the statement, in a text %s", (_, before) => {
  fc.assert(
    fc.property(script, fc.boolean(), (parts, mark) => {
      const text = `${mark ? "\ufeff" : ""}${before}${parts.map((one) => one.join("")).join("")}`;
      const { statements } = parsed(text, before === "" ? {} : psql);
      expect(statements.map(({ span }) => text.slice(...span))).toEqual(parts.map(([sql]) => sql));
      expect(statements.map((one) => one.text)).toEqual(parts.map(([sql]) => sql));
      for (const { tokens } of statements)
        for (const token of tokens()) expect(text.slice(...token.span)).toBe(token.text);
    }),
    { seed, numRuns: 200 },
  );
});

it("byte offsets become UTF-16 offsets, asked in any order", () => {
  const bytes = new TextEncoder();
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.nat(60)), (text, offsets) => {
      const toUnits = offsetsFromBytes(text);
      for (const offset of offsets) {
        const at = Math.min(offset, text.length);
        const whole = at > 0 && /[\ud800-\udbff]/.test(text[at - 1] ?? "") ? at - 1 : at;
        expect(toUnits(bytes.encode(text.slice(0, whole)).length)).toBe(whole);
      }
    }),
    { seed, numRuns: 300 },
  );
});

it("the splitter loses nothing: what stands between two stretches is white space, comments and borders", () => {
  const soup = fc.array(
    fc.constantFrom(
      ..."SELECT|1|;|(|)|'|\"|$$|$a$|E'\\'|--|\n|/*|*/| |BEGIN|ATOMIC|END|CREATE|FUNCTION|日|😀|\0".split(
        "|",
      ),
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(soup, (words) => {
      const text = words.join(" ");
      let at = 0;
      for (const { span } of split(text, [0, text.length], {})) {
        expect(span[0]).toBeGreaterThanOrEqual(at);
        expect(span[1]).toBeGreaterThan(span[0]);
        expect(codeOf(text.slice(at, span[0])).replace(/[;\s]/g, "")).toBe("");
        at = span[1];
      }
      expect(codeOf(text.slice(at)).replace(/[;\s]/g, "")).toBe("");
    }),
    { seed, numRuns: 2000 },
  );
});
