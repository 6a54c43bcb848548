import type { DropStmt, IndexStmt, Node, RangeVar, ReindexStmt } from "libpg-query";
import type { ParsedStatement } from "../../types.ts";
import { nameOf, nameOfList, printName } from "../grammar/name.ts";
import { concurrentCommand } from "./concurrent-command.ts";

/** A concurrent command with the object it is about: "CREATE INDEX CONCURRENTLY orders_idx"; null for others. */
export function concurrentWords(statement: Pick<ParsedStatement, "node">): string | null {
  const command = concurrentCommand(statement);
  if (command === null) return null;
  const object = objectOf(statement.node);
  return object === "" ? command : `${command} ${object}`;
}

/** The same of a statement of any of those kinds: "CREATE INDEX orders_idx", "ALTER TABLE orders". */
export function commandWords(statement: Pick<ParsedStatement, "node">): string {
  const { node } = statement;
  if ("AlterTableStmt" in node && concurrentCommand(statement) === null)
    return `ALTER TABLE ${printName(nameOf(node.AlterTableStmt.relation))}`;
  const plain = "IndexStmt" in node ? "CREATE INDEX" : "ReindexStmt" in node ? "REINDEX" : "DROP";
  return concurrentWords(statement) ?? `${plain} ${objectOf(node)}`;
}

function objectOf(node: Node): string {
  const { IndexStmt, DropStmt, ReindexStmt, AlterTableStmt } = node as {
    IndexStmt?: IndexStmt;
    DropStmt?: DropStmt;
    ReindexStmt?: ReindexStmt;
    AlterTableStmt?: { relation?: RangeVar };
  };
  if (IndexStmt)
    return IndexStmt.idxname
      ? printName({ name: IndexStmt.idxname })
      : `on ${printName(nameOf(IndexStmt.relation))}`;
  if (DropStmt) return (DropStmt.objects ?? []).map((one) => printName(nameOfList(one))).join(", ");
  if (ReindexStmt)
    return ReindexStmt.relation ? printName(nameOf(ReindexStmt.relation)) : (ReindexStmt.name ?? "");
  return AlterTableStmt ? `of ${printName(nameOf(AlterTableStmt.relation))}` : "";
}
