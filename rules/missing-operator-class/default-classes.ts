import type { IndexElem, IndexStmt } from "libpg-query";
import { typed } from "../../src/sql/expression/expression-type.ts";
import { namesFor } from "../../src/sql/expression/index-names.ts";
import { nameOf, stringsOf } from "../../src/sql/grammar/name.ts";
import { accessMethod } from "../../src/sql/indexes/access-method.ts";
import { keysOf } from "../../src/sql/indexes/index-elements.ts";
import { accepts, classesNamed, defaultClasses } from "../../src/sql/indexes/operator-class.ts";
import type { Statement } from "../../src/types.ts";

export interface MissingClass {
  readonly message: string;
  readonly instead: string;
  /** The extension that would bring a default, and that no migration has made; null: none would. */
  readonly extension: string | null;
}

/** The first key of an index for which there is no operator class; null where there is one, or the type is not known. */
export function missingClass(
  index: IndexStmt,
  at: Pick<Statement, "schema">,
  postgres: number,
): MissingClass | null {
  const method = index.accessMethod ?? "btree";
  if (!accessMethod(method, postgres)) return null;
  const key = { method, index, at, postgres };
  for (const element of keysOf(index)) {
    const named = (element.opclass ?? []).flatMap(stringsOf).at(-1);
    const found = named === undefined ? withoutDefault(element, key) : misplaced(named, element, key);
    if (found) return found;
  }
  return null;
}

interface Key {
  readonly method: string;
  readonly index: IndexStmt;
  readonly at: Pick<Statement, "schema">;
  readonly postgres: number;
}

/** The type of a key: PostgreSQL's own, or pgvector's. */
function typeOf({ name, expr }: IndexElem, { index, at, postgres }: Key): string | null {
  const table = nameOf(index.relation);
  const names = namesFor(table, at, postgres);
  if (name === undefined) {
    const { type } = typed(expr, names);
    return type === "unknown" ? null : type;
  }
  const column = at.schema.relation(table)?.columns?.find((one) => one.name === name);
  return names.column(name) ?? (column && vectorTypes.has(column.type) ? column.type : null);
}

const vectorTypes = new Set(["vector", "halfvec", "sparsevec"]);

function withoutDefault(element: IndexElem, key: Key): MissingClass | null {
  const { method, at, postgres } = key;
  const type = typeOf(element, key);
  if (type === null) return null;
  const classes = defaultClasses(method, type, postgres);
  if (classes.some((one) => one.extension === null || at.schema.extension(one.extension))) return null;
  // pgvector's classes come with its types.
  if (vectorTypes.has(type) && classes.length > 0) return null;
  const extension = classes[0]?.extension ?? null;
  const what = element.name ?? "the expression";
  return {
    message: `${method} has no default operator class for ${what}, which is ${type === "anyenum" ? "an enum" : type}`,
    instead: remedy(method, type, extension),
    extension,
  };
}

function remedy(method: string, type: string, extension: string | null): string {
  if (method === "gin" && /^(text|varchar|bpchar)$/.test(type))
    return "To search in text, name gin_trgm_ops of pg_trgm: USING gin (name gin_trgm_ops).";
  if (method === "hnsw") return "Name the distance that the queries order by: (embedding vector_cosine_ops).";
  if (type === "json") return "Make the column jsonb, or index an expression: ((data ->> 'key')).";
  if (extension !== null) return `Write CREATE EXTENSION IF NOT EXISTS ${extension} before it, or use btree.`;
  return "Use an access method that has one: btree for ordered types, gin for jsonb and arrays, gist for ranges and points.";
}

function misplaced(named: string, element: IndexElem, key: Key): MissingClass | null {
  const { method, postgres } = key;
  const known = classesNamed(named, postgres);
  if (known.length === 0) return null;
  const own = known.filter((one) => one.method === method);
  const others = [...new Set(known.map((one) => one.method))].join(" and ");
  if (own.length === 0)
    return {
      message: `${named} is an operator class for ${others}, not for ${method}`,
      instead: `Write USING ${others}, or leave ${named} out.`,
      extension: null,
    };
  const type = typeOf(element, key);
  if (type === null || own.some((one) => vectorTypes.has(one.type) || accepts(one.type, type, postgres)))
    return null;
  return {
    message: `${named} does not take ${element.name ?? "the expression"}, which is ${type}`,
    instead: `Leave ${named} out, or name one for ${type}.`,
    extension: null,
  };
}
