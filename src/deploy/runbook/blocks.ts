import { printName, quoteLiteral } from "../../sql/grammar/name.ts";
import type { SoughtName, WrittenBlock } from "../../types.ts";
import { tablesAsJson } from "../preflight/facts.ts";

export function said(text: string): WrittenBlock {
  return { kind: "text", text };
}

export function heading(text: string): WrittenBlock {
  return { kind: "heading", text };
}

export function bullets(items: readonly string[]): WrittenBlock {
  return { kind: "list", items };
}

export function commands(text: string): WrittenBlock {
  return { kind: "code", language: "sh", text };
}

/** A question to the catalogs with what to expect of its answer. */
export function asked(why: string, sql: string, expected: string): readonly WrittenBlock[] {
  return [said(why), { kind: "code", language: "sql", text: `${sql};` }, said(`Expect: ${expected}`)];
}

/** Names with what has them, as questions for people take them. */
export function wantedRows(names: readonly SoughtName[]): string {
  return names.map((name) => `(${quoteLiteral(printed(name))}, ${found(name)})`).join(",\n  ");
}

/** Where a name may lie in several schemas, it is told without one. */
function printed({ path, name }: SoughtName): string {
  return printName({ schema: path?.length === 1 ? path[0] : undefined, name });
}

/** A question that takes names as $1, and the search_path of whoever asks as $2. */
export function askedOfNames(sql: string, names: readonly SoughtName[]): string {
  return sql
    .replaceAll("$1::jsonb", () => `${quoteLiteral(tablesAsJson(names))}::jsonb`)
    .replaceAll("$2::name[]", () => "pg_catalog.current_schemas(true)");
}

/** SQL that gives a relation as regclass; null where there is none. */
export function found({ path, name }: SoughtName): string {
  const places = (path ?? [undefined]).map(
    (schema) => `pg_catalog.to_regclass(${quoteLiteral(printName({ schema, name }))})`,
  );
  return places.length === 1 ? places.join("") : `coalesce(${places.join(", ")})`;
}
