import type { IndexStmt, Node } from "libpg-query";
import type { Statement } from "../types.ts";
import { keysOf } from "./index-elements.ts";
import { nameOf, stringsOf } from "./name.ts";

export interface VectorKey {
  readonly column: string;
  /** "vector", "halfvec", "bit". */
  readonly type: string;
  readonly dimensions: number | null;
}

const limited = new Set(["vector", "halfvec", "bit"]);

/** The keys of an hnsw or ivfflat index whose type is known: columns, and casts. */
export function vectorKeys(index: IndexStmt, { schema }: Pick<Statement, "schema">): readonly VectorKey[] {
  if (index.accessMethod !== "hnsw" && index.accessMethod !== "ivfflat") return [];
  const columns = schema.relation(nameOf(index.relation))?.columns ?? [];
  return keysOf(index).flatMap(({ name, expr }): readonly VectorKey[] => {
    if (expr) return ofCast(expr);
    const column = columns.find((one) => one.name === name);
    if (!column || !limited.has(column.type)) return [];
    return [
      { column: column.name, type: column.type, dimensions: column.modifiers?.[0] ?? alone(column.type) },
    ];
  });
}

function ofCast(node: Node): readonly VectorKey[] {
  if (!("TypeCast" in node)) return [];
  const { arg, typeName } = node.TypeCast;
  const type = (typeName?.names ?? []).flatMap(stringsOf).at(-1) ?? "";
  if (!limited.has(type)) return [];
  const [size] = typeName?.typmods ?? [];
  const dimensions = size && "A_Const" in size ? (size.A_Const.ival?.ival ?? 0) : alone(type);
  const column =
    arg && "ColumnRef" in arg ? (arg.ColumnRef.fields ?? []).flatMap(stringsOf).join(".") : "the expression";
  return [{ column, type, dimensions }];
}

/** A bit is one bit unless told otherwise. */
function alone(type: string): number | null {
  return type === "bit" ? 1 : null;
}
