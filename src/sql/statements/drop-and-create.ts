import type { IndexStmt } from "libpg-query";
import type { Statement } from "../../types.ts";
import { nameOf, printName, quoteLiteral } from "../grammar/name.ts";
import { words } from "./edit.ts";

/** The two statements that heal themselves when run again, as this tool can send them. */
export function healingPair(index: IndexStmt, at: Statement): string {
  const { schema } = nameOf(index.relation);
  const name = printName({ schema, name: index.idxname ?? "" });
  const drop = `DROP INDEX CONCURRENTLY IF EXISTS ${name};`;
  const build = `${withoutIfNotExists(at)};`;
  const { advice, tool } = at.migration;
  const pair = advice.several
    ? `Drop the leftover index, then build without IF NOT EXISTS:\n${drop}\n${build}`
    : `Drop the leftover index in a migration of its own (${tool} runs one concurrent statement per migration):\n${drop}\nand build without IF NOT EXISTS in the next:\n${build}`;
  return `${pair}\nBefore it runs again, see that nobody is still building the index, since the drop kills that build:\n${stillBuilding(name)}`;
}

/** The row of the session that builds the index; it may go on long after its client has gone. */
function stillBuilding(name: string): string {
  return `SELECT pid, phase FROM pg_stat_progress_create_index WHERE index_relid = to_regclass(${quoteLiteral(name)});`;
}

/** A CREATE INDEX as it is written, except for IF NOT EXISTS. */
export function withoutIfNotExists(at: Statement): string {
  const tokens = words(at);
  const start = tokens.findIndex(
    (token, index) => token.text.toUpperCase() === "IF" && tokens[index + 1]?.text.toUpperCase() === "NOT",
  );
  const first = tokens[start];
  const next = tokens[start + 3];
  if (!first || !next) return at.text;
  const cut: readonly [number, number] = [first.span[0] - at.span[0], next.span[0] - at.span[0]];
  return at.text.slice(0, cut[0]) + at.text.slice(cut[1]);
}
