import { printName } from "../../src/sql/grammar/name.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import type { ModelledVersion, QualifiedName, Relation } from "../../src/types.ts";
import { operatorOf } from "./operators.ts";

/** The hnsw and ivfflat indexes of a table that have one column, or one expression, as their key. */
export interface VectorIndexes {
  readonly first: Relation;
  /** Where the first stands among those of the table. */
  readonly place: number;
  readonly operators: Set<string | null>;
  count: number;
}

interface TableVectorIndexes {
  readonly all: number;
  readonly byColumn: ReadonlyMap<string, VectorIndexes>;
}

/** Those over any of the columns, first made first, and how many the table has in all. */
export function vectorIndexesOver(
  columns: readonly string[],
  table: QualifiedName,
  version: ModelledVersion,
): { readonly over: readonly VectorIndexes[]; readonly all: number } {
  const { all, byColumn } = inVersion(version)(table);
  const over = [...new Set(columns)].flatMap((column) => byColumn.get(column) ?? []);
  return { over: over.sort((a, b) => a.place - b.place), all };
}

/** Looked for once in each table, since each search asks. */
const inVersion = forLast(({ after }: ModelledVersion) => {
  const known = new Map<string, TableVectorIndexes>();
  return (table: QualifiedName): TableVectorIndexes => {
    const key = printName(table);
    const made = known.get(key) ?? gathered(after.indexes(table));
    known.set(key, made);
    return made;
  };
});

function gathered(indexes: readonly Relation[]): TableVectorIndexes {
  const byColumn = new Map<string, VectorIndexes>();
  let all = 0;
  for (const relation of indexes) {
    const { shape } = relation.index ?? {};
    if (!shape?.method.match(/^(hnsw|ivfflat)$/)) continue;
    const [key] = shape.keys;
    const column = key?.column ?? "";
    const known = byColumn.get(column) ?? { first: relation, place: all, operators: new Set(), count: 0 };
    known.operators.add(operatorOf(key?.opclass ?? null));
    known.count++;
    all++;
    byColumn.set(column, known);
  }
  return { all, byColumn };
}
