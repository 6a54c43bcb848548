import type { IndexElem, IndexStmt, Node } from "libpg-query";
import { forLast } from "../../text/memoize-last.ts";

/** The key columns and expressions of an index, in order. */
export const keysOf = forLast((index: IndexStmt): readonly IndexElem[] => elementsOf(index.indexParams));

/** What INCLUDE names. */
export function includedOf(index: IndexStmt): readonly IndexElem[] {
  return elementsOf(index.indexIncludingParams);
}

function elementsOf(params: readonly Node[] | undefined): readonly IndexElem[] {
  return (params ?? []).flatMap((param) => ("IndexElem" in param ? [param.IndexElem] : []));
}

/** As messages name an index: "orders_number_idx", or what it is on. */
export function indexWords({ idxname, relation }: IndexStmt): string {
  return idxname || `the index on ${relation?.relname ?? ""}`;
}
