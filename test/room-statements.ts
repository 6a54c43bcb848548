import { readSql } from "../src/parse/grammar.ts";
import { type Case, casesOf } from "./room.ts";

/** What a call would not send as it stands. */
const written = /[\\`?]|\$\{|(?<!:):\w|"""/;

function statementsOf(sql: string): readonly string[] | null {
  const read = readSql(sql);
  if (!("statements" in read) || written.test(sql)) return null;
  return read.statements.map(({ span: [start, end] }) => sql.slice(start, end));
}

/** The cases of a room that are one script, statement by statement. */
export function plainCases(
  room: string,
): readonly (readonly [name: string, testCase: Case, sql: readonly string[]])[] {
  return (["bad", "good"] as const).flatMap((side) =>
    casesOf(room, side).flatMap((testCase) => {
      const [text = ""] = testCase.files.values();
      const sql = testCase.isScript && !testCase.execution && !testCase.since ? statementsOf(text) : null;
      return sql ? [[`${side}: ${testCase.name}`, testCase, sql] as const] : [];
    }),
  );
}
