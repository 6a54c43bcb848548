import { expect } from "vitest";
import type { Server } from "../../src/postgres/server.ts";
import type { Case } from "../room.ts";
import { applyAll, errorOf, prepared, staged } from "./stage.ts";

/** A case runs on a server as its tool would send it, or is refused with the SQLSTATE it claims. */
export async function provesToRun(server: Server, testCase: Case): Promise<void> {
  if (testCase.unproven) return;
  const stage = await staged(testCase);
  const database = await prepared(server, testCase, stage);
  const session = await database.connect();
  try {
    const outcomes = await applyAll([...stage.up, ...stage.down], session);
    const error = errorOf(outcomes);
    if (testCase.fails === null) expect(error).toBeNull();
    else expect(testCase.fails.split(/,\s*/)).toContain(error?.slice(0, 5));
    for (const unread of [...stage.up, ...stage.down].flatMap((unit) => unit.unread)) {
      // What our grammar does not read, the server must refuse as well; a computed string it can run.
      if (unread.message.startsWith("EXECUTE")) continue;
      await expect(session.simple(unread.text)).rejects.toMatchObject({ sqlstate: "42601" });
    }
  } finally {
    await session.close();
    await database.drop();
  }
}
