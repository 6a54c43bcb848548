import { itemsOf, NotKnown } from "../../code/call-arguments.ts";
import { COMPUTED, type Handle, isToldElsewhere, knownText, type Value } from "../../code/value.ts";

/** What `pgm.func` and `PgLiteral` give: SQL as it stands. */
export class PgLiteral implements Handle {
  readonly sql: string;

  constructor(sql: string) {
    this.sql = sql;
  }

  call() {
    return null;
  }
}

export function pgLiteralIn(value: Value | undefined): PgLiteral | null {
  return value?.kind === "handle" && value.handle instanceof PgLiteral ? value.handle : null;
}

/** A name that may have a schema before it: a text, or `{ schema, name }`. */
export interface PgName {
  readonly schema: string | null;
  readonly name: string;
}

/** How names are written, as the project has told the tool and as its version does it. */
export interface PgWriting {
  readonly decamelizes: boolean;
  /** Since 9.0 what is no plain name is put in parentheses where it stands in an index. */
  readonly wrapsExpressions: boolean;
  /** What a type is called for short: `exports.shorthands` of this migration and of those before it. */
  readonly shorthands: ReadonlyMap<string, Value>;
}

export function nameIn(value: Value | undefined, what: string): PgName {
  const literal = pgLiteralIn(value);
  if (literal) return { schema: null, name: literal.sql };
  if (value?.kind === "map" && !value.open) {
    const [schema, name] = [knownText(value.entries.get("schema")), knownText(value.entries.get("name"))];
    if (name !== null) return { schema, name };
  }
  const name = knownText(value);
  if (name === null) throw new NotKnown(`${what} is not a literal`);
  return { schema: null, name };
}

function changed(name: string, { decamelizes }: PgWriting): string {
  return decamelizes ? decamelized(name) : name;
}

/** "myURLString" as "my_url_string" (src/utils/decamelize.ts). */
function decamelized(name: string): string {
  return name
    .replace(/([\p{Lowercase_Letter}\d])(\p{Uppercase_Letter})/gu, "$1_$2")
    .replace(/(\p{Uppercase_Letter})(\p{Uppercase_Letter}\p{Lowercase_Letter}+)/gu, "$1_$2")
    .toLowerCase();
}

/** A name between quotes; what `pgm.func` gives is written as it stands. */
export function quoted(value: Value | undefined, writing: PgWriting, what = "a name"): string {
  return pgLiteralIn(value)?.sql ?? quotedName(nameIn(value, what), writing);
}

export function quotedName({ schema, name }: PgName, writing: PgWriting): string {
  const quote = (part: string) => `"${changed(part, writing).replaceAll('"', '""')}"`;
  return schema === null ? quote(name) : `${quote(schema)}.${quote(name)}`;
}

const operator = /(->>|->|#>>|#>|@\?|@@|@>|<@|\?\||\?&|\?|#-|\|\||::)/;

/** src/utils/createSchemalize.ts */
function isExpression(text: string): boolean {
  return (
    operator.test(text) ||
    /^[\w.]+\(/.test(text) ||
    /\s+[+*/-]\s+/.test(text) ||
    (/[=<>!]+/.test(text) && /[a-zA-Z0-9]/.test(text))
  );
}

/** A name without quotes, as names of indexes are made of. */
export function bareText(value: Value | undefined, writing: PgWriting, what: string): string {
  const { schema, name } = nameIn(value, what);
  if (pgLiteralIn(value)) return name;
  if (schema !== null) return `${changed(schema, writing)}.${changed(name, writing)}`;
  return writing.wrapsExpressions && isExpression(name) ? `(${name})` : changed(name, writing);
}

/** A value in SQL (src/utils/escapeValue.ts). */
export function escaped(value: Value): string {
  const literal = pgLiteralIn(value);
  if (literal) return literal.sql;
  switch (value.kind) {
    case "null":
      return "NULL";
    case "boolean":
      return String(value.value);
    case "number":
      return value.written;
    case "list":
      return `ARRAY[${itemsOf(value, "a value").map(escaped).join(",").replaceAll("ARRAY", "")}]`;
    case "text":
      if (!value.holes) return dollarQuoted(value.text);
      break;
    default:
  }
  throw new NotKnown("a value is not a literal");
}

export function escapedDefault(value: Value): string {
  return isToldElsewhere(value) ? COMPUTED : escaped(value);
}

function dollarQuoted(text: string): string {
  for (const letter of "abcdefghijklmnopqrstuvwxyz") {
    const dollars = `$pg${letter}$`;
    if (!text.includes(dollars)) return `${dollars}${text}${dollars}`;
  }
  throw new NotKnown("a value is not a literal");
}

/** COMMENT ON (src/utils/makeComment.ts). */
export function commentSql(object: string, name: string, text: Value): string {
  return `COMMENT ON ${object} ${name} IS ${escaped(text)};`;
}
