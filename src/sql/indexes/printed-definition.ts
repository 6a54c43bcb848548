import type { IndexDefinition, IndexShape } from "../../types.ts";
import { type HeldCast, type SettledTree, settledTree } from "../expression/settled-tree.ts";
import { classesNamed } from "./operator-class.ts";

/** `unclear`: the server has printed it in a way of its own, and nobody here can tell. */
export type Likeness = "same" | "other" | "unclear";

/**
 * Whether the index that pg_get_indexdef prints is the one that was written. Its options (WITH) and its tablespace are no
 * part of it: neither decides what an index can do.
 */
export function comparePrinted(written: IndexDefinition, printed: IndexDefinition): Likeness {
  const [a, b] = [written.shape, printed.shape];
  if (
    written.unique !== printed.unique ||
    written.nullsNotDistinct !== printed.nullsNotDistinct ||
    a.method !== b.method ||
    a.keys.length !== b.keys.length ||
    [...a.include].sort().join("\0") !== [...b.include].sort().join("\0")
  )
    return "other";
  return worst([
    ...a.keys.map((key, at) => compareKeys(asColumn(key), b.keys[at] ?? key, a.method)),
    compareTrees(a.predicate, b.predicate),
  ]);
}

function worst(all: readonly Likeness[]): Likeness {
  return all.includes("other") ? "other" : all.includes("unclear") ? "unclear" : "same";
}

type Key = IndexShape["keys"][number];

/** A column in brackets is that column, with the collation beside it (src/backend/commands/indexcmds.c, ComputeIndexAttrs). */
function asColumn(key: Key): Key {
  if (key.expression === null) return key;
  const { column, collation, arg } = JSON.parse(settledTree(key.expression).tree) as {
    column?: string;
    collation?: string;
    arg?: { column?: string };
  };
  if (column !== undefined) return { ...key, column, expression: null };
  if (collation === undefined || arg?.column === undefined) return key;
  return { ...key, column: arg.column, expression: null, collation: key.collation ?? collation };
}

function compareKeys(written: Key, printed: Key, method: string): Likeness {
  if (
    written.column !== printed.column ||
    written.descending !== printed.descending ||
    written.nullsFirst !== printed.nullsFirst
  )
    return "other";
  return worst([
    compareTrees(written.expression, printed.expression),
    compareClasses(lastName(written.opclass), lastName(printed.opclass), method),
    compareCollations(lastName(written.collation), lastName(printed.collation)),
  ]);
}

/** The schema of a name is printed where search_path does not lead to it. */
function lastName(name: string | null): string | null {
  return name === null ? null : name.slice(name.lastIndexOf(".") + 1);
}

/** A class is printed unless it is its type's default one. */
function compareClasses(written: string | null, printed: string | null, method: string): Likeness {
  if (written === printed) return "same";
  if (written === null || printed !== null) return "other";
  const known = classesNamed(written, 18).filter((one) => one.method === method);
  if (known.length === 0) return "unclear";
  if (known.every(({ isDefault }) => isDefault)) return "same";
  return known.some(({ isDefault }) => isDefault) ? "unclear" : "other";
}

/** A collation is printed unless it is the column's own, which may be the one that was written. */
function compareCollations(written: string | null, printed: string | null): Likeness {
  if (written === printed) return "same";
  return printed === null ? "unclear" : "other";
}

function compareTrees(written: string | null, printed: string | null): Likeness {
  if (written === printed) return "same";
  if (written === null || printed === null) return "other";
  const [a, b] = [settledTree(written), settledTree(printed)];
  if (a.tree === b.tree) return castsFit(a.casts, b.casts, a.tree) ? "same" : "unclear";
  return differ(a, b) ? "other" : "unclear";
}

/** What PostgreSQL casts to by itself, to call what there is (pg_cast, castcontext i): text anything, the rest a column. */
const texts: ReadonlySet<string> = new Set("text varchar bpchar text[] varchar[]".split(" "));
const impliedOfColumns: ReadonlySet<string> = new Set(
  "int4 int8 numeric float4 float8 timestamp timestamptz".split(" "),
);

/** Casts that are written are printed; what is printed besides, the server has added, or nobody can tell. It casts no whole key. */
function castsFit(written: readonly HeldCast[], printed: readonly HeldCast[], tree: string): boolean {
  const left = [...printed];
  for (const { type, of } of written) {
    const at = left.findIndex((one) => one.type === type && one.of === of);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.every(({ type, of, kind }) => {
    if (kind === "constant") return true;
    return of !== tree && (texts.has(type) || (kind === "column" && impliedOfColumns.has(type)));
  });
}

/** What no way of printing changes: columns, functions, operators, and constants of text and numbers. */
function differ(a: SettledTree, b: SettledTree): boolean {
  if (
    !sameSet(a.columns, b.columns) ||
    !sameSet(a.functions, b.functions) ||
    !sameSet(a.operators, b.operators)
  )
    return true;
  const known = new Set(a.constants.flatMap(({ text }) => [text, String(Number(text))]));
  return b.constants.some(({ text, type }) => {
    if (type === "number") return !known.has(String(Number(text)));
    return verbatim.has(type) && !known.has(text);
  });
}

const verbatim: ReadonlySet<string> = new Set(["text", "varchar", "bpchar"]);

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
