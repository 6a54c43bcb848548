import fc from "fast-check";
import { expect, it } from "vitest";
import { stringify } from "yaml";
import { rules } from "../../rules/index.ts";
import { measuredCards } from "../../src/check/measured/sign-findings.ts";
import { options } from "../../src/options.ts";
import { tools } from "../../src/read/registry.ts";
import { UsageError } from "../../src/types/usage-error.ts";
import { fitsSchema, readAgreed } from "./agreement.ts";

const known = {
  rules: [...rules, ...measuredCards].map(({ id }) => id),
  tools: tools.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
};

const keys = options.flatMap(({ key }) => key ?? []);
const words = fc.constantFrom(
  ...["", "goose", "plain", "transaction", "error", "notice", "off", "strict", "16", "13", "db/**", "50ms"],
  ...["10x", "20%", "100%", "99.5 %", " 1.5 s ", "2GB", "2gb", "a\0b", "null", "true", "*"],
);
const scalars = fc.oneof(words, fc.constantFrom<unknown>(null, true, false, 0, 16, 19, 1.5));
const rates = fc.constantFrom("5/s", "0.5/min", "5/h");
const names = fc.constantFrom(
  ...["paths", "tool", "session", "rules", "lock_timeout", "app.tenant", "LOCK_TIMEOUT", "a b", "p95"],
  ...["speedup", "reduction", "total-size", "create-index-not-concurrent", "no-such-rule", "rows", "*"],
);
const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 3, arbitrary: scalars },
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(fc.oneof(names, fc.constantFrom(...keys)), tie("value"), { maxKeys: 3 }),
  ),
}));
/** What a key holds where it is right, so that chance meets it. */
const right: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  rules: fc.dictionary(names, scalars, { maxKeys: 2 }),
  session: fc.dictionary(names, scalars, { maxKeys: 2 }),
  tables: fc.oneof(
    words,
    fc.dictionary(
      fc.constantFrom("orders", "app.orders", '"Orders"', "a b", "a.b.c"),
      fc.oneof(scalars, fc.dictionary(fc.constantFrom("rows", "writes", "size"), fc.oneof(scalars, rates))),
      { maxKeys: 2 },
    ),
  ),
  "small-table-rows": scalars,
  budgets: fc.dictionary(names, fc.oneof(scalars, fc.dictionary(names, words, { maxKeys: 2 }))),
  overrides: fc.array(
    fc.record(
      {
        paths: fc.array(words, { maxLength: 2 }),
        tool: scalars,
        rules: fc.dictionary(names, words, { maxKeys: 1 }),
        exclude: fc.constant(null),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 2 },
  ),
};
const entry = fc
  .oneof({ weight: 9, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: names })
  .chain((key) =>
    fc.tuple(fc.constant(key), fc.oneof(right[key] ?? fc.array(words, { maxLength: 2 }), values)),
  );

it("the schema takes what the program takes, and refuses what the program refuses", () => {
  let [taken, refused] = [0, 0];
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 2 }), (entries) => {
      try {
        readAgreed(stringify(Object.fromEntries(entries)), known);
        taken++;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        refused++;
      }
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(100);
});

it.each(keys)("the schema knows %s, and no value of another kind", (key) => {
  expect(fitsSchema(`${key}:\n`)).toBe(true);
  expect(fitsSchema(`${key}: 1.5\n`)).toBe(false);
  expect(fitsSchema(`${key}s: []\n`)).toBe(false);
});

it("every rule and every tool can be written", () => {
  const levels = known.rules.map((id) => `  ${id}: off\n`).join("");
  expect(fitsSchema(`rules:\n${levels}`)).toBe(true);
  for (const tool of known.tools) expect([tool, fitsSchema(`tool: ${tool}\n`)]).toEqual([tool, true]);
});
