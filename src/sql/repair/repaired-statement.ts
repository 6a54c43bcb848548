import type { DropStmt, IndexStmt } from "libpg-query";
import type { RepairedStatement, Statement, StatementRepair } from "../../types.ts";
import { lexemesOf } from "../grammar/lexemes.ts";
import { nameOf, nameOfList, printName, quoteIdentifier } from "../grammar/name.ts";
import { defaultIndexName, shapeOf } from "../indexes/index-definition.ts";
import { withoutIfNotExists } from "./drop-and-create.ts";

type RepairOfDraft = { readonly replacement?: StatementRepair };

/** What stands in a statement's place; nothing where it stands in a body, which somebody has to take apart. */
export function insteadOf(at: Statement, statements: readonly (RepairedStatement | string)[]): RepairOfDraft {
  if (at.body !== null || statements.length === 0) return {};
  const all = statements.map((one) => (typeof one === "string" ? { sql: one } : one));
  const { sent, direction } = at.migration;
  // A way back that is made of the way up has its places too.
  const of = sent ? { of: { direction, index: at.index } } : {};
  return { replacement: { kind: "instead", statements: all, ...of } };
}

/** The build of an index beside the traffic, which passes over what a failed one has left. */
export function rebuilt(index: IndexStmt, at: Statement): RepairOfDraft {
  const { schema, name: table } = nameOf(index.relation);
  const name = { schema, name: index.idxname || defaultIndexName(table, shapeOf(index)) };
  // What has the name already is another index, or a valid one: nobody is to drop that.
  if (at.schema.relation(name)) return {};
  const build = builtConcurrently(index, at, quoteIdentifier(name.name));
  // One drop before it is enough, even where that does not run again.
  const isCleared = at.schema.clearedOnce(name);
  if (isCleared && build === at.text) return {};
  return insteadOf(at, isCleared ? [build] : [`DROP INDEX CONCURRENTLY IF EXISTS ${printName(name)}`, build]);
}

/** The statement with CONCURRENTLY and a name, and without IF NOT EXISTS. */
export function builtConcurrently(index: IndexStmt, at: Statement, name: string): string {
  const text = withoutIfNotExists(at);
  const word = lexemesOf(text).find(
    (one) => one.text.toUpperCase() === (index.concurrent ? "CONCURRENTLY" : "INDEX"),
  );
  if (!word) return text;
  const added = `${index.concurrent ? "" : " CONCURRENTLY"}${index.idxname ? "" : ` ${name}`}`;
  return text.slice(0, word.end) + added + text.slice(word.end);
}

/** A drop of each index by itself, which runs again over what is gone. */
export function droppedConcurrently(drop: DropStmt, at: Statement): RepairOfDraft {
  if (drop.behavior === "DROP_CASCADE") return {};
  const names = (drop.objects ?? []).map((one) => printName(nameOfList(one)));
  return insteadOf(
    at,
    names.map((name) => `DROP INDEX CONCURRENTLY IF EXISTS ${name}`),
  );
}

/** The statement with a word behind the first that reads like one of these. */
export function withWord(at: Statement, behind: readonly string[], word: string): RepairOfDraft {
  const place = lexemesOf(at.text).find(({ text }) => behind.includes(text.toUpperCase()));
  return place ? insteadOf(at, [`${at.text.slice(0, place.end)} ${word}${at.text.slice(place.end)}`]) : {};
}

/** A short wait for a lock, for as long as the transaction, or the session where there is none. */
export function shortLockTimeout(at: Statement): string {
  return `SET ${at.scope.in === "block" && at.scope.by !== "begin" ? "LOCAL " : ""}lock_timeout = '2s'`;
}
