import type { AlterTableStmt, CreateStmt, IndexStmt } from "libpg-query";
import type { Statement } from "../../types.ts";
import { printName } from "../grammar/name.ts";
import { schemaAfter } from "../statements/schema-after.ts";
import { indexWords } from "./index-elements.ts";
import { indexOfConstraint, keyConstraintsOf } from "./key-constraints.ts";

/** An index that a statement defines: by itself, or for a constraint. */
export interface DefinedIndex {
  /** As CREATE INDEX would have it. */
  readonly index: IndexStmt;
  /** What makes it, to be followed by "fails". */
  readonly does: string;
  /** What it is called. */
  readonly words: string;
  /** The statement, over the schema in which the table has its columns. */
  readonly at: Statement;
}

export function definedIndexes(at: Statement): readonly DefinedIndex[] {
  const { IndexStmt, CreateStmt, AlterTableStmt } = at.node as {
    IndexStmt?: IndexStmt;
    CreateStmt?: CreateStmt;
    AlterTableStmt?: AlterTableStmt;
  };
  if (IndexStmt) {
    const words = indexWords(IndexStmt);
    return [{ index: IndexStmt, does: `CREATE INDEX ${words}`, words, at }];
  }
  const keys = keyConstraintsOf(at);
  if (keys.length === 0) return [];
  const { relation } = CreateStmt ?? AlterTableStmt ?? {};
  // The columns may be new themselves.
  const seen = { ...at, schema: schemaAfter(at) };
  return keys.map((key) => {
    const index = indexOfConstraint(key, relation);
    const does = `The ${key.words} of ${printName(key.table)}`;
    return { index, does, words: index.idxname ?? does, at: seen };
  });
}

/** Visits every statement that defines indexes, and says the first thing of them that there is to say. */
export function ofEveryIndex<S, D>(look: (defined: DefinedIndex, settings: S) => Iterable<D>) {
  const visit = function* (_: unknown, at: Statement, settings: S): Generator<D> {
    for (const defined of definedIndexes(at)) {
      const [first] = look(defined, settings);
      if (first === undefined) continue;
      yield first;
      return;
    }
  };
  return { IndexStmt: visit, CreateStmt: visit, AlterTableStmt: visit };
}
