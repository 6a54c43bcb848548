import type { AlterTableStmt, CreateStmt, FuncCall, IndexStmt, Node } from "libpg-query";
import { hypertableFunctions, timescaleNamespaces } from "../sql/facts/timescaledb.ts";
import { nameOf, stringsOf } from "../sql/grammar/name.ts";
import { commandsOf } from "../sql/statements/alter-commands.ts";
import type { ParsedStatement, QualifiedName } from "../types.ts";
import { namedIn } from "./called-routines.ts";
import type { View } from "./schema-view.ts";
import { nameKey, type Timeline } from "./timeline.ts";

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
    timeline.learn(nameKey(view.resolve(name)), { partitioned: true }, true);
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
    for (const one of create.inhRelations ?? []) if ("RangeVar" in one) partitioned(nameOf(one.RangeVar));
  if (
    alter?.objtype === "OBJECT_TABLE" &&
    commandsOf(alter).some(({ subtype }) => ofParents.has(subtype ?? ""))
  )
    partitioned(nameOf(alter.relation));
  // Whoever drops an index and makes one of that name replaces it.
  if (kind === "IndexStmt" && index?.idxname) {
    const table = view.resolve(nameOf(index.relation));
    timeline.learn(nameKey({ schema: table.schema, name: index.idxname }), { indexOf: table }, true);
  }
}

const ofParents: ReadonlySet<string> = new Set([
  "AT_AttachPartition",
  "AT_DetachPartition",
  "AT_DetachPartitionFinalize",
]);

/** What calling a function makes of a table, from then on. */
export function learnFromCall(call: FuncCall, view: View, timeline: Timeline): void {
  const name = call.funcname?.flatMap(stringsOf).at(-1) ?? "";
  if (!hypertableFunctions.has(name)) return;
  const [first] = (call.args ?? []).flatMap((one) => namedIn(argumentOf(one)));
  if (first) timeline.learn(nameKey(view.resolve(first)), { hypertable: true });
}

/** `relation => 'conditions'` is an argument by its name. */
function argumentOf(node: Node): Node {
  return "NamedArgExpr" in node && node.NamedArgExpr.arg ? node.NamedArgExpr.arg : node;
}

/** A table that is one from its making. */
export function isMadeHypertable({ options }: CreateStmt): boolean {
  return (options ?? []).some(
    (one) =>
      "DefElem" in one &&
      timescaleNamespaces.has(one.DefElem.defnamespace ?? "") &&
      one.DefElem.defname === "hypertable",
  );
}
