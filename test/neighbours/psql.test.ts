import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { preflight } from "../../src/programs/deployment/preflight.ts";
import { preflightQuery } from "../../src/programs/deployment/preflight-answer.ts";
import { verify, verifyQuery } from "../../src/programs/deployment/verify.ts";
import type { Report } from "../../src/types.ts";
import { askedMajors, type Production, production } from "../deploy/production.ts";
import { defaults, discoveryOf } from "../room.ts";
import { lacking, named } from "./neighbour.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const lacks = lacking("psql");
const files = new Map([
  [
    "migrations/1_change.sql",
    `CREATE INDEX CONCURRENTLY there ON orders (number);
CREATE INDEX CONCURRENTLY "odd "";
name" ON orders (id);
CREATE INDEX CONCURRENTLY invalid ON orders (placed);\n`,
  ],
]);

interface Ending {
  readonly status: number;
  readonly says?: string;
  readonly hides?: string;
}

const stop = "--set=ON_ERROR_STOP=1";
const inBlock = "cannot run inside a transaction block";
const concurrently = (name: string): string => `CREATE INDEX CONCURRENTLY by_psql_${name} ON orders (id)`;

describe.skipIf(lacks !== null).each(askedMajors)(named("psql, on PostgreSQL %i", lacks), (major) => {
  let there: Production;
  beforeAll(async () => {
    there = await production(major);
    const boss = await there.session("boss");
    await boss.simple(`SET ROLE owner; CREATE TABLE orders (id bigint, number text, placed date);
      CREATE INDEX there ON orders (number); CREATE INDEX "odd "";\nname" ON orders (id);
      CREATE INDEX invalid ON orders (placed); RESET ROLE;
      UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'invalid'::regclass`);
    await boss.close();
  });
  afterAll(() => there?.stop());

  /** What psql answers to a SELECT of --print, in the form that its head asks for. */
  function answered(sql: string): string {
    const { stdout, stderr, status } = spawnSync(
      "psql",
      ["-X", "--csv", "-v", "ON_ERROR_STOP=1", `--dbname=${there.url("owner")}`, "--file=-"],
      { input: sql, encoding: "utf8" },
    );
    expect(status, stderr).toBe(0);
    return stdout;
  }

  const shown = ({ deployment }: Report) =>
    deployment?.databases.map(({ outcome, steps, checks }) => ({
      outcome,
      steps: steps.map(({ index, verdict, message }) => ({ index, verdict, message })),
      checks: checks.map(({ check, level }) => [check, level]),
    }));

  const options = { ...defaults, deploy: { ...defaults.deploy, from: "answer.csv" } };
  const from = (answer: string) => discoveryOf(files, new Map([["answer.csv", answer]]));
  const direct = discoveryOf(files, new Map());

  /** What rules and the reading of runbooks take for true of psql. */
  const calls: readonly (readonly [what: string, words: readonly string[], input: string, ends: Ending])[] = [
    ["goes on after an error of its input", [], "DROP INDEX no;\nSELECT 'on';", { status: 0, says: "on" }],
    ["stops with ON_ERROR_STOP", [stop], "DROP INDEX no;\nSELECT 'on';", { status: 3, hides: "on" }],
    ["goes on in one transaction, too", ["-1"], "DROP INDEX no;\nSELECT 'on';", { status: 0 }],
    [
      "ends with the last -c's status",
      ["-c", "DROP INDEX no", "-c", "SELECT 'on'"],
      "",
      { status: 0, says: "on" },
    ],
    [
      "ends with it when that fails",
      ["-c", "SELECT 'on'", "-c", "DROP INDEX no"],
      "",
      { status: 1, says: "on" },
    ],
    ["sends a -c as one query", ["-c", "DROP INDEX no; SELECT 'on'"], "", { status: 1, hides: "on" }],
    [
      "has one session for all -c",
      ["-c", "SET work_mem = '7MB'", "-c", "SHOW work_mem"],
      "",
      { status: 0, says: "7MB" },
    ],
    [
      "has a block over several -c",
      ["-c", "BEGIN", "-c", concurrently("a"), "-c", "COMMIT"],
      "",
      { status: 0, says: inBlock },
    ],
    [
      "builds in a -c of its own",
      ["-c", "SELECT 1", "-c", concurrently("b")],
      "",
      { status: 0, says: "CREATE INDEX" },
    ],
    [
      "takes a string of two for a block",
      ["-c", `SELECT 1; ${concurrently("c")}`],
      "",
      { status: 1, says: inBlock },
    ],
    [
      "sends what it reads by statement",
      [stop],
      `SELECT 1;${concurrently("d")};${concurrently("e")};`,
      { status: 0, says: "CREATE INDEX" },
    ],
    ["opens a transaction with -1", ["-1", stop], `${concurrently("f")};`, { status: 3, says: inBlock }],
    [
      "has no commands within SQL of -c",
      ["-c", "SELECT 1; \\d orders"],
      "",
      { status: 1, says: "syntax error" },
    ],
    ["has a command alone in a -c", ["-c", "\\echo on"], "", { status: 0, says: "on" }],
    [
      "has nothing to watch before a query",
      [stop],
      "\\watch 1\n",
      { status: 3, says: "cannot be used with an empty query" },
    ],
    [
      "keeps a SET for the next -c of the same call",
      ["-c", "SET work_mem = '77MB'", "-c", "SHOW work_mem"],
      "",
      { status: 0, says: "77MB" },
    ],
    [
      "has nothing of it in the next call",
      ["-c", "SHOW work_mem"],
      "",
      { status: 0, says: "MB", hides: "77MB" },
    ],
    [
      "sends each row of \\gexec by itself",
      [stop],
      `SELECT '${concurrently("g")}' \\gexec\n`,
      { status: 0, says: "CREATE INDEX" },
    ],
  ];

  it.each(calls)("%s", (_, words, input, { status, says, hides }) => {
    const url = `--dbname=${there.url("owner")}`;
    const made = spawnSync("psql", ["-X", "-A", "-t", url, ...words], { input, encoding: "utf8" });
    const said = made.stdout + made.stderr;
    expect(made.status, said).toBe(status);
    if (says !== undefined) expect(said).toContain(says);
    if (hides !== undefined) expect(said.split("\n")).not.toContain(hides);
  });

  it("what it answers to verify --print is judged as what verify itself is answered", async () => {
    const answer = answered(await verifyQuery(direct, defaults));
    const judged = await verify(from(answer), options, { databaseUrl: null, replicaUrls: [] });
    const asked = await verify(direct, defaults, { databaseUrl: there.url("owner"), replicaUrls: [] });
    expect(shown(judged)).toEqual(shown(asked));
    expect(judged.deployment?.outcome).toBe("partly");
  });

  it("what it answers to preflight --print is judged as what preflight itself is answered", async () => {
    const answer = answered(await preflightQuery(direct, defaults));
    const judged = await preflight(from(answer), options, null);
    expect(shown(judged)).toEqual(shown(await preflight(direct, defaults, there.url("owner"))));
  });
});
