import { parsedYaml } from "../../text/parsed-yaml.ts";
import type { Advice, Direction, MarkerTrouble, SourceFile, Span } from "../../types.ts";
import { databaseNamed } from "../evidence/database.ts";
import type { Folder } from "../evidence/folder.ts";
import { goModule } from "../evidence/go.ts";
import { foldersOf, yamlSettings } from "../evidence/named-folders.ts";
import { nearestFile } from "../evidence/nearest-file.ts";
import { fileNameOf } from "../evidence/path.ts";
import { record, stringOf } from "../evidence/value.ts";
import { claimBySections } from "../text/claims.ts";
import { cutByLines, type LineRole } from "../text/cut-by-lines.ts";
import { type Line, linesOf } from "../text/lines.ts";
import { byLeadingNumber, numberOrDate } from "../text/order.ts";
import { rewrite, trouble } from "../text/trouble.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";
import { countedBy } from "../writing/next-name.ts";
import { onSectionLine, sections } from "../writing/sections.ts";

/** rubenv/sql-migrate sqlparse/sqlparse.go: from the first column, case-sensitive. */
const PREFIX = "-- +migrate ";

export const sqlMigrate: Tool = {
  id: "sql-migrate",
  name: "sql-migrate",
  commands: [["sql-migrate", "up"]],
  aliases: ["rubenv/sql-migrate"],
  recorded: true,
  // migrate.go: a migration is known by its whole name
  versioned: {
    by: ({ path }) => numberOrDate(fileNameOf(path)),
    effect: "runs both, in the order of their names",
    runsBoth: true,
  },
  optOut: [/^-- \+migrate (?:Up|Down)(?:[^\S\n]+\S+)*?[^\S\n]+notransaction\b.*$/gm],
  sections: /^-- \+migrate (?:Up|Down)\b.*$/gm,
  writing: sections({
    heads: { up: "-- +migrate Up", down: "-- +migrate Down" },
    counted: countedBy(/\.sql$/),
    optOut: onSectionLine(
      { up: /^-- \+migrate Up\b.*$/m, down: /^-- \+migrate Down\b.*$/m },
      "notransaction",
    ),
    wrapping: { begin: /^-- \+migrate StatementBegin\b.*$/, end: /^-- \+migrate StatementEnd\b.*$/ },
  }),
  claim: (folder) => {
    const bears = (text: string) => /^-- \+migrate Up\b/m.test(text);
    const found = claimBySections(folder, bears, "-- +migrate Up", dependency);
    return found && { ...found, why: found.why + doubt(folder), otherDatabase: dialectDatabase(folder) };
  },
  read: (root) =>
    [...root.sql].sort((a, b) => byLeadingNumber(fileNameOf(a.path), fileNameOf(b.path))).map(stepOf),
  one: (file) => [stepOf(file)],
  // sql-migrate/config.go: one environment per key
  settings: [{ file: /^dbconfig\.ya?ml$/i, folders: foldersOf(yamlSettings, /\.dir$/) }],
  leaves: () => "it is not in the folder that sql-migrate reads",
};

/** Its markers are read by other programs too: a go.mod that does not name it says so. */
function doubt(folder: Folder): string {
  const mod = nearestFile(folder, ["go.mod"]);
  if (!mod || goModule(folder, "github.com/rubenv/sql-migrate")) return "";
  return ` (its markers; ${mod.path} does not name rubenv/sql-migrate)`;
}

function dependency(folder: Folder): string | undefined {
  const module = goModule(folder, "github.com/rubenv/sql-migrate");
  return module?.direct ? module.file : nearestFile(folder, ["dbconfig.yml", "dbconfig.yaml"])?.path;
}

/** Where the section has opted out, only what the statement is sent together with is left to part. */
function adviceFor(word: string, out: boolean): Advice {
  const marker = `${PREFIX}${word} notransaction`;
  const alone = out
    ? `end the StatementBegin block or the line before it, so that it is sent by itself, below \`${marker}\``
    : `write \`${marker}\` as the section's first line`;
  return { alone, several: true, marker };
}

/** dbconfig.yml holds an environment per key, each with a dialect. */
function dialectDatabase(folder: Folder): string | undefined {
  const file = nearestFile(folder, ["dbconfig.yml", "dbconfig.yaml"]);
  if (!file) return undefined;
  try {
    const dialects = Object.values(record(parsedYaml(file.text)[0])).flatMap(
      (one) => stringOf(record(one).dialect) ?? [],
    );
    if (dialects.length === 0 || dialects.some((one) => databaseNamed(one) === "PostgreSQL"))
      return undefined;
    return `${file.path} says dialect ${dialects[0]}`;
  } catch {
    return undefined;
  }
}

interface Command {
  readonly word: string;
  readonly options: readonly string[];
  readonly line: Line;
}

function commandsOf(lines: readonly Line[]): readonly Command[] {
  return lines.flatMap((line) => {
    if (!line.text.startsWith(PREFIX)) return [];
    const [word = "", ...options] = line.text.slice(PREFIX.length).split(/\s+/).filter(Boolean);
    return [{ word, options, line }];
  });
}

function stepOf(file: SourceFile): VersionParts {
  const lines = linesOf(file.text);
  const sections = commandsOf(lines).filter(({ word }) => word === "Up" || word === "Down");
  const wrong = lines.flatMap((line) => troublesOf(file, line));
  const out = (word: string) =>
    sections.some((one) => one.word === word && one.options.includes("notransaction"));
  const present = sections.some((one) => one.word === "Down");
  const parts = sections.map(({ word, line }, at): Part => {
    const next = sections[at + 1]?.line.span[0] ?? file.text.length;
    const markers = wrong.filter(({ span }) => (span[0] >= line.span[0] || at === 0) && span[0] < next);
    const direction = word === "Up" ? "up" : "down";
    return { ...partOf(file, direction, [line.next, next], out(word), present), markers };
  });
  if (parts.length === 0) {
    const why = `sql-migrate refuses ${fileNameOf(file.path)}: it has no \`-- +migrate Up\` line`;
    const whole = partOf(file, "up", [0, file.text.length], false, false);
    return { up: [{ ...whole, why, markers: wrong }], down: [] };
  }
  return {
    up: parts.filter((part) => part.direction === "up"),
    down: parts.filter((part) => part.direction === "down"),
  };
}

function partOf(file: SourceFile, direction: Direction, span: Span, out: boolean, present: boolean): Part {
  const word = direction === "up" ? "Up" : "Down";
  return {
    file,
    span,
    direction,
    execution: out ? "autocommit" : "transaction",
    why: out
      ? `\`notransaction\` on the \`${PREFIX}${word}\` line`
      : `sql-migrate wraps the section in a transaction, and its \`${PREFIX}${word}\` line has no \`notransaction\``,
    pieces: cutByLines(file.text, span, roleOf),
    rollback: {
      place: "section",
      present,
      where: `the \`${PREFIX}Down\` section`,
      heading: `${PREFIX}Down`,
      unwritten: { execution: "transaction", advice: adviceFor("Down", false) },
    },
    advice: adviceFor(word, out),
  };
}

function roleOf(line: string): LineRole {
  if (!line.startsWith(PREFIX)) return line.startsWith("-- ") ? "ignored" : "text";
  const word = line.slice(PREFIX.length).trim().split(/\s+/)[0];
  return word === "StatementBegin" ? "begin" : word === "StatementEnd" ? "end" : "directive";
}

function troublesOf(file: SourceFile, line: Line): readonly MarkerTrouble[] {
  const match = /^\s*--\s*\+\s*migrate\s+(up|down)\b\s*(.*?)\s*$/i.exec(line.text);
  if (!match) return [];
  const word = match[1]?.toLowerCase() === "up" ? "Up" : "Down";
  const options = match[2] ?? "";
  const known =
    line.text.startsWith(`${PREFIX}${word}`) &&
    (options === "" || options.split(/\s+/).includes("notransaction"));
  if (known || (options !== "" && !/trans/i.test(options))) return [];
  const plain = options === "" || /^no[\s_-]*transactions?$/i.test(options);
  const right = `${PREFIX}${word}${options === "" ? "" : " notransaction"}`;
  return [
    trouble(
      line.span,
      `sql-migrate does not read \`${line.text.trim()}\` as it was meant`,
      "sql-migrate reads its markers only from the first column, in exactly this case, and knows one option, `notransaction`",
      `write \`${right}\``,
      plain ? rewrite(file, line.span, right, true) : null,
    ),
  ];
}
