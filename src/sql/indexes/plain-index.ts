import type { IndexElem, IndexStmt } from "libpg-query";
import type { QualifiedName } from "../../types.ts";
import { endOfLexeme, isTrivia } from "../grammar/lexer.ts";
import { nameOf } from "../grammar/name.ts";
import { includedOf, keysOf } from "./index-elements.ts";

/** An index over columns, with nothing said of how each of them sorts: what every migration tool has a call for. */
export interface PlainIndex {
  readonly name: string;
  readonly table: QualifiedName;
  readonly columns: readonly string[];
  readonly unique: boolean;
  readonly concurrent: boolean;
  readonly ifNotExists: boolean;
  readonly method: string;
  readonly include: readonly string[];
  /** Its predicate as it is written. */
  readonly where: string | null;
}

/** Null where it is more than that. `text`: the statement. */
export function plainIndex(index: IndexStmt, text: string): PlainIndex | null {
  const keys = keysOf(index);
  if (!index.idxname || !index.relation?.inh || !keys.every(isPlain)) return null;
  if (index.tableSpace || index.options?.length || index.nulls_not_distinct) return null;
  const where = index.whereClause ? predicateIn(text) : null;
  if (index.whereClause && where === null) return null;
  return {
    name: index.idxname,
    table: nameOf(index.relation),
    columns: keys.flatMap(({ name }) => name ?? []),
    unique: index.unique === true,
    concurrent: index.concurrent === true,
    ifNotExists: index.if_not_exists === true,
    method: index.accessMethod ?? "btree",
    include: includedOf(index).flatMap(({ name }) => name ?? []),
    where,
  };
}

function isPlain({ name, opclass, collation, ordering, nulls_ordering }: IndexElem): boolean {
  return (
    name !== undefined &&
    !opclass?.length &&
    !collation?.length &&
    ordering === "SORTBY_DEFAULT" &&
    nulls_ordering === "SORTBY_NULLS_DEFAULT"
  );
}

/** What stands behind the WHERE that stands in no brackets. */
function predicateIn(text: string): string | null {
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const end = endOfLexeme(text, at, text.length);
    if (end < 0) return null;
    const word = text.slice(at, end);
    if (word === "(") depth++;
    if (word === ")") depth--;
    if (depth === 0 && !isTrivia(text, at) && word.toLowerCase() === "where") return text.slice(end).trim();
    at = end;
  }
  return null;
}
