import type { Advice, Direction, MarkerTrouble, SourceFile } from "../../types.ts";
import { crate } from "../evidence/cargo.ts";
import { nearestCommand } from "../evidence/command-files.ts";
import { urlDatabase } from "../evidence/database-url.ts";
import type { Folder } from "../evidence/folder.ts";
import { environment, environmentFile, foldersOf } from "../evidence/named-folders.ts";
import { fileNameOf } from "../evidence/path.ts";
import { claimByMarker, claimByProject } from "../text/claims.ts";
import { type Line, linesWith, wholeOf } from "../text/lines.ts";
import { versionNumber } from "../text/order.ts";
import { rewrite, trouble } from "../text/trouble.ts";
import { downFilesOf, downNameOf, pairByVersion, type UpDown, unnumbered } from "../text/updown.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { filePairs } from "../writing/file-pairs.ts";
import { countedBy } from "../writing/next-name.ts";
import { firstLine } from "../writing/opt-outs.ts";

// emilpriver/geni, src/lib/utils.rs and src/lib/database_drivers/postgres.rs, at 437dfbb.
const NAME = /^(?<version>\d+)_.*\.(?<direction>up|down)\.sql$/;
const MARKER = "-- transaction:no";
/** should_run_in_transaction: what stands before the first line feed, anywhere in it; without a line feed there is nothing. */
const MARKED = /^[^\n]*transaction: ?no[^\n]*\n/;
const LOOKS = /^[\s\uFEFF]*--.*\btransaction\s*[:=]\s*["']?(?:no|false|off|none)\b/i;
const CALLED =
  /(?:^|[\s"'/])geni(?:@[\w.]+|:[\w.-]+)?["']?\s+(?:up|down|new|status|create|drop|dump)\b|\bemilpriver\/geni\b/m;

const ADVICE: Advice = {
  alone: `make \`${MARKER}\` the first line of the file, with that one statement below it`,
  several: false,
  marker: MARKER,
};
const OUTSIDE: Advice = {
  ...ADVICE,
  alone: `leave that one statement alone in its file, below \`${MARKER}\``,
};

export const geni: Tool = {
  id: "geni",
  name: "geni",
  commands: [["geni", "up"]],
  aliases: ["emilpriver/geni"],
  recorded: true,
  // migrate.rs, up: what is recorded is asked once, before the first of them.
  versioned: {
    by: ({ path }) => versionNumber(NAME.exec(fileNameOf(path))?.groups?.version),
    effect: "runs both, and stops when it records the second",
  },
  ledger: "CREATE TABLE IF NOT EXISTS schema_migrations (id varchar(255) PRIMARY KEY)",
  // Narrower than geni is: a word on the first line of another tool's file is no marker yet.
  optOut: [/^--[^\S\n]*transaction: ?no(?=[^\S\n]*\r?\n)/g],
  writing: filePairs({
    up: /\.up\.sql$/,
    down: ".down.sql",
    counted: countedBy(/\.up\.sql$/),
    optOut: firstLine(MARKER, MARKED),
  }),
  claim,
  read: (root) => pairByVersion(root, NAME).map((pair, _, all) => stepOf(pair, downFilesOf(all))),
  one: (file) => [stepOf(unnumbered(file), true)],
  settings: [{ file: environmentFile, folders: foldersOf(environment, /^DATABASE_MIGRATIONS_FOLDER$/i) }],
  leaves: () => "its name is not <number>_<title>.up.sql or .down.sql",
};

function claim(folder: Folder): Claim | null {
  const files = folder.sql.filter((file) => NAME.test(fileNameOf(file.path)));
  if (files.length === 0) return null;
  const named = crate(folder, "geni")?.file ?? nearestCommand(folder, CALLED)?.path;
  const bears = (text: string) => MARKED.test(text) && text.startsWith("--");
  const claimed = named
    ? claimByProject(folder, named, "geni", files)
    : claimByMarker(folder, bears, "transaction:no");
  return claimed && { ...claimed, otherDatabase: urlDatabase(folder) };
}

function stepOf(pair: UpDown, backs: boolean): VersionParts {
  const [back] = pair.down;
  const part = (file: SourceFile, direction: Direction): Part => {
    const isOut = MARKED.test(file.text);
    return {
      ...{ file, span: wholeOf(file), pieces: [wholeOf(file)], direction, advice: isOut ? OUTSIDE : ADVICE },
      execution: isOut ? "one-query" : "transaction",
      why: isOut
        ? "`transaction:no` stands on the first line; geni then sends the file as one query"
        : "geni wraps each file in a transaction, and its first line has no `transaction:no`",
      rollback: {
        place: backs ? "file" : "none",
        present: back !== undefined,
        where: back ? fileNameOf(back.path) : downNameOf(file),
        unwritten: { execution: "transaction", advice: ADVICE },
      },
      markers: isOut ? [] : troublesOf(file),
    };
  };
  return { up: pair.up.map((file) => part(file, "up")), down: pair.down.map((file) => part(file, "down")) };
}

/** Letter by letter, on the first line, and with another line after it. */
function troublesOf(file: SourceFile): readonly MarkerTrouble[] {
  const line = ["ransaction", "RANSACTION"]
    .flatMap((word) => linesWith(word, file.text))
    .find(({ text }) => LOOKS.test(text));
  return line ? [troubleOf(file, line)] : [];
}

function troubleOf(file: SourceFile, { text, span }: Line): MarkerTrouble {
  const isFirst = span[0] === 0;
  const isLast = !file.text.includes("\n", span[1]);
  return trouble(
    span,
    `geni does not read \`${text.replace("\uFEFF", "").trim()}\`${isFirst ? "" : ": it is not on the first line"}`,
    "geni looks for `transaction:no` or `transaction: no`, letter by letter, on the first line of a file that has a second one; the file runs in a transaction",
    `make \`${MARKER}\` the first line of the file`,
    isFirst && !isLast ? rewrite(file, span, MARKER, false) : null,
  );
}
