import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Bounds } from "../../src/postgres/message-bounds.ts";
import { openServer, type Server, ServerError, type Session } from "../../src/prove/server/index.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

function message(kind: string, body: Buffer | string): Buffer {
  const bytes = Buffer.from(body);
  const header = Buffer.from(`${kind}\0\0\0\0`);
  header.writeUInt32BE(bytes.length + 4, 1);
  return Buffer.concat([header, bytes]);
}

function read(bounds: Bounds, bytes: Buffer, cuts: readonly number[] = []): Buffer {
  const kept: Buffer[] = [];
  const places = [...new Set(cuts.map((one) => one % (bytes.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const to of [...places, bytes.length]) {
    bounds.read(bytes.subarray(from, to), (part) => kept.push(Buffer.from(part)));
    from = to;
  }
  return Buffer.concat(kept);
}

describe("what arrives is bounded there", () => {
  const kinds = fc.constantFrom(..."ZTCDENASdHcI123Kt");
  const body = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes));
  const unread = "NASd";

  it("however it is cut into pieces, what is to be read comes whole and in order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kinds, body)),
        fc.array(fc.nat()),
        fc.boolean(),
        (messages, cuts, rows) => {
          const bounds = new Bounds();
          bounds.rows = rows;
          // Errors have a shape of their own.
          const sent = messages.map(([kind, bytes]) =>
            kind === "E" ? message("E", `M${bytes.toString("hex")}\0\0`) : message(kind, bytes),
          );
          const wanted = sent.filter(
            (_, index) =>
              !unread.includes(messages[index]?.[0] ?? "") && (rows || messages[index]?.[0] !== "D"),
          );
          expect(read(bounds, Buffer.concat(sent), cuts)).toEqual(Buffer.concat(wanted));
        },
      ),
    );
  });

  it.each([
    ["a message without an end", "D", 0xffff_ffff],
    ["one that counts itself too short", "Z", 3],
    ["one with names and numbers, as long as no table is wide", "T", 2 * 1024 ** 2],
    ["a row too long to be held", "D", 65 * 1024 ** 2],
    ["an error longer than any", "E", 1024 ** 3 + 5],
  ])("%s ends the session", (_, kind, length) => {
    const header = Buffer.from(`${kind}\0\0\0\0`);
    header.writeUInt32BE(length, 1);
    expect(() => read(new Bounds(), header)).toThrow(/^(the server sends a message|an answer of the server)/);
  });

  it("rows that are not wanted may be as long as they like, and as many", () => {
    const bounds = new Bounds();
    bounds.rows = false;
    const header = Buffer.from("D\0\0\0\0");
    header.writeUInt32BE(1024 ** 3, 1);
    expect(read(bounds, header)).toEqual(Buffer.alloc(0));
    const piece = Buffer.alloc(1024 ** 2);
    for (let sent = 4; sent < 1024 ** 3; sent += piece.length)
      expect(read(bounds, piece.subarray(0, 1024 ** 3 - sent))).toHaveLength(0);
    const end = message("C", "SELECT 1\0");
    expect(read(bounds, end)).toEqual(end);
  });

  it("a field of an error is cut between characters, and says how long it was", () => {
    for (const [text, kept] of [
      ["ß".repeat(8192), 4096],
      [`a${"ß".repeat(8192)}`, 4096],
      ["\u{1f600}".repeat(5000), 4096],
    ] as const) {
      const heard = read(new Bounds(), message("E", `SERROR\0M${text}\0\0`)).toString();
      const shown = /M(.*)… \(cut, (\d+) bytes\)\0\0$/.exec(heard);
      expect(text.startsWith(shown?.[1] ?? "?")).toBe(true);
      expect(shown?.[1]).toHaveLength(kept);
      expect(Number(shown?.[2])).toBe(Buffer.byteLength(text));
    }
  });

  it("more fields than PostgreSQL knows are dropped", () => {
    const heard = read(new Bounds(), message("E", `${"Xa\0".repeat(100_000)}\0`));
    expect(heard.length).toBeLessThan(200);
  });
});

describe("on a server", () => {
  let server: Server;
  let session: Session;
  beforeAll(async () => {
    server = await openServer({ providers: ["embedded"], major: 18 });
    session = await (await server.database()).connect();
  });
  afterAll(() => server?.stop());

  /** What a message of a migration comes to, and how much more memory this program has held meanwhile. */
  async function outcome(sql: string, protocol: "simple" | "extended" = "simple") {
    global.gc?.();
    const before = process.memoryUsage().rss;
    let most = before;
    const looker = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 10);
    const error = await session.execute(sql, protocol).catch((one: unknown) => one);
    clearInterval(looker);
    return { error, more: Math.max(most, process.memoryUsage().rss) - before };
  }

  const MB = 1024 ** 2;

  it("an error of 29 MB says its beginning, and how long it was", async () => {
    const { error, more } = await outcome(
      "DO $$ BEGIN RAISE EXCEPTION '%', repeat('x', 29000000) USING DETAIL = repeat('y', 29000000); END $$",
    );
    expect(error).toBeInstanceOf(ServerError);
    expect((error as ServerError).message).toBe(`${"x".repeat(8192)}… (cut, 29000000 bytes)`);
    expect(more).toBeLessThan(100 * MB);
  });

  it.each([
    ["a row of 200 MB", "SELECT repeat('x', 200000000)"],
    ["rows of 200 MB", "SELECT repeat('x', 1000) FROM generate_series(1, 200000)"],
    [
      "what a statement gives back",
      "CREATE TEMP TABLE t (a text); INSERT INTO t SELECT repeat('x', 1000) FROM generate_series(1, 100000) RETURNING a",
    ],
    ["COPY to the client", "COPY (SELECT repeat('x', 1000) FROM generate_series(1, 200000)) TO STDOUT"],
    [
      "notices",
      "DO $$ BEGIN FOR i IN 1..50 LOOP RAISE NOTICE '%', repeat('x', 2000000); END LOOP; FOR i IN 1..50000 LOOP RAISE WARNING '%', i; END LOOP; END $$",
    ],
    [
      "notifications",
      "LISTEN here; DO $$ BEGIN FOR i IN 1..10000 LOOP PERFORM pg_notify('here', i || repeat('x', 7000)); END LOOP; END $$",
    ],
    [
      "settings that are told",
      "DO $$ BEGIN FOR i IN 1..20000 LOOP PERFORM set_config('application_name', 'a' || i, false); END LOOP; END $$",
    ],
  ])("%s: nothing of it is held", async (_, sql) => {
    const { error, more } = await outcome(sql);
    expect(error).toBeUndefined();
    expect(more).toBeLessThan(100 * MB);
    // The session goes on, and rows are wanted again.
    expect((await session.extended("SELECT 1 AS one")).rows).toEqual([{ one: "1" }]);
  });

  it("rows by the extended protocol, and in a pipeline, neither", async () => {
    const sql = "SELECT repeat('x', 100000000)";
    expect((await outcome(sql, "extended")).more).toBeLessThan(100 * MB);
    const answers = await session.pipeline([sql, sql]);
    expect(answers).toEqual([
      { command: "SELECT 1", rows: [] },
      { command: "SELECT 1", rows: [] },
    ]);
  });

  it("an answer to ourselves that takes more than 64 MB ends the session, not the program", async () => {
    const other = await (await server.database()).connect();
    await expect(other.extended("SELECT repeat('x', 70000000) AS x")).rejects.toThrow(
      "a session was cut off (an answer of the server takes more than 64 MB)",
    );
  });

  it("data that come to no end are nowhere, and the session goes on", async () => {
    const other = await (await server.database()).connect();
    await other.simple("CREATE TABLE t (a int)");
    function* broken(): Iterable<string> {
      yield "1\n".repeat(1000);
      throw new Error("the file is gone");
    }
    await expect(other.copy("COPY t FROM STDIN", broken())).rejects.toThrow("the file is gone");
    expect((await other.extended("SELECT count(*) AS n FROM t")).rows).toEqual([{ n: "0" }]);
    expect(await other.copy("COPY t FROM STDIN", ["1\n", "2\n"])).toMatchObject({ command: "COPY 2" });
    await other.close();
  });

  it("nothing that the environment says of another server counts for ours", async () => {
    const said = {
      PGPORT: "1",
      PGSSLMODE: "require",
      PGOPTIONS: "-c search_path=nowhere",
      PGHOST: "nowhere",
    };
    for (const [name, value] of Object.entries(said)) vi.stubEnv(name, value);
    const other = await openServer({ providers: ["embedded"], major: 18 });
    const there = await (await other.database()).connect();
    expect((await there.extended("SHOW search_path")).rows).toEqual([{ search_path: '"$user", public' }]);
    await other.stop();
    vi.unstubAllEnvs();
  });
});
