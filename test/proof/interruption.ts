import { expect } from "vitest";
import type { Rule } from "../../src/check/rule.ts";
import { type Database, type Server, ServerError, type Session } from "../../src/postgres/server.ts";
import { frozen } from "../../src/prove/interruption/stop-at-waits.ts";
import { apply } from "../../src/prove/sending/apply.ts";
import { nameOf, nameOfList, printName } from "../../src/sql/grammar/name.ts";
import { tableOf } from "../../src/sql/locks/locks-taken.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";
import type { Case } from "../room.ts";
import { playUpTo } from "./play.ts";
import { applyAll, errorOf, found, prepared, staged, statementAt } from "./stage.ts";

/** Cut off while it waits for a writer, the statement leaves an invalid index; the migration is then run again. */
export async function provesInterruption(server: Server, rule: Rule, testCase: Case): Promise<void> {
  const stage = await staged(testCase);
  const [finding] = found(rule, testCase, stage);
  const statement = finding && statementAt([...stage.up, ...stage.down], finding);
  if (!statement) throw new Error("the rule finds no statement");
  const database = await prepared(server, testCase, stage);
  const [session, writer, watcher] = [
    await database.connect(),
    await database.connect(),
    await database.connect(),
  ];
  try {
    if (stage.down.includes(statement.unit)) expect(errorOf(await applyAll(stage.up, session))).toBeNull();
    await playUpTo(statement.unit, statement, session);
    const timeouts = [...statement.settings.keys()].filter((name) => name.endsWith("_timeout"));
    let code: string;
    if (timeouts.length > 0) {
      await writer.simple(`BEGIN; LOCK TABLE ${printName(tableFor(statement))} IN ROW EXCLUSIVE MODE`);
      code = await timedOut(session, statement, timeouts);
      await writer.simple("COMMIT");
    } else code = await cancelled(database, session, statement, watcher);
    expect(["57014", "55P03", "25P04"]).toContain(code);
    expect(await invalid(watcher)).toBe(true);
    if (timeouts.length === 0) await runsAgain(statement, await database.connect(), watcher);
  } finally {
    for (const each of [session, writer, watcher]) await each.close().catch(() => {});
    await database.drop();
  }
}

function tableFor({ node, schema }: Statement): QualifiedName {
  if ("IndexStmt" in node) return nameOf(node.IndexStmt.relation);
  const index =
    "DropStmt" in node
      ? nameOfList(node.DropStmt.objects?.[0])
      : "ReindexStmt" in node
        ? nameOf(node.ReindexStmt.relation)
        : null;
  return (index && tableOf(index, schema)) ?? { name: "orders" };
}

function cancelled(
  database: Database,
  session: Session,
  statement: Statement,
  watcher: Session,
): Promise<string> {
  const copy = { database, connect: () => database.connect() };
  const tables = [printName(tableFor(statement))];
  const send = () => session.simple(statement.text);
  return codeOf(frozen({ copy, watcher, pid: session.pid, tables }, send, async () => "cancel"));
}

/** The timeouts of the case, made short enough to wait for. */
async function timedOut(
  session: Session,
  statement: Statement,
  timeouts: readonly string[],
): Promise<string> {
  for (const name of timeouts) await session.simple(`SET ${name} = '300ms'`);
  return codeOf(session.simple(statement.text));
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "it ran";
  } catch (error) {
    // transaction_timeout ends the session.
    return error instanceof ServerError ? error.sqlstate : "25P04";
  }
}

async function invalid(session: Session): Promise<boolean> {
  const { rows } = await session.extended("SELECT count(*) AS n FROM pg_index WHERE NOT indisvalid");
  return Number(rows[0]?.n) > 0;
}

/** With IF NOT EXISTS it passes over what is left; without, it stops there. */
async function runsAgain(statement: Statement, session: Session, watcher: Session): Promise<void> {
  const error = errorOf(await apply(statement.unit, session));
  const skips = "IndexStmt" in statement.node && statement.node.IndexStmt.if_not_exists === true;
  if (skips) expect(error).toBeNull();
  else expect(error?.slice(0, 5)).toBe("42P07");
  expect(await invalid(watcher)).toBe(true);
  await session.close();
}
