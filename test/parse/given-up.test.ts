import { afterEach, describe, expect, it, vi } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { defaults, discoveryOf } from "../room.ts";

const answer = vi.hoisted(() => ({ now: null as (() => unknown) | null }));

vi.mock("../../src/parse/parser.ts", async (original) => {
  const actual = await original<typeof import("../../src/parse/parser.ts")>();
  const instead =
    (usual: (text: string) => unknown) =>
    (text: string): unknown =>
      answer.now !== null && /strange/.test(text) ? answer.now() : usual(text);
  return { ...actual, parseText: instead(actual.parseText), parsePlpgsql: instead(actual.parsePlpgsql) };
});

afterEach(() => {
  answer.now = null;
});

const statements: Readonly<Record<string, string>> = {
  "a statement": "SELECT strange;",
  "a DO block": "DO $$ BEGIN PERFORM strange(); END $$;",
  "a function": "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM strange(); END $$;",
};

async function linted(statement: string) {
  const text = `CREATE TABLE orders (a int);\n${statement}\nCREATE INDEX i ON orders (a);\n`;
  return lint(discoveryOf(new Map([["migrations/1.sql", text]]), new Map()), defaults, new Set());
}

const said = [
  "out of memory",
  'memory exhausted at or near "strange"',
  "stack depth limit exceeded",
  "invalid memory alloc request size 1073741824",
];

describe.each(said)("when the parser says %s", (error) => {
  it.each(Object.entries(statements))("%s is unread, and no SQL is called invalid", async (_, statement) => {
    answer.now = () => ({ error, at: 0 });
    const report = await linted(statement);
    expect(report.findings.map(({ rule }) => rule)).not.toContain("invalid-sql");
    expect(report.failures).toEqual([]);
    expect(report.unread.map(({ message }) => message).join()).toMatch(/too deeply|too large/);
  });
});

it("a parser that is lost fails the run, and calls nothing invalid", async () => {
  answer.now = () => {
    throw new Error("PostgreSQL's parser has broken too often to be asked again");
  };
  const report = await linted("SELECT strange;");
  expect(report.findings.map(({ rule }) => rule)).not.toContain("invalid-sql");
  expect(report.failures.map(({ message }) => message).join()).toContain("broken too often");
});
