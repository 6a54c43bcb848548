import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { openMajor } from "../servers/binaries.ts";
import { proved } from "./proved.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

/** The whole list takes a while: a few of each kind stand for it, unless all is asked for. */
const all = process.env.INDEXWRIGHT_MAJORS !== undefined;
function some<T>(list: readonly T[]): readonly T[] {
  return all ? list : list.slice(0, 1);
}

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const history = { "migrations/1.sql": "CREATE TABLE orders (id bigint PRIMARY KEY, number text);" };

/** Sessions are given up after so long, so that nobody waits for a minute here. */
function impatient(): Server {
  return {
    ...server,
    database: async (extensions) => shortened(await server.database(extensions)),
  };
}

function shortened(database: Awaited<ReturnType<Server["database"]>>): typeof database {
  return {
    ...database,
    connect: () => database.connect(700),
    clone: async () => shortened(await database.clone()),
  };
}

async function outcome(sql: string) {
  const { proof, remarks } = await proved(impatient(), { history, files: { "migrations/2.sql": sql } });
  return { runs: proof?.statements ?? [], remarks };
}

describe("SQL that means harm leaves the host untouched, and the report says what became of it", () => {
  it.each(
    some([
      ["COPY (SELECT 1) TO PROGRAM 'touch /tmp/indexwright-was-here'", "42501"],
      ["COPY orders FROM PROGRAM 'id'", "42501"],
      ["COPY orders FROM '/etc/passwd'", "42501"],
      ["SET SESSION AUTHORIZATION postgres", "42501"],
      ["SET ROLE postgres", "42501"],
      ["ALTER SYSTEM SET archive_command = 'id'", "42501"],
      ["CREATE DATABASE other", "42501"],
      ["SELECT pg_read_file('/etc/passwd')", "42501"],
      ["SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'", "42501"],
      ["CREATE EXTENSION dblink", "42501"],
      ["DO $$ BEGIN EXECUTE 'CREATE ROLE mallory SUPERUSER'; END $$", "42501"],
    ]),
  )("%s is refused", async (sql, sqlstate) => {
    const { runs } = await outcome(`${sql};`);
    expect(runs).toMatchObject([{ status: "refused", sqlstate }]);
  });

  it.each(
    some([
      ["RESET ROLE; RESET SESSION AUTHORIZATION; COPY (SELECT 1) TO PROGRAM 'id'", ["ok", "ok", "refused"]],
      [
        "CREATE ROLE mallory SUPERUSER LOGIN; SET ROLE mallory; CREATE DATABASE x",
        ["refused", "ok", "refused"],
      ],
      ["ALTER TABLE orders OWNER TO postgres; SELECT 1", ["refused", "ok"]],
    ]),
  )("%s", async (sql, statuses) => {
    const { runs } = await outcome(`${sql.replaceAll("; ", ";\n")};`);
    expect(runs.map((one) => one.status)).toEqual(statuses);
  });

  it.each(
    some([
      ["SET statement_timeout = 0; SELECT pg_sleep(1e6)"],
      ["CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS 'BEGIN LOOP END LOOP; END'; SELECT f()"],
      [
        "CREATE TABLE big (a text); INSERT INTO big SELECT repeat('x', 1000) FROM generate_series(1, 1000000000)",
      ],
    ]),
  )("%s is ended from outside", async (sql) => {
    const { runs } = await outcome(`${sql.replaceAll("; ", ";\n")};`);
    expect(runs.at(-1)).toMatchObject({
      status: "error",
      sqlstate: "57P01",
      message: "it took longer than 1 s, and the session was ended",
    });
  });

  it("recursion without end, and a row too large, are errors like any other", async () => {
    const { runs } = await outcome(
      "CREATE FUNCTION f(n int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN f(n + 1); END';\nSELECT f(1);",
    );
    expect(runs).toMatchObject([{ status: "ok" }, { status: "error", sqlstate: "54001" }]);
    const large = await outcome("CREATE TABLE big AS SELECT repeat('x', 1073741824) AS a;");
    expect(large.runs).toMatchObject([{ status: "error", sqlstate: expect.stringMatching(/^5[34]|^22/) }]);
  });

  it.runIf(all)("a COMMIT inside does not lead out of what is measured", async () => {
    const { proof } = await proved(server, {
      history,
      options: { execution: "transaction" },
      files: {
        "migrations/2.sql": "ALTER TABLE orders ADD COLUMN a int;\nCOMMIT;\nCREATE INDEX i ON orders (a);",
      },
    });
    expect(proof?.statements.map((one) => one.status)).toEqual(["ok", "ok", "ok"]);
    expect(proof?.statements[2]?.locks).toEqual([{ relation: "public.orders", mode: "ShareLock" }]);
  });

  it.runIf(all)("a trigger that never returns does not hold up who asks what is blocked", async () => {
    const { proof } = await proved(server, {
      history: {
        ...history,
        "migrations/1b.sql":
          "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(1e6); RETURN NEW; END'; CREATE TRIGGER slow BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION slow();",
      },
      files: { "migrations/2.sql": "ALTER TABLE orders ALTER COLUMN number SET STATISTICS 100;" },
    });
    expect(proof?.statements).toMatchObject([{ status: "ok", blocks: ["ddl", "vacuum"] }]);
  });
});

it("nothing is left on the server: no database, no role that the migrations named", async () => {
  const before = await names();
  await proved(server, {
    history,
    files: { "migrations/2.sql": "CREATE INDEX i ON orders (number);" },
  });
  expect(await names()).toEqual(before);
});

async function names(): Promise<readonly unknown[]> {
  const database = await server.database();
  const session = await database.connect();
  const { rows } = await session.extended(
    "SELECT datname FROM pg_database WHERE datname <> current_database() ORDER BY 1",
  );
  await session.close();
  await database.drop();
  return rows;
}
