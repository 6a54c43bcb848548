import { expect } from "vitest";
import type { Rule } from "../../src/check/rule.ts";
import { untilWaiting } from "../../src/postgres/questions/locks.ts";
import type { Server, Session } from "../../src/postgres/server.ts";
import { lockInTheWay } from "../../src/sql/locks/lock-beside.ts";
import type { Statement, Unit } from "../../src/types.ts";
import type { Case } from "../room.ts";
import { playUpTo } from "./play.ts";
import { found, prepared, staged, statementAt } from "./stage.ts";

/** Leaves the session in the transaction that a statement goes beside: one of its own migration, or that of all before it. */
async function openBeside(units: readonly Unit[], statement: Statement, session: Session): Promise<void> {
  const before = statement.beside ? [] : units.slice(0, units.indexOf(statement.unit));
  if (before.length > 0) await session.simple("BEGIN");
  for (const unit of before) for (const { text } of unit.statements) await session.simple(text);
  for (const { index, beside, text } of statement.unit.statements)
    if (statement.beside && !beside && index < statement.index) await session.simple(text);
}

/**
 * Each statement waits for a session that has locked a table and read it, as Ecto does
 * (ecto_sql 3.13, lib/ecto/adapters/postgres.ex, lock_for_migrations), and idles in its transaction.
 */
export async function provesSnapshot(server: Server, rule: Rule, testCase: Case): Promise<void> {
  const stage = await staged(testCase);
  const statements = found(rule, testCase, stage).flatMap((finding) => statementAt(stage.up, finding) ?? []);
  if (statements.length === 0) throw new Error("the rule finds no statement");
  for (const statement of statements) {
    const database = await prepared(server, testCase, stage);
    const [session, holder, watcher] = [
      await database.connect(),
      await database.connect(),
      await database.connect(),
    ];
    try {
      if (statement.scope.in === "autocommit" && statement.scope.beside) {
        await openBeside(stage.up, statement, holder);
        if (lockInTheWay(statement)?.lock.mode === "made") {
          await expect(session.simple(statement.text)).rejects.toMatchObject({ sqlstate: "42P01" });
          continue;
        }
      } else {
        await watcher.simple("CREATE TABLE schema_migrations (version bigint PRIMARY KEY)");
        await playUpTo(statement.unit, statement, session);
        await holder.simple("BEGIN; LOCK TABLE schema_migrations IN SHARE UPDATE EXCLUSIVE MODE");
        await holder.extended("SELECT version FROM schema_migrations");
      }
      const running = session.simple(statement.text);
      await untilWaiting(watcher, session.pid);
      const { rows } = await watcher.extended(
        "SELECT pg_blocking_pids($1) AS pids, state FROM pg_stat_activity WHERE pid = $2",
        [session.pid, holder.pid],
      );
      expect(rows).toEqual([{ pids: `{${holder.pid}}`, state: "idle in transaction" }]);
      await holder.simple("COMMIT");
      await running;
    } finally {
      for (const each of [session, holder, watcher]) await each.close();
      await database.drop();
    }
  }
}
