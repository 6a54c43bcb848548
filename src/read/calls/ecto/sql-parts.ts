import { NotKnown } from "../../code/call-arguments.ts";
import {
  asText,
  computedText,
  isToldElsewhere,
  joined,
  type TextValue,
  textValue,
  type Value,
} from "../../code/value.ts";

/** SQL put together, in which what stands in the file keeps its place. */
export type SqlPart = string | TextValue | readonly SqlPart[];

export function sqlOfParts(part: SqlPart): TextValue {
  return joined(flatParts(part));
}

function flatParts(part: SqlPart): readonly TextValue[] {
  if (typeof part === "string") return part === "" ? [] : [textValue(part)];
  return isText(part) ? [part] : part.flatMap(flatParts);
}

function isText(part: Exclude<SqlPart, string>): part is TextValue {
  return !Array.isArray(part);
}

export function separatedBy(separator: string, parts: readonly SqlPart[]): SqlPart {
  return parts.map((part, at): SqlPart => (at === 0 ? part : [separator, part]));
}

/** lib/ecto/adapters/postgres/connection.ex, quote_name: a name with a quote in it is refused. */
export function quotedEctoName(name: string): string {
  if (name.includes('"')) throw new NotKnown(`Ecto refuses the name ${name}, which has a quote in it`);
  return `"${name}"`;
}

export function qualifiedEctoName(prefix: string | null, name: string): string {
  return prefix === null ? quotedEctoName(name) : `${quotedEctoName(prefix)}.${quotedEctoName(name)}`;
}

/** A text that Ecto takes as SQL, by itself or as an atom; what another file tells may be anything. */
export function sqlGiven(value: Value, what: string): TextValue {
  const text = asText(value);
  if (text) return text;
  if (isToldElsewhere(value)) return computedText;
  throw new NotKnown(`${what} is not a literal`);
}

export function quotedLiteral(value: Value, what: string): SqlPart {
  const given = sqlGiven(value, what);
  return given.text.includes("'") && !given.holes
    ? `'${given.text.replaceAll("'", "''")}'`
    : ["'", given, "'"];
}
