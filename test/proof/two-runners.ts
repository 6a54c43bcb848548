import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import type { Rule } from "../../src/check/rule.ts";
import { type Server, ServerError, type Session } from "../../src/postgres/server.ts";
import { apply } from "../../src/prove/sending/apply.ts";
import type { Case } from "../room.ts";
import { playUpTo } from "./play.ts";
import { found, prepared, staged, statementAt } from "./stage.ts";

/** Two runners start at once: the second waits for the first one's lock, and the first for the second one's snapshot. */
export async function provesTwoRunners(server: Server, rule: Rule, testCase: Case): Promise<void> {
  const stage = await staged(testCase);
  const [finding] = found(rule, testCase, stage);
  const statement = finding && statementAt(stage.up, finding);
  if (!statement) throw new Error("the rule finds no statement");
  const database = await prepared(server, testCase, stage);
  const [first, second, watcher] = [
    await database.connect(),
    await database.connect(),
    await database.connect(),
  ];
  try {
    await playUpTo(statement.unit, statement, first);
    const waiting = apply(statement.unit, second);
    await untilQueued(watcher, second.pid);
    // Who looks for a deadlock is who has waited for deadlock_timeout: the second has looked by now, and found none.
    await sleep(1500);
    expect(await codeOf(first.simple(statement.text))).toBe("40P01");
    const { rows } = await watcher.extended("SELECT count(*) AS n FROM pg_index WHERE NOT indisvalid");
    expect(Number(rows[0]?.n)).toBeGreaterThan(0);
    await first.close();
    await waiting;
  } finally {
    for (const each of [first, second, watcher]) await each.close().catch(() => {});
    await database.drop();
  }
}

async function untilQueued(watcher: Session, pid: number): Promise<void> {
  for (;;) {
    const { rows } = await watcher.extended(
      "SELECT FROM pg_locks WHERE pid = $1 AND locktype = 'advisory' AND NOT granted",
      [pid],
    );
    if (rows.length > 0) return;
    await sleep(20);
  }
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
