import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { sampled } from "../sampled.ts";
import { openMajor } from "../servers/binaries.ts";
import { proved } from "./proved.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const index = "CREATE INDEX orders_number ON orders (number);";

async function met(sql: string) {
  const { proof, failures } = await proved(server, {
    history: { "migrations/1.sql": "CREATE TABLE orders (id bigint PRIMARY KEY, number text);" },
    files: { "migrations/2.sql": sql },
  });
  const said = (failures ?? []).map(({ message, file }) => `${file?.path}: ${message}`);
  return { statuses: (proof?.statements ?? []).map(({ status }) => status), said };
}

/** What a throwaway server refuses where another might not. */
const refused: readonly (readonly [what: string, sql: string])[] = [
  ["the own role's name", "DO $$ BEGIN EXECUTE format('ALTER ROLE %I RENAME TO x', current_user); END $$"],
  ["another role's name", "DO $$ BEGIN EXECUTE 'ALTER ROLE postgres RENAME TO x'; END $$"],
  ["the own role", "DO $$ BEGIN EXECUTE format('DROP ROLE %I', current_user); END $$"],
  ["another role", "DO $$ BEGIN EXECUTE 'DROP ROLE postgres'; END $$"],
  ["a login", "DO $$ BEGIN EXECUTE 'ALTER ROLE postgres NOLOGIN'; END $$"],
  ["somebody else's objects", "REASSIGN OWNED BY CURRENT_USER TO postgres"],
  ["the own objects", "DROP OWNED BY CURRENT_USER"],
  ["another session", "SET SESSION AUTHORIZATION postgres"],
  [
    "the database's name",
    "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RENAME TO x', current_database()); END $$",
  ],
  ["a database", "DROP DATABASE postgres"],
  ["the server's settings", "ALTER SYSTEM SET work_mem = '1MB'"],
  ["the server's settings again", "SELECT pg_reload_conf()"],
  ["the own session", "SELECT pg_terminate_backend(pg_backend_pid())"],
  ["the own statement", "SELECT pg_cancel_backend(pg_backend_pid())"],
  ["a role without its tables", "CREATE ROLE reader;\nSET ROLE reader"],
];

describe("a migration that ends its own measurement passes for none that was measured", () => {
  it.each(sampled(refused))("by %s, before an index", async (_, sql) => {
    const { statuses, said } = await met(`${sql};\n${index}\n`);
    expect(statuses.at(-1)).not.toBe("ok");
    expect(said[0]).toMatch(/^migrations\/2\.sql: migrations\/2\.sql is not measured to the end: /);
  });

  it("nor after one", async () => {
    const { statuses, said } = await met(`${index}\nALTER SYSTEM SET work_mem = '1MB';\n`);
    expect(statuses).toEqual(["ok", "refused"]);
    expect(said).toHaveLength(1);
  });

  it("where what it names is not there, no other statement is needed", async () => {
    const { said } = await met("CREATE INDEX ON nowhere (number);\n");
    expect(said).toEqual([expect.stringContaining('relation "nowhere" does not exist (42P01)')]);
  });
});

describe("a migration is measured to the end", () => {
  it.each(
    sampled([
      ["a role renamed", "CREATE ROLE writer;\nALTER ROLE writer RENAME TO author", ["refused", "refused"]],
      ["a role dropped", "CREATE ROLE writer;\nDROP ROLE writer", ["refused", "refused"]],
      ["a role that may not log in", "ALTER ROLE postgres NOLOGIN", ["refused"]],
      ["a database renamed", "ALTER DATABASE shop RENAME TO store", ["refused"]],
      ["a database's settings", "ALTER DATABASE shop SET timezone = 'UTC'", ["refused"]],
      ["a database's connections", "ALTER DATABASE shop CONNECTION LIMIT 5", ["refused"]],
      ["a session like new", "DISCARD ALL", ["ok"]],
    ]),
  )("past %s", async (_, sql, before) => {
    const { statuses, said } = await met(`${sql};\n${index}\n`);
    expect(statuses).toEqual([...before, "ok"]);
    expect(said).toEqual([]);
  });

  it("where all that it holds is refused", async () => {
    const { statuses, said } = await met("ALTER SYSTEM SET work_mem = '1MB';\n");
    expect(statuses).toEqual(["refused"]);
    expect(said).toEqual([]);
  });
});
