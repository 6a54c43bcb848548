import { isGiven, itemsOf, NotKnown, textOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { type CodeCall, type Handle, handle, truth, type Value } from "../../code/value.ts";
import { expressionIn } from "../any-tool/raw-expression.ts";
import { type LaravelConnection, quotedText, wrapName, wrapTable } from "./grammar.ts";

interface EnhancedIndex {
  readonly kind: "index" | "uniqueIndex" | "fulltext" | "spatialIndex";
  readonly table: string;
  readonly name: string;
  readonly columns: readonly Value[];
  readonly attributes: ReadonlyMap<string, Value>;
  readonly run: Evaluator;
}

/** tpetry/laravel-postgresql-enhanced 3.6, src/Support/Helpers/MigrationIndex.php, compileCommand */
export function enhancedIndexSql(index: EnhancedIndex, to: LaravelConnection): string {
  const { kind, table, name, attributes } = index;
  const text = (key: string): string | null => {
    const value = attributes.get(key);
    return isGiven(value) ? textOf(value, `its ${key}`) : null;
  };
  const isSet = (key: string): boolean => {
    const value = attributes.get(key);
    const known = value === undefined ? false : truth(value);
    if (known === null) throw new NotKnown(`whether the index is ${key} is not known`);
    return known;
  };
  const method =
    kind === "spatialIndex" ? "gist" : (text("algorithm") ?? (kind === "fulltext" ? "gin" : null));
  const [include, storage, where] = [
    attributes.get("include"),
    attributes.get("with"),
    attributes.get("where"),
  ];
  return [
    kind === "uniqueIndex" ? "create unique index" : "create index",
    ...(isSet("concurrently") ? ["concurrently"] : []),
    ...(isSet("ifNotExists") ? ["if not exists"] : []),
    `${wrapName(name, to)} on ${wrapTable(table, to)}`,
    ...(method === null ? [] : [`using ${method}`]),
    `(${keysOf(index, to)})`,
    ...(isGiven(include) ? [`include (${namesIn(include, to)})`] : []),
    ...(isSet("nullsNotDistinct") ? ["nulls not distinct"] : []),
    ...(isGiven(storage) ? [`with (${storageOf(storage)})`] : []),
    ...(isGiven(where) ? [`where ${conditionOf(where, index.run, to)}`] : []),
  ].join(" ");
}

/** A column may bring its own order or operator class, and an expression stands as it is. */
export function enhancedColumn(column: Value, to: LaravelConnection): string {
  const expression = expressionIn(column);
  if (expression !== null) return expression;
  const written = textOf(column, "a column");
  if (/^[("]/.test(written)) return written;
  const [name = "", ...options] = written.split(" ");
  return [wrapName(name, to), ...options].join(" ").trim();
}

/** src/Schema/BlueprintIndex.php, createIndexName: the name of the column alone. */
export function enhancedColumnName(written: string): string {
  if (written.startsWith("("))
    throw new NotKnown("an expression has no name that the index could be called by");
  if (written.startsWith('"')) return written.slice(1, written.lastIndexOf('"'));
  const [first = "", ...more] = written.split(" ");
  return first.toLowerCase() === "period" ? more.join(" ") : first;
}

function keysOf({ kind, columns, attributes }: EnhancedIndex, to: LaravelConnection): string {
  const keys = columns.map((column) => enhancedColumn(column, to));
  if (kind !== "fulltext") return keys.join(", ");
  if (isGiven(attributes.get("weight"))) throw new NotKnown("the weights of a full text index are not read");
  const told = attributes.get("language");
  const language = quotedText(isGiven(told) ? textOf(told, "its language") : "english");
  return `(${keys.map((key) => `to_tsvector(${language}, ${key})`).join(" || ")})`;
}

function namesIn(given: Value, to: LaravelConnection): string {
  const items = given.kind === "list" ? itemsOf(given, "its columns") : [given];
  return items.map((item) => wrapName(textOf(item, "a column"), to)).join(",");
}

function storageOf(given: Value): string {
  if (given.kind !== "map") return textOf(given, "its storage parameters");
  if (given.open) throw new NotKnown("its storage parameters are not literal");
  return [...given.entries]
    .map(([key, value]) => {
      const isOn = value.kind === "boolean" ? (value.value ? "on" : "off") : null;
      return `${key} = ${isOn ?? (value.kind === "number" ? value.written : textOf(value, key))}`;
    })
    .join(", ");
}

function conditionOf(given: Value, run: Evaluator, to: LaravelConnection): string {
  if (given.kind !== "function") return textOf(given, "the index's condition");
  const query = new ConditionQuery(to);
  run.invoke(given, [handle(query)]);
  return query.sql;
}

/** The query that a function is given to say a condition with. */
class ConditionQuery implements Handle {
  readonly #to: LaravelConnection;
  readonly #parts: string[] = [];
  /** Why a part of it is not known. */
  #lost: string | null = null;

  constructor(to: LaravelConnection) {
    this.#to = to;
  }

  get sql(): string {
    if (this.#lost !== null) throw new NotKnown(this.#lost);
    if (this.#parts.length === 0) throw new NotKnown("the index's condition is not written here");
    return this.#parts.join(" and ");
  }

  call(call: CodeCall): Value {
    try {
      this.#parts.push(this.#part(call));
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      this.#lost ??= error.message;
    }
    return handle(this);
  }

  #part({ name, arguments: [first, second, third] }: CodeCall): string {
    const column = () => wrapName(textOf(first, "a column"), this.#to);
    if (name === "whereNull") return `${column()} is null`;
    if (name === "whereNotNull") return `${column()} is not null`;
    if (name === "whereRaw" && second === undefined) return textOf(first, "the condition");
    if (name !== "where" || second === undefined)
      throw new NotKnown(`what \`${name}\` says of the index's condition is not read`);
    const operator = third === undefined ? "=" : textOf(second, "the operator");
    return `${column()} ${operator} ${literalOf(third ?? second)}`;
  }
}

function literalOf(value: Value): string {
  if (value.kind === "number") return value.written;
  // Connection::prepareBindings makes a number of it.
  if (value.kind === "boolean") return value.value ? "1" : "0";
  return quotedText(textOf(value, "a value of the condition"));
}
