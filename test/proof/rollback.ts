import { expect } from "vitest";
import type { Server } from "../../src/postgres/server.ts";
import { compareSnapshots, snapshot } from "../../src/prove/round-trip/snapshot.ts";
import type { Case } from "../room.ts";
import { applyAll, errorOf, prepared, staged } from "./stage.ts";

/** After up and down an index or a constraint is there that was not there before. */
export async function provesRollback(server: Server, testCase: Case): Promise<void> {
  const stage = await staged(testCase);
  const database = await prepared(server, testCase, stage);
  const session = await database.connect();
  try {
    const before = await snapshot(database);
    expect(errorOf(await applyAll(stage.up, session))).toBeNull();
    await applyAll(stage.down, session);
    expect(compareSnapshots(before, await snapshot(database)).left.length).toBeGreaterThan(0);
  } finally {
    await session.close();
    await database.drop();
  }
}
