import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const LOCK = 'provider = "postgresql"\n';
const ROOT = "prisma/migrations";
const FILE = `${ROOT}/20240101000000_a/migration.sql`;
const base = { [`${ROOT}/migration_lock.toml`]: LOCK, [FILE]: "SELECT 1;\n" };
const pkg = (range: string) => JSON.stringify({ devDependencies: { prisma: range } });

describe("prisma", () => {
  it("claims by its lock file; the root is the parent, in the order of folder names", () => {
    const earlier = `${ROOT}/20230101000000_z/migration.sql`;
    const result = readFiles({ ...base, [earlier]: "SELECT 0;" }, { lint: [FILE] });
    expect(result.roots).toHaveLength(1);
    expect(result.roots[0]).toMatchObject({ folder: ROOT, tool: "prisma" });
    expect(result.roots[0]?.versions.map((one) => [one.up[0]?.file.path, one.up[0]?.file.changed])).toEqual([
      [earlier, "none"],
      [FILE, "all"],
    ]);
  });

  it.each([
    ["6.1.0", "one-query"],
    ["^6.0.0", "one-query"],
    ["7.3.0", "one-query"],
    ["7.4.1", "automatic"],
    ["^7.0.0", "automatic"],
    ["latest", "automatic"],
  ])("sends %s as %s", (range, execution) => {
    expect(migrationOf(readFiles({ ...base, "package.json": pkg(range) }), FILE).execution).toBe(execution);
  });

  it("believes a lock file before a range", () => {
    const npm = JSON.stringify({ packages: { "node_modules/prisma": { version: "7.2.0" } } });
    const locked = readFiles({ ...base, "package.json": pkg("^7.0.0"), "package-lock.json": npm });
    expect(migrationOf(locked, FILE)).toMatchObject({ execution: "one-query" });
    expect(migrationOf(locked, FILE).why).toContain("7.2.0 in package-lock.json");
    const pnpm = readFiles({
      ...base,
      "package.json": pkg("*"),
      "pnpm-lock.yaml": "packages:\n  prisma@6.0.1(typescript@5.0.0):\n    resolution: {}\n",
    });
    expect(migrationOf(pnpm, FILE).why).toContain("6.0.1 in pnpm-lock.yaml");
  });

  it("reads a workspace's own version from the lock file at the top", () => {
    const inside = Object.fromEntries(
      Object.entries(base).map(([path, text]) => [`packages/db/${path}`, text]),
    );
    const files = { ...inside, "packages/db/package.json": pkg("^7.0.0") };
    const path = `packages/db/${FILE}`;
    const pnpm = [
      "importers:",
      "  packages/db:",
      "    devDependencies:",
      "      prisma:",
      "        specifier: ^7.0.0",
      "        version: 7.1.0(typescript@5.0.0)",
      "packages:",
      "  prisma@7.4.0: {}",
    ].join("\n");
    expect(migrationOf(readFiles({ ...files, "pnpm-lock.yaml": pnpm }), path).execution).toBe("one-query");
    const npm = JSON.stringify({
      packages: {
        "packages/db/node_modules/prisma": { version: "7.1.0" },
        "node_modules/prisma": { version: "7.4.0" },
      },
    });
    expect(migrationOf(readFiles({ ...files, "package-lock.json": npm }), path).execution).toBe("one-query");
    const yarn = '__metadata:\n  version: 8\n"prisma@npm:^7.0.0":\n  version: 7.1.0\n';
    expect(migrationOf(readFiles({ ...files, "yarn.lock": yarn }), path).execution).toBe("one-query");
  });

  it("says that the version is unknown, and decides by the statements", () => {
    const up = migrationOf(readFiles(base), FILE);
    expect(up.why).toContain("no package.json or lock file says which version");
    expect(up.decide?.(["CREATE INDEX CONCURRENTLY i ON t (a)", "SELECT 1"]).execution).toBe("autocommit");
    const whole = up.decide?.(["DROP INDEX CONCURRENTLY i", "SELECT 1"]);
    expect(whole).toMatchObject({ execution: "one-query", sent: [{ as: "string" }, { as: "string" }] });
    expect(up.decide?.(["drop index concurrently i"]).sent).toEqual([{ as: "alone" }]);
  });

  it("reads a hand-made down.sql", () => {
    const result = readFiles({ ...base, [`${ROOT}/20240101000000_a/down.sql`]: "SELECT 2;" });
    expect(lines(result)[1]).toBe(`down ${ROOT}/20240101000000_a/down.sql one-query`);
    expect(migrationOf(result, FILE).rollback).toMatchObject({ place: "file", present: true });
    expect(migrationOf(readFiles(base), FILE).rollback).toMatchObject({ place: "none", present: false });
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({
      ...base,
      [FILE]: "-- atlas:txmode none\n\nSELECT 1;\n-- +goose NO TRANSACTION\n",
    });
    expect(troublesOf(result).map((one) => one.message)).toContain(
      "`-- +goose NO TRANSACTION` is a marker of goose, and Prisma Migrate does not read it",
    );
  });

  it("skips another provider", () => {
    const result = readFiles({ ...base, [`${ROOT}/migration_lock.toml`]: 'provider = "mysql"' });
    expect(result.skipped).toEqual([
      { folder: ROOT, reason: 'prisma/migrations/migration_lock.toml says provider = "mysql"' },
    ]);
  });

  it("needs evidence: the layout alone is nobody's", () => {
    const { [`${ROOT}/migration_lock.toml`]: _, ...bare } = base;
    expect(readFiles(bare).roots[0]).toMatchObject({ tool: "plain", folder: ROOT });
    expect(readFiles({ ...bare, "package.json": pkg("7.0.0") }).roots[0]).toMatchObject({ tool: "prisma" });
  });
});
