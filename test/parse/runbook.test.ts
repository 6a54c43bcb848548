import { beforeAll, describe, expect, it } from "vitest";
import { loadGrammar } from "../../src/parse/index.ts";
import { parseRunbook } from "../../src/parse/workload/runbook.ts";

beforeAll(loadGrammar);
const read = (text: string) => parseRunbook({ path: "docs/run.md", text, changed: "none" });
const names = (text: string) => read(text).map(({ name, text: query }) => [name, query]);

describe("a runbook", () => {
  const page = `# After the migration

Run \`EXPLAIN SELECT 1\` first, then:

\`\`\`sql
-- name: history
-- budget: p95 < 20ms
EXPLAIN (ANALYZE, BUFFERS)
SELECT * FROM orders WHERE customer_id = 7;
SELECT count(*) FROM orders;
CREATE INDEX i ON orders (a);
\`\`\`

1. and in a list:

   \`\`\`psql
   EXPLAIN ANALYZE SELECT *
     FROM orders;
   \`\`\`

\`\`\`sh
psql -c "EXPLAIN SELECT 3"
\`\`\`

    EXPLAIN SELECT 4

\`\`\`SQL
EXPLAIN SELECT ...;
EXPLAIN SELECT 'open
\`\`\`

\`\`\`sql
EXPLAIN UPDATE orders SET a = 1;
EXPLAIN CREATE TABLE t AS SELECT 5;
\`\`\`
`;

  it("gives the queries that it explains, with the lines on which they stand", () => {
    const found = [
      ["history of docs/run.md", "SELECT * FROM orders WHERE customer_id = 7"],
      ["EXPLAIN at line 17 of docs/run.md", "SELECT *\n     FROM orders"],
      ["EXPLAIN at line 25 of docs/run.md", "SELECT 4"],
      ["EXPLAIN at line 33 of docs/run.md", "UPDATE orders SET a = 1"],
    ];
    expect(names(page)).toEqual(found);
    expect(names(page.replaceAll("\n", "\r\n")).map(([name]) => name)).toEqual(found.map(([name]) => name));
    expect(read(page)[0]?.budgets).toEqual([{ kind: "time", percentile: "p95", mostMs: 20 }]);
    expect(read(page)[3]?.reads).toBe(false);
  });

  it("that is none, or more than a page, gives nothing", () => {
    expect(read("explain")).toEqual([]);
    expect(read("```sql\nSELECT 1;\n```\nexplain")).toEqual([]);
    expect(read(`${"```sql\nEXPLAIN SELECT 1;\n```\n".repeat(20_000)}`)).toEqual([]);
    expect(read(`explain ${"> ".repeat(20_000)}`)).toEqual([]);
  });
});
