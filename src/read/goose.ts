import type { MarkerTrouble, SourceFile, Span } from "../types.ts";
import type { Folder } from "./evidence/folder.ts";
import { goDatabase } from "./evidence/go.ts";
import { nameOf } from "./evidence/path.ts";
import { claimBySections } from "./text/claims.ts";
import { cutByLines, type LineRole } from "./text/cut.ts";
import { type Line, linesOf } from "./text/lines.ts";
import { byNumber } from "./text/order.ts";
import { rewrite, trouble } from "./text/trouble.ts";
import type { Part, Step, Tool } from "./tool.ts";

const MARKER = "-- +goose NO TRANSACTION";
const ADVICE = { alone: `add \`${MARKER}\` as a line of the file`, several: true, marker: MARKER };
/** The file has opted out: only what it is sent together with is left to part. */
const APART = {
  ...ADVICE,
  alone: `end the StatementBegin block or the line before it, so that it is sent by itself, in a file with \`${MARKER}\``,
};
/** pressly/goose collect_sql_migrations / NumericComponent: digits, then "_". */
const NAME = /^(\d+)_.*\.sql$/;

export const goose: Tool = {
  id: "goose",
  name: "goose",
  recorded: true,
  optOut: [/^--[^\S\n]*\+goose[^\S\n]*no transaction[^\S\n]*$/gim],
  claim: (folder) => {
    const bears = (text: string) =>
      text.includes("+goose") && /^--[^\S\n]*\+goose[^\S\n]*up[^\S\n]*$/im.test(text);
    const found = claimBySections(folder, bears, "-- +goose Up");
    return found && { ...found, otherDatabase: goDatabase(folder) };
  },
  read: (root) =>
    numbered(root)
      .sort((a, b) => byNumber(numberOf(a), numberOf(b)))
      .map(stepOf),
  one: (file) => [stepOf(file)],
  leaves: () => "its name is not a number, an underscore and a title",
};

function numbered(root: Folder): SourceFile[] {
  return root.sql.filter((file) => NAME.test(nameOf(file.path)));
}

function numberOf(file: SourceFile): string {
  return NAME.exec(nameOf(file.path))?.[1] ?? "";
}

/**
 * The command of an annotation line, lower-case; null for any other line. goose takes the words in any case
 * but one inner space only, and refuses an indented line (internal/sqlparser/parser.go, extractAnnotation).
 */
function commandOf(line: string): string | null {
  if (!line.startsWith("--") || !line.includes("+goose")) return null;
  return line.replaceAll("--", "").replace("+goose", "").trim().toLowerCase();
}

function stepOf(file: SourceFile): Step {
  const lines = linesOf(file.text).filter((line) => line.text.includes("+goose"));
  const at = (command: string, from = 0) =>
    lines.find((line) => line.span[0] >= from && commandOf(line.text) === command);
  const up = at("up");
  const down = up && at("down", up.next);
  const out = at("no transaction");
  const end = file.text.length;
  const make = partOf(file, out !== undefined, down !== undefined);
  const wrong = lines.flatMap((line) => troublesOf(file, line));
  const isDown = (span: Span) => down !== undefined && span[0] >= down.span[0];
  if (!up) return { up: [{ ...make("up", [0, end]), why: refused(file), markers: wrong }], down: [] };
  return {
    up: [
      { ...make("up", [up.next, down?.span[0] ?? end]), markers: wrong.filter((one) => !isDown(one.span)) },
    ],
    down: down
      ? [{ ...make("down", [down.next, end]), markers: wrong.filter((one) => isDown(one.span)) }]
      : [],
  };
}

function refused(file: SourceFile): string {
  return `goose refuses ${nameOf(file.path)}: no line of it is \`-- +goose Up\``;
}

function partOf(file: SourceFile, out: boolean, hasDown: boolean) {
  return (direction: "up" | "down", span: Span): Part => ({
    file,
    span,
    direction,
    execution: out ? "autocommit" : "transaction",
    why: out
      ? `\`${MARKER}\` in the file, which counts for up and down`
      : "goose wraps each file in a transaction, and it has no `-- +goose NO TRANSACTION` line",
    pieces: cutByLines(file.text, span, roleOf),
    rollback: {
      place: "section",
      present: hasDown,
      where: "the `-- +goose Down` section",
      heading: "-- +goose Down",
    },
    advice: out ? APART : ADVICE,
  });
}

function roleOf(line: string): LineRole {
  const command = commandOf(line);
  if (command === "statementbegin") return "begin";
  if (command === "statementend") return "end";
  return command === null ? "text" : "directive";
}

const COMMANDS = new Set([
  "up",
  "down",
  "statementbegin",
  "statementend",
  "no transaction",
  "envsub on",
  "envsub off",
]);

/** goose stops at an annotation it does not know, so a file with one never runs at all. */
function troublesOf(file: SourceFile, line: Line): readonly MarkerTrouble[] {
  const { text, span } = line;
  if (!text.trim().startsWith("--") || COMMANDS.has(commandOf(text) ?? "")) return [];
  const meant = text.trim().replace(/^[-\s]+/, "");
  const plainly =
    /^\+goose[\s:]+(up|down|statement\s*begin|statement\s*end|no[\s_-]*transaction)\b\s*;?$/i.exec(meant);
  const word = plainly?.[1]?.toLowerCase().replace(/[\s_-]+/g, "") ?? "";
  const right = CANONICAL[word];
  const message = `goose does not read \`${text.trim()}\``;
  const why =
    "goose stops with an error at a line with `+goose` that is indented, has other words on it, or names no command of its own";
  if (!right)
    return [
      trouble(
        span,
        message,
        why,
        `write one of goose's annotations by itself, from the first column: \`${MARKER}\``,
      ),
    ];
  return [
    trouble(span, message, why, `write \`${right}\` from the first column`, rewrite(file, span, right, true)),
  ];
}

const CANONICAL: Readonly<Record<string, string>> = {
  up: "-- +goose Up",
  down: "-- +goose Down",
  statementbegin: "-- +goose StatementBegin",
  statementend: "-- +goose StatementEnd",
  notransaction: MARKER,
};
