import type { Advice, SourceFile } from "../../types.ts";
import type { Folder } from "../evidence/folder.ts";
import { nugetDatabase, nugetPackage } from "../evidence/nuget.ts";
import { fileNameOf } from "../evidence/path.ts";
import { claimByProject } from "../text/claims.ts";
import { wholeOf } from "../text/lines.ts";
import type { Claim, Tool, VersionParts } from "../tool.ts";
import { filePairs } from "../writing/file-pairs.ts";
import { countedBy } from "../writing/next-name.ts";
import { firstLine } from "../writing/opt-outs.ts";

// lecaillon/Evolve, Migration/MigrationScript.cs and MigrationVersion.cs, 3.2.
const NAME = /^(?:V(\d+(?:[_.]\d+)*)|R)__.+\.sql$/;
const MARKER = "evolve-tx-off";

const ADVICE: Advice = {
  alone: `write \`-- ${MARKER}\` as the first line of the file, and leave that one statement alone in it`,
  several: false,
  marker: `-- ${MARKER}`,
};

export const evolve: Tool = {
  id: "evolve",
  name: "Evolve",
  commands: [["evolve", "migrate"]],
  recorded: true,
  versioned: {
    by: ({ path }) => versionIn(path)?.map(String).join(".") ?? null,
    effect: "stops before it runs anything: duplicate version",
  },
  optOut: [/^[^\n]*evolve-tx-off[^\n]*/gi],
  writing: filePairs({
    up: /\.sql$/,
    down: null,
    counted: countedBy(/\.sql$/),
    optOut: firstLine(`-- ${MARKER}`, /^[^\n]*evolve-tx-off/i),
  }),
  claim,
  read: (root) =>
    root.sql
      .filter((file) => NAME.test(fileNameOf(file.path)))
      .sort((a, b) => compare(versionIn(a.path), versionIn(b.path)))
      .map(stepOf),
  one: (file) => [stepOf(file)],
  leaves: () => "its name is not V<version>__<title>.sql or R__<title>.sql",
};

/** Null of a script that has no version. */
function versionIn(path: string): readonly number[] | null {
  return NAME.exec(fileNameOf(path))?.[1]?.split(/[_.]/).map(Number) ?? null;
}

/** Scripts without a version come last, by their names. */
function compare(a: readonly number[] | null, b: readonly number[] | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const less = (a[at] ?? 0) - (b[at] ?? 0);
    if (less !== 0) return less;
  }
  return 0;
}

function claim(folder: Folder): Claim | null {
  const found = nugetPackage(folder, ["Evolve", "Evolve.Tool"]);
  const files = folder.sql.filter((file) => NAME.test(fileNameOf(file.path)));
  const claimed = found && claimByProject(folder, found.file, "Evolve", files);
  return claimed && { ...claimed, otherDatabase: nugetDatabase(folder) };
}

function stepOf(file: SourceFile): VersionParts {
  const isOut = (file.text.split("\n")[0] ?? "").toLowerCase().includes(MARKER);
  return {
    up: [
      {
        ...{ file, span: wholeOf(file), pieces: [wholeOf(file)], direction: "up", advice: ADVICE },
        // One command of Npgsql: its statements are sent together, with one Sync.
        execution: isOut ? "pipeline" : "transaction",
        why: isOut
          ? `the first line has \`${MARKER}\`; Npgsql then sends the file in a pipeline`
          : `Evolve wraps each file in a transaction, and its first line has no \`${MARKER}\``,
        rollback: { place: "none", present: false, where: "" },
      },
    ],
    down: [],
    ...(versionIn(file.path) === null ? { repeatable: true } : {}),
  };
}
