import type {
  AlterTableStmt,
  ColumnDef,
  Constraint,
  CreateStmt,
  IndexStmt,
  Node,
  ReindexStmt,
} from "libpg-query";
import type { Statement } from "../types.ts";
import { commandsOf } from "./alter-commands.ts";
import { nameOf } from "./name.ts";

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
const setExpression = feature("SET EXPRESSION", 17, "Drop the column and add it anew.");
const unnamedDatabase = feature("REINDEX DATABASE without a name", 16, "Name the database.");
const exclusion = feature("EXCLUDE on a partitioned table", 17, "Add it to each partition.");
const unchecked = feature(
  "NOT VALID for a foreign key of a partitioned table",
  18,
  "Add it NOT VALID to each partition, validate it there, and then add it to the whole table, which takes those over.",
);

/** The newest of the features that a statement uses; null: every supported major has all of it. */
export function newestFeature(at: Statement): Feature | null {
  const found = featuresOf(at);
  return [...found].sort((a, b) => b.since - a.since)[0] ?? null;
}

function featuresOf({ node, schema }: Statement): readonly Feature[] {
  const { IndexStmt, ReindexStmt, CreateStmt, AlterTableStmt } = node as {
    IndexStmt?: IndexStmt;
    ReindexStmt?: ReindexStmt;
    CreateStmt?: CreateStmt;
    AlterTableStmt?: AlterTableStmt;
  };
  if (IndexStmt) return IndexStmt.nulls_not_distinct ? [nullsNotDistinct] : [];
  if (ReindexStmt)
    return ReindexStmt.kind === "REINDEX_OBJECT_DATABASE" && !ReindexStmt.name ? [unnamedDatabase] : [];
  if (CreateStmt)
    return (CreateStmt.tableElts ?? []).flatMap((one) => inElement(one, CreateStmt.partspec !== undefined));
  if (!AlterTableStmt) return [];
  const partitioned = schema.relation(nameOf(AlterTableStmt.relation))?.kind === "partitioned";
  return commandsOf(AlterTableStmt).flatMap(({ subtype, def }): readonly Feature[] => {
    if (subtype === "AT_SetExpression") return [setExpression];
    const added = subtype === "AT_AddConstraint" && def && "Constraint" in def ? def.Constraint : null;
    if (added?.contype === "CONSTR_NOTNULL") return [notNull];
    // In CREATE TABLE, which has no rows to check, NOT VALID says nothing and is taken.
    if (added?.contype === "CONSTR_FOREIGN" && added.skip_validation && partitioned) return [unchecked];
    return def ? inElement(def, partitioned) : [];
  });
}

function inElement(element: Node, partitioned: boolean): readonly Feature[] {
  if ("Constraint" in element) return inConstraint(element.Constraint, partitioned);
  if (!("ColumnDef" in element)) return [];
  return inColumn(element.ColumnDef).flatMap((one) => inConstraint(one, partitioned));
}

function inColumn({ constraints }: ColumnDef): readonly Constraint[] {
  return (constraints ?? []).flatMap((one) => ("Constraint" in one ? [one.Constraint] : []));
}

function inConstraint(constraint: Constraint, partitioned: boolean): readonly Feature[] {
  return [
    ...(constraint.nulls_not_distinct ? [nullsNotDistinct] : []),
    ...(constraint.without_overlaps ? [overlaps] : []),
    ...(constraint.contype === "CONSTR_GENERATED" && constraint.generated_kind === "v" ? [virtual] : []),
    ...(constraint.contype === "CONSTR_EXCLUSION" && partitioned ? [exclusion] : []),
  ];
}
