import { NotKnown, textOf } from "../../code/call-arguments.ts";
import {
  COMPUTED,
  type CodeCall,
  type Handle,
  handle,
  joined,
  sliced,
  type TextValue,
  textValue,
  type Value,
} from "../../code/value.ts";
import { sqlName, textLiteral } from "./identifiers.ts";

/** A piece of SQL that SQLAlchemy writes: `sa.text(…)`, `sa.func.now()`, a column. */
export class SqlText implements Handle {
  readonly sendsNothing = true;
  readonly text: TextValue;
  /** A column's own name, by which an operator class is found. */
  readonly column: string | null;
  /** It is put together of parts with OR between them, and stands in parentheses where AND puts it beside others. */
  readonly isEither: boolean;

  constructor(text: TextValue | string, column: string | null = null, isEither = false) {
    const holes = text === COMPUTED ? { holes: true as const } : {};
    this.text = typeof text === "string" ? { ...textValue(text), ...holes } : text;
    [this.column, this.isEither] = [column, isEither];
  }

  /** Of what is not literal nobody knows how it is written. */
  compared(operator: "==" | "!=", right: Value): Value {
    const isNull = right.kind === "null" || sqlTextHandle(right)?.text.text === "NULL";
    if (isNull) return this.#with(operator === "==" ? " IS NULL" : " IS NOT NULL");
    const own = literalIn(right);
    return own === null
      ? handle(new SqlText(COMPUTED))
      : this.#with(` ${operator === "==" ? "=" : "!="} ${own}`);
  }

  call({ name, arguments: [given] }: CodeCall): Value | null {
    const suffix = suffixes.get(name);
    if (suffix !== undefined) return this.#with(suffix);
    if (name === "label" || name === "self_group" || name === "execution_options") return handle(this);
    if (/^(?:is_|isnot|is_not)$/.test(name) && given)
      return this.#with(` IS ${name === "is_" ? "" : "NOT "}${sqlIn(given)}`);
    if (name === "op" && given?.kind === "text")
      return handle({
        sendsNothing: true,
        call: ({ arguments: [right] }) => (right ? this.#with(` ${given.text} ${sqlIn(right)}`) : null),
      });
    if ((name === "&" || name === "|") && given)
      return together(name === "&" ? "AND" : "OR", [handle(this), given]);
    // What is filled in, and all other operators, are not read.
    return handle(new SqlText(COMPUTED));
  }

  member(name: string): Value | null {
    return name === "name" && this.column !== null ? textValue(this.column) : null;
  }

  #with(suffix: string): Value {
    return handle(new SqlText(joined([this.text, textValue(suffix)])));
  }
}

const suffixes: ReadonlyMap<string, string> = new Map([
  ["desc", " DESC"],
  ["asc", " ASC"],
  ["nullslast", " NULLS LAST"],
  ["nulls_last", " NULLS LAST"],
  ["nullsfirst", " NULLS FIRST"],
  ["nulls_first", " NULLS FIRST"],
]);

/** Functions that SQLAlchemy writes without parentheses. */
const bare = /^(?:current_(?:date|time|timestamp|user)|localtime|localtimestamp|session_user|user)$/;

/** sqlalchemy/sql/elements.py, BooleanClauseList */
function together(word: "AND" | "OR", given: readonly Value[]): Value {
  const parts = given.map(sqlTextHandle);
  const texts = parts.map((part) =>
    part?.isEither && word === "AND" ? `(${part.text.text})` : part?.text.text,
  );
  if (texts.length === 0 || parts.some((part) => part === null || part.text.holes))
    return handle(new SqlText(COMPUTED));
  const isEither = texts.length > 1 ? word === "OR" : (parts[0]?.isEither ?? false);
  return handle(new SqlText(texts.join(` ${word} `), null, isEither));
}

function literalIn(value: Value): string | null {
  try {
    return sqlIn(value);
  } catch (error) {
    if (error instanceof NotKnown) return null;
    throw error;
  }
}

/** A value within SQL, literals as literals. */
function sqlIn(value: Value): string {
  if (value.kind === "text" && !value.holes) return textLiteral(value.text);
  if (value.kind === "number") return value.written;
  if (value.kind === "boolean") return value.value ? "true" : "false";
  if (value.kind === "null") return "NULL";
  const own = sqlTextIn(value);
  if (own?.holes || own === null) throw new NotKnown("an expression is not literal");
  return own.text;
}

/** `sqlalchemy.func.…`: SQL functions by their names. */
export function functionCall(call: CodeCall): Value {
  const given = call.arguments.map(sqlIn).join(", ");
  if (bare.test(call.name)) return handle(new SqlText(call.name.toUpperCase()));
  return handle(new SqlText(`${call.name}(${given})`));
}

/** In `text()` a colon begins what is filled in, unless a backslash stands before it. */
export function unescapedColons(of: TextValue): TextValue {
  if (!of.text.includes("\\:")) return of;
  const parts: TextValue[] = [];
  let from = 0;
  for (const found of of.text.matchAll(/\\:/g)) {
    parts.push(sliced(of, from, found.index));
    from = found.index + 1;
  }
  return joined([...parts, sliced(of, from, of.text.length)]);
}

const constants: ReadonlyMap<string, string> = new Map([
  ["true", "true"],
  ["false", "false"],
  ["null", "NULL"],
]);

/** What these functions of SQLAlchemy make; null: it is none of them. */
export function sqlTextCall(call: CodeCall): Value | null {
  const [first] = call.arguments;
  const constant = constants.get(call.name);
  if (constant !== undefined) return handle(new SqlText(constant));
  switch (call.name) {
    case "text":
    case "literal_column":
    case "DDL":
      if (first?.kind !== "text") throw new NotKnown("the SQL is not a literal");
      return handle(new SqlText(call.name === "text" ? unescapedColons(first) : first));
    case "and_":
    case "or_":
      return together(call.name === "and_" ? "AND" : "OR", call.arguments);
    case "column": {
      const name = textOf(first, "a column's name");
      return handle(new SqlText(sqlName(name), name));
    }
    case "desc":
    case "asc": {
      const own = first?.kind === "text" ? new SqlText(sqlName(first.text)) : first && sqlTextHandle(first);
      return own ? own.call({ ...call, arguments: [] }) : null;
    }
    default:
      return null;
  }
}

export function sqlTextHandle(value: Value | undefined): SqlText | null {
  return value?.kind === "handle" && value.handle instanceof SqlText ? value.handle : null;
}

/** SQL as it stands, in a text or in what `text()` gives; null of anything else. */
export function sqlTextIn(value: Value | undefined): TextValue | null {
  if (value?.kind === "text") return value;
  return sqlTextHandle(value)?.text ?? null;
}
