import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Options } from "../../src/options.ts";
import type { Session } from "../../src/postgres/server.ts";
import { preflight } from "../../src/programs/deployment/preflight.ts";
import { identifiersIn } from "../../src/sql/grammar/identifier-list.ts";
import type { DatabaseOutcome, DeploymentCheck } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";
import { askedMajors, type Production, production } from "./production.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const shop = `CREATE TABLE orders (id bigint PRIMARY KEY, number text NOT NULL, state int, note jsonb, seen int);
INSERT INTO orders SELECT n, md5(n::text), n % 50, '{"a": 1}', CASE WHEN n % 3 = 0 THEN n END FROM generate_series(1, 60000) n;
CREATE TABLE fresh (id int);
INSERT INTO fresh SELECT generate_series(1, 1000);
CREATE TABLE filled (id int)`;

describe.each(askedMajors)("on PostgreSQL %i", (major) => {
  let there: Production;
  let owner: Session;
  beforeAll(async () => {
    there = await production(major, { max_slot_wal_keep_size: "64MB", temp_file_limit: "1GB" });
    owner = await there.session("owner");
    await owner.simple(shop);
    // In a transaction of its own: rows of the same one would count as written since.
    await owner.simple("ANALYZE orders");
    await owner.simple("ANALYZE filled");
    await owner.simple("INSERT INTO filled SELECT generate_series(1, 1000)");
  });
  afterAll(async () => {
    await owner?.close();
    await there?.stop();
  });

  async function flown(
    sql: string,
    deploy: Partial<Options["deploy"]> = {},
    { role = "boss", report = "" } = {},
  ): Promise<DatabaseOutcome> {
    const files = new Map([["migrations/1_change.sql", `${sql};\n`]]);
    const discovery = discoveryOf(files, new Map(report === "" ? [] : [["proof.json", report]]));
    const options = { ...defaults, deploy: { ...defaults.deploy, ...deploy } };
    const { deployment } = await preflight(discovery, options, there.url(role));
    const [database] = deployment?.databases ?? [];
    if (!database) throw new Error("nothing was asked");
    return database;
  }

  const space = ({ checks }: DatabaseOutcome): readonly DeploymentCheck[] =>
    checks.filter(({ check }) => check === "free-space");

  it.each([
    ["(id)", 1],
    ["(number)", 1],
    ["(id, number)", 1],
    ["(id) INCLUDE (state)", 1],
    ["(state)", 1],
    ["(seen)", 1],
  ])("what the server's statistics project is what a build of %s takes", async (columns) => {
    const [step] = (await flown(`CREATE INDEX CONCURRENTLY sized ON orders ${columns}`)).steps;
    await owner.simple(`CREATE INDEX sized ON orders ${columns}`);
    const { rows } = await owner.extended("SELECT pg_relation_size('sized') AS bytes");
    await owner.simple("DROP INDEX sized");
    const took = Number(rows[0]?.bytes);
    const [check] = space(await flown(`CREATE INDEX CONCURRENTLY sized ON orders ${columns}`));
    expect(Number(check?.facts?.leastBytes)).toBeLessThan(took * 1.1);
    expect(Number(check?.facts?.mostBytes)).toBeGreaterThan(took * 0.9);
    expect(step?.projectedBytes).toBe(check?.facts?.mostBytes);
  });

  it.each(["id", "seen"])(
    "so it is of a hash index over %s, and of a partial one at the most",
    async (column) => {
      await owner.simple(`CREATE INDEX sized ON orders USING hash (${column})`);
      const { rows } = await owner.extended("SELECT pg_relation_size('sized') AS bytes");
      await owner.simple("DROP INDEX sized");
      const took = Number(rows[0]?.bytes);
      const build = `CREATE INDEX CONCURRENTLY sized ON orders USING hash (${column})`;
      const [check] = space(await flown(build));
      expect(Number(check?.facts?.leastBytes)).toBeLessThan(took);
      expect(Number(check?.facts?.mostBytes)).toBeGreaterThan(took);
      const [partial] = space(await flown(`${build} WHERE state = 1`));
      expect(partial?.facts).toMatchObject({ leastBytes: 0, mostBytes: check?.facts?.mostBytes });
      expect(
        space(await flown("CREATE INDEX CONCURRENTLY sized ON fresh USING hash (id)"))[0]?.message,
      ).toContain("nobody has counted its rows: ANALYZE");
    },
  );

  it("a partitioned table has at least what its partitions have, whoever counted it last", async () => {
    await owner.simple(
      "CREATE TABLE days (id int) PARTITION BY RANGE (id); CREATE TABLE days_1 PARTITION OF days FOR VALUES FROM (1) TO (100000); INSERT INTO days VALUES (1)",
    );
    await owner.simple("ANALYZE days");
    await owner.simple("INSERT INTO days SELECT generate_series(1, 50000)");
    await owner.simple("ANALYZE days_1");
    const { checks } = await flown("CREATE INDEX sized ON days (id)");
    const table = checks.find(({ check }) => check === "statistics");
    expect(table?.message).toBe("public.days has about 50001 rows");
    expect(Number(table?.facts?.bytes)).toBeGreaterThan(1_000_000);
    const [check] = space({ checks } as DatabaseOutcome);
    expect(Number(check?.facts?.mostBytes)).toBeGreaterThan(900_000);
  });

  it.each(["abc", '"A ""b"" c", ABC ,"x,y"', '""', "a b", "a,,b", '"a', "", " $user , public"])(
    "a list of names is taken apart as the server does: %j",
    async (list) => {
      const session = await there.session("boss");
      const refused = await session.extended("SELECT set_config('search_path', $1, false)", [list]).then(
        () => false,
        () => true,
      );
      const names = identifiersIn(list);
      expect(names === null).toBe(refused);
      const { rows } = await session.extended("SELECT current_user::text AS me");
      for (const name of names ?? [])
        if (name !== "" && name !== "$user")
          await session.simple(`CREATE SCHEMA IF NOT EXISTS "${name.replaceAll('"', '""')}"`);
      const found = await session.extended("SELECT to_json(current_schemas(false)) AS schemas");
      await session.close();
      expect(rows.length).toBe(1);
      if (!refused)
        expect(JSON.parse(String(found.rows[0]?.schemas))).toEqual(
          (names ?? []).filter((name) => name !== "" && name !== "$user"),
        );
    },
  );

  it("how much room there is decides, where somebody tells it", async () => {
    const build = "CREATE INDEX CONCURRENTLY sized ON orders (id, number)";
    const levels: unknown[] = [];
    for (const freeBytes of [[], ["100kB"], ["5MB"], ["1GB"]]) {
      const found = await flown(build, { freeBytes });
      const [check] = space(found);
      levels.push([freeBytes[0] ?? null, check?.level, found.outcome]);
    }
    expect(levels).toEqual([
      [null, "unknown", "done"],
      ["100kB", "stop", "refused"],
      ["5MB", "warn", "done"],
      ["1GB", "ok", "done"],
    ]);
  });

  it("of two disks each is held against what goes there", async () => {
    const { rows } = await (await there.session("boss")).extended("SHOW data_directory");
    const data = String(rows[0]?.data_directory);
    const build = "CREATE INDEX CONCURRENTLY sized ON orders (id, number)";
    const found = await flown(build, { freeBytes: ["1GB", `${data}/pg_wal/=1kB`] });
    expect(space(found).map(({ level, facts }) => [level, facts?.freeBytes])).toEqual([
      ["ok", 2 ** 30],
      ["warn", 1024],
    ]);
    // The owner alone is not shown where the data lie: what leads there is not known to.
    const blind = await flown(build, { freeBytes: [`${data}=1GB`] }, { role: "owner" });
    expect(space(blind).map(({ level }) => level)).toEqual(["unknown", "unknown"]);
  });

  it.each([
    ["another method", "CREATE INDEX CONCURRENTLY a ON orders USING gin (note)", /how large gin becomes/],
    ["an expression", "CREATE INDEX CONCURRENTLY a ON orders (lower(number))", /it holds an expression/],
    ["nothing analyzed", "CREATE INDEX CONCURRENTLY a ON fresh (id)", /have no statistics/],
    ["filled since", "CREATE INDEX CONCURRENTLY a ON filled (id)", /have no statistics/],
    [
      "another tablespace",
      "CREATE INDEX CONCURRENTLY a ON orders (id) TABLESPACE fast",
      /goes to the tablespace fast/,
    ],
    ["a statement that is no step", "ALTER TABLE orders ADD UNIQUE (number)", /is not looked at here/],
  ])("%s: its size is not known, and the room is not called enough", async (_, sql, message) => {
    const found = await flown(sql, { freeBytes: ["1TB"] });
    expect(space(found)[0]).toMatchObject({ level: "unknown", message: expect.stringMatching(message) });
    expect(found.steps[0]?.projectedBytes).toBeUndefined();
  });

  it("what prove projects counts before the statistics, by the index's name", async () => {
    const indexes = [
      { name: "public.a", projected: { bytes: 4 * 2 ** 30, off: [0.5, 2] } },
      { name: "public.other", projected: { bytes: 1, off: [1, 1] } },
    ];
    const report = JSON.stringify({ proof: { indexes } });
    const sql = "CREATE INDEX CONCURRENTLY a ON orders USING gin (note)";
    const found = await flown(sql, { freeBytes: ["1GB"], proof: "proof.json" }, { report });
    expect(space(found)[0]).toMatchObject({
      level: "stop",
      message: "1 GB are free, and the new indexes take 2 GB to 8 GB",
    });
    expect(found.checks.find(({ check }) => check === "build-memory")).toMatchObject({
      level: "warn",
      // Since 18 the workers of a GIN build sort what they have gathered on the disk.
      message: expect.stringContaining(
        `temp_file_limit is 1 GB, and a build may sort ${major < 18 ? 8 : 41} GB on the disk`,
      ),
    });
  });

  it.each([
    ["{}", /^proof\.json is no report of prove; --proof takes a report that indexwright prove/],
    ["no JSON", /^proof\.json is no report of prove/],
    [
      '{"proof": {"indexes": [{"name": "public.a"}]}}',
      /^proof\.json projects no size: run indexwright prove/,
    ],
  ])("a report that projects nothing is told: %s", async (report, message) => {
    const sql = "CREATE INDEX CONCURRENTLY a ON orders (id)";
    await expect(flown(sql, { proof: "proof.json" }, { report })).rejects.toThrow(message);
  });

  it.each([["much"], ["1 parsec"], ["/data="], ["-5"], ["1e12"], ["4000000000000000"]])(
    "a size that is none is told: %s",
    async (word) => {
      const sql = "CREATE INDEX CONCURRENTLY a ON orders (id)";
      await expect(flown(sql, { freeBytes: [word] })).rejects.toThrow(/^--free-bytes .* is no size/s);
    },
  );

  it("a slot that the builds would cost is a reason to stop", async () => {
    const boss = await there.session("boss");
    await boss.simple("SELECT pg_create_physical_replication_slot('idle', true)");
    const indexes = [{ name: "public.a", projected: { bytes: 2 ** 30, off: [1, 1] } }];
    const report = JSON.stringify({ proof: { indexes } });
    const sql = "CREATE INDEX CONCURRENTLY a ON orders (number)";
    const found = await flown(sql, { proof: "proof.json" }, { report });
    expect(found.checks.find(({ check }) => check === "replication-slots")).toMatchObject({
      level: "stop",
      message: expect.stringMatching(/^nobody reads the slot idle, which is lost after \d+ MB more of WAL/),
    });
    await boss.simple("SELECT pg_drop_replication_slot('idle')");
    await boss.close();
  });

  it("REINDEX takes what stands there once more, a constraint's index too", async () => {
    const found = await flown("REINDEX INDEX CONCURRENTLY orders_pkey", { freeBytes: ["1GB"] });
    const { rows } = await owner.extended("SELECT pg_relation_size('orders_pkey') AS bytes");
    expect(space(found)[0]).toMatchObject({ level: "ok", facts: { mostBytes: Number(rows[0]?.bytes) } });
  });

  it("an index counts on the disk that it goes to: REINDEX leaves it there, or moves it", async () => {
    const boss = await there.session("boss");
    // PostgreSQL warns of one in the data directory, which alone goes with the server.
    const fast = `${there.data}/swift`;
    await boss.simple(`COPY (SELECT 1 WHERE false) TO PROGRAM 'mkdir ${fast}'`);
    await boss.simple(`CREATE TABLESPACE swift LOCATION '${fast}'`);
    await boss.simple("GRANT CREATE ON TABLESPACE swift TO owner");
    await owner.simple("CREATE INDEX moved ON orders (number) TABLESPACE swift");
    const on = async (sql: string) => {
      const found = await flown(sql, { freeBytes: ["1GB", `${fast}=20kB`] });
      return space(found).map(({ level, facts }) => [level, facts?.freeBytes, Number(facts?.mostBytes) > 0]);
    };
    const whole = 2 ** 30;
    expect(await on("CREATE INDEX CONCURRENTLY a ON orders (number) TABLESPACE swift")).toEqual([
      ["stop", 20_480, true],
      ["ok", whole, false],
    ]);
    // What stands there may be bloated, so that it may also become small.
    expect(await on("REINDEX INDEX CONCURRENTLY moved")).toEqual([
      ["warn", 20_480, true],
      ["ok", whole, false],
    ]);
    expect((await on("REINDEX (TABLESPACE pg_default) INDEX CONCURRENTLY moved"))[0]).toEqual([
      "ok",
      whole,
      true,
    ]);
    const set = "SET default_tablespace = swift; REINDEX INDEX CONCURRENTLY orders_pkey";
    expect((await on(set))[0]).toEqual(["ok", whole, true]);
    await owner.simple("DROP INDEX moved");
    await boss.close();
  });

  it("a disk that somebody tells of, and nothing goes to, is told", async () => {
    const build = "CREATE INDEX CONCURRENTLY sized ON orders (id, number)";
    const freeBytes = ["1GB", "/wal=1kB"];
    const [, stray] = space(await flown(build, { freeBytes }));
    expect(stray).toMatchObject({
      level: "warn",
      message: expect.stringMatching(
        /^--free-bytes tells of \/wal, and nothing of this change is known to go/,
      ),
    });
    const [, blind] = space(await flown(build, { freeBytes }, { role: "owner" }));
    expect(blind).toMatchObject({ level: "unknown", needs: "pg_monitor" });
  });

  it("an index that is made half full is larger", async () => {
    const [half] = space(await flown("CREATE INDEX CONCURRENTLY a ON orders (id) WITH (fillfactor = 45)"));
    const [usual] = space(await flown("CREATE INDEX CONCURRENTLY a ON orders (id)"));
    expect(Number(half?.facts?.mostBytes) / Number(usual?.facts?.mostBytes)).toBeCloseTo(2, 1);
  });

  it("writes are counted where somebody asks for it", async () => {
    const sql = "CREATE INDEX CONCURRENTLY a ON orders (number)";
    const none = await flown(sql, {});
    expect(none.checks.some(({ check }) => check === "write-rate")).toBe(false);
    const looking = flown(sql, { sampleSeconds: 3 });
    let over = false;
    const writing = (async () => {
      for (let at = 0; !over; at++) await owner.simple(`UPDATE orders SET state = ${at} WHERE id < 4000`);
    })();
    const found = await looking.finally(() => {
      over = true;
    });
    await writing;
    const check = found.checks.find((each) => each.check === "write-rate");
    expect(check?.level).toBe("warn");
    expect(Number(check?.facts?.rowsPerSecond)).toBeGreaterThan(1000);
    // The rows are as before for who measures next.
    await owner.simple("ANALYZE orders");
  });
});
