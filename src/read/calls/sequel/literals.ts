import { itemsOf, NotKnown } from "../../code/call-arguments.ts";
import { COMPUTED, knownText, type Value } from "../../code/value.ts";
import { expressionOf } from "./expressions.ts";
import { quoteWord } from "./quoting.ts";

/** A value as Dataset#literal writes it: a symbol is a name, a text is a value. */
export function sequelLiteral(value: Value | undefined): string {
  const expression = expressionOf(value);
  if (expression) return expression.sql;
  switch (value?.kind) {
    case "symbol":
      return quoteWord(value.value);
    case "text":
      if (value.holes) break;
      return `'${value.text.replaceAll("'", "''")}'`;
    case "number":
      return value.written;
    case "boolean":
      return String(value.value);
    case "null":
      return "NULL";
    case "list":
      return `(${itemsOf(value, "the list").map(sequelLiteral).join(", ")})`;
    case "map":
      return hashCondition(value, false);
    default:
  }
  throw new NotKnown("a value is not a literal");
}

/** `{ status: "new", deleted_at: nil }`, all of it, or what is its opposite. */
export function hashCondition(value: Value, isNegated: boolean): string {
  if (value.kind !== "map" || value.open || value.entries.size === 0)
    throw new NotKnown("its condition is not a literal");
  const parts = [...value.entries].map(([name, given]) => {
    const column = quoteWord(name);
    const not = isNegated ? " NOT" : "";
    if (given.kind === "null") return `(${column} IS${not} NULL)`;
    if (given.kind === "boolean") return `(${column} IS${not} ${String(given.value).toUpperCase()})`;
    if (given.kind === "list") return `(${column}${not} IN ${sequelLiteral(given)})`;
    return `(${column} ${isNegated ? "!=" : "="} ${sequelLiteral(given)})`;
  });
  return parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(isNegated ? " OR " : " AND ")})`;
}

/** A condition as Database#filter_expr takes it: a text is SQL there, with values for its places. */
export function filterSql(value: Value | undefined): string {
  const [first, ...more]: readonly Value[] =
    value?.kind === "list" ? itemsOf(value, "the condition") : value ? [value] : [];
  const text = first?.kind === "text" ? knownText(first) : null;
  if (text !== null) return `(${filledIn(text, more)})`;
  if (more.length > 0) throw new NotKnown("its condition is not a literal");
  const expression = expressionOf(first);
  if (expression) return expression.isWritten ? `(${expression.sql})` : expression.sql;
  if (first?.kind === "map") return hashCondition(first, false);
  throw new NotKnown("its condition is not a literal");
}

/** Where SQL may have any value, a hole stands for what is not known. */
export function orComputed(write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof NotKnown)) throw error;
    return COMPUTED;
  }
}

/** A text with `?` for each of the values behind it. */
export function filledIn(text: string, values: readonly Value[]): string {
  if (values.length === 0) return text;
  const parts = text.split("?");
  if (parts.length !== values.length + 1) throw new NotKnown("what its places are filled with is not known");
  return parts.map((part, at) => part + (at < values.length ? sequelLiteral(values[at]) : "")).join("");
}
