import type { DropStmt } from "libpg-query";
import type { ParsedStatement, QualifiedName } from "../../types.ts";
import { nameOf, nameOfList } from "../grammar/name.ts";

const changing = ["IndexStmt", "AlterTableStmt", "ReindexStmt", "RenameStmt", "CreateStmt", "DropStmt"];

/** The tables and indexes that a statement makes, changes or drops. */
export function touchedBy({ kind, node }: Pick<ParsedStatement, "kind" | "node">): readonly QualifiedName[] {
  if (!changing.includes(kind)) return [];
  const { DropStmt: drop } = node as { DropStmt?: DropStmt };
  if (drop) {
    const relations = ["OBJECT_INDEX", "OBJECT_TABLE"].includes(String(drop.removeType));
    return relations ? (drop.objects ?? []).map((one) => nameOfList(one)) : [];
  }
  const { relation } = Object.values(node)[0] as { relation?: Parameters<typeof nameOf>[0] };
  return relation?.relname ? [nameOf(relation)] : [];
}
