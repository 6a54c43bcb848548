import { expect } from "vitest";
import type { Server } from "../../src/postgres/server.ts";
import type { Case } from "../room.ts";
import { applyAll, errorOf, prepared, staged } from "./stage.ts";

/** After the migration has run, in its own session or once that has ended, the case's query answers true, or its plan reads no index. */
export async function provesState(server: Server, testCase: Case, afterwards: boolean): Promise<void> {
  if (testCase.shows === null) throw new Error("the case shows nothing: -- shows: SELECT …");
  const stage = await staged(testCase);
  const database = await prepared(server, testCase, stage);
  let session = await database.connect();
  try {
    expect(errorOf(await applyAll(stage.up, session))).toBeNull();
    if (afterwards) {
      await session.close();
      session = await database.connect();
    }
    // Whether it could be read at all, unless the case asks for the plan that is really chosen.
    if (testCase.shows.startsWith("EXPLAIN SELECT")) await session.simple("SET enable_seqscan = off");
    const { rows } = await session.extended(testCase.shows);
    const said = rows.map((row) => String(Object.values(row)[0]));
    if (testCase.shows.startsWith("EXPLAIN")) expect(said.join("\n")).not.toMatch(/Index/);
    else expect(said).toEqual(["t"]);
  } finally {
    await session.close();
    await database.drop();
  }
}
