import { expect } from "vitest";
import type { Rule } from "../../src/check/rule.ts";
import type { Server, Session } from "../../src/postgres/server.ts";
import { apply } from "../../src/prove/sending/apply.ts";
import type { Case } from "../room.ts";
import { outermost } from "./play.ts";
import { applyAll, errorOf, found, prepared, staged, statementAt } from "./stage.ts";

/** Run again after it was done once, the migration stops at the statement, or makes what it has made already. */
export async function provesSecondRun(server: Server, rule: Rule, testCase: Case): Promise<void> {
  const stage = await staged(testCase);
  const [finding] = found(rule, testCase, stage);
  const statement = finding && statementAt(stage.up, finding);
  if (!finding || !statement) throw new Error("the rule finds no statement");
  const database = await prepared(server, testCase, stage);
  const session = await database.connect();
  try {
    if (finding.severity === "notice" && statement.scope.in === "block") {
      // Failed and rolled back, it has left nothing for a second run to meet.
      await session.simple(`BEGIN; ${outermost(statement).text}; ROLLBACK`);
      expect(errorOf(await apply(statement.unit, session))).toBeNull();
      return;
    }
    const before = await indexCount(session);
    await session.simple(outermost(statement).text);
    const made = (await indexCount(session)) - before;
    const error = errorOf(await applyAll(stage.up, session));
    if (error !== null) expect(["42P07", "42704"]).toContain(error.slice(0, 5));
    else expect((await indexCount(session)) - before).toBe(2 * made);
  } finally {
    await session.close();
    await database.drop();
  }
}

async function indexCount(session: Session): Promise<number> {
  const { rows } = await session.extended("SELECT count(*) AS n FROM pg_index");
  return Number(rows[0]?.n);
}
