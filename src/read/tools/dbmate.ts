import type { Advice, Direction, MarkerTrouble, SourceFile, Span } from "../../types.ts";
import { urlDatabase } from "../evidence/database-url.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { environment, environmentFile, foldersOf } from "../evidence/named-folders.ts";
import { COMMAND_FILES, nearestFile } from "../evidence/nearest-file.ts";
import { npmPackage } from "../evidence/npm.ts";
import { fileNameOf } from "../evidence/path.ts";
import { claimBySections } from "../text/claims.ts";
import { linesOf } from "../text/lines.ts";
import { rewrite, trouble } from "../text/trouble.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";
import { countedBy } from "../writing/next-name.ts";
import { onSectionLine, sections } from "../writing/sections.ts";

/** amacneil/dbmate pkg/dbmate/migration.go: case-sensitive, from the first column. */
const UP = /^--\s*migrate:up(?:\s*$|\s+\S+)/gm;
const DOWN = /^--\s*migrate:down(?:\s*$|\s+\S+)/gm;

export const dbmate: Tool = {
  id: "dbmate",
  name: "dbmate",
  commands: [
    ["dbmate", "up"],
    ["dbmate", "migrate"],
  ],
  recorded: true,
  // pkg/dbmate/db.go, FindMigrations: applied or not by the digits alone.
  versioned: {
    by: ({ path }) => /^\d+/.exec(fileNameOf(path))?.[0] ?? null,
    effect: "never runs the second where the first was applied",
  },
  // pkg/driver/postgres/postgres.go
  ledger: "CREATE TABLE IF NOT EXISTS schema_migrations (version varchar PRIMARY KEY)",
  optOut: [/^--[^\S\n]*migrate:(?:up|down)(?:[^\S\n]+\S+)*?[^\S\n]+transaction:false(?:[^\S\n].*)?$/gm],
  sections: /^--\s*migrate:(?:up|down)(?:\s*$|\s+\S+)/gm,
  writing: sections({
    heads: { up: "-- migrate:up", down: "-- migrate:down" },
    counted: countedBy(/\.sql$/),
    optOut: onSectionLine(
      { up: /^--\s*migrate:up\b.*$/m, down: /^--\s*migrate:down\b.*$/m },
      "transaction:false",
    ),
  }),
  claim: (folder) => {
    const bears = (text: string) => text.includes("migrate:up") && text.search(UP) >= 0;
    const found = claimBySections(folder, bears, "-- migrate:up", dependency);
    return found && { ...found, otherDatabase: urlDatabase(folder) };
  },
  read: (root) =>
    root.sql
      .filter((file) => /^\d/.test(fileNameOf(file.path)))
      .sort((a, b) => byCodeUnits(fileNameOf(a.path), fileNameOf(b.path)))
      .map(stepOf),
  one: (file) => [stepOf(file)],
  settings: [{ file: environmentFile, folders: foldersOf(environment, /^DBMATE_MIGRATIONS_DIR$/i) }],
  leaves: () => "its name does not start with a number",
};

function dependency(folder: Folder): string | undefined {
  return npmPackage(folder, ["dbmate"])?.file ?? nearestFile(folder, COMMAND_FILES, /\bdbmate\b/i)?.path;
}

function adviceFor(direction: Direction, out: boolean): Advice {
  const marker = `-- migrate:${direction} transaction:false`;
  const alone = out
    ? `leave that one statement alone in its section, below \`${marker}\``
    : `write \`${marker}\` as the section's first line, with that one statement below it`;
  return { alone, several: false, marker };
}

interface Section {
  readonly direction: Direction;
  readonly line: Span;
  readonly body: Span;
}

function sectionsOf(text: string): readonly Section[] {
  const starts = [...text.matchAll(UP), ...text.matchAll(DOWN)]
    .map((match) => match.index)
    .sort((a, b) => a - b);
  return starts.map((start, at) => {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).trimEnd();
    return {
      direction: /^--\s*migrate:up/.test(line) ? "up" : "down",
      line: [start, start + line.length],
      body: [Math.min(end + 1, text.length), starts[at + 1] ?? text.length],
    };
  });
}

/** Several pairs may stand in one file, each in a transaction of its own. */
function stepOf(file: SourceFile): VersionParts {
  const sections = sectionsOf(file.text);
  const present = sections.some((section) => section.direction === "down");
  const parts = sections.map((section) => partOf(file, section, present));
  const first = parts[0];
  if (!first) {
    const whole: Section = { direction: "up", line: [0, 0], body: [0, file.text.length] };
    const why = `dbmate refuses ${fileNameOf(file.path)}: it has no \`-- migrate:up\` line`;
    return { up: [{ ...partOf(file, whole, false), why, markers: nearMisses(file) }], down: [] };
  }
  const all = [{ ...first, markers: [...(first.markers ?? []), ...nearMisses(file)] }, ...parts.slice(1)];
  return {
    up: all.filter((part) => part.direction === "up"),
    down: all.filter((part) => part.direction === "down").reverse(),
  };
}

function partOf(file: SourceFile, section: Section, present: boolean): Part {
  const { direction, line, body } = section;
  const options = file.text
    .slice(...line)
    .replace(/^--\s*migrate:(?:up|down)/, "")
    .trim();
  const out = options.split(/\s+/).includes("transaction:false");
  return {
    file,
    span: body,
    direction,
    execution: out ? "one-query" : "transaction",
    pieces: [body],
    why: out
      ? `\`transaction:false\` on the \`-- migrate:${direction}\` line; dbmate then sends the section as one query`
      : `dbmate wraps the section in a transaction, and its \`-- migrate:${direction}\` line has no \`transaction:false\``,
    rollback: {
      place: "section",
      present,
      where: "the `-- migrate:down` section",
      heading: "-- migrate:down",
      unwritten: { execution: "transaction", advice: adviceFor("down", false) },
    },
    advice: adviceFor(direction, out),
    markers: out || !/transaction(?!:true\b)/i.test(options) ? [] : [misread(file, line, direction, options)],
  };
}

function misread(file: SourceFile, line: Span, direction: Direction, options: string): MarkerTrouble {
  const right = `-- migrate:${direction} transaction:false`;
  const certain = /^transaction\s*[:=]\s*["']?false["']?$/i.test(options);
  return trouble(
    line,
    `dbmate does not read \`${options}\` on its \`-- migrate:${direction}\` line`,
    "dbmate wants exactly `transaction:false`, in lower case and without spaces; anything else is ignored, and the section runs in a transaction",
    `write \`${right}\``,
    certain ? rewrite(file, line, right, false) : null,
  );
}

/** Indented, or in another case: a comment to dbmate, so the section never starts. */
function nearMisses(file: SourceFile): readonly MarkerTrouble[] {
  if (!/migrate:\s*(?:up|down)/i.test(file.text)) return [];
  return linesOf(file.text).flatMap((line) => {
    const match = /^\s*--\s*migrate:\s*(up|down)\b(.*)$/i.exec(line.text);
    if (!match || /^--\s*migrate:(?:up|down)(?:\s*$|\s+\S+)/.test(line.text)) return [];
    const right = `-- migrate:${match[1]?.toLowerCase()}${(match[2] ?? "").trimEnd()}`;
    return [
      trouble(
        line.span,
        `dbmate does not read \`${line.text.trim()}\``,
        "dbmate reads its markers only in lower case, from the first column",
        `write \`${right}\``,
        rewrite(file, line.span, right, false),
      ),
    ];
  });
}
