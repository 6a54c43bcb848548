import { describe, expect, it } from "vitest";
import { readFiles } from "./memory-tree.ts";

const GO = (module: string) => `module m\nrequire ${module} v1.0.0\n`;
const CARGO = (crate: string) => `[dependencies]\n${crate} = "1"\n`;
const UP_DOWN = { "m/1_a.up.sql": "SELECT 1;", "m/1_a.down.sql": "SELECT 0;" };
const FOLDER = "m/20240101000000_a";
const STAMPED = "m/20240101000000_a.sql";

/** Layouts that several tools share: one file of evidence decides each. */
describe("shared layouts", () => {
  it.each([
    ["plain", {}],
    ["golang-migrate", { "go.mod": GO("github.com/golang-migrate/migrate/v4") }],
    ["sqlx", { "Cargo.toml": CARGO("sqlx") }],
    ["morph", { "go.mod": GO("github.com/mattermost/morph") }],
    ["pop", { "go.mod": GO("github.com/gobuffalo/pop/v6") }],
    ["node-pg-migrate", { "package.json": '{"dependencies":{"node-pg-migrate":"8"}}' }],
  ])("*.up.sql and *.down.sql: %s", (tool, evidence) => {
    const result = readFiles({ ...UP_DOWN, ...evidence });
    expect(result.roots.map((root) => root.tool)).toEqual([tool]);
    expect(result.roots[0]?.versions.map((one) => [one.up.length, one.down.length])).toEqual([[1, 1]]);
  });

  it.each([
    ["plain", {}],
    ["prisma", { "m/migration_lock.toml": 'provider = "postgresql"' }],
    ["drizzle", { [`${FOLDER}/snapshot.json`]: '{"dialect":"postgres"}' }],
  ])("<folder>/migration.sql: %s", (tool, evidence) => {
    const result = readFiles({ [`${FOLDER}/migration.sql`]: "SELECT 1;", ...evidence });
    expect(result.roots.map((root) => [root.tool, root.folder])).toEqual([[tool, "m"]]);
  });

  it.each([
    ["plain", {}],
    ["plain", { "config.yaml": "metadata_directory: metadata\n" }],
    ["diesel", { "diesel.toml": "" }],
    ["diesel", { [`${FOLDER}/metadata.toml`]: "run_in_transaction = false" }],
  ])("<folder>/up.sql: %s", (tool, evidence) => {
    const result = readFiles({ [`${FOLDER}/up.sql`]: "", [`${FOLDER}/down.sql`]: "", ...evidence });
    expect(result.roots.map((root) => [root.tool, root.folder])).toEqual([[tool, "m"]]);
  });

  it.each([
    ["plain", {}],
    ["refinery", { "Cargo.toml": CARGO("refinery") }],
    ["flyway", { "build.gradle": 'id "org.flywaydb.flyway"' }],
  ])("V1__x.sql: %s", (tool, evidence) => {
    expect(readFiles({ "m/V1__x.sql": "", ...evidence }).roots[0]?.tool).toBe(tool);
  });

  it.each([
    ["plain", {}],
    ["atlas", { "m/atlas.sum": "h1:" }],
    ["sqlx", { "Cargo.toml": CARGO("sqlx") }],
    ["drizzle", { "m/meta/_journal.json": '{"dialect":"postgresql","entries":[]}' }],
    ["goose", { [STAMPED]: "-- +goose Up\nSELECT 1;" }],
    ["dbmate", { [STAMPED]: "-- migrate:up\nSELECT 1;\n-- migrate:down\n" }],
  ])("<14 digits>_x.sql: %s", (tool, evidence) => {
    expect(readFiles({ [STAMPED]: "SELECT 1;", ...evidence }).roots[0]?.tool).toBe(tool);
  });
});

describe("a folder that holds each migration once for every database", () => {
  it("has PostgreSQL's own in the place of what is for all, and that is said", () => {
    const names = ["1_a.up.sql", "2_b.autocommit.up.sql", "2_b.postgres.autocommit.up.sql", "3_c.up.sql"];
    const result = readFiles(Object.fromEntries(names.map((name) => [`m/${name}`, "SELECT 1;\n"])));
    const read = result.roots.flatMap(({ versions }) => versions.flatMap(({ up }) => up));
    expect(read.map(({ file }) => file.path)).toEqual([
      "m/1_a.up.sql",
      "m/2_b.postgres.autocommit.up.sql",
      "m/3_c.up.sql",
    ]);
    expect(result.skipped).toEqual([
      {
        folder: "m/2_b.autocommit.up.sql",
        reason: "PostgreSQL is sent 2_b.postgres.autocommit.up.sql in its place",
      },
    ]);
  });

  const variants = (ends: readonly string[]) =>
    Object.fromEntries(
      ends.flatMap((end) => [1, 2].map((n) => [`m/000${n}_a.${end}.up.sql`, "SELECT 1;\n"])),
    );

  it("is read as PostgreSQL's, whoever names it, and that is said", () => {
    const result = readFiles(variants(["postgres", "mysql", "sqlite3", "cockroach"]));
    const paths = result.roots.flatMap((root) =>
      root.versions.flatMap(({ up }) => up.map((one) => one.file.path)),
    );
    expect(paths).toEqual(["m/0001_a.postgres.up.sql", "m/0002_a.postgres.up.sql"]);
    expect(result.skipped.map(({ reason }) => reason)).toEqual([
      "the files are named for MySQL",
      "the files are named for SQLite",
      "the files are named for CockroachDB",
    ]);
  });

  it("is read as it is named, where none of them is PostgreSQL's", () => {
    const result = readFiles(variants(["sqlite3"]));
    expect(result.roots.flatMap((root) => root.versions)).toHaveLength(2);
  });
});
