import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintFixed } from "../src/programs/fixes/fix-rounds.ts";
import { lint } from "../src/programs/lint.ts";
import { tools } from "../src/read/index.ts";
import type { Report } from "../src/types.ts";
import { defaults, discoveryOf } from "./room.ts";

const before = `CREATE TABLE orders (id bigint PRIMARY KEY, number text, total int, note text);
CREATE TABLE parts (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX orders_number_idx ON orders (number);
CREATE INDEX orders_total_idx ON orders (total);
CREATE INDEX parts_at_idx ON parts (at);
`;

/** What may stand beside each other in one migration; each is read by every tool. */
const statements = [
  "CREATE INDEX a_idx ON orders (number, id)",
  "CREATE INDEX b_idx ON orders (total, id)",
  "CREATE INDEX IF NOT EXISTS c_idx ON orders (note)",
  "CREATE UNIQUE INDEX d_idx ON orders (id, number)",
  "CREATE INDEX ON orders (id, total)",
  "CREATE INDEX CONCURRENTLY e_idx ON orders (note, id)",
  "CREATE INDEX f_idx ON elsewhere (x)",
  "CREATE INDEX g_idx ON parts (id)",
  "CREATE INDEX h_idx ON parts_1 (id)",
  "DROP INDEX orders_number_idx",
  "DROP INDEX IF EXISTS orders_total_idx",
  "DROP INDEX IF EXISTS orders_number_idx, orders_total_idx",
  "DROP INDEX CONCURRENTLY IF EXISTS unknown_idx",
  "DROP INDEX parts_at_idx",
  "REINDEX INDEX orders_total_idx",
  "REINDEX TABLE orders",
  "ALTER TABLE orders_total_idx RENAME TO totals_idx",
  "SET lock_timeout = '5s'",
  "SET lock_timeout = '5 sec'",
  "SET LOCAL statement_timeout = '2s'",
  "BEGIN",
  "COMMIT",
  "ALTER TABLE orders ADD COLUMN more int",
  "DO $$ BEGIN DROP INDEX orders_total_idx; END $$",
  "CREATE TABLE parts_2 PARTITION OF elsewhere FOR VALUES IN (1)",
  "CREATE INDEX i_idx ON parts_2 (id)",
  "CREATE EXTENSION IF NOT EXISTS trigram",
  "DECLARE c CURSOR WITH HOLD FOR SELECT 1",
];

const migrations = fc
  .array(fc.constantFrom(...statements), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one) => `${one};\n`).join(""));

describe("all safe fixes of a migration together bring nothing new", () => {
  it.each(tools.filter((tool) => !tool.onlyCode).map((tool) => [tool.id]))("%s", async (tool) => {
    await fc.assert(
      fc.asyncProperty(migrations, fc.boolean(), async (text, isKnown) => {
        const files = new Map([["db/0002.sql", text]]);
        const history = new Map<string, string>(isKnown ? [["db/0001.sql", before]] : []);
        const options = { ...defaults, tool };
        const discovery = discoveryOf(files, history);
        const found = await lint(discovery, options, new Set());
        const { report, changed } = await lintFixed(discovery, options, new Set());
        expect(more(found, report), [...changed.values()].map((file) => file.text).join()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

/** Errors and warnings that are found more often than before. */
function more(before: Report, other: Report): readonly string[] {
  const left = loud(before);
  return loud(other).filter((rule) => {
    const at = left.indexOf(rule);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function loud({ findings }: Report): string[] {
  return findings.filter(({ severity }) => severity !== "notice").map(({ rule }) => rule);
}
