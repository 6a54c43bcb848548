import type {
  AlterTableCmd,
  AlterTableStmt,
  ClusterStmt,
  CreateStmt,
  IndexStmt,
  RangeVar,
} from "libpg-query";
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
export function learnFrom({ node }: Pick<ParsedStatement, "node">, view: View, timeline: Timeline): void {
  const partitioned = (name: QualifiedName): void =>
    timeline.learnt.add(nameKey(view.resolve(name)), { partitioned: true }, 0);
  const {
    CreateStmt: create,
    AlterTableStmt: alter,
    IndexStmt: index,
    ClusterStmt: cluster,
  } = node as {
    CreateStmt?: CreateStmt;
    AlterTableStmt?: AlterTableStmt;
    IndexStmt?: IndexStmt;
    ClusterStmt?: ClusterStmt;
  };
  if (create?.partbound)
    for (const parent of create.inhRelations ?? [])
      if ("RangeVar" in parent) partitioned(nameOf(parent.RangeVar));
  if (
    alter?.objtype === "OBJECT_TABLE" &&
    commandsOf(alter).some(({ subtype }) => ofParents.has(subtype ?? ""))
  )
    partitioned(nameOf(alter.relation));
  const indexOf = (name: string | undefined, relation: RangeVar | undefined): void => {
    if (!name || !relation) return;
    const table = view.resolve(nameOf(relation));
    timeline.learnt.add(nameKey({ schema: table.schema, name }), { indexOf: table }, 0);
  };
  // Whoever drops an index and makes one of that name replaces it.
  indexOf(index?.idxname, index?.relation);
  indexOf(cluster?.indexname, cluster?.relation);
  if (alter?.objtype === "OBJECT_TABLE")
    for (const command of commandsOf(alter)) indexOf(indexIn(command), alter.relation);
}

/** CLUSTER ON i, REPLICA IDENTITY USING INDEX i, UNIQUE USING INDEX i: refused unless the table has that index. */
function indexIn({ subtype, name, def }: AlterTableCmd): string | undefined {
  if (subtype === "AT_ClusterOn") return name;
  if (!def) return undefined;
  if ("ReplicaIdentityStmt" in def) return def.ReplicaIdentityStmt.name;
  return "Constraint" in def ? def.Constraint.indexname : undefined;
}

const ofParents: ReadonlySet<string> = new Set([
  "AT_AttachPartition",
  "AT_DetachPartition",
  "AT_DetachPartitionFinalize",
]);
