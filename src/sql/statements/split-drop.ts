import type { DropStmt } from "libpg-query";
import type { Fix, Statement } from "../../types.ts";
import { nameOfList, printName } from "../grammar/name.ts";
import { at as edit, fixOf } from "./edit.ts";

/**
 * A fix that turns DROP INDEX of several names into one DROP INDEX CONCURRENTLY each. Safe only where each statement
 * is sent by itself and IF EXISTS is there already, and never with CASCADE, which the concurrent form refuses.
 */
export function splitDrop(drop: DropStmt, at: Statement, safe: boolean): { fix?: Fix } {
  if (drop.behavior === "DROP_CASCADE" || at.tokens().some((token) => token.comment)) return {};
  // One statement drops all or none; of several, a second run has to pass over those that are gone.
  const statements = (drop.objects ?? []).map(
    (name) => `DROP INDEX CONCURRENTLY IF EXISTS ${printName(nameOfList(name))}`,
  );
  const apart =
    safe &&
    drop.missing_ok === true &&
    at.unit.execution === "autocommit" &&
    at.piece === null &&
    at.tokens().length > 0;
  return {
    fix: fixOf("Drop each index in a statement of its own", apart, [
      edit(at, at.span, statements.join(";\n")),
    ]),
  };
}
