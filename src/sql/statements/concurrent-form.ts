import type { DropStmt, IndexStmt, ReindexStmt } from "libpg-query";
import type { Statement } from "../../types.ts";
import { lexemesOf } from "../grammar/lexemes.ts";
import { nameOfList, printName } from "../grammar/name.ts";
import { withoutIfNotExists } from "../repair/drop-and-create.ts";
import { isConcurrent } from "./reindex-options.ts";
import { howToRunAlone, runsAlone, shortTimeouts } from "./transaction-block.ts";

/** How to run the statement concurrently in this tool: what to do, then the migration to paste. */
export function howToPaste(at: Statement): string {
  const sql = concurrently(at);
  const how = howToRunAlone(at);
  if (sql.length === 0) return `${how}.`;
  const { marker } = at.migration.advice;
  return `${how}:\n${marker === undefined ? "" : `${marker}\n`}${sql.map((one) => `${one};`).join("\n")}`;
}

/** What to say of a statement that has a concurrent form, and whether adding the word is all there is to do. */
export interface ConcurrentAdvice {
  /** Absent where the rule's own words do. */
  readonly advice: { readonly instead?: string };
  readonly safe: boolean;
}

/** @param use the advice as a sentence: "Use CREATE INDEX CONCURRENTLY." */
export function concurrentAdvice(at: Statement, use: string, postgres: number): ConcurrentAdvice {
  if (!runsAlone(at)) return { advice: { instead: `${use} ${howToPaste(at)}` }, safe: false };
  if (at.migration.assumed) return { advice: { instead: `${use} ${unknownSender}` }, safe: false };
  return { advice: {}, safe: shortTimeouts(at, postgres).length === 0 };
}

const unknownSender =
  "Nothing here shows what sends this file, and inside a transaction CONCURRENTLY fails: set `execution:` or `tool:` for it in .indexwright.yml.";

const reindexed: ReadonlySet<string> = new Set(["INDEX", "TABLE", "SCHEMA", "DATABASE"]);

/** The statement in its concurrent form, as far as it has one. */
function concurrently(at: Statement): readonly string[] {
  const { IndexStmt, DropStmt, ReindexStmt } = at.node as {
    IndexStmt?: IndexStmt;
    DropStmt?: DropStmt;
    ReindexStmt?: ReindexStmt;
  };
  if (IndexStmt) {
    const text = withoutIfNotExists(at);
    return [IndexStmt.concurrent ? text : text.replace(/\bindex\b/i, (word) => `${word} CONCURRENTLY`)];
  }
  if (DropStmt?.behavior === "DROP_CASCADE") return [];
  if (DropStmt)
    return (DropStmt.objects ?? []).map(
      (name) => `DROP INDEX CONCURRENTLY IF EXISTS ${printName(nameOfList(name))}`,
    );
  if (!ReindexStmt) return [at.text];
  if (isConcurrent(ReindexStmt)) return [at.text];
  const place = lexemesOf(at.text).find(({ text }) => reindexed.has(text.toUpperCase()));
  if (!place || ReindexStmt.params?.length) return [];
  return [`${at.text.slice(0, place.end)} CONCURRENTLY${at.text.slice(place.end)}`];
}
