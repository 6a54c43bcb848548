import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { openMajor } from "../servers/binaries.ts";
import { proved } from "./proved.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const goose = (up: string, down: string): string => `-- +goose Up\n${up}\n-- +goose Down\n${down}\n`;
const history = {
  "migrations/00001_t.sql": goose(
    "CREATE TABLE t (id bigint PRIMARY KEY, a int, b text); CREATE INDEX t_a_idx ON t (a);",
    "DROP TABLE t;",
  ),
};

it.each<[what: string, up: string, down: string, found: readonly string[]]>([
  [
    "an index that the migration drops is not made again",
    "ALTER TABLE t ADD COLUMN c int; DROP INDEX t_a_idx;",
    "ALTER TABLE t DROP COLUMN c;",
    [
      'rollback-loses-objects: the rollback does not restore what was there: index public.t_a_idx is lost; after the way back, the way up is refused: index "t_a_idx" does not exist',
    ],
  ],
  [
    "a column comes back with another type",
    "ALTER TABLE t ALTER COLUMN a TYPE bigint;",
    "ALTER TABLE t ALTER COLUMN a TYPE smallint;",
    [
      "rollback-loses-objects: the rollback does not restore what was there: column public.t.a has another type: it was integer, it is smallint",
    ],
  ],
  [
    "a statement of it names what is not there",
    "CREATE VIEW v AS SELECT a FROM t;",
    "DROP VIEW w;",
    ['rollback-fails: PostgreSQL refuses the rollback: view "w" does not exist'],
  ],
  ["it gives back what was there", "CREATE VIEW v AS SELECT a FROM t;", "DROP VIEW v;", []],
  ["it leaves something, and takes nothing", "CREATE VIEW v AS SELECT a FROM t;", "SELECT 1;", []],
])("of a rollback it is found that %s", async (_, up, down, found) => {
  const { findings, proof, failures } = await proved(server, {
    history,
    files: { "migrations/00002_x.sql": goose(up, down) },
  });
  const told = findings.filter(({ rule }) => rule.startsWith("rollback-"));
  expect(told.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(found);
  expect(failures).toEqual([]);
  expect(proof?.rollback?.verdict).toBe(
    found.length === 0
      ? down === "SELECT 1;"
        ? "leaves"
        : "restores"
      : /fails/.test(found[0] ?? "")
        ? "fails"
        : "loses",
  );
});

it("what a finding has said already is not said again", async () => {
  const { findings } = await proved(server, {
    history,
    files: { "migrations/00002_x.sql": goose("CREATE INDEX t_b_idx ON t (b);", "DROP INDEX t_x_idx;") },
  });
  const rules = findings.map(({ rule }) => rule);
  expect(rules).toContain("rollback-name-mismatch");
  expect(rules.filter((rule) => rule === "rollback-fails" || rule === "rollback-loses-objects")).toEqual([]);
});

it("what comes after the migration that is measured is not run", async () => {
  const { remarks, failures } = await proved(server, {
    history: { ...history, "migrations/00003_later.sql": goose("CREATE INDEX ON gone (a);", "SELECT 1;") },
    files: { "migrations/00002_x.sql": goose("CREATE VIEW v AS SELECT a FROM t;", "DROP VIEW v;") },
  });
  expect([...remarks, ...failures.map(({ message }) => message)].join("\n")).not.toContain("00003_later");
});
