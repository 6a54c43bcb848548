import type { CopyStmt } from "libpg-query";
import type { Database, ServerError, Session } from "../../postgres/server.ts";
import { duplicateErrors } from "../../sql/grammar/sqlstates.ts";
import { positionAt } from "../../text/offsets.ts";
import type { ParsedStatement, SourceFile, Span, UnreadPassage } from "../../types.ts";
import { attempt } from "../sending/apply.ts";
import { withheld } from "../sending/sent-text.ts";

/** SQL that brings rows, instead of those that we make up. */
export interface SeedRows {
  readonly statements: readonly ParsedStatement[];
  readonly unread: readonly UnreadPassage[];
}

export interface SeededTables {
  /** Those of the tables that have rows now. */
  readonly tables: readonly string[];
  readonly troubles: readonly string[];
}

/** Rows that somebody gives, in whichever tables they are. `patience` is asked before each statement, and may throw. */
export async function seeded(
  database: Database,
  { statements, unread }: SeedRows,
  tables: readonly string[],
  patience: () => number,
): Promise<SeededTables> {
  const troubles = unread.map(({ file, span, message }) => `${place(file, span)} is not loaded: ${message}`);
  const loading = await database.connect(patience());
  try {
    for (const statement of statements) {
      patience();
      const trouble = await loaded(loading, statement);
      if (trouble !== null) troubles.push(trouble);
    }
  } finally {
    await loading.close().catch(() => {});
  }
  const session = await database.connect(patience());
  try {
    await session.simple("ANALYZE");
    const filled: string[] = [];
    for (const table of tables) {
      const { rows } = await session.extended(`SELECT EXISTS (SELECT 1 FROM ${table}) AS any`);
      if (rows[0]?.any === "t") filled.push(table);
    }
    return { tables: filled, troubles };
  } finally {
    await session.close();
  }
}

function place(file: SourceFile, span: Span): string {
  return `${file.path}:${positionAt(file, span[0]).line}`;
}

/** Null, or why it is not. What only a superuser may do beside the rows a dump does without. */
async function loaded(session: Session, statement: ParsedStatement): Promise<string | null> {
  if (statement.body || withheld(statement) !== null) return null;
  if (statement.data && isBinary(statement.node))
    return `${place(statement.file, statement.span)} is not loaded: binary data cannot be in a file of text`;
  const { data } = statement;
  const error = await attempt(() =>
    data
      ? session.copy(statement.text, parts(statement.file, data))
      : session.execute(statement.text, "simple"),
  );
  if (error === null || duplicateErrors.has(error.sqlstate)) return null;
  if (error.sqlstate === "42501" && !bringsRows.has(statement.kind)) return null;
  return `${place(statement.file, statement.span)} does not load: ${error.message} (${error.sqlstate})${rowOf(statement, error)}`;
}

const bringsRows: ReadonlySet<string> = new Set(["CopyStmt", "InsertStmt", "SelectStmt", "UpdateStmt"]);

function isBinary(node: ParsedStatement["node"]): boolean {
  const { CopyStmt } = node as { CopyStmt?: CopyStmt };
  return (CopyStmt?.options ?? []).some(
    (option) =>
      "DefElem" in option &&
      option.DefElem.defname === "format" &&
      JSON.stringify(option.DefElem.arg).includes('"binary"'),
  );
}

/** A part may take a few messages on the wire; none of them needs all of the file. */
const PART = 1 << 18;

/** The data, cut between characters. */
function* parts({ text }: SourceFile, [start, end]: Span): Generator<string> {
  for (let at = start; at < end; ) {
    let to = Math.min(end, at + PART);
    const code = text.charCodeAt(to - 1);
    if (to < end && code >= 0xd800 && code < 0xdc00) to++;
    yield text.slice(at, to);
    at = to;
  }
}

/** The server counts the lines of the data; the file's own is said. Columns and values it names itself. */
function rowOf({ file, data }: ParsedStatement, { context }: ServerError): string {
  const [, line, rest = ""] = /^COPY .*?, line (\d+)(, column .*)?/m.exec(context) ?? [];
  if (!data || line === undefined) return "";
  const last = positionAt(file, file.text.length).line;
  return `, on line ${Math.min(last, positionAt(file, data[0]).line + Number(line) - 1)}${rest.slice(0, 200)}`;
}
