import type { Advice, Decide, MarkerTrouble, SourceFile, WrittenFile } from "../../types.ts";
import { nearestCommand } from "../evidence/command-files.ts";
import type { Folder } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { claimByMarker, claimByProject } from "../text/claims.ts";
import { type Line, linesOf, linesWith, wholeOf } from "../text/lines.ts";
import { byNumber } from "../text/order.ts";
import { rewrite, trouble } from "../text/trouble.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { countedBy } from "../writing/next-name.ts";
import { seesForItself } from "../writing/opt-outs.ts";

// bytebase/bytebase at 37339d7: action/command/file.go, extractVersion.
const NAME = /^[vV]?(\d+(?:\.\d+)*)[^/]*\.sql$/;
/** backend/plugin/parser/base/transaction_mode.go */
const MODE = /^\s*--\s*txn-mode\s*=\s*(on|off)\s*$/i;
const LOOKS = /^\s*--\s*tx(?:n)?[-_ ]*mode\b/i;
const MARKER = "-- txn-mode = off";
const CALLED = /\bbytebase-action\b/;

const ADVICE: Advice = {
  alone: `write \`${MARKER}\` above everything else in the file; CREATE and DROP INDEX CONCURRENTLY leave the transaction without it`,
  several: true,
};

export const bytebase: Tool = {
  id: "bytebase",
  name: "Bytebase",
  aliases: ["bytebase-action"],
  recorded: true,
  // backend/api/v1/release_service.go
  versioned: {
    by: ({ path }) => NAME.exec(fileNameOf(path))?.[1] ?? null,
    effect: "refuses the release: found duplicate version",
  },
  optOut: [/^[^\S\n]*--[^\S\n]*txn-mode[^\S\n]*=[^\S\n]*off[^\S\n]*\r?$/gim],
  writing: {
    ...countedBy(/\.sql$/),
    files: ({ path, up }): readonly WrittenFile[] => [{ path, text: up }],
    optOut: seesForItself,
  },
  claim,
  // doublestar takes the folders below, too, where the pattern does.
  read: (root) =>
    root.below
      .flatMap(({ sql }) => sql)
      .filter((file) => NAME.test(fileNameOf(file.path)))
      .sort((a, b) => byVersion(versionIn(a), versionIn(b)))
      .map(stepOf),
  one: (file) => [stepOf(file)],
  leaves: () => "its name does not start with a version",
};

function versionIn({ path }: SourceFile): readonly string[] {
  return NAME.exec(fileNameOf(path))?.[1]?.split(".") ?? [];
}

/** backend/store/model/version.go: "1.0" after "1". */
function byVersion(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const order = byNumber(a[at] ?? "", b[at] ?? "");
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** With --declarative the files are what the schema should become, and no migrations. */
function claim(folder: Folder): Claim | null {
  const files = folder.sql.filter((file) => NAME.test(fileNameOf(file.path)));
  if (files.length === 0) return null;
  const command = nearestCommand(folder, CALLED);
  if (command)
    return command.text.includes("--declarative")
      ? null
      : claimByProject(folder, command.path, "bytebase-action", files);
  return claimByMarker(folder, (text) => modeOf(text) !== null, "-- txn-mode");
}

/** Among the comments before all else; the last of them counts. */
function modeOf(text: string): "on" | "off" | null {
  let mode: "on" | "off" | null = null;
  for (const line of headOf(text)) {
    const found = MODE.exec(line.text)?.[1]?.toLowerCase();
    if (found === "on" || found === "off") mode = found;
  }
  return mode;
}

function headOf(text: string): readonly Line[] {
  if (!/^\s*--/.test(text)) return [];
  const lines = linesOf(text);
  const end = lines.findIndex((line) => line.text.trim() !== "" && !line.text.trim().startsWith("--"));
  return end < 0 ? lines : lines.slice(0, end);
}

function stepOf(file: SourceFile): VersionParts {
  const isOut = modeOf(file.text) === "off";
  const part: Part = {
    ...{ file, span: wholeOf(file), direction: "up", advice: ADVICE, markers: troublesOf(file) },
    execution: "automatic",
    why: isOut ? OUT : WITHIN,
    decide: decideWith(isOut),
    rollback: { place: "none", present: false, where: "" },
  };
  return { up: [part], down: [] };
}

const WITHIN =
  "Bytebase runs a file in a transaction, and after it what cannot run in one: CREATE and DROP INDEX CONCURRENTLY, DROP DATABASE, VACUUM";
const OUT = `\`${MARKER}\` stands at the top: Bytebase runs each statement by itself, first those that cannot run in a transaction`;

/** backend/plugin/db/pg/pg.go, IsNonTransactionStatement: anywhere in the statement, but for VACUUM. */
const OUTSIDE =
  /DROP DATABASE|CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY|DROP\s+INDEX\s+CONCURRENTLY|^\s*VACUUM/i;

/** The same, Execute: what is outside comes after the transaction, and under `off` before all else. */
function decideWith(isOut: boolean): Decide {
  return (statements) => {
    // A file of one DO block is sent as it is.
    const isBlock = statements.length === 1 && /^\s*DO\b/i.test(statements[0] ?? "");
    const outside = statements.map((statement) => isBlock || OUTSIDE.test(statement));
    const numbers = [...statements.keys()];
    const [alone, others] = [true, false].map((is) => numbers.filter((at) => outside[at] === is));
    const order = isOut ? [...(alone ?? []), ...(others ?? [])] : [...(others ?? []), ...(alone ?? [])];
    return {
      sent: outside.map((is) => (isOut || is ? { as: "alone" } : { as: "block", block: 0 })),
      execution: "automatic",
      why: isOut ? OUT : WITHIN,
      order,
    };
  };
}

/** Another spelling, or a line below the first statement, is a comment like any other. */
function troublesOf(file: SourceFile): readonly MarkerTrouble[] {
  const read = new Set(headOf(file.text).flatMap((line) => (MODE.test(line.text) ? [line.span[0]] : [])));
  return linesWith("ode", file.text)
    .filter((line) => LOOKS.test(line.text) && !read.has(line.span[0]))
    .map((line) => {
      const isLate = MODE.test(line.text);
      const mode = /\b(on|off)\s*$/i.exec(line.text)?.[1]?.toLowerCase() ?? "off";
      const right = `-- txn-mode = ${mode}`;
      return trouble(
        line.span,
        `Bytebase does not read \`${line.text.trim()}\`${isLate ? ": it is not at the top of the file" : ""}`,
        "Bytebase looks for `-- txn-mode = on` or `off` among the comments before the first statement, each alone on its line",
        `write \`${right}\` above everything else`,
        isLate ? null : rewrite(file, line.span, right, false),
      );
    });
}
