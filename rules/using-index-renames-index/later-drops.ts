import type { DropStmt } from "libpg-query";
import { nameOfList } from "../../src/sql/grammar/name.ts";
import type { Statement } from "../../src/types.ts";

/** Whether a statement is a DROP INDEX of that name. */
export function dropsIndex({ node }: Pick<Statement, "node">, name: string): boolean {
  const { DropStmt } = node as { DropStmt?: DropStmt };
  if (DropStmt?.removeType !== "OBJECT_INDEX") return false;
  return (DropStmt.objects ?? []).some((one) => nameOfList(one).name === name);
}
