import type { IndexStmt } from "libpg-query";
import type { FullName, QualifiedName, Statement } from "../types.ts";
import { indexWords } from "./index-elements.ts";
import { shapeOf } from "./index-shape.ts";
import { liveness } from "./live.ts";
import { nameOf } from "./name.ts";
import { sameDefinition, sameKey } from "./same-shape.ts";

export interface Replacement {
  readonly table: FullName;
  /** What is built later, in words. */
  readonly built: string;
}

/** The index that a later statement builds in place of one that this statement drops; null: none that leaves a gap. */
export function replacementOf(name: QualifiedName, at: Statement): Replacement | null {
  const old = at.schema.relation(name)?.index;
  if (!old || old.constraint !== undefined || liveness(old.table, at) !== "live") return null;
  for (const later of at.unit.statements.slice(at.index + 1)) {
    const { IndexStmt } = later.node as { IndexStmt?: IndexStmt };
    const home = IndexStmt && at.schema.relation(nameOf(IndexStmt.relation))?.name;
    if (!IndexStmt || home?.name !== old.table.name || home.schema !== old.table.schema) continue;
    const shape = shapeOf(IndexStmt);
    const [first] = old.shape.keys;
    // The very same under its own name is the clean-up before a concurrent build; in one transaction there is no gap.
    const again = IndexStmt.idxname === name.name && sameDefinition(shape, old.shape);
    const covered = first !== undefined && sameKey(first, shape.keys[0]) && shape.method === old.shape.method;
    if (covered && !again && !together(at, later)) return { table: old.table, built: indexWords(IndexStmt) };
  }
  return null;
}

function together(a: Statement, b: Statement): boolean {
  return a.scope.in === "block" && b.scope.in === "block" && a.scope.id === b.scope.id;
}
