import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serverFor } from "../../src/programs/server-for.ts";
import { openServer, type Server } from "../../src/prove/server/index.ts";
import { proved } from "../proof/proved.ts";
import { sampled } from "../sampled.ts";
import { openMajor } from "../servers/binaries.ts";

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const goose = (sql: string) => `-- +goose Up\n${sql}`;

describe("types of an extension that the server has not", () => {
  const history = {
    "migrations/1_docs.sql": goose(
      "CREATE EXTENSION vector;\nCREATE EXTENSION IF NOT EXISTS postgis;\nCREATE TABLE docs (id bigint PRIMARY KEY, title text, sense vector(8) NOT NULL, halves halfvec(4)[], place geometry(Point, 4326), area geography);\nCREATE INDEX docs_sense ON docs USING hnsw (sense vector_l2_ops);\nCREATE INDEX docs_place ON docs USING gist (place);",
    ),
  };

  it("stand in by name, so that the table is there, and other indexes of it are measured", async () => {
    const { proof, remarks } = await proved(server, {
      history,
      files: { "migrations/2_title.sql": "CREATE INDEX docs_title ON docs (title);" },
      rows: 500,
    });
    expect(proof?.history).toEqual({
      statements: 5,
      failed: 4,
      missing: ["extension vector", "extension postgis", "index docs_sense", "index docs_place"],
    });
    expect(proof?.statements).toMatchObject([{ status: "ok", durationMs: expect.any(Number) }]);
    expect(proof?.indexes).toMatchObject([{ usedBy: expect.arrayContaining(["docs_title: equality"]) }]);
    expect(remarks).toEqual(
      expect.arrayContaining([
        "this server has no extension vector, so columns of type vector, halfvec, sparsevec hold text instead, and no index over them is measured",
        "this server has no extension postgis, so columns of type geometry, geography, box2d, box3d hold text instead, and no index over them is measured",
        "migrations/2_title.sql is measured over docs, in which columns are of type vector, halfvec, geometry, geography in name only",
      ]),
    );
  });

  it("stand in where nobody makes the extension, in the schema that is named", async () => {
    const { proof, remarks } = await proved(server, {
      history: {
        "migrations/1_docs.sql":
          "CREATE SCHEMA extensions;\nCREATE TABLE docs (id int, sense extensions.vector(3), title text);",
      },
      files: { "migrations/2_title.sql": "CREATE INDEX docs_title ON docs (title);" },
    });
    expect(proof?.history).toEqual({ statements: 2, failed: 0, missing: [] });
    expect(proof?.statements.map((one) => one.status)).toEqual(["ok"]);
    expect(remarks.join("\n")).toContain("this server has no extension vector");
  });

  it.each([
    ["hnsw", "CREATE INDEX i ON docs USING hnsw (sense vector_l2_ops);", "vector"],
    ["a default operator class", "CREATE INDEX i ON docs USING gist (place);", "postgis"],
    ["the extension itself", "CREATE EXTENSION postgis;", "postgis"],
  ])("are measured in no index: %s", async (_, sql, extension) => {
    const { findings, failures, remarks } = await proved(server, {
      history,
      files: { "migrations/2_index.sql": sql },
    });
    expect(findings.filter((one) => one.rule === "refused-by-server")).toEqual([]);
    expect(remarks).toContain(
      `migrations/2_index.sql:1 is not measured: this server has no extension ${extension}; pass a disposable PostgreSQL that has it with --database-url`,
    );
    expect(failures.map((one) => one.message).join("\n")).toContain("is not measured to the end");
  });
});

describe("a server for what only PGlite has", () => {
  const root = async (sql: string) => {
    const { discoveryOf } = await import("../room.ts");
    const { rootsOf } = await import("../../src/programs/versions.ts");
    const { defaults } = await import("../room.ts");
    const files = new Map([["migrations/2_index.sql", sql]]);
    return rootsOf(discoveryOf(files, new Map([["migrations/1_docs.sql", "CREATE EXTENSION vector;"]])), {
      ...defaults,
    }).roots;
  };
  const open = (wish: Parameters<typeof openServer>[0]) =>
    wish?.providers ? openServer(wish) : openMajor(18);

  it.each<[what: string, sql: string, provider: string]>(
    sampled([
      ["an index by its method", "CREATE INDEX i ON docs USING hnsw (sense vector_l2_ops);", "pglite"],
      ["a column", "ALTER TABLE docs ADD sense vector(3);", "pglite"],
      ["the extension", "CREATE EXTENSION IF NOT EXISTS vector;", "pglite"],
      ["nothing of it", "CREATE INDEX i ON docs (title);", "embedded"],
      ["what PGlite has not either", "CREATE EXTENSION postgis;", "embedded"],
    ]),
  )("is chosen by %s", async (_, sql, provider) => {
    const found = await serverFor(await root(sql), {}, open);
    try {
      expect(found.provider).toBe(provider);
      expect(found.notes.join("\n").includes("is in PGlite alone here")).toBe(provider === "pglite");
    } finally {
      await found.stop();
    }
  });
});

it("contrib is there as a whole, but for what reaches outside", async () => {
  expect(server.can.extensions).toEqual(
    expect.arrayContaining(["moddatetime", "lo", "tcn", "pg_stat_statements", "xml2", "intagg", "dict_int"]),
  );
  for (const outside of [
    "dblink",
    "file_fdw",
    "postgres_fdw",
    "plperlu",
    "plpython3u",
    "pg_surgery",
    "hstore_plperl",
  ])
    expect(server.can.extensions).not.toContain(outside);
  const database = await server.database(server.can.extensions);
  const session = await database.connect();
  for (const name of server.can.extensions)
    await session.simple(`CREATE EXTENSION IF NOT EXISTS "${name}" CASCADE`);
  await session.close();
  await database.drop();
});
