import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Session } from "../../src/postgres/server.ts";
import { applied } from "../deploy/applied.ts";
import { askedMajors, type Production, production } from "../deploy/production.ts";
import { named, ownFolder } from "./neighbour.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** A disk of 6 MB, which only root may make, and not in every container. */
function smallDisk(): {
  readonly folder: string;
  readonly lacks: string | null;
  readonly remove: () => void;
} {
  const { folder, remove } = ownFolder("iw-full-");
  const { uid, gid } = statSync(folder);
  const options = `size=6m,mode=0700,uid=${uid},gid=${gid}`;
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]);
  return {
    folder,
    lacks: status === 0 ? null : "nobody here may mount a small disk",
    remove: () => {
      if (status === 0) spawnSync("umount", [folder]);
      remove();
    },
  };
}

const disk = smallDisk();
afterAll(() => disk.remove());

describe.skipIf(disk.lacks !== null).each(askedMajors)(
  named("a full disk, on PostgreSQL %i", disk.lacks),
  (major) => {
    let there: Production;
    let boss: Session;
    beforeAll(async () => {
      there = await production(major);
      boss = await there.session("boss");
      await boss.simple(`CREATE TABLESPACE small LOCATION '${disk.folder}'`);
      await boss.simple("GRANT CREATE ON TABLESPACE small TO owner; SET ROLE owner");
      await boss.simple(
        "CREATE TABLE orders (id bigint, number text); INSERT INTO orders SELECT i, md5(i::text) FROM generate_series(1, 150000) i; CREATE INDEX kept ON orders (id) TABLESPACE small",
      );
      await boss.simple("RESET ROLE");
    });
    afterAll(async () => {
      // The next server finds the disk empty.
      await boss?.simple("DROP TABLE orders").catch(() => {});
      await boss?.simple("DROP TABLESPACE small").catch(() => {});
      await boss?.close();
      await there?.stop();
    });

    const state = async (pattern: string) => {
      const { rows } = await boss.extended(
        "SELECT c.relname AS name, i.indisvalid AS valid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname ~ $1 ORDER BY 1",
        [pattern],
      );
      return rows.map(({ name, valid }) => `${name} ${valid === "t" ? "valid" : "INVALID"}`);
    };

    it("a build that finds no room is taken back at once, gives its room back, and is not sent again", async () => {
      const change = "CREATE INDEX CONCURRENTLY big ON orders (number) TABLESPACE small";
      const { database, sent, said } = await applied(there.url("owner"), change);
      expect(database.steps[0]?.applied?.sqlstate, said).toBe("53100");
      expect([database.outcome, sent.length, await state("^big")]).toEqual(["failed", 2, []]);
      // What fits, fits again.
      const small = "CREATE INDEX CONCURRENTLY fits ON orders (id) TABLESPACE small WHERE id < 1000";
      expect((await applied(there.url("owner"), small)).database.outcome).toBe("done");
      await boss.simple("DROP INDEX fits");
    });

    it("REINDEX that finds no room leaves the old index as it was", async () => {
      const { database, said } = await applied(there.url("owner"), "REINDEX INDEX CONCURRENTLY kept", {
        history: "CREATE TABLE orders (id bigint, number text); CREATE INDEX kept ON orders (id);",
      });
      expect(database.steps[0]?.applied?.sqlstate, said).toBe("53100");
      expect([database.outcome, await state("^kept")]).toEqual(["failed", ["kept valid"]]);
    });
  },
);
