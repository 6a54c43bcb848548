import { describe, expect, it } from "vitest";
import { touchedIn } from "../../src/programs/touched-objects.ts";
import { folder } from "../discover/folder.ts";
import { defaults, discoveryOf } from "../room.ts";
import { run } from "./stub.ts";

describe("indexwright statistics", () => {
  it("prints the SQL for every table, or for those of the migrations given", async () => {
    const { path: cwd } = folder({ "db/1.sql": "CREATE INDEX i ON orders (id);" });
    const all = await run(cwd, ["statistics"]);
    expect([all.status, all.err]).toEqual([0, ""]);
    expect(all.out).toMatch(/^-- Reads pg_class/);
    expect(all.out).toContain("histogram_bounds");
    expect(all.out).not.toContain("named AS");
    const some = await run(cwd, ["statistics", "--redact", "db/1.sql"]);
    expect(some.out).toContain("unnest(ARRAY['orders']::text[])");
    expect(some.out).not.toContain("histogram_bounds");
    const none = await run(cwd, ["statistics", "db/1.sql"], {}, { touched: async () => [] });
    expect([none.status, none.out]).toEqual([2, ""]);
    expect(none.err).toContain("these migrations change no table");
  });

  it("is for the tables and indexes that migrations make, change or drop", async () => {
    const history = new Map([["migrations/1.sql", "CREATE TABLE old (id int);"]]);
    const files = new Map([
      [
        "migrations/2.sql",
        `CREATE INDEX i ON orders (id); ALTER TABLE app."Odd" ADD b int; DROP INDEX app.j, k; REINDEX TABLE r; SELECT * FROM other;
         DROP FUNCTION f(); REINDEX DATABASE d;`,
      ],
    ]);
    expect(await touchedIn(discoveryOf(files, history), defaults)).toEqual([
      "orders",
      'app."Odd"',
      "app.j",
      "k",
      "r",
    ]);
  });
});
