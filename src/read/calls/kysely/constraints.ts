import { textOf, textsOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { type CodeCall, type Handle, handle, type TextValue, type Value } from "../../code/value.ts";
import { builtBy, tablePath, writtenExpression } from "./column-definition.ts";
import { joinedSql, kyselySqlIn, quotedIdentifier, type SqlWriting, sqlList } from "./raw-sql.ts";

const words: ReadonlyMap<string, string> = new Map([
  ["deferrable", " deferrable"],
  ["notDeferrable", " not deferrable"],
  ["initiallyDeferred", " initially deferred"],
  ["initiallyImmediate", " initially immediate"],
]);

/** How a constraint ends, and what its callback may say of it. */
export class ConstraintEnd implements Handle {
  readonly #calls: readonly CodeCall[];

  constructor(calls: readonly CodeCall[] = []) {
    this.#calls = calls;
  }

  call(call: CodeCall): Value | null {
    const isKnown = words.has(call.name) || /^(?:onDelete|onUpdate|nullsNotDistinct)$/.test(call.name);
    return isKnown ? handle(new ConstraintEnd([...this.#calls, call])) : null;
  }

  /** `other` says more of the same constraint. */
  with(other: ConstraintEnd): ConstraintEnd {
    return new ConstraintEnd([...this.#calls, ...other.#calls]);
  }

  has(name: string): boolean {
    return this.#calls.some((call) => call.name === name);
  }

  get written(): string {
    const action = (name: string, before: string) => {
      const call = this.#calls.findLast((one) => one.name === name);
      return call ? `${before} ${textOf(call.arguments[0], "the action")}` : "";
    };
    const later = ["deferrable", "notDeferrable", "initiallyDeferred", "initiallyImmediate"];
    return [
      action("onDelete", " on delete"),
      action("onUpdate", " on update"),
      ...later.map((name) => (this.has(name) ? (words.get(name) ?? "") : "")),
    ].join("");
  }
}

/** `addUniqueConstraint` and its like: how the constraint begins, its end, and whether it is known at all. */
export interface ConstraintSql {
  written(writing: SqlWriting, more: ConstraintEnd): TextValue;
}

function columnList(value: Value | undefined, writing: SqlWriting): TextValue {
  const items = value?.kind === "list" ? value.items : value ? [value] : [];
  return sqlList(
    items.map(
      (item) => kyselySqlIn(item)?.written(writing) ?? quotedIdentifier(textOf(item, "a column's name")),
    ),
  );
}

/** Null where a call adds no constraint. */
export function constraintBy(
  { name, arguments: given }: CodeCall,
  schema: string | null,
  run: Evaluator,
): ConstraintSql | null {
  const [named, columns, third, fourth, fifth] = given;
  const end = (build: Value | undefined) => builtBy(build, new ConstraintEnd(), ConstraintEnd, run);
  const head = `constraint ${quotedIdentifier(named?.kind === "null" ? "" : textOf(named, "the constraint's name"))} `;
  switch (name) {
    case "addPrimaryKeyConstraint": {
      const own = end(third);
      return {
        written: (writing, more) =>
          joinedSql(head, "primary key (", columnList(columns, writing), ")", own.with(more).written),
      };
    }
    case "addUniqueConstraint": {
      const own = end(third);
      const nulls = own.has("nullsNotDistinct") ? " nulls not distinct" : "";
      return {
        written: (writing, more) =>
          joinedSql(head, `unique${nulls} (`, columnList(columns, writing), ")", own.with(more).written),
      };
    }
    case "addCheckConstraint":
      return {
        written: (writing) =>
          joinedSql(head, "check (", writtenExpression(columns, "the check", writing), ")"),
      };
    case "addForeignKeyConstraint": {
      const own = end(fifth);
      const target = tablePath(textOf(third, "the table that is referred to"), schema);
      const keys = textsOf(fourth, "the columns that are referred to").map(quotedIdentifier).join(", ");
      return {
        written: (writing, more) =>
          joinedSql(
            ...[head, "foreign key (", columnList(columns, writing), `) references ${target} (${keys})`],
            own.with(more).written,
          ),
      };
    }
    default:
      return null;
  }
}
