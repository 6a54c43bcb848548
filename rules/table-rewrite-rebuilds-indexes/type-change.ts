import type { ColumnDef } from "libpg-query";
import { stringsOf } from "../../src/sql/grammar/name.ts";
import { namingColumn } from "../../src/sql/indexes/index-traits.ts";
import { firstOf } from "../../src/text/first-of.ts";
import type { Column, QualifiedName, Statement } from "../../src/types.ts";

/** What ALTER COLUMN … TYPE rewrites (ATColumnChangeRequiresRewrite); unknown: the type it had is not known. */
export function typeChange(
  table: QualifiedName,
  column: string,
  to: ColumnDef,
  { schema }: Pick<Statement, "schema">,
): "nothing" | "indexes" | "table" | "unknown" {
  const old = schema.relation(table)?.columns?.find((one) => one.name === column);
  const type = (to.typeName?.names ?? []).flatMap(stringsOf).at(-1) ?? "";
  const array = (to.typeName?.arrayBounds?.length ?? 0) > 0;
  const modifiers = (to.typeName?.typmods ?? []).flatMap((modifier) =>
    "A_Const" in modifier ? [modifier.A_Const.ival?.ival ?? 0] : [],
  );
  const wanted = { type: array ? `${type}[]` : type, modifiers };
  // Any string becomes a text as it is stored.
  if (!old)
    return wanted.type === "text" || (type === "varchar" && modifiers.length === 0) ? "nothing" : "unknown";
  if (to.raw_default && !isColumn(to.raw_default, column)) return "table";
  if (!keepsRows(old, wanted)) return "table";
  if (collationChanges(old, to) && isSortedBy(column, table, schema)) return "indexes";
  const named = JSON.stringify(column);
  const uses = firstOf(schema.indexesHaving(table, [namingColumn(column)]), ({ index }) => {
    const texts = [index?.shape.predicate, ...(index?.shape.keys ?? []).map((key) => key.expression)];
    return texts.some((one) => one?.includes(`"sval":${named}`));
  });
  return uses && old.type !== wanted.type
    ? "indexes"
    : uses && !sameModifiers(old, wanted)
      ? "indexes"
      : "nothing";
}

/** Without COLLATE the column has its new type's collation, whatever it had (manual, ALTER TABLE). */
function collationChanges(old: Column, { collClause }: ColumnDef): boolean {
  const wanted = (collClause?.collname ?? []).flatMap(stringsOf).join(".");
  return (old.collation ?? "default") !== (wanted || "default");
}

/** Whether an index orders its entries by the column's own collation, or by what an expression makes of it. */
function isSortedBy(column: string, table: QualifiedName, schema: Statement["schema"]): boolean {
  const sorted = firstOf(schema.indexesHaving(table, [namingColumn(column)]), ({ index }) =>
    (index?.shape.keys ?? []).some(
      (key) =>
        key.collation === null && (key.column === column || key.expression?.includes(JSON.stringify(column))),
    ),
  );
  return sorted !== undefined;
}

/** USING with nothing but the column, or its cast to the new type. */
function isColumn(node: NonNullable<ColumnDef["raw_default"]>, column: string): boolean {
  if ("TypeCast" in node && node.TypeCast.arg) return isColumn(node.TypeCast.arg, column);
  return "ColumnRef" in node && (node.ColumnRef.fields ?? []).flatMap(stringsOf).at(-1) === column;
}

interface WantedType {
  readonly type: string;
  readonly modifiers: readonly number[];
}

function sameModifiers({ modifiers = [] }: Column, wanted: WantedType): boolean {
  return modifiers.join() === wanted.modifiers.join();
}

/** Whether every stored value is a value of the new type as it stands: wider, or without a limit. */
function keepsRows(old: Column, wanted: WantedType): boolean {
  const [before = Number.POSITIVE_INFINITY, oldScale] = old.modifiers ?? [];
  const [after = Number.POSITIVE_INFINITY, newScale] = wanted.modifiers;
  const pair = `${old.type} ${wanted.type}`;
  if (pair === "varchar text" || pair === "cidr inet") return true;
  if (pair === "text varchar") return after === Number.POSITIVE_INFINITY;
  if (old.type !== wanted.type) return false;
  if (old.type === "numeric")
    return after === Number.POSITIVE_INFINITY || (after >= before && newScale === oldScale);
  // char(n) is stored with its blanks.
  return sameModifiers(old, wanted) || (after >= before && widening.has(old.type));
}

const widening = new Set(["varchar", "varbit", "timestamp", "timestamptz", "time", "timetz"]);
