import type { Node } from "libpg-query";
import type {
  LiteralRun,
  Migration,
  ParsedStatement,
  SentMessage,
  SourceFile,
  Span,
  UnreadCall,
  UnreadPassage,
} from "../types.ts";
import { type GrammarRefusal, type RawStatement, type Reading, readSql } from "./grammar.ts";
import { fillPlaceholders } from "./placeholders.ts";
import { stretchesIn } from "./split.ts";
import { readTokens } from "./tokens.ts";

/** The SQL of a migration: of one in code what it sends, of all others its part of the file. */
export function sqlOf({ file, span, sent, reads }: Migration): string {
  if (!sent) return (reads ?? file.text).slice(...span);
  return sent.map((one) => (one.kind === "message" ? one.sql : "")).join(";\n");
}

/** What is sent of a file: its text, or the SQL in a document. */
export function sentTextOf({ file: own, reads }: Migration, file: SourceFile): string {
  return file === own ? (reads ?? file.text) : file.text;
}

/** Without a byte order mark. */
export function skipMark(file: SourceFile, [start, end]: Span): Span {
  return start === 0 && file.text.charCodeAt(0) === 0xfeff ? [1, end] : [start, end];
}

/** What a migration in code sends, read by PostgreSQL's grammar: each text is one query, and has a number of its own. */
export function readSent(migration: Migration): {
  readonly statements: ParsedStatement[];
  readonly unread: UnreadPassage[];
} {
  const statements: ParsedStatement[] = [];
  const unread: UnreadPassage[] = [];
  for (const [piece, sent] of (migration.sent ?? []).entries())
    if (sent.kind === "unread") unread.push(unreadCall(migration, sent));
    else readMessage(migration, sent, piece, statements, unread);
  return { statements, unread };
}

function unreadCall({ file }: Migration, { call, message, makes }: UnreadCall): UnreadPassage {
  const text = file.text.slice(...call);
  return { file, span: call, message, text, matters: aboutIndex.test(text), ...(makes ? { makes } : {}) };
}

/** Tools call what is about indexes "addIndex", "create_unique_constraint". */
const aboutIndex = /index|unique|concurrent/i;

function readMessage(
  migration: Migration,
  message: SentMessage,
  piece: number,
  statements: ParsedStatement[],
  unread: UnreadPassage[],
): void {
  const { file } = migration;
  const { sql, call, holes, condition, beside, heals, within } = message;
  const reading: PartlyRead | GrammarRefusal = holes ? readPartlyKnown(sql) : { lost: [], ...readSql(sql) };
  if ("error" in reading) {
    const span = placeOf(message, [0, sql.length]).span;
    // What is sent under a condition may be meant for another database.
    const at = reading.at === null ? null : offsetOf(message.runs, reading.at);
    const refusal = reading.at === null || holes || condition ? {} : { refusal: { at: at ?? span[0] } };
    unread.push({ file, span, message: reading.error, text: sql, ...refusal });
    return;
  }
  for (const { span: inSql, message: why } of reading.lost) {
    const { span } = placeOf(message, inSql);
    unread.push({ file, span, message: why, text: sql.slice(...inSql) });
  }
  for (const { kind, node, span: inSql } of reading.statements) {
    const place = placeOf(message, inSql);
    const text = sql.slice(...inSql);
    if (message.asked) askedFirst(node);
    statements.push({
      ...{ migration, file, span: place.span, kind, node, text, body: null, piece, call },
      tokens: tokensOf(file, place),
      ...(beside ? { beside } : {}),
      ...(condition || message.guarded || (message.asked && "IndexStmt" in node)
        ? { guarded: true as const }
        : {}),
      ...(heals ? { heals } : {}),
      ...(within ? { within } : {}),
    });
  }
}

/** A text of which some is not known: each such part stands in it as `${…}`. */
interface PartlyRead {
  readonly statements: readonly RawStatement[];
  /** Statements that are not read, since nobody knows what such a part stands for. */
  readonly lost: readonly { readonly span: Span; readonly message: string }[];
}

const hole = /\$\{[^{}\n]{1,200}\}/;

/** Reads what is known. Where that alone is wrong, the server refuses all of the text. */
function readPartlyKnown(sql: string): PartlyRead | GrammarRefusal {
  const whole = readHoled(sql);
  if (!("error" in whole)) return { statements: whole.statements, lost: [] };
  const statements: RawStatement[] = [];
  const lost: { readonly span: Span; readonly message: string }[] = [];
  for (const { span } of stretchesIn(sql, [0, sql.length], {})) {
    const [start] = span;
    const text = sql.slice(...span);
    const read = readHoled(text);
    const [unknown] = hole.exec(text) ?? [];
    if (!("error" in read))
      statements.push(
        ...read.statements.map((found) => ({
          ...found,
          span: [found.span[0] + start, found.span[1] + start] as const,
        })),
      );
    else if (unknown === undefined) return { ...read, at: read.at === null ? null : read.at + start };
    else lost.push({ span, message: `what \`${unknown}\` stands for is not known` });
  }
  return { statements, lost };
}

/** What is not known is a name, or stands in a body, which is read later. */
function readHoled(sql: string): Reading {
  const filled = readSql(fillPlaceholders(sql, false));
  return "error" in filled ? preferred(filled, readSql(sql)) : filled;
}

function preferred(filled: GrammarRefusal, raw: Reading): Reading {
  return "error" in raw ? filled : raw;
}

/** What its tool asks for itself comes to IF EXISTS. */
function askedFirst(node: Node): void {
  if ("DropStmt" in node) node.DropStmt.missing_ok = true;
  if (!("AlterTableStmt" in node)) return;
  for (const command of node.AlterTableStmt.cmds ?? [])
    if ("AlterTableCmd" in command) command.AlterTableCmd.missing_ok = true;
}

interface Place {
  readonly span: Span;
  /** The statement stands in the file as it is sent. */
  readonly asWritten: boolean;
}

function placeOf({ runs, call }: SentMessage, [start, end]: Span): Place {
  const within = runs.find((run) => run.at <= start && end <= run.at + run.length);
  if (within) {
    const from = within.from + start - within.at;
    return { span: [from, from + end - start], asWritten: true };
  }
  const [from, to] = [offsetOf(runs, start), offsetOf(runs, end - 1)];
  // Of constants that stand elsewhere, the call is what sends them.
  const isInCall = from !== null && to !== null && call[0] <= from && from < to && to < call[1];
  return { span: isInCall ? [from, to + 1] : call, asWritten: false };
}

/** Where a character of the text stands in the file; null where it does not. */
function offsetOf(runs: readonly LiteralRun[], at: number): number | null {
  const run = runs.find((one) => one.at <= at && at < one.at + one.length);
  return run ? run.from + at - run.at : null;
}

function tokensOf(file: SourceFile, { span, asWritten }: Place): ParsedStatement["tokens"] {
  let tokens: ReturnType<typeof readTokens> | undefined;
  return () => {
    tokens ??= asWritten ? readTokens(file.text.slice(...span), span[0]) : [];
    return tokens;
  };
}
