import type { AlterTableStmt, CreateStmt, IndexStmt } from "libpg-query";
import { nameOf } from "../../sql/grammar/name.ts";
import { commandsOf } from "../../sql/statements/alter-commands.ts";
import type { ParsedStatement, QualifiedName } from "../../types.ts";
import { nameKey } from "../name-key.ts";
import type { View } from "../schema-view.ts";
import type { Timeline } from "../timeline.ts";

/**
 * What a statement shows of relations that stood there before it, and that no migration may have made. None of it
 * changes while the relation stands, so that it holds before the statement too.
 */
export function learnFrom(
  { kind, node }: Pick<ParsedStatement, "kind" | "node">,
  view: View,
  timeline: Timeline,
): void {
  const partitioned = (name: QualifiedName): void =>
    timeline.learnt.add(nameKey(view.resolve(name)), { partitioned: true }, 0);
  const {
    CreateStmt: create,
    AlterTableStmt: alter,
    IndexStmt: index,
  } = node as {
    CreateStmt?: CreateStmt;
    AlterTableStmt?: AlterTableStmt;
    IndexStmt?: IndexStmt;
  };
  if (create?.partbound)
    for (const parent of create.inhRelations ?? [])
      if ("RangeVar" in parent) partitioned(nameOf(parent.RangeVar));
  if (
    alter?.objtype === "OBJECT_TABLE" &&
    commandsOf(alter).some(({ subtype }) => ofParents.has(subtype ?? ""))
  )
    partitioned(nameOf(alter.relation));
  // Whoever drops an index and makes one of that name replaces it.
  if (kind === "IndexStmt" && index?.idxname) {
    const table = view.resolve(nameOf(index.relation));
    timeline.learnt.add(nameKey({ schema: table.schema, name: index.idxname }), { indexOf: table }, 0);
  }
}

const ofParents: ReadonlySet<string> = new Set([
  "AT_AttachPartition",
  "AT_DetachPartition",
  "AT_DetachPartitionFinalize",
]);
