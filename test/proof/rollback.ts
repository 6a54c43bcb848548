import { expect } from "vitest";
import type { Server } from "../../src/postgres/server.ts";
import { compareSnapshots, snapshot } from "../../src/prove/round-trip/snapshot.ts";
import type { Case } from "../room.ts";
import { applyAll, errorOf, prepared, staged } from "./stage.ts";

/** After up and down an object is there that was not there before, or one is gone that was, or is another. */
export async function provesRollback(
  server: Server,
  testCase: Case,
  what: "left" | "lost" | "anything",
): Promise<void> {
  const stage = await staged(testCase);
  const database = await prepared(server, testCase, stage);
  const session = await database.connect();
  try {
    const own = stage.versions.filter(({ up }) => up.some((unit) => stage.up.includes(unit)));
    const shown: number[] = [];
    // Each version is taken back by itself, over what those before it have made.
    for (const { up, down } of own) {
      const before = await snapshot(database);
      expect(errorOf(await applyAll(up, session))).toBeNull();
      await applyAll(down, session);
      const { left, lost, changed } = compareSnapshots(before, await snapshot(database));
      shown.push({ left, lost, anything: [...left, ...lost, ...changed] }[what].length);
      if (shown.some((count) => count > 0)) break;
      await applyAll(up, session);
    }
    expect(Math.max(...shown)).toBeGreaterThan(0);
  } finally {
    await session.close();
    await database.drop();
  }
}
