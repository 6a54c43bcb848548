import { expect } from "vitest";
import type { Rule } from "../../src/check/rule.ts";
import { blockedOn } from "../../src/postgres/questions/lock-conflicts.ts";
import { untilWaiting } from "../../src/postgres/questions/locks.ts";
import type { Server } from "../../src/postgres/server.ts";
import { printName } from "../../src/sql/grammar/name.ts";
import type { Case } from "../room.ts";
import { playUpTo } from "./play.ts";
import { found, prepared, staged, statementAt } from "./stage.ts";

/** Behind one writer that stays in its transaction the statement waits, and other writers wait behind it. */
export async function provesWaiting(server: Server, rule: Rule, testCase: Case): Promise<void> {
  const stage = await staged(testCase);
  const [finding] = found(rule, testCase, stage);
  const statement = finding && statementAt(stage.up, finding);
  if (!finding?.table || !statement) throw new Error("the rule finds no statement");
  const table = printName(finding.table);
  const database = await prepared(server, testCase, stage);
  const [session, writer, watcher] = [
    await database.connect(),
    await database.connect(),
    await database.connect(),
  ];
  try {
    await playUpTo(statement.unit, statement, session);
    await writer.simple(`BEGIN; LOCK TABLE ${table} IN ROW EXCLUSIVE MODE`);
    const running = session.simple(statement.text);
    await untilWaiting(watcher, session.pid);
    expect(await blockedOn(watcher, table)).toEqual(expect.arrayContaining(["insert", "update", "delete"]));
    await writer.simple("COMMIT");
    await running;
  } finally {
    for (const each of [session, writer, watcher]) await each.close();
    await database.drop();
  }
}
