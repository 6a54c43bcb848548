import { duplicatesQuery } from "../../postgres/questions/duplicates-query.ts";
import { failedBuildDropQuery } from "../../postgres/questions/failed-build-drop.ts";
import { indexValidityQuery } from "../../postgres/questions/index-validity.ts";
import { rebuildLeftoversQuery } from "../../postgres/questions/rebuild-leftovers.ts";
import type { ChangeToWrite, SoughtName, Step, WrittenBlock, WrittenSection } from "../../types.ts";
import { keyOfSought } from "../apply/names.ts";
import { soughtWords } from "../steps.ts";
import { asked, commands, found, heading, said, wantedRows } from "./blocks.ts";
import { statesOfSteps } from "./states-of-steps.ts";
import { psqlCommand } from "./step-command.ts";

type Row = readonly [where: string, left: string, next: string];

/** What a stop leaves by where it came (measured on PostgreSQL 14 to 18), and what to do. */
export function failures(change: ChangeToWrite): WrittenSection {
  const { steps, back } = change;
  const all = [...steps, ...back];
  const builds = all.filter((step) => isBuild(step) && step.concurrent);
  const unique = builds.filter(({ definition }) => definition?.unique);
  return {
    title: "When something fails",
    blocks: [
      said(
        "First look, in a new session. An index that is not valid may be one that somebody builds: a DROP would kill that build.",
      ),
      ...asked(
        "How it stands:",
        indexValidityQuery(wantedRows(indexesOf(steps))),
        "by `state`, as the table says. `being built`: wait, ask again, and drop nothing. `in parts`: an index is not attached for each partition yet. `no index`: something else has the name.",
      ),
      statesOfSteps(steps),
      { kind: "table", head: ["It ended", "Left", "Do"], rows: rowsFor(all) },
      ...rebuildLeftovers(all.filter(({ rebuilt }) => rebuilt)),
      ...(builds.length > 0 ? leftovers(builds) : []),
      ...unique.flatMap(duplicates),
    ],
  };
}

function isBuild({ wish, constraint, only, rebuilt }: Step): boolean {
  return wish === "valid" && !constraint && !only && !rebuilt;
}

function rowsFor(steps: readonly Step[]): readonly Row[] {
  const concurrent = steps.filter((step) => step.concurrent);
  return [
    [
      "the connection was lost, or the terminal closed",
      "the server goes on",
      "wait for `being built` to end, and look again",
    ],
    ...(concurrent.some(isBuild) ? buildRows : []),
    ...(concurrent.some((step) => isBuild(step) && step.definition?.unique) ? uniqueRows : []),
    ...(concurrent.some(({ rebuilt }) => rebuilt) ? rebuildRows : []),
    ...(concurrent.some(({ wish }) => wish === "gone") ? dropRows : []),
    ...(steps.some((step) => !step.concurrent)
      ? [
          [
            "`lock timeout` (55P03) of a quick step",
            "nothing has changed",
            "run it again after some seconds, thirty times at the most; then ask who is waited for",
          ] as const,
        ]
      : []),
    [
      "a server restart, or another primary",
      "`missing`, `INVALID` or `valid`",
      "look again on the new primary, and go on from there",
    ],
  ];
}

const buildRows: readonly Row[] = [
  [
    "cancelled, terminated or by a timeout, before it waits for writers the second time",
    "`INVALID`, which no write maintains",
    "drop it, then the step again",
  ],
  [
    "the same, from `waiting for writers before validation` on",
    "`INVALID`, and each write maintains it: a unique one refuses rows already",
    "drop it at once, then the step again",
  ],
  [
    "`deadlock detected` (40P01)",
    "`missing` or `INVALID`",
    "somebody waited behind the build for longer than a second, or it behind them: find out who, drop what is left, then the step again",
  ],
  [
    "`No space left on device` (53100), `temporary file size exceeds temp_file_limit` (53400)",
    "`INVALID`, and it keeps its space",
    "drop it at once, which gives the space back; make room (indexes that `indexwright health` calls unused, WAL that a slot keeps for nobody, a larger disk or another tablespace; for 53400 a higher temp_file_limit), then the step again",
  ],
];

const uniqueRows: readonly Row[] = [
  [
    "`could not create unique index`, `duplicate key` (23505)",
    "`INVALID`, and perhaps enforced",
    "drop it at once; the rows have to change first: the query below shows them. The step is not run again before",
  ],
];

const rebuildRows: readonly Row[] = [
  [
    "REINDEX, before it swaps the indexes",
    "the old index is valid, and one whose name ends in `_ccnew` is `INVALID`",
    "ask below what is left, and drop it: DROP INDEX CONCURRENTLY with its name; then the step again",
  ],
  [
    "REINDEX, after it",
    "the new index has the name, and one whose name ends in `_ccold` is `INVALID`",
    "ask below what is left, and drop it: DROP INDEX CONCURRENTLY with its name; the step is done",
  ],
];

const dropRows: readonly Row[] = [
  [
    "DROP INDEX CONCURRENTLY, cancelled, or by a timeout",
    "`INVALID`: no query uses it, and writes may still maintain it",
    "the same step again",
  ],
];

function rebuildLeftovers(rebuilt: readonly Step[]): readonly WrittenBlock[] {
  if (rebuilt.length === 0) return [];
  return asked(
    "What a REINDEX has left:",
    rebuildLeftoversQuery(wantedRows(indexesOf(rebuilt))),
    "no row. One with `table_busy` t may be at work: wait. The others are dropped by the name in `leftover`.",
  );
}

/** What drops what a build has left. */
function leftovers(builds: readonly Step[]): readonly WrittenBlock[] {
  return [
    heading("To drop what a build has left"),
    said(
      "Where the state is `INVALID`. It asks once more itself: an index that is valid, or being built, it leaves alone. Where psql says DROP INDEX, the state is `missing` afterwards.",
    ),
    ...builds.map((step) =>
      commands(
        psqlCommand({
          ...{ step, number: "of a leftover", patient: true, generates: true },
          sql: failedBuildDropQuery(`DROP INDEX CONCURRENTLY ${soughtWords(step.index)}`, found(step.index)),
        }),
      ),
    ),
  ];
}

/** A unique build shows its first duplicate alone. The question makes the query that shows more of them. */
function duplicates(step: Step): readonly WrittenBlock[] {
  return asked(
    `The rows that keep \`${soughtWords(step.index)}\` from being unique, as long as what its build has left is there: this writes the query that shows them.`,
    duplicatesQuery.replace("pg_catalog.to_regclass($1)", () => found(step.index)),
    "one query, to be run as it stands; no row where nothing is left of the index.",
  );
}

/** Each once. */
function indexesOf(steps: readonly Step[]): readonly SoughtName[] {
  return [...new Map(steps.map(({ index }) => [keyOfSought(index), index])).values()];
}
