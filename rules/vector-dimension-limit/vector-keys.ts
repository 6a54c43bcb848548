import type { IndexStmt, Node } from "libpg-query";
import { nameOf, stringsOf } from "../../src/sql/grammar/name.ts";
import { keysOf } from "../../src/sql/indexes/index-elements.ts";
import { table } from "../../src/text/lookup.ts";
import type { Statement } from "../../src/types.ts";

export interface VectorKey {
  readonly column: string;
  /** "vector", "halfvec", "bit". */
  readonly type: string;
  readonly dimensions: number | null;
}

/** How many dimensions an index takes. */
export const most = table<number>({ vector: 2000, halfvec: 4000, bit: 64_000 });

/** The keys of an hnsw or ivfflat index whose type is known: columns, and casts. */
export function vectorKeys(index: IndexStmt, { schema }: Pick<Statement, "schema">): readonly VectorKey[] {
  if (index.accessMethod !== "hnsw" && index.accessMethod !== "ivfflat") return [];
  const columns = schema.relation(nameOf(index.relation))?.columns ?? [];
  return keysOf(index).flatMap(({ name, expr }): readonly VectorKey[] => {
    if (expr) return ofCast(expr);
    const column = columns.find((one) => one.name === name);
    return column ? limited(column.name, column.type, column.modifiers?.[0] ?? alone(column.type)) : [];
  });
}

function ofCast(node: Node): readonly VectorKey[] {
  const { arg, typeName } = "TypeCast" in node ? node.TypeCast : {};
  const type = (typeName?.names ?? []).flatMap(stringsOf).at(-1) ?? "";
  const [size] = typeName?.typmods ?? [];
  const dimensions = size && "A_Const" in size ? (size.A_Const.ival?.ival ?? 0) : alone(type);
  const column =
    arg && "ColumnRef" in arg ? (arg.ColumnRef.fields ?? []).flatMap(stringsOf).join(".") : "the expression";
  return limited(column, type, dimensions);
}

function limited(column: string, type: string, dimensions: number | null): readonly VectorKey[] {
  return most.get(type) === undefined ? [] : [{ column, type, dimensions }];
}

/** A bit is one bit unless told otherwise. */
function alone(type: string): number | null {
  return type === "bit" ? 1 : null;
}
