import { expect, it, test } from "vitest";
import { nothing } from "../../src/config/given-options.ts";
import { merge } from "../../src/config/merge.ts";
import { lint } from "../../src/programs/lint.ts";
import { defaults, discoveryOf } from "../room.ts";
import { readAgreed } from "./agreement.ts";

const known = { rules: [], tools: [] };
const read = (text: string) => readAgreed(text, known);

it("settings are read for all paths and for some", () => {
  const given = read(`session: { LOCK_TIMEOUT: 5s, statement_timeout: 0 }
overrides:
  - paths: ["db/**"]
    session: { lock_timeout: 2s, app.tenant: x }
`);
  expect(given.session).toEqual(
    new Map([
      ["lock_timeout", "5s"],
      ["statement_timeout", "0"],
    ]),
  );
  const { overrides } = merge("/work", nothing, { folder: "/work", given }, () => null);
  const of = (path: string) =>
    overrides.flatMap((one) => (one.matches(path) ? [...(one.session ?? [])] : []));
  expect(new Map(of("sql/1.sql")).get("lock_timeout")).toBe("5s");
  expect(Object.fromEntries(of("db/1.sql"))).toEqual({
    lock_timeout: "2s",
    statement_timeout: "0",
    "app.tenant": "x",
  });
});

test.each([
  ["session: [a]", "session must be keys and values"],
  ["session: { lock_timeout: }", ":1:26: lock_timeout of session must be a value"],
  ["session: { lock_timeout: [5] }", ":1:26: lock_timeout of session must be a value"],
  ["session: { 'a b': 5 }", ':1:12: "a b" is not the name of a setting'],
  ['session: { "x\'; DROP": 5 }', "is not the name of a setting"],
])("refused at its place: %j", (text, message) => {
  expect(() => read(text)).toThrow(message);
});

const built = "DROP INDEX CONCURRENTLY IF EXISTS i;\nCREATE INDEX CONCURRENTLY i ON orders (a);\n";

async function rulesOf(sql: string, session: Record<string, string>): Promise<readonly string[]> {
  const overrides = [{ matches: () => true, rules: {}, session: new Map(Object.entries(session)) }];
  const files = new Map([["migrations/1.sql", sql]]);
  const { findings } = await lint(discoveryOf(files, new Map()), { ...defaults, overrides }, new Set());
  return findings.map(({ rule }) => rule);
}

it("what the session starts with is in effect, until the migration sets it otherwise", async () => {
  expect(await rulesOf(built, {})).not.toContain("timeout-with-concurrent-index");
  expect(await rulesOf(built, { lock_timeout: "5s" })).toContain("timeout-with-concurrent-index");
  expect(await rulesOf(built, { lock_timeout: "2h" })).not.toContain("timeout-with-concurrent-index");
  expect(await rulesOf(`SET lock_timeout = 0;\n${built}`, { lock_timeout: "5s" })).not.toContain(
    "timeout-with-concurrent-index",
  );
  const reset = `SET lock_timeout = 0;\nRESET lock_timeout;\n${built}`;
  expect(await rulesOf(reset, { lock_timeout: "5s" })).toContain("timeout-with-concurrent-index");
  expect(await rulesOf(`SET lock_timeout = 0;\nRESET ALL;\n${built}`, { lock_timeout: "5s" })).toContain(
    "timeout-with-concurrent-index",
  );
  const quick = "ALTER TABLE orders ADD CONSTRAINT c CHECK (a > 0) NOT VALID;";
  expect(await rulesOf(quick, {})).toContain("missing-lock-timeout");
  expect(await rulesOf(quick, { lock_timeout: "5s" })).not.toContain("missing-lock-timeout");
});
