import type { Constraint, Node } from "libpg-query";
import { nameOf, stringsOf } from "../../sql/grammar/name.ts";
import { constraintNamed, constraintOver } from "../../sql/indexes/constraint-traits.ts";
import { columnsShape, defaultIndexName, normalise } from "../../sql/indexes/index-definition.ts";
import { namesInTree } from "../../sql/indexes/index-traits.ts";
import { firstOf } from "../../text/first-of.ts";
import type { FullName, Origin, Relation, TableConstraint } from "../../types.ts";
import { learnReference } from "../learnt/referenced-columns.ts";
import { nameKey } from "../name-key.ts";
import type { Stage } from "../stage.ts";
import { ConstraintList, noConstraints } from "./constraint-list.ts";

/** Remembers what a constraint says that has no index: a foreign key, a check, or that columns are not null. */
export function addTableConstraint(
  stage: Stage,
  table: FullName,
  constraint: Constraint,
  column: readonly string[],
  by: Origin,
): void {
  const made = constraintOf(stage, table, constraint, column);
  const old = made && stage.timeline.get(`${table.schema}\0${table.name}`, stage.timeline.now);
  if (made && old) stage.timeline.put(table, addedTo(old, { ...made, by: { ...by, as: made.name } }));
  if (made) learnReference(stage, table, made);
}

export function addedTo(table: Relation, constraint: TableConstraint): Relation {
  return { ...table, constraints: listOf(table).with(constraint) };
}

function constraintOf(
  stage: Stage,
  table: FullName,
  constraint: Constraint,
  column: readonly string[],
): TableConstraint | null {
  const { contype, conname, skip_validation, fk_attrs, pk_attrs, pktable, keys, raw_expr } = constraint;
  const valid = skip_validation !== true;
  const named = (columns: readonly string[], suffix: string): string =>
    conname || free(stage, table, columns, suffix);
  if (contype === "CONSTR_FOREIGN") {
    const own = fk_attrs?.length ? fk_attrs.flatMap(stringsOf) : column;
    const late = constraint.initdeferred ? { deferred: true as const } : {};
    const target = {
      table: stage.view.resolve(nameOf(pktable)),
      columns: (pk_attrs ?? []).flatMap(stringsOf),
    };
    return {
      name: named(own, "fkey"),
      kind: "foreign key",
      columns: own,
      references: target,
      valid,
      ...late,
    };
  }
  const columns =
    contype === "CONSTR_NOTNULL" && keys
      ? keys.flatMap(stringsOf)
      : contype === "CONSTR_CHECK"
        ? notNulls(raw_expr)
        : [];
  if (columns.length === 0 && contype !== "CONSTR_CHECK") return null;
  const checked = columnsOf(raw_expr);
  // A CHECK of one column has that in its name, one of several or none has not (heap.c, AddRelationNewConstraints).
  const name =
    contype === "CONSTR_CHECK"
      ? named(checked.length === 1 ? checked : [], "check")
      : named(columns, "not_null");
  if (columns.length === 0) return { name, kind: "check", columns: checked, valid };
  return {
    name,
    kind: "not null",
    columns,
    valid,
  };
}

/** The server's choice of a name: the first that no other constraint of the table has, numbered from 1. */
function free(stage: Stage, table: FullName, columns: readonly string[], suffix: string): string {
  const known = stage.timeline.get(nameKey(table), stage.timeline.now)?.constraints;
  for (let number = 0; ; number++) {
    const name = defaultIndexName(table.name, columnsShape(columns), `${suffix}${number || ""}`);
    if (number > 99 || !known || !firstOf(known.having(constraintNamed(name)))) return name;
  }
}

function columnsOf(check: Node | undefined): readonly string[] {
  return [...new Set(check ? namesInTree(normalise(check)) : [])];
}

/** The columns that a CHECK keeps from being null: c IS NOT NULL, or several of them joined by AND. */
function notNulls(check: Node | undefined): readonly string[] {
  if (!check) return [];
  if ("BoolExpr" in check)
    return check.BoolExpr.boolop === "AND_EXPR" ? (check.BoolExpr.args ?? []).flatMap(notNulls) : [];
  if (!("NullTest" in check) || check.NullTest.nulltesttype !== "IS_NOT_NULL") return [];
  const { arg } = check.NullTest;
  return arg && "ColumnRef" in arg ? (arg.ColumnRef.fields ?? []).flatMap(stringsOf).slice(-1) : [];
}

export function withoutConstraint(table: Relation, name: string): Relation {
  return table.constraints ? { ...table, constraints: listOf(table).without(constraintNamed(name)) } : table;
}

export function validated(table: Relation, name: string): Relation {
  return changed(table, constraintNamed(name), (one) => ({ ...one, valid: true }));
}

/** A column takes along the constraints that name it. */
export function withoutColumn(table: Relation, column: string): Pick<Relation, "constraints"> {
  return table.constraints ? { constraints: listOf(table).without(constraintOver(column)) } : {};
}

export function withRenamedConstraint(table: Relation, from: string, to: string): Relation {
  return changed(table, constraintNamed(from), (one) => ({ ...one, name: to }));
}

export function renameInConstraints(
  table: Relation,
  from: string,
  to: string,
): Pick<Relation, "constraints"> {
  const renamed = (one: string): string => (one === from ? to : one);
  const { constraints } = changed(table, constraintOver(from), (constraint) => ({
    ...constraint,
    columns: constraint.columns.map(renamed),
  }));
  return constraints ? { constraints } : {};
}

function changed(
  table: Relation,
  trait: string,
  change: (constraint: TableConstraint) => TableConstraint,
): Relation {
  return table.constraints ? { ...table, constraints: listOf(table).change(trait, change) } : table;
}

/** Every list of constraints is made here. */
function listOf({ constraints }: Relation): ConstraintList {
  return constraints instanceof ConstraintList ? constraints : noConstraints;
}
