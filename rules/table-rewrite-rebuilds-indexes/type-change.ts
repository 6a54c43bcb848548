import type { ColumnDef } from "libpg-query";
import { typeFacts } from "../../src/sql/expression/types.ts";
import { stringsOf } from "../../src/sql/grammar/name.ts";
import { namingColumn } from "../../src/sql/indexes/index-traits.ts";
import { defaultClasses } from "../../src/sql/indexes/operator-class.ts";
import { firstOf } from "../../src/text/first-of.ts";
import type { Column, IndexFacts, QualifiedName, Schema, Statement } from "../../src/types.ts";
import { isStoredAlike, type ModifiedType } from "./stored-alike.ts";

/** What ALTER COLUMN … TYPE rewrites (ATColumnChangeRequiresRewrite); unknown: the type it had is not known. */
export function typeChange(
  table: QualifiedName,
  column: string,
  to: ColumnDef,
  { schema, settings }: Pick<Statement, "schema" | "settings">,
  postgres: number,
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
  const { modifiers: before = [] } = old;
  // What a domain is made of nobody knows.
  if (old.type !== wanted.type && [old.type, wanted.type].some((one) => isDomain(one, schema)))
    return "unknown";
  const utc = isUtc(settings.get("timezone")?.value);
  if (!isStoredAlike({ type: old.type, modifiers: before }, wanted, postgres, utc)) return "table";
  const indexes = schema.indexesHaving(table, [namingColumn(column)]);
  const change = { from: old, to: wanted, isResorted: collationChanges(old, to), postgres };
  return firstOf(indexes, ({ index }) => index !== undefined && isRebuilt(index, change))
    ? "indexes"
    : "nothing";
}

interface Change {
  readonly from: Column;
  readonly to: ModifiedType;
  readonly isResorted: boolean;
  readonly postgres: number;
}

/** Whether an index is built anew though its table's rows stay (CheckIndexCompatible in src/backend/commands/indexcmds.c). */
function isRebuilt({ shape }: IndexFacts, { from, to, isResorted, postgres }: Change): boolean {
  const isChanged = from.type !== to.type || (from.modifiers ?? []).join() !== to.modifiers.join();
  const names = (tree: string | null): boolean =>
    tree?.includes(`"sval":${JSON.stringify(from.name)}`) === true;
  if (isChanged && names(shape.predicate)) return true;
  return shape.keys.some((key) => {
    if (key.expression !== null && names(key.expression))
      return isChanged || (isResorted && key.collation === null);
    if (key.column !== from.name) return false;
    if (isResorted && key.collation === null) return true;
    const before = key.opclass === null ? classOf(shape.method, from.type, postgres) : undefined;
    return before !== undefined && before !== classOf(shape.method, to.type, postgres);
  });
}

/** The operator class that a key of that type gets: its own, or that of the preferred type (GetDefaultOpClass). */
function classOf(method: string, type: string, postgres: number): string | undefined {
  const own = defaultClasses(method, type, postgres).filter(({ extension }) => extension === null);
  const preferred = own.find((known) => typeFacts(known.type, postgres)?.preferred === true);
  return (own.find((known) => known.type === type) ?? preferred ?? own[0])?.name;
}

function isDomain(type: string, schema: Schema): boolean {
  return schema.known("type", type.replace(/\[\]$/, ""))?.endsWith("domain") === true;
}

/** A zone that is UTC whatever the date. */
function isUtc(zone: string | undefined): boolean {
  return (
    zone !== undefined && /^(?:etc\/)?(?:utc|uct|gmt|zulu|universal|greenwich|(?:gmt)?[+-]?0)$/i.test(zone)
  );
}

/** Without COLLATE the column has its new type's collation, whatever it had (manual, ALTER TABLE). */
function collationChanges(old: Column, { collClause }: ColumnDef): boolean {
  const wanted = (collClause?.collname ?? []).flatMap(stringsOf).join(".");
  return (old.collation ?? "default") !== (wanted || "default");
}

/** USING with nothing but the column, or its cast to the new type. */
function isColumn(node: NonNullable<ColumnDef["raw_default"]>, column: string): boolean {
  if ("TypeCast" in node && node.TypeCast.arg) return isColumn(node.TypeCast.arg, column);
  return "ColumnRef" in node && (node.ColumnRef.fields ?? []).flatMap(stringsOf).at(-1) === column;
}
