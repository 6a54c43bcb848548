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

const goose = (up: string): string => `-- +goose Up\n${up}\n-- +goose Down\nSELECT 1;\n`;
/** The constraint stands where no reader finds it. */
const hidden = `-- +goose Up
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint, a int);
-- +goose StatementBegin
DO $$ BEGIN EXECUTE concat('ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (p_id) REFERENCES p', ' DEFERRABLE INITIALLY DEFERRED'); END $$;
-- +goose StatementEnd
-- +goose Down
DROP TABLE t, p;
`;
const proof = (up: string) =>
  proved(server, {
    history: { "migrations/00001_t.sql": hidden },
    files: { "migrations/00002_x.sql": goose(up) },
    rows: 500,
  });
const touch = "UPDATE t SET p_id = (SELECT min(id) FROM p WHERE p.id <> t.p_id);";

it("what the server refuses only once there are rows is a finding on its statement, and has no time", async () => {
  const { findings, proof: shown } = await proof(`${touch}\nALTER TABLE t ADD COLUMN c int;`);
  const met = findings.filter(({ rule }) => rule === "refused-by-server");
  expect(met.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^PostgreSQL 18\.\d+ refuses the statement: cannot ALTER TABLE "t" because it has pending trigger events \(55006\)$/,
    ),
  ]);
  const run = shown?.statements.find(({ sqlstate }) => sqlstate === "55006");
  expect(run).toMatchObject({ status: "error" });
  expect(run?.durationMs).toBeUndefined();
  expect(run?.waits).toBeUndefined();
});

it("what only made-up rows are refused for is none, and has no time either", async () => {
  const {
    findings,
    proof: shown,
    remarks,
  } = await proof("CREATE UNIQUE INDEX t_p_key ON t (p_id, (a % 2));\nUPDATE t SET a = 1 / (a - a);");
  expect(findings.map(({ rule }) => rule)).not.toContain("refused-by-server");
  expect(remarks.join("\n")).toMatch(/with 500 rows the change does not go through/);
  expect(shown?.statements.every(({ status }) => status === "ok")).toBe(true);
  expect(shown?.statements.some(({ durationMs }) => durationMs === undefined)).toBe(true);
});
