import type { IndexStmt } from "libpg-query";
import type { Statement } from "../../types.ts";
import { lexemesOf } from "../grammar/lexemes.ts";
import { nameOf, printName, quoteLiteral } from "../grammar/name.ts";

/** The two statements that heal themselves when run again, as this tool can send them. */
export function healingPair(index: IndexStmt, at: Statement): string {
  const { schema } = nameOf(index.relation);
  const name = printName({ schema, name: index.idxname ?? "" });
  const drop = `DROP INDEX CONCURRENTLY IF EXISTS ${name};`;
  const build = `${withoutIfNotExists(at)};`;
  const { advice, tool } = at.migration;
  if (at.schema.clearedOnce({ schema, name: index.idxname ?? "" }))
    return `${index.if_not_exists ? `Build without IF NOT EXISTS:\n${build}\n` : ""}${tool} has recorded the migration before it, which drops the leftover index, and does not run that again. ${runByHand(name)}`;
  const pair = advice.several
    ? `Drop the leftover index, then build without IF NOT EXISTS:\n${drop}\n${build}`
    : `Drop the leftover index in a migration of its own (${tool} runs one concurrent statement per migration):\n${drop}\nand build without IF NOT EXISTS in the next:\n${build}`;
  return `${pair}\nBefore it runs again, see that nobody is still building the index, since the drop kills that build:\n${stillBuilding(name)}`;
}

/** What is left to a person where nothing drops the leftover index before the build runs again. */
export function runByHand(name: string): string {
  return `If the build is cut off, run DROP INDEX CONCURRENTLY IF EXISTS ${name} by hand, then run the migrations again.`;
}

/** The row of the session that builds the index; it may go on long after its client has gone. */
function stillBuilding(name: string): string {
  return `SELECT pid, phase FROM pg_stat_progress_create_index WHERE index_relid = to_regclass(${quoteLiteral(name)});`;
}

/** A CREATE INDEX as it is written, except for IF NOT EXISTS. */
export function withoutIfNotExists(at: Statement): string {
  const lexemes = lexemesOf(at.text);
  const start = lexemes.findIndex(
    ({ text }, index) => text.toUpperCase() === "IF" && lexemes[index + 1]?.text.toUpperCase() === "NOT",
  );
  const first = lexemes[start];
  const next = lexemes[start + 3];
  return first && next ? at.text.slice(0, first.start) + at.text.slice(next.start) : at.text;
}
