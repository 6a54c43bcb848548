import type { Advice, Direction, MarkerTrouble, SourceFile, Span } from "../../../types.ts";
import { identityOf } from "../../evidence/liquibase-changesets.ts";
import { cutAt, literally } from "../../text/border.ts";
import { type Line, linesOf, wholeOf } from "../../text/lines.ts";
import { rewrite, trouble } from "../../text/trouble.ts";
import type { Part, VersionParts } from "../../tool.ts";

// Every pattern as in liquibase-standard AbstractFormattedChangeLogParser.java, matched over whole lines.
const HEADER = /^\s*--\s*liquibase\s*formatted.*$/i;
const CHANGESET = /^\s*--\s*changeset\s+("[^"]+"|[^:]+):\s*("[^"]+"|\S+).*$/i;
const ROLLBACK = /^\s*--\s*rollback (.*)$/i;
const ROLLBACK_START = /^\s*\/\*\s*liquibase\s*rollback\s*$/i;
const ROLLBACK_END = /\*\/\s*$/;

const ADVICE: Advice = {
  alone: "add `runInTransaction:false` to its `--changeset` line, with no space after the colon",
  several: true,
};

export function hasHeader(text: string): boolean {
  return HEADER.test(headerOf(text));
}

function headerOf(text: string): string {
  return linesOf(text).find((line) => line.text.trim() !== "")?.text ?? "";
}

interface Changeset {
  readonly line: Line;
  readonly body: Span;
}

/** The changesets of a file of SQL, each a version of its own. */
export function formattedSteps(file: SourceFile): readonly VersionParts[] {
  const lines = linesOf(file.text);
  const starts = lines.filter((line) => CHANGESET.test(line.text));
  const wrong = lines.filter((line) => !CHANGESET.test(line.text) && strayMarker(line.text));
  const sets = starts.map((line, at): Changeset => {
    return { line, body: [line.next, starts[at + 1]?.span[0] ?? file.text.length] };
  });
  if (sets.length === 0 || !hasHeader(file.text)) return [rawStep(file, wrong)];
  const mine = sets.filter(({ line: { text } }) => otherDbms(text) === null && !isIgnored(text));
  if (mine.length === 0) return [elsewhere(file, sets)];
  const header = headerOf(file.text);
  const backs = mine.map((set) => rollbacksOf(file, set));
  const copy = copyOf(file, backs);
  return mine.map((set, at) => {
    const within = wrong.filter((line) => line.span[0] >= set.body[0] && line.span[0] < set.body[1]);
    return stepOf(
      file,
      { ...set, header },
      backs[at] ?? NOTHING,
      copy,
      within.map((line) => strayTrouble(line.span, line.text)),
    );
  });
}

/** Without the header or a changeset, Liquibase runs an included file as one changeset named raw. */
function rawStep(file: SourceFile, wrong: readonly Line[]): VersionParts {
  const part: Part = {
    file,
    span: wholeOf(file),
    direction: "up",
    execution: "transaction",
    why: "without `--liquibase formatted sql` in the first line and a `--changeset` line, Liquibase runs the file as one changeset, in a transaction",
    rollback: { place: "section", present: false, where: "the `--rollback` lines of a changeset" },
    advice: ADVICE,
    markers: wrong.map((line) => strayTrouble(line.span, line.text)),
  };
  return { up: [part], down: [] };
}

/** Every changeset is another database's: the file is there, and nothing of it runs here. */
function elsewhere(file: SourceFile, sets: readonly Changeset[]): VersionParts {
  const names = sets.flatMap((set) => otherDbms(set.line.text) ?? []);
  const raw = rawStep(file, []).up.map((part) => ({
    ...part,
    span: [file.text.length, file.text.length] as const,
    why:
      names[0] === undefined
        ? "every changeset of the file is marked `ignore:true`"
        : `every changeset of the file is for another database (dbms:${names[0]}), or ignored`,
    rollback: { ...part.rollback, present: true },
  }));
  return { up: raw, down: [] };
}

/** Liquibase leaves such a changeset out, and records nothing of it. */
function isIgnored(line: string): boolean {
  return attribute(line, "ignore")?.toLowerCase() === "true";
}

/**
 * Where a delimiter counts only at the start of a line: "/" (StringUtil.isDelimiter), or a pattern that begins with a
 * line break, "\\nGO". null: it counts anywhere.
 */
function lineBorder(delimiter: string | undefined): RegExp | null {
  const word =
    delimiter === "/" ? "/" : /^(?:\\r\?)?\\n([\w/]+)(?:\\s\*|\\r\?|\\n|\$)*$/.exec(delimiter ?? "")?.[1];
  return word === undefined ? null : new RegExp(`^${literally(word)}(?=[^\\S\\n]*\\r?$)`, "gim");
}

/** The dbms attribute, when it leaves PostgreSQL out. */
function otherDbms(line: string): string | null {
  const names = /^.*dbms:([^,][\w!,]+).*$/i.exec(line)?.[1];
  if (names === undefined) return null;
  const all = names.toLowerCase().split(",").filter(Boolean);
  if (all.includes("!postgresql")) return names;
  const only = all.filter((name) => !name.startsWith("!"));
  return only.length > 0 && !only.some((name) => name === "postgresql" || name === "all") ? names : null;
}

function attribute(line: string, name: string): string | null {
  return new RegExp(`^.*\\b${name}:(\\w+).*$`, "i").exec(line)?.[1] ?? null;
}

function stepOf(
  file: SourceFile,
  set: Changeset & { readonly header: string },
  back: ChangesetRollback,
  copy: SourceFile,
  stray: readonly MarkerTrouble[],
): VersionParts {
  const { text } = set.line;
  const value = attribute(text, "runInTransaction");
  const out = value !== null && value.toLowerCase() !== "true";
  const why = out
    ? `\`runInTransaction:${value}\` on the changeset's line`
    : "Liquibase wraps each changeset in a transaction, and its line has no `runInTransaction:false`";
  const part = (at: SourceFile, direction: Direction, span: Span): Part => {
    const split = direction === "up" ? "splitStatements" : "rollbackSplitStatements";
    const whole = attribute(text, split);
    const unsplit = whole !== null && whole.toLowerCase() !== "true";
    const mark = direction === "up" ? "endDelimiter" : "rollbackEndDelimiter";
    const delimiter = delimiterOf(text, mark);
    const border = lineBorder(delimiter);
    return {
      file: at,
      span,
      direction,
      execution: out ? (unsplit ? "pipeline" : "autocommit") : "transaction",
      why: unsplit ? `${why}; ${split}:${whole} sends it in one piece` : why,
      ...(unsplit && !out ? { pieces: [span] } : {}),
      ...(border && !unsplit ? { pieces: cutAt(at.text, span, border) } : {}),
      rollback: {
        place: "section",
        present: back.present,
        where: "the `--rollback` line of the changeset",
        heading: "--rollback ",
      },
      advice: unsplit ? unsplitAdvice(split, out) : ADVICE,
      dialect: delimiter && delimiter !== ";" && !border ? { delimiter } : {},
    };
  };
  const [, author = "", id = ""] = CHANGESET.exec(text) ?? [];
  const identity = { ...identityOf(file, set.header, [text, author, id]), span: set.line.span };
  const up = { ...part(file, "up", set.body), identity, markers: [...troublesOf(file, set.line), ...stray] };
  const down = back.statements.flatMap((spans) => {
    const [first, last] = [spans[0], spans.at(-1)];
    return first && last ? [part(spans.length > 1 ? copy : file, "down", [first[0], last[1]])] : [];
  });
  return { up: [up], down };
}

/** A changeset in one piece is a pipeline once it is out of its transaction. */
function unsplitAdvice(split: string, out: boolean): Advice {
  const off = `take \`${split}:false\` off its \`--changeset\` line`;
  return { alone: out ? off : `${off}, and add \`runInTransaction:false\``, several: true };
}

interface ChangesetRollback {
  /** Whether the changeset says anything about its way back, be it "empty". */
  readonly present: boolean;
  /** Statements, each by the lines it takes. */
  readonly statements: readonly (readonly Span[])[];
}

function rollbacksOf(file: SourceFile, { line: { text: head }, body }: Changeset): ChangesetRollback {
  const delimiter = delimiterOf(head, "rollbackEndDelimiter") ?? ";";
  const statements: Span[][] = [];
  let open: Span[] | null = null;
  let block: number | null = null;
  let present = false;
  for (const line of linesOf(file.text, body)) {
    if (block !== null) {
      const close = line.text.search(ROLLBACK_END);
      if (close >= 0) statements.push([[block, line.span[0] + close]]);
      if (close >= 0) block = null;
      continue;
    }
    if (ROLLBACK_START.test(line.text)) block = line.next;
    const sql = ROLLBACK.exec(line.text)?.[1];
    present ||= block !== null || sql !== undefined;
    if (sql === undefined) continue;
    if (!open) {
      open = [];
      statements.push(open);
    }
    open.push([line.span[1] - sql.length, line.span[1]]);
    if (sql.trimEnd().endsWith(delimiter)) open = null;
  }
  const said = (span: Span) => !/^\s*(?:empty|not required)?\s*;?\s*$/i.test(file.text.slice(...span));
  return { present, statements: statements.filter((spans) => spans.some(said)) };
}

function delimiterOf(head: string, attribute: string): string | undefined {
  return new RegExp(`^.*\\b${attribute}:(\\S*).*$`, "i").exec(head)?.[1];
}

const NOTHING: ChangesetRollback = { present: false, statements: [] };

/**
 * The way back stands in comments. A statement over several lines has a comment sign in its middle, so it is read
 * from a copy of the file with all else blanked: every offset stays what it is. The copy counts as unchanged, as
 * an edit must never be made on it.
 */
function copyOf(file: SourceFile, backs: readonly ChangesetRollback[]): SourceFile {
  const kept = backs.flatMap((back) => back.statements).filter((spans) => spans.length > 1);
  return kept.length === 0 ? file : { ...file, text: blankAround(file.text, kept.flat()), changed: "none" };
}

function blankAround(text: string, kept: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of [...kept, [text.length, text.length] as const]) {
    parts.push(text.slice(at, start).replace(/[^\r\n]/g, " "), text.slice(start, end));
    at = end;
  }
  return parts.join("");
}

function troublesOf(file: SourceFile, line: Line): readonly MarkerTrouble[] {
  if (!/runInTransaction/i.test(line.text) || attribute(line.text, "runInTransaction") !== null) return [];
  const wrong = /\brunInTransaction\s*[:=]\s*"?(\w+)"?/i.exec(line.text);
  const right = wrong && line.text.replace(wrong[0], `runInTransaction:${wrong[1]?.toLowerCase()}`);
  return [
    trouble(
      line.span,
      `Liquibase does not read \`${wrong?.[0] ?? "runInTransaction"}\` on the \`--changeset\` line`,
      "the value must follow the colon at once, without a space or quotation marks; else the changeset runs in a transaction",
      `write \`${right?.trim() ?? "runInTransaction:false"}\``,
      right ? rewrite(file, line.span, right, true) : null,
    ),
  ];
}

function strayMarker(line: string): boolean {
  return /^\s*--.*\brunInTransaction\s*[:=]/i.test(line);
}

function strayTrouble(span: Span, line: string): MarkerTrouble {
  return trouble(
    span,
    `Liquibase does not read \`${line.trim()}\``,
    "runInTransaction counts only on the line `--changeset author:id`; anywhere else it is a comment",
    "move `runInTransaction:false` to the `--changeset` line",
  );
}
