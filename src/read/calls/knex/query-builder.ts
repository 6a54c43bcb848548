import { isGiven, itemsOf, NotKnown, textOf } from "../../code/call-arguments.ts";
import { type CodeCall, type Handle, handle, knownText, type Value } from "../../code/value.ts";
import { literal, quoteName, rawIn } from "./quoting.ts";

/** A query over rows. What it sends is not written out; only its conditions are known, for partial indexes. */
export class QueryBuilder implements Handle {
  readonly sendsNothing = true;
  readonly #conditions: string[] = [];
  readonly #told: (call: CodeCall) => void;
  readonly #withdraw: () => void;
  #unknown = false;

  constructor(told: (call: CodeCall) => void, withdraw: () => void) {
    this.#told = told;
    this.#withdraw = withdraw;
  }

  call(call: CodeCall): Value {
    this.#told(call);
    if (/^(?:and)?where/i.test(call.name)) this.#where(call);
    else if (/^(?:or|having|join)/i.test(call.name)) this.#unknown = true;
    for (const given of call.arguments) takeRaw(given);
    return handle(this);
  }

  #where(call: CodeCall): void {
    try {
      this.#conditions.push(...conditionsOf(call));
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      this.#unknown = true;
    }
  }

  /** Its conditions, as part of another statement. */
  taken(): string {
    this.#withdraw();
    if (this.#unknown || this.#conditions.length === 0) throw new NotKnown("the predicate is not a literal");
    return ` where ${this.#conditions.join(" and ")}`;
  }
}

/** SQL that stands anywhere in a query goes with it, and is not sent by itself. */
function takeRaw(value: Value): void {
  rawIn(value)?.taken();
  if (value.kind === "list") for (const item of value.items) takeRaw(item);
  if (value.kind === "map") for (const item of value.entries.values()) takeRaw(item);
}

function conditionsOf({ name, arguments: [first, second, third] }: CodeCall): readonly string[] {
  const kind = name.replace(/^and/i, "").toLowerCase();
  if (kind === "whereraw" || rawIn(first)) return [rawIn(first)?.taken() ?? textOf(first, "the predicate")];
  if (kind === "where" && first?.kind === "map" && !first.open)
    return [...first.entries].map(([key, value]) => comparison(quoteName(key), "=", value));
  const column = quoteName(textOf(first, "a column's name"));
  switch (kind) {
    case "where":
      return [
        third === undefined
          ? comparison(column, "=", second)
          : comparison(column, textOf(second, "the operator"), third),
      ];
    case "wherenot":
      return [`not ${comparison(column, "=", second)}`];
    case "wherenull":
      return [`${column} is null`];
    case "wherenotnull":
      return [`${column} is not null`];
    case "wherein":
    case "wherenotin": {
      const values = itemsOf(second, "the list of values").map(literal).join(", ");
      return [`${column} ${kind === "wherein" ? "in" : "not in"} (${values})`];
    }
    default:
      throw new NotKnown("the predicate is not a literal");
  }
}

function comparison(column: string, operator: string, value: Value | undefined): string {
  if (!isGiven(value)) return `${column} is null`;
  return `${column} ${operator} ${literal(value)}`;
}

/** The predicate of an index, as a clause; empty where there is none. */
export function predicateOf(value: Value | undefined): string {
  if (!isGiven(value)) return "";
  if (value.kind === "handle" && value.handle instanceof QueryBuilder) return value.handle.taken();
  const raw = rawIn(value)?.taken() ?? knownText(value);
  if (raw === null) throw new NotKnown("the predicate is not a literal");
  return ` where ${raw}`;
}
