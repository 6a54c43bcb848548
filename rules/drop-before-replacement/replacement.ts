import type { IndexStmt } from "libpg-query";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import { sameDefinition, sameKey } from "../../src/sql/indexes/index-equality.ts";
import { liveness } from "../../src/sql/locks/preexisting.ts";
import { inOneBlock } from "../../src/sql/statements/transaction-block.ts";
import type { FullName, QualifiedName, Statement } from "../../src/types.ts";

export interface Replacement {
  readonly table: FullName;
  /** What is built later, in words. */
  readonly built: string;
}

/** The index that a later statement builds in place of one that this statement drops; null: none that leaves a gap. */
export function replacementOf(name: QualifiedName, at: Statement): Replacement | null {
  const old = at.schema.relation(name)?.index;
  if (!old || liveness(old.table, at) !== "live") return null;
  for (const later of at.unit.statements.slice(at.index + 1)) {
    const build = (later.node as { IndexStmt?: IndexStmt }).IndexStmt ?? {};
    const home = at.schema.relation(nameOf(build.relation))?.name;
    if (home?.name !== old.table.name || home.schema !== old.table.schema) continue;
    const shape = shapeOf(build);
    const [first] = old.shape.keys;
    // The very same under its own name is the clean-up before a concurrent build; in one transaction there is no gap.
    const again = build.idxname === name.name && sameDefinition(shape, old.shape);
    const covered = first !== undefined && sameKey(first, shape.keys[0]) && shape.method === old.shape.method;
    if (covered && !again && !inOneBlock(at, later)) return { table: old.table, built: indexWords(build) };
  }
  return null;
}
