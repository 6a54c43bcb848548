import { quoteIdentifier } from "../../../sql/grammar/name.ts";
import { NotKnown, textOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { making } from "../../code/partly-known-table.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  knownText,
  nullValue,
  textValue,
  type Value,
} from "../../code/value.ts";
import { efCoreColumn } from "./column-definition.ts";
import { EfCoreCall } from "./efcore-call.ts";
import { referencesClause } from "./references-clause.ts";

/** A column, or a constraint, of which annotations are told after it. */
class TablePart implements Handle {
  readonly part: EfCoreCall;

  constructor(call: CodeCall) {
    this.part = new EfCoreCall(call);
  }

  call(call: CodeCall): Value | null {
    const name = knownText(call.arguments[0]);
    if (call.name !== "Annotation" && call.name !== "OldAnnotation") return null;
    if (call.name === "Annotation" && name !== null && call.arguments[1])
      this.part.annotations.set(name, call.arguments[1]);
    return handle(this);
  }

  readonly sendsNothing = true;
}

/** `columns:` and `constraints:` of CreateTable are functions that are called with a builder. */
export function efCoreTable(call: EfCoreCall, run: Evaluator): readonly string[] {
  return making({ schema: call.textIfGiven("schema"), name: call.text("name") }, () => tableSql(call, run));
}

function tableSql(call: EfCoreCall, run: Evaluator): readonly string[] {
  const columns = columnsOf(call, run);
  const parts = [
    ...[...columns].map(([property, column]) => efCoreColumn(column, nameOfColumn(property, column))),
    ...constraintsOf(call, columns, run),
  ];
  return [`CREATE TABLE ${call.table("name")} (${parts.join(", ")})`];
}

function nameOfColumn(property: string, column: EfCoreCall): string {
  return column.textIfGiven("name") ?? property;
}

function columnsOf(call: EfCoreCall, run: Evaluator): ReadonlyMap<string, EfCoreCall> {
  const made = call.value("columns");
  const builder: Handle = {
    call: (inner) => (inner.name === "Column" ? handle(new TablePart(inner)) : null),
  };
  const given = made?.kind === "function" ? run.invoke(made, [handle(builder)]) : undefined;
  if (given?.kind !== "map") throw new NotKnown("its columns are not known");
  return new Map(
    [...given.entries].flatMap(([property, value]) =>
      value.kind === "handle" && value.handle instanceof TablePart
        ? [[property, value.handle.part] as const]
        : [],
    ),
  );
}

function constraintsOf(
  call: EfCoreCall,
  columns: ReadonlyMap<string, EfCoreCall>,
  run: Evaluator,
): readonly string[] {
  const made = call.value("constraints");
  if (made?.kind !== "function") return [];
  const found: EfCoreCall[] = [];
  const builder: Handle = {
    call: (inner) => {
      const part = new TablePart(inner);
      found.push(part.part);
      return handle(part);
    },
  };
  run.invoke(made, [handle(builder)]);
  return found.map((constraint) => constraintSql(constraint, columns, run));
}

function constraintSql(
  constraint: EfCoreCall,
  columns: ReadonlyMap<string, EfCoreCall>,
  run: Evaluator,
): string {
  const own = () => chosenColumns(constraint, columns, run).map(quoteIdentifier).join(", ");
  const name = `CONSTRAINT ${constraint.quoted("name")}`;
  switch (constraint.call.name) {
    case "PrimaryKey":
      return `${name} PRIMARY KEY (${own()})`;
    case "UniqueConstraint":
      return `${name} UNIQUE (${own()})`;
    case "CheckConstraint":
      return `${name} CHECK (${constraint.text("sql")})`;
    case "ForeignKey":
      return `${name} FOREIGN KEY (${own()}) ${referencesClause(constraint)}`;
    default:
      throw new NotKnown(`\`${constraint.call.name}\` is no constraint that is read`);
  }
}

/** `x => x.Id`, `x => new { x.A, x.B }`. */
function chosenColumns(
  constraint: EfCoreCall,
  columns: ReadonlyMap<string, EfCoreCall>,
  run: Evaluator,
): readonly string[] {
  const chosen = constraint.value(constraint.call.name === "ForeignKey" ? "column" : "columns");
  const named = (property: string): Value => {
    const column = columns.get(property);
    return textValue(column ? nameOfColumn(property, column) : property);
  };
  const row: Handle = { call: () => nullValue, member: named };
  const given = chosen?.kind === "function" ? run.invoke(chosen, [handle(row)]) : chosen;
  const all = given?.kind === "map" ? [...given.entries.values()] : given ? [given] : [];
  return all.map((value) => textOf(value, "a column of a constraint"));
}
