import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Session } from "../../src/postgres/server.ts";
import { saidBy, sectionsOf } from "./followed.ts";
import { askedMajors, type Production, production } from "./production.ts";

const shop = "CREATE TABLE orders (id bigint, number int, name text, placed timestamptz, kind smallint);\n";
const indexes: ReadonlyMap<string, string> = new Map([
  ["orders_id", "(id)"],
  ["orders_number_placed", "(number, placed)"],
  ["orders_name", "(name)"],
  ["orders_kind", "(kind)"],
  ["orders_kind_name", "(kind) INCLUDE (name)"],
  ["orders_some", "(id) WHERE kind = 1"],
]);
const builds = [...indexes]
  .map(([name, over]) => `CREATE INDEX CONCURRENTLY ${name} ON orders ${over};\n`)
  .join("");

const units = new Map([
  ["bytes", 1],
  ["kB", 1024],
  ["MB", 1024 ** 2],
]);
/** What is printed is rounded: from half a unit below to half a unit above. */
const around = (words: string) => {
  const [, number, unit] = /^([\d.]+) (\w+)$/.exec(words) ?? [];
  const whole = units.get(unit ?? "") ?? Number.NaN;
  return [(Number(number) - 0.5) * whole, (Number(number) + 0.5) * whole] as const;
};

describe.each(askedMajors)(
  "sizes that a runbook projects from statistics alone, on PostgreSQL %i",
  (major) => {
    let there: Production;
    let boss: Session;
    let exported: string;
    beforeAll(async () => {
      there = await production(major);
      boss = await there.session("boss");
      await boss.simple(`${shop}
      INSERT INTO orders SELECT n, n % 5000, 'name ' || n, now() - n * interval '1 s', n % 7 FROM generate_series(1, 60000) n;
      ANALYZE orders`);
      const { out } = await saidBy(["statistics", "migrations"], new Map([["migrations/1.sql", shop]]));
      const { rows } = await boss.extended(out.replace(/;\s*$/, ""));
      exported = String(Object.values(rows[0] ?? {})[0]);
    }, 120_000);
    afterAll(async () => {
      await boss?.close();
      await there?.stop();
    });

    const written = (more: readonly string[], files: readonly (readonly [string, string])[] = []) =>
      saidBy(
        ["runbook", "migrations/2.sql", ...more],
        new Map([["migrations/1.sql", shop], ["migrations/2.sql", builds], ...files]),
      );

    it("hold what PostgreSQL builds", async () => {
      const { out, err, status } = await written(
        ["--statistics", "export.json"],
        [["export.json", exported]],
      );
      expect([status, err]).toEqual([0, ""]);
      const summary = sectionsOf(out).get("Summary") ?? "";
      expect(summary).toContain("Sizes are projected from production's statistics");
      for (const [name, over] of indexes) {
        const [, least = "", most = least] =
          new RegExp(
            `builds <code>${name}</code>.*\\| ([\\d.]+ \\w+)(?: to ([\\d.]+ \\w+))?, projected from the statistics`,
          ).exec(summary) ?? [];
        await boss.simple(`CREATE INDEX ${name} ON orders ${over}`);
        const { rows } = await boss.extended(`SELECT pg_relation_size('${name}')::int AS bytes`);
        const bytes = Number(rows[0]?.bytes);
        expect(bytes, `${name}: ${least} to ${most}`).toBeGreaterThanOrEqual(around(least)[0]);
        expect(bytes, `${name}: ${least} to ${most}`).toBeLessThanOrEqual(around(most)[1]);
      }
    });

    it("are not known of other methods, of tables that nobody has counted, and without a file", async () => {
      const none = await written([]);
      expect(none.out).toContain("Sizes and times are not known");
      const empty = JSON.stringify({ ...JSON.parse(exported), relations: [], columns: [] });
      const { out } = await written(["--statistics", "export.json"], [["export.json", empty]]);
      expect(out).not.toContain("projected from the statistics");
      const wrong = await written(["--statistics", "export.json"], [["export.json", "{}"]]);
      expect([wrong.status, wrong.err.split("\n").length]).toEqual([2, 2]);
    });
  },
);
