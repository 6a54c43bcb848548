import type {
  AlterTableStmt,
  ClusterStmt,
  CommentStmt,
  DropStmt,
  ReindexStmt,
  RenameStmt,
} from "libpg-query";
import { nameOf, nameOfList, stringsOf } from "../../src/sql/grammar/name.ts";
import { commandsOf } from "../../src/sql/statements/alter-commands.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";

/** An index or a constraint that has to be there for the statement to run. */
export interface NamedObject {
  readonly kind: "index" | "constraint";
  readonly name: QualifiedName;
  /** The table that the statement says it is on. */
  readonly table?: QualifiedName;
  /** What the statement does to it: DROP INDEX. */
  readonly does: string;
}

interface Nodes {
  readonly DropStmt?: DropStmt;
  readonly AlterTableStmt?: AlterTableStmt;
  readonly RenameStmt?: RenameStmt;
  readonly ReindexStmt?: ReindexStmt;
  readonly CommentStmt?: CommentStmt;
  readonly ClusterStmt?: ClusterStmt;
}

export function objectsNamedIn({ node }: Statement): readonly NamedObject[] {
  const { DropStmt, AlterTableStmt, RenameStmt, ReindexStmt, CommentStmt, ClusterStmt } = node as Nodes;
  if (DropStmt?.removeType === "OBJECT_INDEX" && !DropStmt.missing_ok)
    return (DropStmt.objects ?? []).map((one) => indexOf("DROP INDEX", nameOfList(one)));
  if (AlterTableStmt && !AlterTableStmt.missing_ok) return inAlter(AlterTableStmt);
  if (RenameStmt && !RenameStmt.missing_ok) return inRename(RenameStmt);
  if (ReindexStmt?.kind === "REINDEX_OBJECT_INDEX")
    return [indexOf("REINDEX INDEX", nameOf(ReindexStmt.relation))];
  if (CommentStmt?.objtype === "OBJECT_INDEX" && CommentStmt.object)
    return [indexOf("COMMENT ON INDEX", nameOfList(CommentStmt.object))];
  if (CommentStmt?.objtype === "OBJECT_TABCONSTRAINT" && CommentStmt.object) return commented(CommentStmt);
  if (ClusterStmt?.indexname) {
    const table = nameOf(ClusterStmt.relation);
    return [indexOf("CLUSTER USING", { schema: table.schema, name: ClusterStmt.indexname }, table)];
  }
  return [];
}

function indexOf(does: string, name: QualifiedName, table?: QualifiedName): NamedObject {
  return { kind: "index", name, does, ...(table ? { table } : {}) };
}

/** The table's name, and the constraint's behind it. */
function commented({ object }: CommentStmt): readonly NamedObject[] {
  const [name = "", table = "", schema] = stringsOf(object).toReversed();
  return [
    { kind: "constraint", name: { name }, table: { schema, name: table }, does: "COMMENT ON CONSTRAINT" },
  ];
}

const ofConstraints: ReadonlyMap<string, string> = new Map([
  ["AT_DropConstraint", "DROP CONSTRAINT"],
  ["AT_ValidateConstraint", "VALIDATE CONSTRAINT"],
]);

const ofIndexes: ReadonlyMap<string, string> = new Map([["AT_ClusterOn", "CLUSTER ON"]]);

function inAlter(alter: AlterTableStmt): readonly NamedObject[] {
  const relation = nameOf(alter.relation);
  const commands = commandsOf(alter);
  if (alter.objtype === "OBJECT_INDEX")
    return [
      indexOf("ALTER INDEX", relation),
      ...commands.flatMap(({ subtype, def }) =>
        subtype === "AT_AttachPartition" && def && "PartitionCmd" in def
          ? [indexOf("ATTACH PARTITION", nameOf(def.PartitionCmd.name))]
          : [],
      ),
    ];
  // One subcommand may need what another of the same statement makes.
  const made = new Set(
    commands.flatMap(({ def }) => (def && "Constraint" in def ? (def.Constraint.conname ?? []) : [])),
  );
  return commands.flatMap((command): readonly NamedObject[] => {
    const { subtype = "", name = "", missing_ok, def } = command;
    const identity = def && "ReplicaIdentityStmt" in def ? def.ReplicaIdentityStmt : undefined;
    const own = { schema: relation.schema, name: identity?.name ?? name };
    const does = ofConstraints.get(subtype);
    if (does && !missing_ok && !made.has(name))
      return [{ kind: "constraint", name: { name }, table: relation, does }];
    const taken = def && "Constraint" in def ? def.Constraint.indexname : undefined;
    if (taken) return [indexOf("USING INDEX", { schema: relation.schema, name: taken }, relation)];
    if (identity?.identity_type === "i") return [indexOf("REPLICA IDENTITY USING INDEX", own, relation)];
    const using = ofIndexes.get(subtype);
    return using ? [indexOf(using, own, relation)] : [];
  });
}

function inRename({ renameType, relation, subname = "" }: RenameStmt): readonly NamedObject[] {
  const name = nameOf(relation);
  if (renameType === "OBJECT_INDEX") return [indexOf("ALTER INDEX", name)];
  return renameType === "OBJECT_TABCONSTRAINT"
    ? [{ kind: "constraint", name: { name: subname }, table: name, does: "RENAME CONSTRAINT" }]
    : [];
}
