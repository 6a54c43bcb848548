import type { AlterTableStmt, IndexStmt } from "libpg-query";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { builtIndexes } from "../../src/sql/indexes/built-indexes.ts";
import { lostIndexes } from "../../src/sql/indexes/lost-indexes.ts";
import { isTruncated } from "../../src/sql/locks/emptied-table.ts";
import { isAtLeast, type Lock, locksOf } from "../../src/sql/locks/locks-taken.ts";
import { isPartitioned, preexistence } from "../../src/sql/locks/preexisting.ts";
import { inOneBlock } from "../../src/sql/statements/transaction-block.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";
import { isQuick } from "./quick-statements.ts";

/** The strongest table lock of a statement that holds it only for a moment; what builds or scans has its own rule. */
export function quickLock(at: Statement): Lock | undefined {
  if (!isMomentary(at) || (at.body && at.body.kind !== "do")) return undefined;
  return locksOf(at, at.schema).find(
    ({ relation, mode }) => isAtLeast(mode, "ShareLock") && preexistence(relation, at) === "existing",
  );
}

function isMomentary(at: Statement): boolean {
  const { AlterTableStmt: alter } = at.node as { AlterTableStmt?: AlterTableStmt };
  if (isQuick(at.node) || isBuiltOnEmptied(at)) return true;
  if (!alter) return false;
  // DROP CONSTRAINT and DROP COLUMN hold the table while they take an index along; DROP INDEX has its own rule.
  if (lostIndexes(at).length > 0) return true;
  return !alter.relation?.inh && builtIndexes(alter).length > 0 && isPartitioned(nameOf(alter.relation), at);
}

/** TRUNCATE of a table on which the same transaction then builds an index: what it waits for is all that anyone waits for. */
function isBuiltOnEmptied(at: Statement): boolean {
  const isBuiltLater = (later: Statement): boolean => {
    const table = inOneBlock(at, later) ? builtOn(later) : null;
    return table !== null && isTruncated(table, at);
  };
  return at.kind === "TruncateStmt" && at.unit.statements.slice(at.index + 1).some(isBuiltLater);
}

function builtOn({ node }: Statement): QualifiedName | null {
  const { IndexStmt: index, AlterTableStmt: alter } = node as {
    IndexStmt?: IndexStmt;
    AlterTableStmt?: AlterTableStmt;
  };
  if (alter) return builtIndexes(alter).length > 0 ? nameOf(alter.relation) : null;
  return index ? nameOf(index.relation) : null;
}
