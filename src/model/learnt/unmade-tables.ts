import type {
  AlterTableStmt,
  CommentStmt,
  CreateStmt,
  CreateTableAsStmt,
  GrantStmt,
  Node,
} from "libpg-query";
import { nameOf, nameOfList, stringsOf } from "../../sql/grammar/name.ts";
import type { ParsedStatement, QualifiedName } from "../../types.ts";
import type { View } from "../schema-view.ts";
import { rangesIn } from "../view-reads.ts";

/** Whether a statement that runs needs a relation that no migration makes: then they do not tell all that is there. */
export function needsUnmade({ kind, node, body }: ParsedStatement, view: View): boolean {
  if (body?.conditional) return false;
  const own = (node as unknown as Record<string, object | undefined>)[kind];
  const names = own === undefined ? undefined : needs.get(kind)?.(own as never);
  return names?.some((name) => !isTheServers(name) && !view.relation(name)) === true;
}

function isTheServers({ schema, name }: QualifiedName): boolean {
  return schema === "information_schema" || (schema ?? name).startsWith("pg_");
}

function ranges(...nodes: readonly (Node | undefined)[]): readonly QualifiedName[] {
  return nodes.flatMap((node) => rangesIn(node).map(nameOf));
}

function all(node: object): readonly QualifiedName[] {
  return ranges(node as Node);
}

/** Rows that are written out name nothing, and are many. */
function withoutRows({ relation, selectStmt }: Insertion): readonly QualifiedName[] {
  const isRows = selectStmt && "SelectStmt" in selectStmt && selectStmt.SelectStmt.valuesLists;
  return [nameOf(relation), ...(isRows ? [] : ranges(selectStmt))];
}

type Insertion = { readonly relation?: Parameters<typeof nameOf>[0]; readonly selectStmt?: Node };

/** What is named behind its table. */
const ofTables: ReadonlySet<string> = new Set(["OBJECT_COLUMN", "OBJECT_TABCONSTRAINT"]);

const needs: ReadonlyMap<string, (own: never) => readonly QualifiedName[]> = new Map<
  string,
  (own: never) => readonly QualifiedName[]
>([
  [
    "CreateStmt",
    ({ relation, inhRelations, tableElts }: CreateStmt) => {
      const { schema, name } = nameOf(relation);
      const named = ranges(...(inhRelations ?? []), ...(tableElts ?? []));
      // A foreign key may lead back to its own table.
      return named.filter((one) => one.name !== name || (one.schema !== undefined && one.schema !== schema));
    },
  ],
  ["AlterTableStmt", ({ cmds }: AlterTableStmt) => ranges(...(cmds ?? []))],
  ["CreateTableAsStmt", ({ query }: CreateTableAsStmt) => ranges(query)],
  ["ViewStmt", ({ query }: { readonly query?: Node }) => ranges(query)],
  ["InsertStmt", withoutRows],
  ["UpdateStmt", all],
  ["DeleteStmt", all],
  ["MergeStmt", all],
  ["TruncateStmt", all],
  ["LockStmt", all],
  ["CreateTrigStmt", all],
  ["CreatePolicyStmt", all],
  ["RuleStmt", ({ relation }: Insertion) => [nameOf(relation)]],
  ["CreateStatsStmt", all],
  ["CopyStmt", all],
  ["VacuumStmt", all],
  ["CreatePublicationStmt", all],
  [
    "CommentStmt",
    ({ objtype, object }: CommentStmt) => {
      if (objtype === "OBJECT_TABLE" && object) return [nameOfList(object)];
      const [, name = "", schema] = ofTables.has(objtype ?? "") ? stringsOf(object).toReversed() : [];
      return name === "" ? [] : [{ schema, name }];
    },
  ],
  [
    "GrantStmt",
    ({ objtype, objects }: GrantStmt) => (objtype === "OBJECT_TABLE" ? ranges(...(objects ?? [])) : []),
  ],
]);
