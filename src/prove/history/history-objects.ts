import type { AlterTableStmt, Constraint, DropStmt, Node, RangeVar, RenameStmt } from "libpg-query";
import { nameOf, nameOfList, printTable, quoteIdentifier } from "../../sql/grammar/name.ts";
import { nodesIn } from "../../sql/grammar/nodes.ts";
import { table } from "../../text/lookup.ts";
import type { ParsedStatement, QualifiedName } from "../../types.ts";

/** An object as messages have it: "table orders", "column orders.status". Two of one key cannot stand beside each other. */
export interface HistoryObject {
  readonly key: string;
  readonly label: string;
  /** As written in SQL. */
  readonly name: string;
  /** The key of the relation that it is a part of. */
  readonly owner?: string;
}

type Tree = Pick<ParsedStatement, "node">;

/** Tables, views, indexes and sequences of one schema share their names. */
const relations: ReadonlySet<string> = new Set([
  "table",
  "view",
  "materialized view",
  "index",
  "sequence",
  "foreign table",
]);

function objectOf(kind: string, qualified: QualifiedName): HistoryObject {
  const name = printTable(qualified);
  return { key: `${relations.has(kind) ? "relation" : kind} ${name}`, label: `${kind} ${name}`, name };
}

function partOf(kind: string, own: string, owner: QualifiedName): HistoryObject {
  const name = `${printTable(owner)}.${quoteIdentifier(own)}`;
  return { key: `${kind} ${name}`, label: `${kind} ${name}`, name, owner: objectOf("table", owner).key };
}

/** What PostgreSQL gives a name. */
function unnamed(kind: string, owner: QualifiedName): HistoryObject {
  const name = printTable(owner);
  return { key: `${kind} ${name}`, label: `${kind} ${name}`, name, owner: objectOf("table", owner).key };
}

interface Maker {
  readonly relation?: RangeVar;
  readonly view?: RangeVar;
  readonly sequence?: RangeVar;
  readonly base?: { readonly relation?: RangeVar };
  readonly typevar?: RangeVar;
  readonly into?: { readonly rel?: RangeVar };
  readonly objtype?: string;
  readonly idxname?: string;
  readonly schemaname?: string;
  readonly extname?: string;
  readonly trigname?: string;
  readonly policy_name?: string;
  readonly table?: RangeVar;
  readonly rulename?: string;
  readonly typeName?: readonly Node[];
  readonly domainname?: readonly Node[];
  readonly funcname?: readonly Node[];
  readonly defnames?: readonly Node[];
  readonly newVal?: string;
}

const listed = (items: readonly Node[] | undefined): QualifiedName =>
  nameOfList({ List: { items: [...(items ?? [])] } });

/** What a statement of each kind makes. */
const makers = table<(made: Maker) => readonly HistoryObject[]>({
  CreateStmt: ({ relation }) => [objectOf("table", nameOf(relation))],
  CreateForeignTableStmt: ({ base }) => [objectOf("foreign table", nameOf(base?.relation))],
  CreateTableAsStmt: ({ into, objtype }) => [
    objectOf(objtype === "OBJECT_MATVIEW" ? "materialized view" : "table", nameOf(into?.rel)),
  ],
  ViewStmt: ({ view }) => [objectOf("view", nameOf(view))],
  CreateSeqStmt: ({ sequence }) => [objectOf("sequence", nameOf(sequence))],
  IndexStmt: ({ idxname, relation }) =>
    idxname
      ? [objectOf("index", { ...nameOf(relation), name: idxname })]
      : [unnamed("an index of", nameOf(relation))],
  CreateSchemaStmt: ({ schemaname }) => (schemaname ? [objectOf("schema", { name: schemaname })] : []),
  CreateExtensionStmt: ({ extname }) => (extname ? [objectOf("extension", { name: extname })] : []),
  CreateEnumStmt: ({ typeName }) => [objectOf("type", listed(typeName))],
  CreateRangeStmt: ({ typeName }) => [objectOf("type", listed(typeName))],
  CompositeTypeStmt: ({ typevar }) => [objectOf("type", nameOf(typevar))],
  CreateDomainStmt: ({ domainname }) => [objectOf("type", listed(domainname))],
  DefineStmt: ({ defnames }) => [objectOf("definition", listed(defnames))],
  CreateFunctionStmt: ({ funcname }) => [objectOf("function", listed(funcname))],
  AlterEnumStmt: ({ typeName, newVal }) =>
    newVal ? [objectOf("value", { schema: listed(typeName).name, name: newVal })] : [],
  CreateTrigStmt: ({ trigname, relation }) =>
    trigname ? [partOf("trigger", trigname, nameOf(relation))] : [],
  CreatePolicyStmt: ({ policy_name, table: onTable }) =>
    policy_name ? [partOf("policy", policy_name, nameOf(onTable))] : [],
  RuleStmt: ({ rulename, relation }) => (rulename ? [partOf("rule", rulename, nameOf(relation))] : []),
});

/** By the grammar's names of kinds; what has none here is dropped under its own. */
const kinds = table<string>({
  OBJECT_TABLE: "table",
  OBJECT_VIEW: "view",
  OBJECT_MATVIEW: "materialized view",
  OBJECT_INDEX: "index",
  OBJECT_SEQUENCE: "sequence",
  OBJECT_FOREIGN_TABLE: "foreign table",
  OBJECT_TYPE: "type",
  OBJECT_DOMAIN: "type",
  OBJECT_FUNCTION: "function",
  OBJECT_PROCEDURE: "function",
  OBJECT_ROUTINE: "function",
  OBJECT_SCHEMA: "schema",
  OBJECT_EXTENSION: "extension",
});

const parts = table<string>({ OBJECT_TRIGGER: "trigger", OBJECT_POLICY: "policy", OBJECT_RULE: "rule" });

/** What would be there now. */
export function madeBy({ node }: Tree): readonly HistoryObject[] {
  const [kind = "", made] = Object.entries(node)[0] ?? [];
  const { AlterTableStmt, RenameStmt } = node as { AlterTableStmt?: AlterTableStmt; RenameStmt?: RenameStmt };
  if (AlterTableStmt) return added(AlterTableStmt);
  if (RenameStmt) return renamed(RenameStmt, RenameStmt.newname);
  return makers.get(kind)?.(made as Maker) ?? [];
}

/** What would be there no longer. */
export function droppedBy({ node }: Tree): readonly HistoryObject[] {
  const { DropStmt, AlterTableStmt, RenameStmt } = node as {
    DropStmt?: DropStmt;
    AlterTableStmt?: AlterTableStmt;
    RenameStmt?: RenameStmt;
  };
  if (RenameStmt) return renamed(RenameStmt, RenameStmt.subname ?? RenameStmt.relation?.relname);
  if (DropStmt) return (DropStmt.objects ?? []).flatMap((one) => named(String(DropStmt.removeType), one));
  return (AlterTableStmt?.cmds ?? []).flatMap((command) => {
    const { subtype, name } = "AlterTableCmd" in command ? command.AlterTableCmd : {};
    if (!name) return [];
    if (subtype === "AT_DropColumn") return [partOf("column", name, nameOf(AlterTableStmt?.relation))];
    return subtype === "AT_DropConstraint"
      ? [partOf("constraint", name, nameOf(AlterTableStmt?.relation))]
      : [];
  });
}

function named(removed: string, object: Node): readonly HistoryObject[] {
  const kind = kinds.get(removed);
  const part = parts.get(removed);
  if (part) {
    const names = "List" in object ? (object.List.items ?? []) : [];
    const owner = listed(names.slice(0, -1));
    return [partOf(part, listed(names).name, owner)];
  }
  const { ObjectWithArgs } = object as { ObjectWithArgs?: { objname?: Node[] } };
  return [
    objectOf(kind ?? "definition", ObjectWithArgs ? listed(ObjectWithArgs.objname) : nameOfList(object)),
  ];
}

function added({ relation, cmds }: AlterTableStmt): readonly HistoryObject[] {
  return (cmds ?? []).flatMap((command) => {
    const { subtype, def } = "AlterTableCmd" in command ? command.AlterTableCmd : {};
    const { ColumnDef, Constraint } = (def ?? {}) as {
      ColumnDef?: { colname?: string };
      Constraint?: Constraint;
    };
    if (subtype === "AT_AddColumn" && ColumnDef?.colname)
      return [partOf("column", ColumnDef.colname, nameOf(relation))];
    return subtype === "AT_AddConstraint" && Constraint?.conname
      ? [partOf("constraint", Constraint.conname, nameOf(relation))]
      : [];
  });
}

function renamed(
  { renameType, relation, object }: RenameStmt,
  to: string | undefined,
): readonly HistoryObject[] {
  if (to === undefined) return [];
  if (renameType === "OBJECT_COLUMN") return [partOf("column", to, nameOf(relation))];
  if (renameType === "OBJECT_TABCONSTRAINT") return [partOf("constraint", to, nameOf(relation))];
  const kind = kinds.get(String(renameType));
  if (kind === undefined) return [];
  return [objectOf(kind, { schema: relation?.schemaname ?? nameOfList(object).schema, name: to })];
}

/** The relations that a statement names, in whatever place, by the keys of `madeBy`. */
export function relationsNamedBy({ node }: Tree): readonly HistoryObject[] {
  const found = new Map<string, HistoryObject>();
  const add = (name: QualifiedName): void => {
    const object = objectOf("table", name);
    found.set(object.key, object);
  };
  for (const [, value] of nodesIn(node)) {
    const { relname } = value as RangeVar;
    if (typeof relname === "string" && relname !== "") add(nameOf(value as RangeVar));
  }
  const { DropStmt } = node as { DropStmt?: DropStmt };
  if (kinds.has(String(DropStmt?.removeType)))
    for (const object of DropStmt?.objects ?? []) add(nameOfList(object));
  return [...found.values()];
}

/** Those of them that a statement makes or changes, with the parents of what it makes. */
export function changedBy({ node }: Tree): readonly HistoryObject[] {
  const { relation, view, inhRelations, cmds } = (Object.values(node)[0] ?? {}) as {
    relation?: RangeVar;
    view?: RangeVar;
    inhRelations?: readonly Node[];
    cmds?: readonly Node[];
  };
  const parents = (inhRelations ?? []).flatMap((one) => ("RangeVar" in one ? [one.RangeVar] : []));
  const children = (cmds ?? []).flatMap((command) => {
    const { def } = "AlterTableCmd" in command ? command.AlterTableCmd : {};
    const { PartitionCmd } = (def ?? {}) as { PartitionCmd?: { name?: RangeVar } };
    return PartitionCmd?.name ?? [];
  });
  return [relation, view, ...parents, ...children].flatMap((named) =>
    named?.relname ? [objectOf("table", nameOf(named))] : [],
  );
}
