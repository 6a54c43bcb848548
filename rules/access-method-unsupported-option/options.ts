import type { IndexElem, IndexStmt } from "libpg-query";
import { accessMethod, meantMethod } from "../../src/sql/indexes/access-method.ts";
import { includedOf, keysOf } from "../../src/sql/indexes/index-elements.ts";

/** What PostgreSQL refuses of an index because of its access method, in words; null: nothing that is known. */
export function unsupportedOption(index: IndexStmt, postgres: number): string | null {
  const name = index.accessMethod ?? "btree";
  const method = accessMethod(name, postgres);
  if (!method) return meantMethod(name, postgres) === undefined ? null : `there is no access method ${name}`;
  const { can } = method;
  const refusals: readonly (readonly [boolean, string])[] = [
    [index.unique === true && !can.has("can_unique"), `${name} has no unique indexes`],
    [includedOf(index).length > 0 && !can.has("can_include"), `${name} has no INCLUDE columns`],
    [keysOf(index).length > 1 && !can.has("can_multi_col"), `${name} takes one column only`],
    [
      keysOf(index).some(isOrdered) && !can.has("can_order"),
      `${name} keeps no order, so ASC, DESC and NULLS are refused`,
    ],
    [includedOf(index).some((one) => one.expr !== undefined), "INCLUDE takes columns only, no expressions"],
    [includedOf(index).some(isOrdered), "an INCLUDE column has no order"],
    [includedOf(index).some((one) => one.opclass !== undefined), "an INCLUDE column has no operator class"],
  ];
  return refusals.find(([holds]) => holds)?.[1] ?? null;
}

function isOrdered({ ordering, nulls_ordering }: IndexElem): boolean {
  return ordering !== "SORTBY_DEFAULT" || nulls_ordering !== "SORTBY_NULLS_DEFAULT";
}
