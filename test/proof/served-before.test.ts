import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { sampled } from "../sampled.ts";
import { openMajor } from "../servers/binaries.ts";
import { proved } from "./proved.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const table = "CREATE TABLE t (id bigint PRIMARY KEY, a int NOT NULL, b int NOT NULL, c text NOT NULL);\n";

it.each<
  [what: string, old: string, change: string, served: readonly string[] | undefined, found: readonly string[]]
>(
  sampled([
    [
      "another served all of it",
      "CREATE INDEX ab ON t (b DESC, id DESC);",
      "CREATE INDEX n ON t (b);",
      ["ab"],
      ["redundant-new-index"],
    ],
    ["the SQL alone says so", "CREATE INDEX ab ON t (b, a);", "CREATE INDEX n ON t (b);", ["ab"], []],
    [
      "not the one that has a column more, since few rows here may be many there",
      "CREATE INDEX ab ON t (b, c);",
      "CREATE INDEX n ON t (b, a, c, id);",
      undefined,
      [],
    ],
    [
      "not the one over an expression",
      "CREATE INDEX ab ON t (c);",
      "CREATE INDEX n ON t (c, lower(c));",
      undefined,
      [],
    ],
    ["nothing served it", "CREATE INDEX ab ON t (a);", "CREATE INDEX n ON t (b);", undefined, []],
    [
      "what served it goes",
      "CREATE INDEX ab ON t (b DESC, id DESC);",
      "CREATE INDEX n ON t (b); DROP INDEX ab;",
      undefined,
      [],
    ],
    [
      "it keeps rows apart",
      "CREATE INDEX ab ON t (b, id, a);",
      "CREATE UNIQUE INDEX n ON t (b, id);",
      undefined,
      [],
    ],
  ]),
)(
  "a new index adds nothing where another serves its queries as well: %s",
  async (_, old, change, served, found) => {
    const measured = async () => {
      const { findings, proof } = await proved(server, {
        history: { "migrations/1.sql": `${table}${old}` },
        files: { "migrations/2.sql": change },
        rows: 20_000,
      });
      return { findings, made: proof?.indexes?.find(({ name }) => name === "public.n") };
    };
    let { findings, made } = await measured();
    // On a busy machine a query may seem to have gained: then nothing is said, and it is measured again.
    for (let left = 2; left > 0 && served && !made?.servedBefore; left--)
      ({ findings, made } = await measured());
    expect(made?.usedBy).not.toEqual([]);
    expect(made?.servedBefore).toEqual(served);
    expect(findings.map(({ rule }) => rule).filter((rule) => rule === "redundant-new-index")).toEqual(found);
  },
);
