import type { IndexElem, IndexStmt, Node } from "libpg-query";
import { byteLength } from "../../text/byte-length.ts";
import type { IndexShape } from "../../types.ts";
import { hasPlaceholder, stringsOf } from "../grammar/name.ts";
import { outputName } from "../grammar/output-name.ts";

/** The shape of an index as the grammar gives it; defaults that the server would fill in stay null. */
export function shapeOf(index: IndexStmt): IndexShape {
  return {
    method: index.accessMethod ?? "btree",
    keys: (index.indexParams ?? []).map((param) => keyOf((param as { IndexElem: IndexElem }).IndexElem)),
    include: (index.indexIncludingParams ?? []).map(
      (param) => (param as { IndexElem: IndexElem }).IndexElem.name ?? "",
    ),
    predicate: index.whereClause ? normalise(index.whereClause) : null,
  };
}

/** A plain btree over columns, as a PRIMARY KEY or UNIQUE constraint builds it. */
export function columnsShape(columns: readonly string[], include: readonly string[] = []): IndexShape {
  return {
    method: "btree",
    keys: columns.map((column) => ({
      column,
      expression: null,
      collation: null,
      opclass: null,
      descending: false,
      nullsFirst: false,
    })),
    include,
    predicate: null,
  };
}

function keyOf(element: IndexElem): IndexShape["keys"][number] {
  const descending = element.ordering === "SORTBY_DESC";
  const nulls = element.nulls_ordering ?? "SORTBY_NULLS_DEFAULT";
  return {
    column: element.name ?? null,
    expression: element.expr ? normalise(element.expr) : null,
    collation: element.collation?.length ? element.collation.flatMap(stringsOf).join(".") : null,
    opclass: element.opclass?.length ? element.opclass.flatMap(stringsOf).join(".") : null,
    descending,
    // NULLS FIRST is what DESC means unless told otherwise (manual, CREATE INDEX).
    nullsFirst: nulls === "SORTBY_NULLS_DEFAULT" ? descending : nulls === "SORTBY_NULLS_FIRST",
  };
}

/** An expression's tree as text, without its places: equal for expressions that differ in white space or case only. */
export function normalise(node: Node): string {
  return JSON.stringify(node, (key, value) => (places.has(key) ? undefined : value));
}

/** The last four since PostgreSQL 18: where the list of an IN or of an array begins and ends. */
const places: ReadonlySet<string> = new Set([
  "location",
  "rexpr_list_start",
  "rexpr_list_end",
  "list_start",
  "list_end",
]);

/**
 * The name the server would choose for an index without one: table, then columns (an expression's output name, or
 * "expr"), then "idx", shortened to 63 bytes as makeObjectName does (src/backend/commands/indexcmds.c, ChooseIndexName).
 */
export function defaultIndexName(table: string, shape: IndexShape, suffix = "idx"): string {
  const named = shape.keys.map(({ column, expression }) => column ?? columnName(expression) ?? "expr");
  const columns = apart([...named, ...shape.include]).join("_");
  return shorten(table, suffix === "pkey" ? "" : columns, suffix);
}

/** A name that stood there before gets a number (ChooseIndexColumnNames). */
function apart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  for (const name of names) {
    let free = name;
    for (let number = 1; taken.has(free); number++) free = `${name}${number}`;
    taken.add(free);
  }
  return [...taken];
}

function columnName(expression: string | null): string | null {
  return expression === null ? null : outputName(JSON.parse(expression) as Node);
}

function shorten(first: string, second: string, label: string): string {
  // How long a placeholder's value is nobody knows.
  if (hasPlaceholder(first + second)) return [first, ...(second ? [second] : []), label].join("_");
  const overhead = label.length + 1 + (second ? 1 : 0);
  const room = 63 - overhead;
  let [left, two] = [byteLength(first), byteLength(second)];
  while (left + two > room) {
    if (left > two) left--;
    else two--;
  }
  const parts = [clip(first, left), ...(second ? [clip(second, two)] : []), label];
  return parts.join("_");
}

/** The longest start of a text that fits the bytes, never cutting a character. */
function clip(text: string, bytes: number): string {
  let used = 0;
  let out = "";
  for (const char of text) {
    used += byteLength(char);
    if (used > bytes) break;
    out += char;
  }
  return out;
}
