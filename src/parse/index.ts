import { hasPlaceholder } from "../sql/grammar/name.ts";
import { failureOf, type OnFailure } from "../text/run-failures.ts";
import type {
  Include,
  Migration,
  ParsedMigration,
  ParsedStatement,
  ParsedVersion,
  Root,
  SourceFile,
  Span,
  UnreadPassage,
  Version,
} from "../types.ts";
import { bodyOf } from "./body.ts";
import { BodyChecks } from "./body-checks.ts";
import { type RawStatement, type Reading, readSql } from "./grammar.ts";
import { fillPlaceholders } from "./placeholders.ts";
import { readGenerated } from "./psql/generated-statements.ts";
import { beginsAfter } from "./psql/meta-commands.ts";
import { Routines } from "./routines.ts";
import { readSent, sentTextOf, skipMark } from "./sent-by-code.ts";
import { reopen, type Stretch, split } from "./split.ts";
import { fillsVariables, isExplained } from "./template-marks.ts";
import { readTokens } from "./tokens.ts";

export { loadGrammar } from "./grammar.ts";
export { sqlOf } from "./sent-by-code.ts";

const told: OnFailure = () => {};

/**
 * Every version of a root. Each walk over them reads them again, so that a long history never stands in memory at once.
 * `failed` hears of migrations that we could not read for a fault of our own; absent: the first walk has told them.
 */
export function parse(root: Root, failed = told, read?: ReadMigration): Iterable<ParsedVersion> {
  return { [Symbol.iterator]: () => versionsOf(root, read ?? ((one) => readMigration(one, failed))) };
}

/** Gives what a migration says; of one that changes nothing that matters, nothing. */
export type ReadMigration = (migration: Migration) => ParsedMigration;

function* versionsOf(root: Root, read: ReadMigration): Generator<ParsedVersion> {
  for (const version of root.versions) {
    const reported = isVersionReported(version);
    yield {
      version,
      reported,
      up: version.up.map(read),
      // History is replayed forwards only.
      down: reported ? version.down.map(read) : [],
    };
  }
}

/** One migration that we cannot read costs no other; it is unread as a whole. */
export function readMigration(migration: Migration, failed: OnFailure): ParsedMigration {
  try {
    return parseMigration(migration);
  } catch (error) {
    const { file, span } = migration;
    failed(failureOf("this migration could not be read", error, { file, span }));
    const text = file.text.slice(...span);
    return {
      migration,
      statements: [],
      unread: [{ file, span, message: "the migration could not be read", text }],
    };
  }
}

/** Whether anything of a version is to be reported. */
export function isVersionReported({ up, down }: Version): boolean {
  return [...up, ...down].some(isChanged);
}

function isChanged(migration: Migration): boolean {
  const included = (includes: readonly Include[] | undefined): boolean =>
    (includes ?? []).some(
      (one) => (one.file !== null && one.file.changed !== "none") || included(one.includes),
    );
  return migration.file.changed !== "none" || included(migration.includes);
}

/** Larger texts are read in parts, so that no single tree fills the memory. */
const wholeLimit = 2_000_000;
const statementLimit = 4_000_000;

type ParsedParts = Pick<ParsedMigration, "statements" | "unread">;

interface CollectedParts {
  readonly statements: ParsedStatement[];
  readonly unread: UnreadPassage[];
  /** Whether psql sends BEGIN by itself from here on. */
  begins: boolean;
}

/** What a migration says: its statements, and what nobody could read. Never throws. */
export function parseMigration(migration: Migration): ParsedMigration {
  const found: CollectedParts = { statements: [], unread: [], begins: migration.dialect.begins === true };
  const { pieces } = migration;
  if (migration.sent) {
    const { statements, unread } = readSent(migration);
    const read: CollectedParts = { statements, unread, begins: false };
    return { migration, statements: withBodies(read), unread };
  }
  const { delimiter, dataToEnd } = migration.dialect;
  const whole = delimiter === undefined && !dataToEnd && readWhole(migration, pieces);
  if (whole) collect(found, migration, migration.file, whole);
  else if (pieces)
    pieces.forEach((piece, number) => {
      readStretches(found, migration, migration.file, piece, migration.includes ?? [], number);
    });
  else readStretches(found, migration, migration.file, migration.span, migration.includes ?? [], null);
  return { migration, statements: withBodies(found), unread: found.unread };
}

interface PlacedStatement extends RawStatement {
  readonly piece: number | null;
  readonly text: string;
  readonly data?: Span;
}

/** The whole section in one go; null when the grammar refuses it, or a statement crosses the border of a piece. */
function readWhole(
  migration: Migration,
  pieces: readonly Span[] | undefined,
): readonly PlacedStatement[] | null {
  const [start, end] = skipMark(migration.file, migration.span);
  if (end - start > wholeLimit) return null;
  const all = sentTextOf(migration, migration.file);
  const reading = readSql(all.slice(start, end));
  if ("error" in reading) return null;
  const placed: PlacedStatement[] = [];
  let piece = 0;
  for (const raw of reading.statements) {
    const span: Span = [raw.span[0] + start, raw.span[1] + start];
    while (pieces && piece < pieces.length && (pieces[piece]?.[1] ?? 0) <= span[0]) piece++;
    const within = pieces?.[piece];
    if (pieces && (!within || within[0] > span[0] || within[1] < span[1])) return null;
    const text = all.slice(span[0], span[1]);
    placed.push({ kind: raw.kind, node: raw.node, span, piece: pieces ? piece : null, text });
  }
  return placed;
}

/** Statement by statement, so that one that cannot be read costs no other. */
function readStretches(
  found: CollectedParts,
  migration: Migration,
  file: SourceFile,
  span: Span,
  includes: readonly Include[],
  piece: number | null,
): void {
  const dialect = migration.dialect;
  const all = sentTextOf(migration, file);
  let delimited = 0;
  let before: Stretch | null = null;
  for (const stretch of split(all, skipMark(file, span), dialect)) {
    if (stretch.kind === "meta") {
      found.begins = beginsAfter(all.slice(...stretch.span), found.begins);
      if (stretch.command === "gexec" && before)
        readGenerated(found, { migration, file, query: before.span });
      else readInclude(found, migration, file, stretch, includes);
    } else {
      before = stretch;
      const string = dialect.delimiter === undefined ? stretch.joined : delimited++;
      readStretch(found, migration, file, stretch, piece ?? string);
    }
  }
}

const including = new Set(["i", "ir", "include", "include_relative"]);

function readInclude(
  found: CollectedParts,
  migration: Migration,
  from: SourceFile,
  stretch: Stretch,
  includes: readonly Include[],
): void {
  const include = includes.find((one) => one.span[0] < stretch.span[1] && stretch.span[0] < one.span[1]);
  if (include?.file) {
    const { file } = include;
    readStretches(found, migration, file, [0, file.text.length], include.includes, null);
  } else if (including.has(stretch.command ?? "")) {
    const why = include?.why ?? "is included in the middle of a line, not read";
    const text = from.text.slice(...stretch.span);
    const name = include?.path || text;
    found.unread.push({ file: from, span: stretch.span, message: `${name} ${why}`, text, matters: true });
  }
}

function readStretch(
  found: CollectedParts,
  migration: Migration,
  file: SourceFile,
  stretch: Stretch,
  piece: number | null,
): void {
  const all = sentTextOf(migration, file);
  const text = all.slice(...stretch.span);
  if (text.length > statementLimit) {
    found.unread.push({
      file,
      span: stretch.span,
      message: "a statement of more than 4 MB is not read",
      text: text.slice(0, 2000),
    });
    return;
  }
  const reading = attempt(text, fillsVariables(migration.dialect));
  if ("statements" in reading) {
    const [start] = stretch.span;
    const placed = reading.statements.map((raw): PlacedStatement => {
      const span: Span = [raw.span[0] + start, raw.span[1] + start];
      const data = raw.kind === "CopyStmt" && stretch.data ? { data: stretch.data } : {};
      return { ...raw, span, piece, text: all.slice(...span), ...data };
    });
    collect(found, migration, file, placed);
    return;
  }
  const parts = stretch.open ? reopen(all, stretch.span) : [];
  if (parts.length > 1) for (const part of parts) readStretch(found, migration, file, part, piece);
  else {
    const asSent = reading.at !== null && !hasPlaceholder(text) && !isExplained(migration, file, text);
    const refusal = asSent ? { refusal: { at: stretch.span[0] + (reading.at ?? 0) } } : {};
    found.unread.push({ file, span: stretch.span, message: reading.error, text, ...refusal });
  }
}

/** As written, then with its templates filled in; refused by both, what the server says of it as it is written. */
function attempt(text: string, variables: boolean): Reading {
  const reading = readSql(text);
  if ("statements" in reading) return reading;
  const filled = fillPlaceholders(text, variables);
  const again = filled === text ? reading : readSql(filled);
  return "statements" in again ? again : reading;
}

function collect(
  found: CollectedParts,
  migration: Migration,
  file: SourceFile,
  placed: readonly PlacedStatement[],
): void {
  for (const { kind, node, span, piece, text, data } of placed) {
    let tokens: ReturnType<typeof readTokens> | undefined;
    found.statements.push({
      migration,
      file,
      span,
      kind,
      node,
      text,
      body: null,
      ...(data ? { data } : {}),
      ...(found.begins ? { begun: true as const } : {}),
      piece,
      tokens: () => {
        tokens ??= readTokens(text, span[0]);
        return tokens;
      },
    });
  }
}

function hasBody({ kind }: ParsedStatement): boolean {
  return kind === "DoStmt" || kind === "CreateFunctionStmt";
}

/** The statements, each followed by those of its DO block or function body. */
function withBodies(found: CollectedParts): ParsedParts["statements"] {
  if (!found.statements.some(hasBody)) return found.statements;
  const all: ParsedStatement[] = [];
  const checks = new BodyChecks();
  const routines = new Routines();
  for (const statement of found.statements) {
    const body = hasBody(statement) ? bodyOf(statement, checks.checked) : null;
    all.push(statement, ...(body?.statements ?? []));
    found.unread.push(...(body?.unread ?? []));
    if (body && "CreateFunctionStmt" in statement.node)
      routines.made(statement.node.CreateFunctionStmt, body.awaiting);
    for (const parsed of [statement, ...(body?.certain ?? [])]) {
      checks.passed(parsed.node);
      routines.passed(parsed.node);
    }
  }
  found.unread.push(...routines.unread);
  return all;
}
