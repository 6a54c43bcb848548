import type { Parsed, SourceFile, Unread } from "../types.ts";
import { alone } from "./alone.ts";
import { parseMigration } from "./index.ts";
import { split } from "./split.ts";

/** Statements that bring rows. */
export interface Seed {
  readonly statements: readonly Parsed[];
  /** What nobody could read, or only psql could run. */
  readonly unread: readonly Unread[];
}

/** Each statement becomes a tree many times as large; the data of COPY are never looked into. */
const mostSql = 8 * 2 ** 20;

/** These bring rows, or files that may: of psql's other commands a seed loses nothing. */
const bringing = new Set(["copy", "i", "ir", "include", "include_relative"]);

/** A file that brings rows, such as pg_dump --data-only writes; a sentence where it holds too much. Never throws. */
export function parseSeed(file: SourceFile): Seed | { readonly wrong: string } {
  const dialect = { psql: true, dataToEnd: true };
  const stretches = split(file.text, [0, file.text.length], dialect);
  const sql = stretches.reduce((sum, { span }) => sum + span[1] - span[0], 0);
  if (sql > mostSql)
    return {
      wrong: `it holds ${Math.ceil(sql / 2 ** 20)} MB of SQL; besides the data of COPY, which pg_dump writes by default, at most 8 MB are read`,
    };
  const { statements, unread } = parseMigration(alone(file, "it is loaded before the migrations", dialect));
  const commands = stretches.flatMap(({ span, command }): readonly Unread[] => {
    if (command === undefined || !bringing.has(command)) return [];
    const message = `\\${command} is a command of psql, which does not run here; COPY … FROM stdin or INSERT bring rows`;
    return [{ file, span, message, text: file.text.slice(...span) }];
  });
  return { statements, unread: [...unread, ...commands] };
}
