import type { Dialect, ParsedStatement, SourceFile, UnreadPassage } from "../types.ts";
import { parseMigration } from "./index.ts";
import { alone } from "./script-migration.ts";
import { stretchesIn } from "./split.ts";

/** Statements that bring rows. */
export interface Seed {
  readonly statements: readonly ParsedStatement[];
  /** What nobody could read, or only psql could run. */
  readonly unread: readonly UnreadPassage[];
}

/** Each statement becomes a tree many times as large; the data of COPY are never looked into. */
const mostSql = 8 * 2 ** 20;
/** However short they are: a tree has a size of its own. */
const mostStatements = 500_000;

/** These bring rows, or files that may: of psql's other commands a seed loses nothing. */
const bringing = new Set(["copy", "i", "ir", "include", "include_relative"]);

/** A file that brings rows, such as pg_dump --data-only writes; a sentence where it holds too much. Never throws. */
export function parseSeed(file: SourceFile): Seed | { readonly wrong: string } {
  const dialect = { psql: true, dataToEnd: true };
  const found = commandsIn(file, dialect);
  if ("wrong" in found) return found;
  const { statements, unread } = parseMigration(alone(file, "it is loaded before the migrations", dialect));
  return { statements, unread: [...unread, ...found.commands] };
}

/** What only psql could run; a sentence as soon as there is too much of anything. */
function commandsIn(
  file: SourceFile,
  dialect: Dialect,
): { readonly commands: readonly UnreadPassage[] } | { readonly wrong: string } {
  const commands: UnreadPassage[] = [];
  let [sql, count] = [0, 0];
  for (const { span, command } of stretchesIn(file.text, [0, file.text.length], dialect)) {
    sql += span[1] - span[0];
    count++;
    if (sql > mostSql || count > mostStatements)
      return {
        wrong: `it holds more than ${sql > mostSql ? "8 MB of SQL" : "500,000 statements"}; besides the data of COPY, which pg_dump writes by default, at most 8 MB in 500,000 statements are read`,
      };
    if (command === undefined || !bringing.has(command)) continue;
    const message = `\\${command} is a command of psql, which does not run here; COPY … FROM stdin or INSERT load rows`;
    commands.push({ file, span, message, text: file.text.slice(...span) });
  }
  return { commands };
}
