import type { Advice, MarkerTrouble, SourceFile } from "../../types.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { npmPackage } from "../evidence/npm.ts";
import { fileNameOf } from "../evidence/path.ts";
import { generatesSql } from "../marks/javascript.ts";
import { javascript } from "../marks/language.ts";
import { claimByMarker, claimByProject } from "../text/claims.ts";
import { linesOf, wholeOf } from "../text/lines.ts";
import { byNumber, versionNumber } from "../text/order.ts";
import { rewrite, trouble } from "../text/trouble.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { filePairs } from "../writing/file-pairs.ts";
import { countedBy } from "../writing/next-name.ts";
import { firstLine } from "../writing/opt-outs.ts";

/** ThomWright/postgres-migrations 5.3.0 file-name-parser: a number, then "-", "_" or neither. */
const NAME = /^(\d+)[-_]?.*\.sql$/i;
/** run-migration: `sql.includes(…)`, wherever in the file it stands. */
const MARKER = "-- postgres-migrations disable-transaction";
const ADVICE: Advice = {
  alone: `write \`${MARKER}\` into the file, and leave that one statement alone in it`,
  several: false,
  marker: MARKER,
};
const MARKED: Advice = {
  ...ADVICE,
  alone: `leave that one statement alone in its file, below \`${MARKER}\``,
};

export const postgresMigrations: Tool = {
  id: "postgres-migrations",
  name: "postgres-migrations",
  recorded: true,
  // validation.ts, validateMigrationOrdering
  versioned: {
    by: ({ path }) => versionNumber(NAME.exec(fileNameOf(path))?.[1]),
    effect: "refuses to start: non-consecutive migration ID",
  },
  // The function is Postgrator's, too: they name their files otherwise (src/file-name-parser.ts).
  code: [
    {
      tool: "postgres-migrations",
      ...javascript,
      extension: /(?:^|\/)\d+[-_]?[^/.]*\.js$/i,
      marks: [generatesSql],
      prints: null,
    },
  ],
  optOut: [/-- postgres-migrations disable-transaction/g],
  writing: filePairs({
    up: /\.sql$/i,
    down: null,
    counted: countedBy(/\.sql$/i),
    optOut: firstLine(MARKER, /-- postgres-migrations disable-transaction/),
  }),
  claim,
  read: (root) =>
    root.sql
      .filter((file) => NAME.test(fileNameOf(file.path)))
      .sort((a, b) => byNumber(numberOf(a), numberOf(b)) || byCodeUnits(a.path, b.path))
      .map(stepOf),
  one: (file) => [stepOf(file)],
  leaves: () => "its name does not start with a number",
};

function numberOf(file: SourceFile): string {
  return NAME.exec(fileNameOf(file.path))?.[1] ?? "";
}

function claim(folder: Folder): Claim | null {
  const files = folder.sql.filter((file) => NAME.test(fileNameOf(file.path)));
  const found = npmPackage(folder, ["postgres-migrations"]);
  const byProject =
    found && isGapless(folder) && claimByProject(folder, found.file, "postgres-migrations", files);
  return byProject || claimByMarker(folder, (text) => text.includes(MARKER), MARKER);
}

/** It refuses a folder whose numbers are not 1, 2, 3 …, of SQL and JavaScript together (validation). */
function isGapless(folder: Folder): boolean {
  const numbers = [...folder.names].flatMap((name) => /^(\d+).*\.(?:sql|js)$/i.exec(name)?.[1] ?? []);
  return numbers
    .map(Number)
    .sort((a, b) => a - b)
    .every((number, at, all) => number === (all[at - 1] ?? 0) + 1 || number === all[at - 1]);
}

function stepOf(file: SourceFile): VersionParts {
  const out = file.text.includes(MARKER);
  const part: Part = {
    file,
    span: wholeOf(file),
    pieces: [wholeOf(file)],
    direction: "up",
    execution: out ? "one-query" : "transaction",
    why: out
      ? `\`${MARKER}\` in the file; postgres-migrations then sends it as one query`
      : `postgres-migrations wraps each file in a transaction, and the file has no \`${MARKER}\``,
    rollback: { place: "none", present: false, where: "a new migration that reverts it" },
    advice: out ? MARKED : ADVICE,
    markers: out ? [] : troublesOf(file),
  };
  return { up: [part], down: [] };
}

function troublesOf(file: SourceFile): readonly MarkerTrouble[] {
  if (!/disable/i.test(file.text)) return [];
  const candidate = linesOf(file.text).find((line) =>
    /^\s*--\s*postgres-?_?migrations:?\s+disable[\s_-]*transactions?\b\s*$/i.test(line.text),
  );
  if (!candidate) return [];
  return [
    trouble(
      candidate.span,
      `postgres-migrations does not read \`${candidate.text.trim()}\``,
      "postgres-migrations looks for exactly its own words, in lower case and with single spaces; the file runs in a transaction",
      `write \`${MARKER}\``,
      rewrite(file, candidate.span, MARKER, false),
    ),
  ];
}
