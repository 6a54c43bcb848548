import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { lint } from "../src/programs/lint.ts";
import { defaults, discoveryOf } from "./room.ts";

const parsed = vi.hoisted((): string[] => []);

vi.mock("../src/parse/parser.ts", async (original) => {
  const own = await original<typeof import("../src/parse/parser.ts")>();
  return {
    ...own,
    parseText: (text: string) => {
      parsed.push(text);
      return own.parseText(text);
    },
  };
});

beforeAll(async () => void (await lint(discoveryOf(new Map(), new Map()), defaults, new Set())));
afterEach(() => void parsed.splice(0));

/** Each table refers to the one before it, so that each round asks for one more. */
const chain = Array.from({ length: 40 }, (_, at) =>
  at === 0
    ? "CREATE TABLE t0 (id bigint PRIMARY KEY);"
    : `CREATE TABLE t${at} (id bigint PRIMARY KEY, up bigint REFERENCES t${at - 1} (id));`,
);
const apart = Array.from({ length: 40 }, (_, at) => `CREATE TABLE other_${at} (id bigint PRIMARY KEY);`);

async function linted(history: readonly string[], change: string): Promise<readonly string[]> {
  const before = history.map((text, at) => [`${String(at).padStart(4, "0")}.sql`, text] as const);
  await lint(discoveryOf(new Map([["9999.sql", change]]), new Map(before)), defaults, new Set());
  return parsed.filter((text) => history.includes(text.trim()) || text.includes(change));
}

it("no migration is parsed twice, however many rounds ask for more", async () => {
  const all = await linted(
    [...chain, ...apart],
    "ALTER TABLE t39 DROP COLUMN up;\nCREATE INDEX ON t39 (id);",
  );
  expect(all.length).toBeGreaterThan(1);
  expect(new Set(all).size).toBe(all.length);
});

it("where most of the history turns out to be needed, all of it is parsed once", async () => {
  const change = "DROP TABLE t39, t38;\nCREATE INDEX ON t0 (id);";
  const every = chain.map((text, at) => `${text} -- ${at === 0 ? "first" : "ALTER TABLE t0"}`);
  const all = await linted(every, change);
  expect(all.length).toBe(every.length + 1);
  expect(new Set(all).size).toBe(all.length);
});

it("of a long history that a file does not name, nothing is parsed", async () => {
  expect(await linted(apart, "CREATE INDEX ON elsewhere (id);")).toHaveLength(1);
});
