import type { Advice, Rollback, SourceFile, Span } from "../../types.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { foldersOf, json5 } from "../evidence/named-folders.ts";
import { npmPackage } from "../evidence/npm.ts";
import { fileNameOf } from "../evidence/path.ts";
import { exportedByName, localUp, up } from "../marks/javascript.ts";
import { javascript } from "../marks/language.ts";
import { claimByProject, claimBySections } from "../text/claims.ts";
import { wholeOf } from "../text/lines.ts";
import { downNameOf } from "../text/updown.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";

const NAME = /^(\d+)[-_].*\.sql$/;
/** As its own template writes them: the looser form is common prose, and no evidence. */
const TEMPLATE = /^-- (?:Up|Down) Migration[^\S\n]*$/m;
const ADVICE: Advice = {
  alone: "write it as a JavaScript migration that calls `pgm.noTransaction()`, or run it by hand with psql",
  several: true,
};

/** What its migrations in code are handed. */
const handed = String.raw`(?:pgm\b|\w+\s*:\s*MigrationBuilder\b)`;

export const nodePgMigrate: Tool = {
  id: "node-pg-migrate",
  name: "node-pg-migrate",
  recorded: true,
  // src/runner.ts, checkOrder
  versioned: {
    by: ({ path }) => NAME.exec(fileNameOf(path))?.[1] ?? null,
    effect: "runs both, in the order of their names",
    runsBoth: true,
  },
  late: "refuses to start: it precedes a migration that was run already",
  code: [
    { tool: "node-pg-migrate", ...javascript, marks: [up(handed)], prints: null },
    { tool: "node-pg-migrate", ...javascript, marks: [localUp(handed), exportedByName], prints: null },
  ],
  optOut: [],
  sections: /^-- (?:Up|Down) Migration[^\S\n]*$/gm,
  claim,
  read: (root) => {
    const files = root.sql.filter((file) => NAME.test(fileNameOf(file.path)));
    const ups = files.filter((file) => !file.path.endsWith(".down.sql"));
    const paired = ups.some((file) => file.path.endsWith(".up.sql"));
    return ups
      .sort((a, b) => timeOf(a) - timeOf(b) || byCodeUnits(a.path, b.path))
      .map((file) => (paired ? pairOf(root, file) : sectionsOf(file)));
  },
  one: (file) => [sectionsOf(file)],
  settings: [{ file: /^package\.json$/i, folders: foldersOf(json5, /(?:^|\.)migrations-?dir$/i) }],
  leaves: () => "its name is not <timestamp>_<title>.sql",
};

function claim(folder: Folder): Claim | null {
  const found = npmPackage(folder, ["node-pg-migrate"]);
  const bears = (text: string) => TEMPLATE.test(text);
  const marked = claimBySections(folder, bears, "-- Up Migration", () => found?.file);
  if (marked?.ground === "sections") return marked;
  const files = folder.sql.filter((file) => NAME.test(fileNameOf(file.path)));
  return found ? claimByProject(folder, found.file, "node-pg-migrate", files) : marked;
}

/** Thirteen digits are epoch milliseconds, seventeen a date in UTC (src/migration.ts). */
function timeOf(file: SourceFile): number {
  const digits = NAME.exec(fileNameOf(file.path))?.[1] ?? "0";
  if (digits.length !== 17) return Number(digits);
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  return Date.UTC(
    part(0, 4),
    part(4, 6) - 1,
    part(6, 8),
    part(8, 10),
    part(10, 12),
    part(12, 14),
    part(14, 17),
  );
}

function sectionsOf(file: SourceFile): VersionParts {
  const [up, down] = [sectionAt(file.text, "up"), sectionAt(file.text, "down")];
  const end = file.text.length;
  const rollback: Rollback = {
    place: "section",
    present: down >= 0,
    where: "the `-- Down Migration` section",
    heading: "-- Down Migration",
  };
  const upSpan: Span = up < 0 ? [0, end] : [up, down < up ? end : down];
  const downSpan: Span = [down, up < down ? end : up];
  return {
    up: [partOf(file, "up", upSpan, rollback)],
    down: down < 0 ? [] : [partOf(file, "down", downSpan, rollback)],
  };
}

/**
 * Where /^\s*--[\s-]*up\s+migration/im of salsita/node-pg-migrate src/sqlMigration.ts first matches, or -1. The
 * expression itself would take quadratic time over long runs of blank lines or dashes.
 */
function sectionAt(text: string, word: "up" | "down"): number {
  for (const match of text.matchAll(word === "up" ? /up\s+migration/gi : /down\s+migration/gi)) {
    let start = match.index;
    while (start > 0 && /[\s-]/.test(text[start - 1] ?? "")) start--;
    if (start > 0) start = text.indexOf("\n", start) + 1 || text.length;
    while (start < match.index) {
      const next = text.indexOf("\n", start) + 1 || text.length;
      const line = text.slice(start, Math.min(next, match.index));
      if (line.trimStart().startsWith("--")) return start;
      start = next;
    }
  }
  return -1;
}

function pairOf(root: Folder, file: SourceFile): VersionParts {
  const back = root.file(downNameOf(file));
  const rollback: Rollback = { place: "file", present: back !== null, where: downNameOf(file) };
  return {
    up: [partOf(file, "up", wholeOf(file), rollback)],
    down: back ? [partOf(back, "down", wholeOf(back), rollback)] : [],
  };
}

function partOf(file: SourceFile, direction: "up" | "down", span: Span, rollback: Rollback): Part {
  return {
    file,
    span,
    direction,
    execution: "batch",
    why: "node-pg-migrate runs every pending migration in one transaction, sends a SQL file as one query, and lets no SQL file leave it",
    pieces: [span],
    rollback,
    advice: ADVICE,
  };
}
