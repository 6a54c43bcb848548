import type { Node, RangeVar } from "libpg-query";
import type { QualifiedName } from "../../types.ts";
import { reservedWords } from "./reserved-words.ts";

/** A relation's name from the grammar's RangeVar. */
export function nameOf(relation: RangeVar | undefined): QualifiedName {
  return { schema: relation?.schemaname || undefined, name: relation?.relname ?? "" };
}

/** A name from a list of strings, as DROP and ALTER keep them: `[schema, name]` or `[name]`. */
export function nameOfList(node: Node | undefined): QualifiedName {
  const parts = stringsOf(node);
  return { schema: parts.length > 1 ? parts.at(-2) : undefined, name: parts.at(-1) ?? "" };
}

/** The strings of a List or TypeName node, or of one String. */
export function stringsOf(node: Node | undefined): readonly string[] {
  if (!node) return [];
  if ("String" in node) return [node.String.sval ?? ""];
  const items = "List" in node ? node.List.items : "TypeName" in node ? node.TypeName.names : [];
  return (items ?? []).map((item) => ("String" in item ? (item.String.sval ?? "") : ""));
}

/** As PostgreSQL would print it: quoted only where it must be, templates as the file writes them. */
export function printName({ schema, name }: QualifiedName): string {
  return schema === undefined ? quoteIdentifier(name) : `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
}

/** A table in a message: without `public`, which most files never write. */
export function printTable({ schema, name }: QualifiedName): string {
  return printName(schema === "public" ? { name } : { schema, name });
}

/** quote_ident(): quotes unless every unquoted reading gives the same name. For messages: a template stands in it as written. */
export function quoteIdentifier(name: string): string {
  if (hasPlaceholder(name)) return name.replace(/[\ue000-\ue0ff]/g, (char) => decode(char));
  const plain = /^[a-z_\u0080-\uffff][a-z0-9_$\u0080-\uffff]*$/.test(name) && !reservedWords.has(name);
  return plain ? name : `"${name.replaceAll('"', '""')}"`;
}

/** For SQL that is sent, not shown: always in quotes, and no placeholder in it turns into what the file writes. */
export function inQuotes(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The same, of a relation. */
export function nameInQuotes({ schema, name }: QualifiedName): string {
  return schema === undefined ? inQuotes(name) : `${inQuotes(schema)}.${inQuotes(name)}`;
}

/** As format('%I.%I') gives it on a server, so that both can be compared. */
export function nameByServer({ schema, name }: { readonly schema: string; readonly name: string }): string {
  const byServer = (given: string): string =>
    /^[a-z_][a-z0-9_]*$/.test(given) && !reservedWords.has(given) ? given : inQuotes(given);
  return `${byServer(schema)}.${byServer(name)}`;
}

/** quote_literal() for text without backslashes; E'' with them. */
export function quoteLiteral(text: string): string {
  const quoted = text.replaceAll("'", "''");
  return quoted.includes("\\") ? `E'${quoted.replaceAll("\\", "\\\\")}'` : `'${quoted}'`;
}

/** A text with its placeholders as the file writes them. */
export function placeholdersAsWritten(text: string): string {
  return hasPlaceholder(text) ? text.replace(/[\ue000-\ue0ff]/g, (char) => decode(char)) : text;
}

/** Placeholders travel as private-use characters (src/parse/placeholders.ts). */
export function hasPlaceholder(name: string): boolean {
  return /[\ue000-\ue0ff]/.test(name);
}

function decode(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) - 0xe000);
}

export function sameName(a: QualifiedName, b: QualifiedName): boolean {
  return a.name === b.name && (a.schema === undefined || b.schema === undefined || a.schema === b.schema);
}
