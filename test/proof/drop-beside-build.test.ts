import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ServerError, type Session } from "../../src/postgres/server.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { openMajor } from "../servers/binaries.ts";
import { proved } from "./proved.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const build = "CREATE UNIQUE INDEX CONCURRENTLY orders_number ON orders (number);";

/** The statements that the advice names, without the words between. */
async function advised(): Promise<readonly string[]> {
  const { findings } = await proved(server, {
    history: { "migrations/1.sql": "CREATE TABLE orders (number text);" },
    files: { "migrations/2.sql": build },
  });
  const advice = findings.find(({ rule }) => rule === "concurrent-index-not-rerunnable")?.instead ?? "";
  return advice.split("\n").filter((line) => line.endsWith(";"));
}

it("a drop beside a build that waits kills it, and the advice asks for that build first", async () => {
  const [drop = "", again, asks = ""] = await advised();
  expect(again).toBe(build);
  const database = await server.database();
  const [writer, builder, dropper] = [
    await database.connect(),
    await database.connect(),
    await database.connect(),
  ];
  try {
    await writer.simple("CREATE TABLE orders (number text)");
    expect(await pids(dropper, asks)).toEqual([]);
    await writer.simple("BEGIN; INSERT INTO orders VALUES ('1')");
    const built = codeOf(builder.extended(build));
    await vi.waitFor(async () => expect(await pids(dropper, asks)).toEqual([builder.pid]), 10_000);
    const dropped = codeOf(dropper.extended(drop));
    // Who has waited for longer than deadlock_timeout has looked for a deadlock, and found none.
    await sleep(1500);
    await writer.simple("COMMIT");
    expect([await built, await dropped]).toEqual(["40P01", "it ran"]);
  } finally {
    for (const each of [writer, builder, dropper]) await each.close().catch(() => {});
    await database.drop();
  }
});

async function pids(session: Session, sql: string): Promise<readonly number[]> {
  const { rows } = await session.extended(sql);
  return rows.map(({ pid }) => Number(pid));
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "it ran";
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    return error.sqlstate;
  }
}
