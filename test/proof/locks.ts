import { expect } from "vitest";
import type { Rule, RuleProof } from "../../src/check/rule.ts";
import { blockedOn } from "../../src/postgres/questions/lock-conflicts.ts";
import { type Server, ServerError, type Session } from "../../src/postgres/server.ts";
import { isAtLeast } from "../../src/sql/locks/locks-taken.ts";
import type { Case } from "../room.ts";
import { outermost, playUpTo } from "./play.ts";
import { found, prepared, staged, statementAt } from "./stage.ts";
import { lockOnIndexOf, tablesHeld } from "./watch.ts";

type LockProof = Extract<RuleProof, { by: "locks" }>;

/** The statement holds the lock that its rule claims, and a second session waits with what the rule says it blocks. */
export async function provesLocks(
  server: Server,
  rule: Rule,
  proof: LockProof,
  testCase: Case,
): Promise<void> {
  const stage = await staged(testCase);
  const [finding] = found(rule, testCase, stage);
  const units = [...stage.up, ...stage.down];
  const statement = finding && statementAt(units, finding);
  if (!finding || !statement) throw new Error("the rule finds no statement");
  const database = await prepared(server, testCase, stage);
  const [session, watcher] = [await database.connect(), await database.connect()];
  try {
    if (statement.migration.direction === "down")
      for (const unit of stage.up) for (const each of unit.statements) await session.simple(each.text);
    const open = await playUpTo(statement.unit, statement, session);
    if (!open) await session.simple("BEGIN");
    if (!(await heldOpen(session, outermost(statement).text))) return;
    const locks = await tablesHeld(watcher, session.pid);
    const tables = finding.table
      ? [finding.table.name]
      : [...locks.keys()].filter((name) => !name.startsWith("pg_"));
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      // Who plans a query of the table waits for its indexes as well.
      const strongest = locks.get(table) ?? (await lockOnIndexOf(watcher, session.pid, table));
      expect([table, strongest && isAtLeast(strongest, proof.mode)]).toEqual([table, true]);
      expect(await blockedOn(watcher, table)).toEqual(expect.arrayContaining([...proof.blocks]));
    }
  } finally {
    await session.close();
    await watcher.close();
    await database.drop();
  }
}

/** Runs it in an open transaction; false for what PostgreSQL runs in several of its own (REINDEX SCHEMA). */
async function heldOpen(session: Session, sql: string): Promise<boolean> {
  try {
    await session.simple(sql);
    return true;
  } catch (error) {
    if (!(error instanceof ServerError) || error.sqlstate !== "25001") throw error;
    await session.simple("ROLLBACK");
    await session.simple(sql);
    return false;
  }
}
