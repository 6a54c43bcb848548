import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { treeAt } from "../../src/discover/disk-tree.ts";
import { loadGrammar } from "../../src/parse/index.ts";
import { parseSeed } from "../../src/parse/seed.ts";
import { inTime } from "../../src/prove/deadlines.ts";
import { load } from "../../src/prove/history/follow.ts";
import { type SeedRows, seeded } from "../../src/prove/rows/seed-data.ts";
import type { Database, Server } from "../../src/prove/server/index.ts";
import { proved } from "../proof/proved.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  await loadGrammar();
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const tables = `CREATE TABLE p (id int PRIMARY KEY); CREATE SEQUENCE s;
  CREATE TABLE t (id int, a text, p int REFERENCES p, PRIMARY KEY (id))`;

/** The rows that a file leaves in t, and what is said. */
async function loadedFrom(text: string): Promise<{ rows: readonly string[]; troubles: readonly string[] }> {
  const seed = parseSeed({ path: "s.sql", text, changed: "none" });
  if ("wrong" in seed) throw new Error(seed.wrong);
  const database = await server.database();
  const session = await database.connect();
  await session.simple(tables);
  const { troubles } = await seeded(database, seed, ["public.t"], () => 30_000);
  const { rows } = await session.extended(
    "SELECT concat_ws('|', id, coalesce(a, 'null'), p) AS row FROM t ORDER BY id",
  );
  await session.close();
  await database.drop();
  return { rows: rows.map(({ row }) => String(row)), troubles };
}

describe("COPY brings its rows", () => {
  it.each([
    [
      "as text",
      "COPY t (id, a) FROM stdin;\n1\tit's; -- $$ \\\\.\n2\t\\N\n\\.\nINSERT INTO t VALUES (3);\n",
      ["1|it's; -- $$ \\.", "2|null", "3|null"],
    ],
    [
      "in a file with CRLF",
      "COPY t (id, a) FROM stdin;\r\n1\tx\r\n\\.\r\nINSERT INTO t VALUES (3);\r\n",
      ["1|x", "3|null"],
    ],
    [
      "as CSV with a header",
      'COPY t (id, a) FROM STDIN WITH (FORMAT csv, HEADER);\nid,a\n1,"two\nlines"\n2,\n\\.\n',
      ["1|two\nlines", "2|null"],
    ],
    [
      "with a delimiter, as of old",
      "copy t (id, a) from stdin with delimiter ';' null '';\n1;x\n2;\n\\.\n",
      ["1|x", "2|null"],
    ],
    [
      "up to the end of the file where nothing ends them",
      "COPY t (id, a) FROM stdin;\n1\tSELECT 1;\n2\ty",
      ["1|SELECT 1;", "2|y"],
    ],
    ["where there are none", "COPY t FROM stdin;\n\\.\nCOPY t (id) FROM stdin;", []],
    ["sent by \\g", "COPY t (id, a) FROM stdin \\g\n1\tx\n\\.\n", ["1|x"]],
    [
      "with more SQL on their line, which runs after them, and its own data after those",
      "COPY t (id) FROM stdin; UPDATE t SET a = 'u'; COPY t (id) FROM stdout; -- end\n1\n\\.\n2\n\\.\nINSERT INTO t VALUES (3);\n",
      ["1|u", "2|null", "3|null"],
    ],
    [
      "sent by \\g, with more SQL behind it",
      "COPY t (id) FROM stdin \\g \\\\ UPDATE t SET a = 'u';\n1\n\\.\n",
      ["1|u"],
    ],
    [
      "with what looks like their end in a line",
      "COPY t (id, a) FROM stdin (FORMAT csv);\n1,x\u2028\\.\n2,y\n\\.\n",
      ["1|x\u2028\\.", "2|y"],
    ],
    [
      "where it is no name, no text and no query that they come from",
      `COPY (SELECT 'from stdin') TO STDOUT; COPY (TABLE t) /* from stdin */ TO STDOUT;
COPY t TO STDOUT WITH (FORMAT csv, DELIMITER ';', NULL 'from stdin');
INSERT INTO t VALUES (3);`,
      ["3|null"],
    ],
    [
      "of many bytes a character, in several parts",
      `COPY t (id, a) FROM stdin;\n1\t${"😀".repeat(300_000)}\n\\.\nUPDATE t SET a = length(a) || right(a, 1);`,
      ["1|300000😀"],
    ],
  ])("%s", async (_, text, rows) => {
    expect(await loadedFrom(text)).toEqual({ rows, troubles: [] });
  });

  it("out of a dump, whose other commands are psql's or a superuser's", async () => {
    const dump = `\\restrict k
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);
SET session_replication_role = replica;
ALTER TABLE public.t DISABLE TRIGGER ALL;
COPY public.p (id) FROM stdin;
7
\\.


COPY public.t (id, a, p) FROM stdin;
1\tx\t7
\\.


ALTER TABLE public.t ENABLE TRIGGER ALL;
SELECT pg_catalog.setval('public.s', 41, true);
COPY public.t (id, a) FROM stdin;
2\ty
\\.
INSERT INTO public.t VALUES (pg_catalog.nextval('public.s'));
\\unrestrict k
`;
    expect(await loadedFrom(dump)).toEqual({ rows: ["1|x|7", "2|y", "42|null"], troubles: [] });
  });
});

it("what does not load is said with its place, and the rest goes on", async () => {
  const { rows, troubles } = await loadedFrom(`COPY t (id, p) FROM stdin;
1\t7
\\.
COPY p FROM stdin;
7
\\.
COPY t (id, a) FROM stdin; -- the second row is wrong
2\tx
two\ty
\\.
COPY t (id, a) FROM stdin (FORMAT binary);
PGCOPY
\\.
COPY t FROM '/etc/from stdin';
COPY t FROM PROGRAM 'true';
SELECT 'unfinished' FROM;
\\copy t (id) from stdin
8
\\.
COPY t TO stdout;
INSERT INTO nowhere VALUES (1);
COPY t (id, p) FROM stdin; INSERT INTO t
9\t7
`);
  expect(rows).toEqual(["9|null|7"]);
  expect(troubles).toEqual([
    expect.stringMatching(/^s\.sql:16 is not loaded: syntax error/),
    expect.stringMatching(/^s\.sql:22 is not loaded: syntax error/),
    expect.stringMatching(/^s\.sql:17 is not loaded: \\copy is a command of psql/),
    expect.stringMatching(
      /^s\.sql:1 does not load: insert or update on table "t" violates foreign key .* \(23503\)$/,
    ),
    's.sql:7 does not load: invalid input syntax for type integer: "two" (22P02), on line 9, column id: "two"',
    "s.sql:11 is not loaded: binary data cannot be in a file of text",
    expect.stringMatching(/^s\.sql:14 does not load: permission denied to COPY from a file/),
    expect.stringMatching(
      /^s\.sql:15 does not load: permission denied to COPY to or from an external program/,
    ),
    expect.stringMatching(/^s\.sql:21 does not load: relation "nowhere" does not exist/),
  ]);
});

it.each([
  [
    "seed data",
    (database: Database, all: SeedRows, patience: () => number) => seeded(database, all, [], patience),
  ],
  [
    "a schema",
    (database: Database, all: SeedRows, patience: () => number) => load(database, all.statements, patience),
  ],
])("%s that takes too long is left where it is", async (_, loading) => {
  const seed = parseSeed({ path: "s.sql", text: "SELECT nextval('s');".repeat(5), changed: "none" });
  if ("wrong" in seed) throw new Error(seed.wrong);
  const database = await server.database();
  const session = await database.connect();
  await session.simple("CREATE SEQUENCE s");
  let asked = 0;
  const patience = inTime(() => (asked++ < 4 ? 30_000 : 0));
  await expect(loading(database, seed, patience)).rejects.toThrow("the whole run had taken too long");
  // Once for the session, and once for each of these.
  expect((await session.extended("SELECT last_value FROM s")).rows).toEqual([{ last_value: "3" }]);
  await session.close();
  await database.drop();
});

it("SQL beside the data of COPY has a bound, the data have another", () => {
  const parsed = (text: string) => parseSeed({ path: "s.sql", text, changed: "none" });
  const line = "INSERT INTO t VALUES (1);\n";
  expect(parsed(line.repeat(400_000))).toEqual({
    wrong: expect.stringMatching(/^it holds more than 8 MB of/),
  });
  // Each of them, or a border of each line, in memory would be more than there is.
  expect(parsed("a;".repeat(2 ** 25))).toEqual({ wrong: expect.stringMatching(/than 500,000 statements/) });
  expect(parsed(`${"\n".repeat(2 ** 27)}${line}`)).toMatchObject({ unread: [], statements: [{}] });
  const data = `COPY t FROM stdin;\n${"1\tx\n".repeat(4_000_000)}\\.\n`;
  const read = parsed(`${line}${data}${line}`);
  if ("wrong" in read) throw new Error(read.wrong);
  expect(read.statements.map((one) => one.kind)).toEqual(["InsertStmt", "CopyStmt", "InsertStmt"]);
  expect(read.statements[1]?.data).toEqual([line.length + 19, line.length + 19 + 16_000_000]);
});

it("a file that cannot be had is the user's to mend, with the bound that it has", async () => {
  const told = proved(server, { seedData: "rows.sql", files: { "migrations/1.sql": "SELECT 1;" } });
  await expect(told).rejects.toThrow(/^the file rows\.sql of --seed-data cannot be read; .* at most 256 MB/);
  const folder = mkdtempSync(path.join(tmpdir(), "seed-"));
  try {
    writeFileSync(path.join(folder, "rows.sql"), "-".repeat(9 * 2 ** 20));
    const { read } = treeAt(folder);
    expect(read("rows.sql")).toBeNull();
    expect(read("rows.sql", 10 * 2 ** 20)).toHaveLength(9 * 2 ** 20);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
