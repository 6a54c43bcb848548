import { expect } from "vitest";
import { type Server, ServerError } from "../../src/postgres/server.ts";
import type { Case } from "../room.ts";
import { prepared, staged } from "./stage.ts";

/** The concurrent build reports success; a later statement of the pipeline fails; the index is invalid. */
export async function provesPipeline(server: Server, testCase: Case): Promise<void> {
  const stage = await staged(testCase);
  const database = await prepared(server, testCase, stage);
  const session = await database.connect();
  try {
    const statements = stage.up.flatMap((unit) => unit.statements.map((statement) => statement.text));
    const answers = await session.pipeline([...statements, "SELECT 1 / 0"]);
    expect(answers[0]).not.toBeInstanceOf(ServerError);
    expect(answers.at(-1)).toMatchObject({ sqlstate: "22012" });
    const { rows } = await session.extended("SELECT count(*) AS n FROM pg_index WHERE NOT indisvalid");
    expect(Number(rows[0]?.n)).toBe(1);
  } finally {
    await session.close();
    await database.drop();
  }
}
