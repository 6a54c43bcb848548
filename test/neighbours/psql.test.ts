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
