import type { AlterTableStmt, Constraint, CreateStmt, IndexElem, IndexStmt, Node } from "libpg-query";
import { table } from "../../text/lookup.ts";
import type { QualifiedName, Statement } from "../../types.ts";
import { nameOf, stringsOf } from "../grammar/name.ts";
import { commandsOf } from "../statements/alter-commands.ts";

/** A constraint that has an index of its own, in CREATE TABLE, ALTER TABLE, or behind a column. */
export interface KeyConstraint {
  readonly constraint: Constraint;
  /** As it is written: "PRIMARY KEY", "UNIQUE", "EXCLUDE". */
  readonly words: string;
  readonly table: QualifiedName;
  /** In their order; an expression of EXCLUDE has no name here. */
  readonly columns: readonly string[];
}

const written = table<string>({
  CONSTR_PRIMARY: "PRIMARY KEY",
  CONSTR_UNIQUE: "UNIQUE",
  CONSTR_EXCLUSION: "EXCLUDE",
});

/** The constraints of a statement that make an index; USING INDEX, which takes over one that is there, is left out. */
export function keyConstraintsOf({ node }: Pick<Statement, "node">): readonly KeyConstraint[] {
  const { CreateStmt, AlterTableStmt } = node as { CreateStmt?: CreateStmt; AlterTableStmt?: AlterTableStmt };
  const elements = CreateStmt?.tableElts ?? (AlterTableStmt ? added(AlterTableStmt) : []);
  const relation = nameOf((CreateStmt ?? AlterTableStmt)?.relation);
  return elements.flatMap((element): readonly KeyConstraint[] => {
    if ("Constraint" in element) return known(element.Constraint, relation, []);
    if (!("ColumnDef" in element)) return [];
    const { colname, constraints } = element.ColumnDef;
    return (constraints ?? []).flatMap((behind) =>
      "Constraint" in behind ? known(behind.Constraint, relation, [colname ?? ""]) : [],
    );
  });
}

function added(alter: AlterTableStmt): readonly Node[] {
  return commandsOf(alter).flatMap(({ subtype, def }) =>
    def && (subtype === "AT_AddConstraint" || subtype === "AT_AddColumn") ? [def] : [],
  );
}

function known(
  constraint: Constraint,
  relation: QualifiedName,
  column: readonly string[],
): readonly KeyConstraint[] {
  const words = written.get(constraint.contype ?? "");
  if (words === undefined || constraint.indexname) return [];
  const keys = (constraint.keys ?? []).flatMap(stringsOf);
  const excluded = elementsOf(constraint).flatMap(({ name }) => name ?? []);
  return [
    {
      constraint,
      words,
      table: relation,
      columns: keys.length > 0 ? keys : excluded.length > 0 ? excluded : column,
    },
  ];
}

/** What EXCLUDE compares, as elements of an index. */
function elementsOf({ exclusions }: Constraint): readonly IndexElem[] {
  return (exclusions ?? []).flatMap((exclusion) => {
    const [first] = "List" in exclusion ? (exclusion.List.items ?? []) : [];
    return first && "IndexElem" in first ? [first.IndexElem] : [];
  });
}

/** A column by itself, as the grammar gives it. */
function plainKey(name: string): IndexElem {
  return { name, ordering: "SORTBY_DEFAULT", nulls_ordering: "SORTBY_NULLS_DEFAULT" };
}

/** CREATE INDEX for the constraint's index, as its table will have it. */
export function indexOfConstraint(
  { constraint, columns }: KeyConstraint,
  relation: IndexStmt["relation"],
): IndexStmt {
  const excluded = elementsOf(constraint);
  const elements = excluded.length > 0 ? excluded : columns.map(plainKey);
  const { conname, contype, including, options, where_clause, access_method } = constraint;
  const included = (including ?? []).flatMap(stringsOf).map((name) => ({ IndexElem: plainKey(name) }));
  return {
    ...(relation ? { relation } : {}),
    ...(conname ? { idxname: conname } : {}),
    ...(contype === "CONSTR_EXCLUSION" ? {} : { unique: true }),
    ...(included.length > 0 ? { indexIncludingParams: included } : {}),
    ...(options ? { options } : {}),
    ...(where_clause ? { whereClause: where_clause } : {}),
    accessMethod: access_method || "btree",
    indexParams: elements.map((element) => ({ IndexElem: element })),
  };
}
