import { indexUsesQuery } from "../../postgres/questions/index-uses.ts";
import type { ChangeToWrite, Step, WrittenBlock, WrittenSection } from "../../types.ts";
import { soughtWords } from "../steps.ts";
import { asked, commands, heading, said, wantedRows } from "./blocks.ts";
import { filesInShell } from "./files-in-shell.ts";
import { tablesIn } from "./preconditions.ts";
import { psqlCommand } from "./step-command.ts";

/** What is looked at once the index is there. */
export function laterLooks(change: ChangeToWrite): WrittenSection {
  const built = change.wishes.filter(({ wish }) => wish !== "gone");
  const names = usedByQueries(change).map(({ index }) => index);
  return {
    title: "Afterwards",
    blocks: [
      ...analyze(change.steps),
      ...(names.length === 0 && built.length > 0
        ? []
        : names.length === 0
          ? [
              said(
                "Queries that used what was dropped may have become slower: look at their times for a day.",
              ),
            ]
          : [
              heading("After an hour"),
              ...asked(
                "Whether queries use it, on this server; a standby counts for itself, and is asked by its own address:",
                indexUsesQuery(wantedRows(names)),
                "`scans` is above 0 and rises, on the servers whose queries it is for. `idx_tup_fetch` is no measure: it is 0 where the plan is a bitmap scan.",
              ),
              heading("After a day"),
              commands(
                `indexwright verify ${filesInShell(change)} --database-url "$DATABASE_URL" --used-within 86400`,
              ),
              said(
                "Times of the queries that it is for, and of writes to the table: each index makes writes dearer. PostgreSQL before 16 does not tell when an index was used; an earlier report, given with `--before`, tells since when.",
              ),
            ]),
      heading("After a week"),
      commands('indexwright health --database-url "$DATABASE_URL"'),
      said(
        "What it names: indexes that are INVALID, twice there, unused on every server given, or much larger than a new build.",
      ),
    ],
  };
}

/** A unique index may serve none, and the index of a partitioned table is counted by its parts. */
export function usedByQueries({ wishes }: ChangeToWrite): readonly Step[] {
  return wishes.filter(
    ({ wish, definition, only, constraint }) =>
      wish !== "gone" && !definition?.unique && !only && !constraint,
  );
}

/** Of an expression the planner knows nothing before ANALYZE (manual, ANALYZE). */
function analyze(steps: readonly Step[]): readonly WrittenBlock[] {
  const over = steps.filter(
    ({ wish, definition }) =>
      wish === "valid" && definition?.shape.keys.some(({ expression }) => expression !== null),
  );
  return tablesIn(over).flatMap((table) => {
    const step = over.find((one) => one.table === table) ?? over[0];
    if (!step) return [];
    const sql = `ANALYZE ${soughtWords(table)}`;
    return [
      heading("At once"),
      said("Of an expression the planner knows nothing before ANALYZE has run:"),
      commands(psqlCommand({ step, number: "analyze", sql, patient: false })),
    ];
  });
}
