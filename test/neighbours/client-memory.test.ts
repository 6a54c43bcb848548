import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Session } from "../../src/postgres/server.ts";
import { type Production, production } from "../deploy/production.ts";
import { applyProgram, repositoryWith } from "../deploy/program.ts";
import { until } from "../until.ts";
import { named } from "./neighbour.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const lacks =
  process.platform === "linux" ? null : "the system does not tell how much memory a process has had";
const LOOKED_MS = 60_000;
const MOST = 100 * 2 ** 20;

/** The most memory that a process has had so far, in bytes. */
function mostMemory(pid: number): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}

describe.skipIf(lacks !== null)(named("the program beside a long build", lacks), () => {
  let there: Production;
  let boss: Session;
  beforeAll(async () => {
    there = await production(18);
    boss = await there.session("boss");
    await boss.simple(
      "SET ROLE owner; CREATE TABLE orders (id int); INSERT INTO orders SELECT generate_series(1, 1000); RESET ROLE",
    );
  });
  afterAll(async () => {
    await boss?.close();
    await there?.stop();
  });

  it("takes less than 100 MB, and looking on for a minute adds little", async () => {
    const repository = repositoryWith(
      "CREATE TABLE orders (id int)",
      "CREATE INDEX CONCURRENTLY a ON orders (id)",
    );
    const writers = await Promise.all([1, 2].map(() => there.session("owner")));
    // One after the other stays in its transaction, and each is named.
    for (const writer of writers) await writer.simple("BEGIN; LOCK TABLE orders IN ROW EXCLUSIVE MODE");
    const program = await applyProgram(repository, there.url("owner"));
    await program.told("blocked");
    const pid = program.process.pid ?? 0;
    const before = mostMemory(pid);
    await sleep(LOOKED_MS);
    const most = mostMemory(pid);
    for (const writer of writers) await writer.simple("ROLLBACK").then(() => writer.close());
    expect(await program.ended, program.stderr()).toBe(0);
    repository.remove();
    await until(() => program.lines.length > 0);
    process.stdout.write(
      `memory: ${Math.round(before / 2 ** 20)} MB, after a minute ${Math.round(most / 2 ** 20)} MB\n`,
    );
    expect(most).toBeLessThan(MOST);
  });
});
