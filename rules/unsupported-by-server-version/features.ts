import type {
  AlterTableStmt,
  ColumnDef,
  Constraint,
  CreateStmt,
  DeleteStmt,
  GrantRoleStmt,
  IndexStmt,
  InsertStmt,
  MergeStmt,
  Node,
  ReindexStmt,
  UpdateStmt,
} from "libpg-query";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { commandsOf } from "../../src/sql/statements/alter-commands.ts";
import type { Schema, Statement } from "../../src/types.ts";

/** Something that a statement uses and only newer majors have. */
export interface Feature {
  /** As it is written: "NULLS NOT DISTINCT". */
  readonly words: string;
  /** The first major that has it. */
  readonly since: number;
  readonly instead: string;
}

const feature = (words: string, since: number, instead: string): Feature => ({ words, since, instead });

const nullsNotDistinct = feature(
  "NULLS NOT DISTINCT",
  15,
  "Make a second, partial unique index for the rows where the column is null.",
);
const virtual = feature("VIRTUAL generated columns", 18, "Write STORED.");
const overlaps = feature("WITHOUT OVERLAPS", 18, "Use an EXCLUDE constraint with gist.");
const notNull = feature("NOT NULL as a table constraint", 18, "Use CHECK (… IS NOT NULL) NOT VALID.");
const setExpression = feature("SET EXPRESSION", 17, "Drop the column and add it again.");
const unnamedDatabase = feature("REINDEX DATABASE without a name", 16, "Name the database.");
const exclusion = feature("EXCLUDE on a partitioned table", 17, "Add it to each partition.");
const unchecked = feature(
  "NOT VALID for a foreign key of a partitioned table",
  18,
  "Add it NOT VALID to each partition, validate it there, and then add it to the whole table, which takes those over.",
);

const merge = feature("MERGE", 15, "Write INSERT … ON CONFLICT, or an UPDATE and an INSERT.");
const mergeReturning = feature("MERGE … RETURNING", 17, "Ask for the rows in a statement of its own.");
const bySource = feature("WHEN NOT MATCHED BY SOURCE", 17, "Write a DELETE or an UPDATE of its own.");
const returningWith = feature("RETURNING WITH", 18, "Ask for the rows as they were before the statement.");
const setColumns = feature("columns behind ON DELETE SET NULL", 15, "Set them in a trigger.");
const period = feature("PERIOD in a foreign key", 18, "Check it in a trigger.");
const notEnforced = feature("NOT ENFORCED", 18, "Add the constraint NOT VALID.");
const accessMethod = feature("SET ACCESS METHOD", 15, "Make a new table with USING, and copy the rows.");
const grantOptions = feature("WITH INHERIT and WITH SET in GRANT", 16, "Write ALTER ROLE … NOINHERIT.");

/** The newest of the features that a statement uses; null: every supported major has all of it. */
export function newestFeature(at: Statement): Feature | null {
  const found = featuresOf(at);
  return [...found].sort((a, b) => b.since - a.since)[0] ?? null;
}

type StatementNodes = Partial<{
  IndexStmt: IndexStmt;
  ReindexStmt: ReindexStmt;
  CreateStmt: CreateStmt;
  AlterTableStmt: AlterTableStmt;
  MergeStmt: MergeStmt;
  GrantRoleStmt: GrantRoleStmt;
  InsertStmt: InsertStmt;
  UpdateStmt: UpdateStmt;
  DeleteStmt: DeleteStmt;
}>;

function featuresOf({ node, schema }: Statement): readonly Feature[] {
  const written = node as StatementNodes;
  const { IndexStmt, ReindexStmt, CreateStmt, AlterTableStmt, MergeStmt, GrantRoleStmt } = written;
  const rows = written.InsertStmt ?? written.UpdateStmt ?? written.DeleteStmt;
  if (rows) return rows.returningClause?.options?.length ? [returningWith] : [];
  if (MergeStmt) return inMerge(MergeStmt);
  if (GrantRoleStmt) return isOptional(GrantRoleStmt) ? [grantOptions] : [];
  if (IndexStmt) return IndexStmt.nulls_not_distinct ? [nullsNotDistinct] : [];
  if (ReindexStmt)
    return ReindexStmt.kind === "REINDEX_OBJECT_DATABASE" && !ReindexStmt.name ? [unnamedDatabase] : [];
  if (CreateStmt)
    return (CreateStmt.tableElts ?? []).flatMap((one) => inElement(one, CreateStmt.partspec !== undefined));
  return AlterTableStmt ? inAlter(AlterTableStmt, schema) : [];
}

function inAlter(alter: AlterTableStmt, schema: Schema): readonly Feature[] {
  const partitioned = schema.relation(nameOf(alter.relation))?.kind === "partitioned";
  return commandsOf(alter).flatMap(({ subtype, def }): readonly Feature[] => {
    if (subtype === "AT_SetExpression") return [setExpression];
    if (subtype === "AT_SetAccessMethod") return [accessMethod];
    if (def && "ATAlterConstraint" in def && def.ATAlterConstraint.alterEnforceability) return [notEnforced];
    const added = subtype === "AT_AddConstraint" && def && "Constraint" in def ? def.Constraint : null;
    if (added?.contype === "CONSTR_NOTNULL") return [notNull];
    // In CREATE TABLE, which has no rows to check, NOT VALID says nothing and is taken.
    if (added?.contype === "CONSTR_FOREIGN" && added.skip_validation && partitioned) return [unchecked];
    return def ? inElement(def, partitioned) : [];
  });
}

function inMerge({ mergeWhenClauses, returningClause }: MergeStmt): readonly Feature[] {
  const clauses = (mergeWhenClauses ?? []) as readonly { MergeWhenClause?: { matchKind?: string } }[];
  const kinds = clauses.map((one) => one.MergeWhenClause?.matchKind);
  return [
    merge,
    ...(returningClause ? [mergeReturning] : []),
    ...(kinds.includes("MERGE_WHEN_NOT_MATCHED_BY_SOURCE") ? [bySource] : []),
  ];
}

function isOptional({ opt }: GrantRoleStmt): boolean {
  return (opt ?? []).some((one) => "DefElem" in one && one.DefElem.defname !== "admin");
}

function inElement(element: Node, partitioned: boolean): readonly Feature[] {
  if ("Constraint" in element) return inConstraint(element.Constraint, partitioned);
  const column = "ColumnDef" in element ? element.ColumnDef : {};
  return inColumn(column).flatMap((one) => inConstraint(one, partitioned));
}

function inColumn({ constraints }: ColumnDef): readonly Constraint[] {
  return (constraints ?? []).flatMap((one) => ("Constraint" in one ? [one.Constraint] : []));
}

function inConstraint(constraint: Constraint, partitioned: boolean): readonly Feature[] {
  return [
    ...(constraint.nulls_not_distinct ? [nullsNotDistinct] : []),
    ...(constraint.without_overlaps ? [overlaps] : []),
    ...(constraint.fk_del_set_cols ? [setColumns] : []),
    ...(constraint.fk_with_period ? [period] : []),
    ...(isNotEnforced(constraint) ? [notEnforced] : []),
    ...(constraint.contype === "CONSTR_GENERATED" && constraint.generated_kind === "v" ? [virtual] : []),
    ...(constraint.contype === "CONSTR_EXCLUSION" && partitioned ? [exclusion] : []),
  ];
}

/** Of a column it stands as an element of its own, of a table as a check or a foreign key that is not enforced. */
function isNotEnforced({ contype, is_enforced: enforced }: Constraint): boolean {
  if (contype === "CONSTR_ATTR_NOT_ENFORCED") return true;
  return !enforced && (contype === "CONSTR_CHECK" || contype === "CONSTR_FOREIGN");
}
