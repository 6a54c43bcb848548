import { describe, expect, it } from "vitest";
import { linted, loud, said } from "./linted.ts";

const create = "CREATE INDEX i ON orders (a);";
const rule = "create-index-not-concurrent";

describe("severities", () => {
  it("are the rule's own unless the configuration sets them", async () => {
    expect(loud(await linted(create))).toEqual([`error ${rule}`]);
    expect(loud(await linted(create, { rules: { [rule]: "warning" } }))).toEqual([`warning ${rule}`]);
    expect(said(await linted(create, { rules: { [rule]: "notice" } }))).toContain(`notice ${rule}`);
    expect(said(await linted(create, { rules: { [rule]: "off" } }))).not.toContain(`error ${rule}`);
    expect(said(await linted(create, { rules: { "missing-if-not-exists": "error" } }))).toContain(
      "error missing-if-not-exists",
    );
  });

  it("follow the preset where nobody has set them", async () => {
    const text = `${create}\nALTER TABLE orders ADD COLUMN b int;`;
    const all = async (how: Parameters<typeof linted>[1]) => new Set(said(await linted(text, how)));
    const [usual, strict, minimal] = [
      await all({}),
      await all({ preset: "strict" }),
      await all({ preset: "minimal" }),
    ];
    expect([...usual].some((one) => one.startsWith("notice "))).toBe(true);
    expect([...strict]).toEqual([...usual].map((one) => one.replace(/^notice /, "warning ")));
    expect([...minimal]).toEqual([...usual].filter((one) => one.startsWith("error ")));
    const quiet = [...usual].find((one) => one.startsWith("notice "))?.slice("notice ".length) ?? "";
    expect(await all({ preset: "minimal", rules: { [quiet]: "notice" } })).toContain(`notice ${quiet}`);
    expect(await all({ preset: "strict", rules: { [quiet]: "notice" } })).toContain(`notice ${quiet}`);
    // A table that somebody has named as small stays one.
    const small = { preset: "strict" as const, smallTables: ["orders"] };
    expect(await all(small)).toContain(`notice ${rule}`);
  });

  it("may differ by path, and the last override wins", async () => {
    const overrides = [
      { matches: (path: string) => path.startsWith("db/"), rules: { [rule]: "notice" as const } },
      { matches: (path: string) => path.startsWith("old/"), rules: { [rule]: "off" as const } },
      { matches: (path: string) => path === "db/0003.sql", rules: { [rule]: "warning" as const } },
    ];
    const rules = { [rule]: "error" as const };
    expect(said(await linted(create, { overrides, rules }))).toContain(`notice ${rule}`);
    expect(loud(await linted(create, { overrides, rules, path: "old/1.sql" }))).toEqual([]);
    expect(loud(await linted(create, { overrides, rules, path: "db/0003.sql" }))).toEqual([
      `warning ${rule}`,
    ]);
    expect(loud(await linted(create, { overrides, rules, path: "other/1.sql" }))).toEqual([`error ${rule}`]);
  });

  it("are weighed on the way back: what only blocks is a warning, what fails an error", async () => {
    const text = (down: string) => `-- migrate:up\nSELECT 1;\n-- migrate:down\n${down}\n`;
    const beside = {
      // What it makes beside the table nobody can read.
      "db/0001.sql":
        "-- migrate:up\nCREATE TABLE orders (a int);\nDO $$ BEGIN EXECUTE format('CREATE INDEX %I ON orders (a)', current_user); END $$;\n",
    };
    expect(loud(await linted(text("DROP INDEX IF EXISTS i;"), { beside }))).toEqual([
      "warning drop-index-not-concurrent",
    ]);
    expect(loud(await linted(text("DROP INDEX CONCURRENTLY IF EXISTS i;"), { beside }))).toEqual([
      "error concurrently-in-transaction",
    ]);
    expect(
      loud(
        await linted(text("DROP INDEX IF EXISTS i;"), {
          beside,
          rules: { "drop-index-not-concurrent": "error" },
        }),
      ),
    ).toEqual(["error drop-index-not-concurrent"]);
  });
});

describe("a rule that waits to be asked", () => {
  const drop = "DROP INDEX CONCURRENTLY IF EXISTS i;";
  const rule = "standby-query-conflict";

  it.each(["recommended", "strict", "minimal"] as const)("is silent with the preset %s", async (preset) => {
    expect(said(await linted(drop, { preset }))).toEqual([]);
  });

  it("speaks once the configuration gives it a level", async () => {
    expect(said(await linted(drop, { rules: { [rule]: "warning" } }))).toEqual([`warning ${rule}`]);
    const overrides = [{ matches: () => true, rules: { [rule]: "notice" as const } }];
    expect(said(await linted(drop, { overrides }))).toEqual([`notice ${rule}`]);
  });
});

describe("small tables", () => {
  it.each([
    ["its name", ["orders"], create, true],
    ["its name in its schema", ["public.orders"], create, true],
    ["a glob", ["ord*"], create, true],
    ["a name without the schema that is written", ["orders"], "CREATE INDEX i ON shop.orders (a);", true],
    ["another schema", ["shop.orders"], create, false],
    ["another name", ["order"], create, false],
  ])("are told by %s", async (_, smallTables, text, small) => {
    const report = await linted(text, { smallTables });
    expect(said(report).includes(`notice ${rule}`)).toBe(small);
    expect(loud(report)).toEqual(small ? [] : [`error ${rule}`]);
  });

  it("spare nobody a statement that fails", async () => {
    const text = "BEGIN; CREATE INDEX CONCURRENTLY i ON orders (a); COMMIT;";
    expect(loud(await linted(text, { smallTables: ["orders"] }))).toEqual([
      "error concurrently-in-transaction",
    ]);
  });
});

describe("a statement that fails", () => {
  it("gets the failure, and no opinions on top", async () => {
    const text =
      "BEGIN;\nSET lock_timeout = '1s';\nCREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (a);\nCOMMIT;";
    expect(loud(await linted(text))).toEqual(["error concurrently-in-transaction"]);
  });
});

describe("PostgreSQL's version", () => {
  it("decides about transaction_timeout", async () => {
    const text =
      "DROP INDEX CONCURRENTLY IF EXISTS i;\nSET transaction_timeout = '1s';\nCREATE INDEX CONCURRENTLY i ON orders (a);";
    expect(loud(await linted(text, { postgresVersion: 17 }))).toEqual([
      "warning timeout-with-concurrent-index",
    ]);
    expect(loud(await linted(text, { postgresVersion: 16 }))).toEqual(["error guc-invalid-value"]);
  });
});
