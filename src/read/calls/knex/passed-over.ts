import type { IgnoredOption } from "../../../types.ts";
import { ignoredOptions, type PassedOver } from "../../code/ignored-options.ts";
import { type CodeCall, knownText } from "../../code/value.ts";

/** pg-tablecompiler.js: what `index` and `unique` do not ask for. */
const passedOver: ReadonlyMap<string, PassedOver> = new Map([
  [
    "index",
    new Map([
      [
        "indexType",
        { effect: "Knex builds a btree", instead: "Name the method in `storageEngineIndexType`." },
      ],
    ]),
  ],
  [
    "unique",
    new Map([
      [
        "nullsNotDistinct",
        {
          effect: "Knex writes no NULLS NOT DISTINCT, so that rows with NULL may be equal",
          instead: "Write the statement with `knex.raw`.",
        },
      ],
    ]),
  ],
]);

/** Of `index` and `unique`. */
export function ignoredBy({ name, arguments: given }: CodeCall): readonly IgnoredOption[] {
  const options = given[name === "index" ? 2 : 1];
  const isUnique =
    options?.kind === "map" && knownText(options.entries.get("indexType"))?.toLowerCase() === "unique";
  return isUnique ? [] : ignoredOptions(options, passedOver.get(name) ?? new Map());
}
