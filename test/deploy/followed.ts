import { ServerError, type Session } from "../../src/postgres/server.ts";
import { cli } from "../../src/shells/cli.ts";
import { quoteLiteral } from "../../src/sql/grammar/name.ts";
import { folder } from "../discover/folder.ts";

export interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a folder that holds some files. */
export async function saidBy(argv: readonly string[], files: ReadonlyMap<string, string>): Promise<Said> {
  const made = folder(Object.fromEntries(files));
  const said = { out: "", err: "" };
  const status = await cli(argv, {
    cwd: made.path,
    stdout: (text) => {
      said.out += text;
    },
    stderr: (text) => {
      said.err += text;
    },
    stdin: () => Buffer.from(""),
    env: { ...process.env, GITHUB_EVENT_NAME: "" },
    isTTY: false,
    columns: 100,
    home: made.path,
  });
  return { status, ...said };
}

/** The document for the last of some migrations. */
export async function runbookFor(
  migrations: ReadonlyMap<string, string>,
  more: readonly string[] = [],
): Promise<string> {
  const [last = ""] = [...migrations.keys()].slice(-1);
  const { status, out, err } = await saidBy(["runbook", last, ...more], migrations);
  if (status !== 0) throw new Error(err);
  return out;
}

/** The parts of a document, by their titles. */
export function sectionsOf(document: string): ReadonlyMap<string, string> {
  const parts = document.split(/^## \d+\. /m).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n"))]));
}

/** Something that a document has its reader run: what one session is sent, statement by statement. */
export interface ToRun {
  /** A call of psql; else a question. */
  readonly command: boolean;
  readonly statements: readonly string[];
}

/** What stands to be run in a part of a document, as `indexwright sql` reads it. */
export async function toRun(part: string): Promise<readonly ToRun[]> {
  const { status, out, err } = await saidBy(
    ["sql", "--format", "json", "part.md"],
    new Map([["part.md", part]]),
  );
  if (status !== 0) throw new Error(err);
  const { migrations, unread } = JSON.parse(out);
  if (unread.length > 0) throw new Error(JSON.stringify(unread));
  return migrations.map(({ why, statements }: { why: string; statements: { sql: string }[] }) => ({
    command: why.includes("here-document"),
    statements: statements.map(({ sql }) => sql),
  }));
}

/** As psql runs it with ON_ERROR_STOP: up to the first error, whose SQLSTATE is given; null: there was none. */
export async function followed({ statements }: ToRun, open: () => Promise<Session>): Promise<string | null> {
  const session = await open();
  try {
    let asked: string | null = null;
    for (const sql of statements) {
      const generated = asked?.includes(quoteLiteral(sql)) === true;
      // psql sends what a query of \gexec is answered with; where nothing is, no row comes.
      if (generated && (await session.extended(asked ?? "")).rows.length === 0) continue;
      await session.simple(sql);
      asked = sql;
    }
    return null;
  } catch (error) {
    if (error instanceof ServerError) return error.sqlstate;
    throw error;
  } finally {
    await session.close().catch(() => {});
  }
}

/** The rows that a question is answered with. */
export async function answered({ statements }: ToRun, session: Session) {
  const [sql = "", ...more] = statements;
  if (more.length > 0) throw new Error("a question is one statement");
  return (await session.extended(sql)).rows;
}
