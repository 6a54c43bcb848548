import type { CreateFunctionStmt, DefElem, DoStmt } from "libpg-query";
import type { Body, Parsed, Span, Unread } from "../types.ts";
import { constantText } from "./constant.ts";
import { isExplained } from "./explained.ts";
import { type RawStatement, readPlpgsql, readSql } from "./grammar.ts";
import { type Call, callsOf } from "./plpgsql.ts";
import { readTokens } from "./tokens.ts";

interface Found {
  readonly statements: readonly Parsed[];
  readonly unread: readonly Unread[];
}

const nothing: Found = { statements: [], unread: [] };

/** Words without which a body has nothing to say to any rule or to the schema. */
const worthReading =
  /\b(index|concurrently|table|constraint|materialized|schema|extension|reindex|unique|set|set_config|execute)\b/i;

const worthReadingLater = /\bconcurrently\b|<(?:[-=#~%]|\+)>/i;

/** The SQL inside a DO block, a function or a procedure, each statement at its place in the file. */
export function bodyOf(statement: Parsed): Found {
  const doBlock = (statement.node as { DoStmt?: DoStmt }).DoStmt;
  const routine = (statement.node as { CreateFunctionStmt?: CreateFunctionStmt }).CreateFunctionStmt;
  const options = (doBlock?.args ?? routine?.options ?? []) as { DefElem?: DefElem }[];
  const source = sourceOf(options);
  const language = (textOf(options, "language") ?? (doBlock ? "plpgsql" : "")).toLowerCase();
  const kind = doBlock ? "do" : routine?.is_procedure ? "procedure" : "function";
  // A routine does not run where it stands; only what can never run in it, or no index can serve, is worth knowing.
  // A DO block that is reported is read whatever it says: PostgreSQL refuses all of it for one statement.
  const reported = kind === "do" && statement.migration.file.changed !== "none";
  const worth = kind === "do" ? worthReading : worthReadingLater;
  if (source === undefined || !(reported || worth.test(source))) return nothing;
  const place = bodySpan(statement, source);
  if (language === "plpgsql") return readBlock(statement, kind, source, place);
  if (language === "sql") return readSqlBody(statement, kind, source, place);
  return kind === "do" ? unreadIndex(statement, `a DO block in ${language} is not read`) : nothing;
}

/** Where a body stands in the file; null when its quoting changes its text. */
function bodySpan(statement: Parsed, source: string): Span | null {
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

function readSqlBody(statement: Parsed, kind: Body["kind"], source: string, place: Span | null): Found {
  const reading = readSql(source);
  if ("error" in reading) return nothing;
  const body: Body = { kind, conditional: false, dynamic: false };
  return {
    statements: reading.statements.map((raw) =>
      inside(statement, raw, body, place && [raw.span[0] + place[0], raw.span[1] + place[0]], source),
    ),
    unread: [],
  };
}

function readBlock(statement: Parsed, kind: Body["kind"], source: string, place: Span | null): Found {
  // libpg_query's PL/pgSQL parser knows no catalog: a type taken from a column reads as any other type does.
  const plain = statement.text.replace(/%\s*(rowtype|type)\b/gi, (found) => " ".repeat(found.length));
  const reading = readPlpgsql(plain);
  if ("error" in reading) return kind === "do" ? refusedBlock(statement, source, reading.error) : nothing;
  const statements: Parsed[] = [];
  const unread: Unread[] = [];
  for (const call of callsOf(reading.tree, source, readTokens(source, 0))) {
    const span: Span = place ? [call.span[0] + place[0], call.span[1] + place[0]] : statement.span;
    const found = readCall(statement, kind, call, span, place !== null);
    if (typeof found === "string") {
      if (kind === "do") unread.push({ file: statement.file, span, message: found, text: call.query });
    } else statements.push(...found);
  }
  return { statements, unread };
}

function readCall(
  statement: Parsed,
  kind: Body["kind"],
  call: Call,
  span: Span,
  exact: boolean,
): readonly Parsed[] | string {
  const sql = call.dynamic ? constantText(call.query) : call.query;
  if (sql === null) return `EXECUTE of a computed string is not read: ${oneLine(call.query)}`;
  const reading = readSql(sql);
  if ("error" in reading) return `inside the body: ${reading.error}`;
  const body: Body = { kind, conditional: call.conditional, dynamic: call.dynamic };
  return reading.statements.map((raw) =>
    inside(statement, raw, body, exact || call.dynamic ? span : null, sql),
  );
}

function inside(statement: Parsed, raw: RawStatement, body: Body, span: Span | null, source: string): Parsed {
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

/** PL/pgSQL reads all of a block, and the static SQL in it, before it runs any of it: one mistake, and nothing runs. */
function refusedBlock(statement: Parsed, source: string, error: string): Found {
  const { file, span, text, migration } = statement;
  const mistake =
    /^(?:syntax error|unterminated|missing)\b/.test(error) && !isExplained(migration, file, source);
  const message = `the body of the DO block: ${error}`;
  return {
    statements: [],
    unread: [{ file, span, message, text, ...(mistake ? { refusal: { at: span[0] } } : {}) }],
  };
}

function unreadIndex(statement: Parsed, message: string): Found {
  return {
    statements: [],
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
