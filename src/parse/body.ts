import type { CreateFunctionStmt, DefElem, DoStmt } from "libpg-query";
import type { Body, ParsedStatement, Span, Token, UnreadPassage } from "../types.ts";
import { checksBodies } from "./body-checks.ts";
import { constantText } from "./constant-text.ts";
import { type RawStatement, readPlpgsql, readSql } from "./grammar.ts";
import { fillPlaceholders } from "./placeholders.ts";
import { type Call, callsOf } from "./plpgsql/calls.ts";
import { refusedAt } from "./plpgsql/refused-word.ts";
import { isExplained } from "./template-marks.ts";
import { readTokens } from "./tokens.ts";

interface BodyStatements {
  readonly statements: readonly ParsedStatement[];
  readonly unread: readonly UnreadPassage[];
  /** Of its statements those that run where it stands, and whose failure nothing catches. */
  readonly certain: readonly ParsedStatement[];
  /** What PostgreSQL refuses as soon as the routine is called. */
  readonly awaiting: readonly UnreadPassage[];
}

const nothing: BodyStatements = { statements: [], unread: [], certain: [], awaiting: [] };

/** Words without which a body has nothing to say to any rule or to the schema. */
const worthReading =
  /\b(index|concurrently|table|constraint|materialized|schema|extension|reindex|unique|set|set_config|execute)\b/i;

const worthReadingLater = /\bconcurrently\b|<(?:[-=#~%]|\+)>/i;

/** A body, and what is known of it. */
interface Code {
  readonly statement: ParsedStatement;
  readonly kind: Body["kind"];
  readonly source: string;
  /** Where it stands in the file; null when its quoting changes its text. */
  readonly place: Span | null;
  /** Whether its statements say something; else only its mistakes do. */
  readonly telling: boolean;
  /** PostgreSQL reads it where it stands, and refuses the statement for a mistake in it. */
  readonly checked: boolean;
}

/**
 * The SQL inside a DO block, a function or a procedure, each statement at its place in the file. `checked`: routines are
 * read by PostgreSQL when they are made, as they are unless check_function_bodies is off.
 */
export function bodyOf(statement: ParsedStatement, checked: boolean): BodyStatements {
  const doBlock = (statement.node as { DoStmt?: DoStmt }).DoStmt;
  const routine = (statement.node as { CreateFunctionStmt?: CreateFunctionStmt }).CreateFunctionStmt;
  const options = (doBlock?.args ?? routine?.options ?? []) as { DefElem?: DefElem }[];
  const source = sourceOf(options);
  const language = (textOf(options, "language") ?? (doBlock ? "plpgsql" : "")).toLowerCase();
  const kind = doBlock ? "do" : routine?.is_procedure ? "procedure" : "function";
  // A routine does not run where it stands; only what can never run in it, or no index can serve, is worth knowing.
  // A DO block that is reported is read whatever it says: PostgreSQL refuses all of it for one statement.
  const reported = statement.migration.file.changed !== "none" || statement.file.changed !== "none";
  if (source === undefined) return nothing;
  const telling = kind === "do" ? reported || worthReading.test(source) : worthReadingLater.test(source);
  if (!telling && !reported) return nothing;
  const read = kind === "do" || (checked && reported && !setsOff(options));
  const code = {
    statement,
    kind,
    source,
    place: bodySpan(statement, source),
    telling,
    checked: read,
  } as const;
  if (language === "plpgsql") return readBlock(code);
  if (language === "sql") return readSqlBody(code);
  return kind === "do" ? unreadIndex(statement, `a DO block in ${language} is not read`) : nothing;
}

/** CREATE FUNCTION … SET check_function_bodies = off: it is in effect while PostgreSQL looks at the body. */
function setsOff(options: readonly { DefElem?: DefElem }[]): boolean {
  return options.some(
    ({ DefElem: option }) => option?.arg !== undefined && checksBodies(option.arg) === false,
  );
}

/** Where a body stands in the file; null when its quoting changes its text. */
function bodySpan(statement: ParsedStatement, source: string): Span | null {
  for (const token of statement.tokens()) {
    const tag = /^(\$[^$]*\$|')/.exec(token.text)?.[0];
    if (tag === undefined || token.comment) continue;
    const start = token.span[0] + tag.length;
    const end = token.span[1] - tag.length;
    if (end - start === source.length && statement.file.text.slice(start, end) === source)
      return [start, end];
  }
  return null;
}

function readSqlBody(code: Code): BodyStatements {
  const { statement, kind, source, place, telling } = code;
  const reading = readSql(source);
  if ("error" in reading) return reading.at === null ? nothing : refused(code, reading.error, reading.at);
  if (!telling) return nothing;
  const body: Body = { kind, conditional: false, dynamic: false };
  const statements = reading.statements.map((raw) =>
    inside(statement, raw, body, place && [raw.span[0] + place[0], raw.span[1] + place[0]], source),
  );
  return { ...nothing, statements };
}

function readBlock(code: Code): BodyStatements {
  const { statement, kind, source, place, telling } = code;
  const tokens = readTokens(source, 0);
  const upTo = withoutColumnTypes(code, tokens);
  const reading = readPlpgsql(upTo(source.length));
  if ("error" in reading) return refusedBlock(code, tokens, reading.error, upTo);
  const statements: ParsedStatement[] = [];
  const unread: UnreadPassage[] = [];
  const certain: ParsedStatement[] = [];
  const awaiting: UnreadPassage[] = [];
  for (const call of callsOf(reading.tree, source, tokens)) {
    const span: Span = place ? [call.span[0] + place[0], call.span[1] + place[0]] : statement.span;
    const found = readCall(code, call, span);
    if (!("told" in found)) {
      if (telling) statements.push(...found.statements);
      if (kind === "do" && call.certain) certain.push(...found.statements);
      if (kind === "do") unread.push(...found.unread);
      else awaiting.push(...found.unread);
    } else if (kind === "do") unread.push(found.told);
    else if (found.told.refusal) awaiting.push(found.told);
  }
  return { statements, unread, certain, awaiting };
}

/** Its statements, with what the server refuses of bodies in them; or why there are none. */
function readCall(
  { statement, kind, place }: Code,
  call: Call,
  span: Span,
): Pick<BodyStatements, "statements" | "unread"> | { readonly told: UnreadPassage } {
  const { file, migration } = statement;
  const sql = call.dynamic ? constantText(call.query) : call.query;
  if (sql === null) {
    const message = `EXECUTE of a computed string is not read: ${oneLine(call.query)}`;
    return { told: { file, span, message, text: call.query } };
  }
  const reading = readSql(sql);
  if ("error" in reading) {
    const fails = call.dynamic && call.certain && reading.at !== null && !isExplained(migration, file, sql);
    const refusal = fails ? { refusal: { at: span[0] } } : {};
    return {
      told: {
        file,
        span,
        message: `inside the body: ${reading.error}`,
        text: fails ? sql : call.query,
        ...refusal,
      },
    };
  }
  const body: Body = { kind, conditional: call.conditional, dynamic: call.dynamic };
  const exact = place !== null || call.dynamic;
  const statements = reading.statements.map((raw) => inside(statement, raw, body, exact ? span : null, sql));
  // What is made or run here is looked at by PostgreSQL as it stands; of bodies in bodies in bodies nobody is told.
  const nested = call.certain && statement.body === null ? statements.map((one) => bodyOf(one, true)) : [];
  return { statements, unread: nested.flatMap((one) => one.unread.filter(({ refusal }) => refusal)) };
}

function inside(
  statement: ParsedStatement,
  raw: RawStatement,
  body: Body,
  span: Span | null,
  source: string,
): ParsedStatement {
  const exact = span !== null && !body.dynamic;
  const place = span ?? statement.span;
  return {
    ...statement,
    kind: raw.kind,
    node: raw.node,
    span: place,
    text: source.slice(...raw.span),
    body,
    tokens: () => (exact ? readTokens(statement.file.text.slice(...place), place[0]) : []),
  };
}

/**
 * The statement with as much of its body as ends somewhere. libpg_query's PL/pgSQL parser knows no catalog: a type taken from
 * a column reads as any other type does.
 */
function withoutColumnTypes(
  { statement, source, place }: Code,
  tokens: readonly Token[],
): (end: number, after?: string) => string {
  const { span } = statement;
  const text = fillPlaceholders(statement.text, false);
  if (place === null || statement.body !== null)
    return () =>
      text
        .replace(/\$(?=\d+\s*%\s*(?:rowtype|type)\b)/gi, "_")
        .replace(/(?<=[\w"\s])%\s*(?:rowtype|type)\b/gi, (found) => " ".repeat(found.length));
  const code = tokens.filter(({ comment }) => !comment);
  let plain = source;
  code.forEach((token, at) => {
    const of = code[at - 1];
    if (of === undefined || !/^r?o?w?type$/i.test(token.text) || of.text !== "%") return;
    const [from, to] = [of.span[0], token.span[1]];
    plain = plain.slice(0, from) + " ".repeat(to - from) + plain.slice(to);
    // Of a parameter that has no name: what is left is to look like a type.
    const sign = code[at - 3];
    if (sign?.text === "$") plain = `${plain.slice(0, sign.span[0])}_${plain.slice(sign.span[1])}`;
  });
  const [before, rest] = [text.slice(0, place[0] - span[0]), text.slice(place[1] - span[0])];
  return (end, after = "") => before + plain.slice(0, end) + after + rest;
}

/**
 * What PL/pgSQL refuses as a syntax error (42601) for the words of the body alone, whatever the catalog holds (pl_gram.y).
 */
const syntax =
  /^(?:syntax error|unterminated|missing|mismatched parentheses|incomplete data type|too (?:few|many) parameters specified for RAISE|there is no label|block label|(?:EXIT|CONTINUE) cannot be used outside a loop|end label|duplicate declaration|INTO specified more than once|integer FOR loop must have only one|cannot specify REVERSE|RAISE option already specified)\b/;

function isSyntax(error: string): boolean {
  return syntax.test(error);
}

function refusedBlock(
  code: Code,
  tokens: readonly Token[],
  error: string,
  upTo: (end: number, after?: string) => string,
): BodyStatements {
  if (!isSyntax(error)) return unreadBlock(code, error);
  const refusal = (end: number, after: string): string | null => {
    const reading = readPlpgsql(upTo(end, after));
    return "error" in reading ? reading.error : null;
  };
  // Of what has another place in the file than in the body only the statement is pointed at.
  const isPlaced = code.checked && code.place !== null && code.statement.body === null;
  const at = isPlaced ? refusedAt({ source: code.source, tokens, error, upTo: refusal }) : null;
  return refused(code, error, at);
}

/** PostgreSQL reads all of a body, and the static SQL in it, before it runs any of it: one mistake, and nothing runs. */
function refused(code: Code, error: string, at: number | null): BodyStatements {
  const { statement, kind, source, place, checked } = code;
  const { file, span, text, migration } = statement;
  // A label of PL/pgSQL is no placeholder of a manual's.
  const plain = source.replace(/<<\s*[\w"]+\s*>>/g, " ");
  if (!checked || isExplained(migration, file, plain)) return unreadBlock(code, error);
  const refusal = { at: place && at !== null ? place[0] + at : span[0], within: source };
  const what = kind === "do" ? "DO block" : kind;
  return {
    ...nothing,
    unread: [{ file, span, message: `the body of the ${what}: ${error}`, text, refusal }],
  };
}

/** What is not read of a routine is told where somebody may want to know: a DO block runs now. */
function unreadBlock({ statement, kind }: Code, error: string): BodyStatements {
  return kind === "do" ? unreadIndex(statement, `the body of the DO block: ${error}`) : nothing;
}

function unreadIndex(statement: ParsedStatement, message: string): BodyStatements {
  return {
    ...nothing,
    unread: [{ file: statement.file, span: statement.span, message, text: statement.text }],
  };
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function sourceOf(options: readonly { DefElem?: DefElem }[]): string | undefined {
  const arg = options.find((one) => one.DefElem?.defname === "as")?.DefElem?.arg as
    | { String?: { sval?: string }; List?: { items?: { String?: { sval?: string } }[] } }
    | undefined;
  return arg?.String?.sval ?? arg?.List?.items?.[0]?.String?.sval;
}

function textOf(options: readonly { DefElem?: DefElem }[], name: string): string | undefined {
  const arg = options.find((one) => one.DefElem?.defname === name)?.DefElem?.arg as
    | { String?: { sval?: string } }
    | undefined;
  return arg?.String?.sval;
}
