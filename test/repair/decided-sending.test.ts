import { describe, expect, it } from "vitest";
import { stages } from "../../src/programs/commands.ts";
import { run } from "../cli/stub.ts";
import { repository } from "../discover/folder.ts";

const INDEX = 'CREATE INDEX "orders_status_idx" ON "orders"("status");\n';
const CONCURRENT = 'CREATE INDEX CONCURRENTLY "orders_status_idx" ON "orders"("status");\n';

/** What the patch of `fix` adds to a Prisma project whose newest migration says this; 7.4 is the first that splits a script. */
async function added(version: string, sql: string): Promise<readonly string[]> {
  const at = repository({
    "package.json": JSON.stringify({ devDependencies: { prisma: version } }),
    "prisma/migrations/migration_lock.toml": 'provider = "postgresql"\n',
    "prisma/migrations/20260105100000_a/migration.sql":
      'CREATE TABLE "orders" ("id" INT PRIMARY KEY, "status" TEXT);\n',
  });
  at.commit();
  at.git("checkout", "-qb", "change");
  at.write({ "prisma/migrations/20260119100000_b/migration.sql": sql });
  at.commit();
  const { out } = await run(at.path, ["fix", "--dry-run"], {}, stages);
  return out.split("\n").filter((line) => /^\+(?!\+)/.test(line));
}

const FIRST: readonly string[] = [
  'ALTER TABLE "orders" ADD COLUMN "note" TEXT;',
  'ALTER TABLE "orders" DROP COLUMN "status", ADD COLUMN "status" TEXT;',
  'CREATE TABLE "events" ("id" INT);',
  "CREATE TYPE \"state\" AS ENUM ('open');",
  'ALTER TABLE "orders" ADD COLUMN "note" TEXT, ADD COLUMN "more" TEXT;',
];

describe("a tool that looks at the statements is asked about those of the repair", () => {
  it.each(FIRST)("what no build comes after in its own file is left as it was written: %s", async (first) => {
    for (const version of ["6.19.0", "7.5.0"])
      expect(await added(version, `${first}\n\n${INDEX}`), version).toEqual([
        "+DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;",
        `+${CONCURRENT.trimEnd()}`,
      ]);
  });
});
