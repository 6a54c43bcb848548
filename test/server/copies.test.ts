import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openServer, type Server, type Session } from "../../src/prove/server/index.ts";
import { nameByServer, quoteLiteral } from "../../src/sql/grammar/name.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let server: Server;
beforeAll(async () => {
  server = await openServer({ providers: ["embedded"], major: 18 });
});
afterAll(() => server?.stop());

async function readOne(session: Session, sql: string): Promise<unknown> {
  const { rows } = await session.extended(sql);
  return Object.values(rows[0] ?? {})[0];
}

it("a copy holds what its original held, and goes its own way", async () => {
  const original = await server.database();
  const session = await original.connect();
  await session.simple("CREATE TABLE t (a int); INSERT INTO t SELECT generate_series(1, 3)");
  await session.close();
  const copy = await original.clone();
  const there = await copy.connect();
  await there.simple("INSERT INTO t VALUES (4)");
  expect(await readOne(there, "SELECT count(*) FROM t")).toBe("4");
  await there.close();
  const again = await original.connect();
  expect(await readOne(again, "SELECT count(*) FROM t")).toBe("3");
  await again.close();
});

it("what somebody is connected to is not copied, and it is said who that is", async () => {
  const database = await server.database();
  const session = await database.connect();
  await expect(database.clone()).rejects.toThrow(
    `the database ${database.name} cannot be copied while somebody is connected to it: indexwright as indexwright_`,
  );
  await session.close();
});

it("a name is a name, whatever a placeholder in it would turn into", async () => {
  // As letters of placeholders travel (src/parse/placeholders.ts).
  const hidden = [..."y; CREATE ROLE x; --"].map((one) => one.charCodeAt(0) + 0xe000);
  const name = String.fromCharCode(...hidden).slice(0, 20);
  expect(await server.roles([name])).toEqual([name]);
  const session = await (await server.database()).connect();
  expect(await readOne(session, `SELECT count(*) FROM pg_roles WHERE rolname = 'x'`)).toBe("0");
  expect(await readOne(session, `SELECT count(*) FROM pg_roles WHERE rolname = '${name}'`)).toBe("1");
  await session.close();
});

it("a name is written as the server writes it", async () => {
  const session = await (await server.database()).connect();
  for (const name of ["orders", "Orders", "größe", "position", "user", 'o"dd', "a b", "_1", "1st", "a$b"])
    expect(nameByServer({ schema: "public", name })).toBe(
      await readOne(session, `SELECT format('%I.%I', 'public', ${quoteLiteral(name)})`),
    );
  await session.close();
});

it("roles are there to hand objects to, and cannot log in", async () => {
  expect(await server.roles(["app", "pg_monitor", "postgres", 'o"dd'])).toEqual(["app", 'o"dd']);
  expect(await server.roles(["app"])).toEqual([]);
  const session = await (await server.database()).connect();
  await session.simple('CREATE TABLE t (); ALTER TABLE t OWNER TO app; GRANT SELECT ON t TO "o""dd"');
  expect(await readOne(session, "SELECT rolcanlogin FROM pg_roles WHERE rolname = 'app'")).toBe("f");
  await session.close();
});

it("each message has its own deadline", async () => {
  const session = await (await server.database()).connect(400);
  for (let times = 0; times < 3; times++) await session.simple("SELECT pg_sleep(0.2)");
  await expect(session.extended("SELECT pg_sleep(60)")).rejects.toMatchObject({ sqlstate: "57P01" });
});
