import { expect } from "vitest";
import type { Server, Session } from "../../src/prove/server/server.ts";
import type { Case } from "../room.ts";
import { applyAll, errorOf, prepared, staged } from "./stage.ts";

/** After up and down an index or a constraint is there that was not there before. */
export async function provesRollback(server: Server, one: Case): Promise<void> {
  const stage = await staged(one);
  const database = await prepared(server, one, stage);
  const session = await database.connect();
  try {
    const before = await names(session);
    expect(errorOf(await applyAll(stage.up, session))).toBeNull();
    await applyAll(stage.down, session);
    const left = (await names(session)).filter((name) => !before.includes(name));
    expect(left.length).toBeGreaterThan(0);
  } finally {
    await session.close();
    await database.drop();
  }
}

async function names(session: Session): Promise<readonly string[]> {
  const { rows } = await session.extended(
    "SELECT relname::text AS name FROM pg_class WHERE relkind IN ('i', 'I') UNION SELECT conrelid::regclass || '.' || conname FROM pg_constraint",
  );
  return rows.map(({ name }) => String(name));
}
