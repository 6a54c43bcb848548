import { namingColumn } from "../../sql/indexes/index-traits.ts";
import { columnsMadeOf } from "../../sql/indexes/made-of.ts";
import type { FullName, MadeOf } from "../../types.ts";
import { withoutColumn } from "../constraints/table-constraints.ts";
import { nameKey } from "../name-key.ts";
import type { Stage } from "../stage.ts";
import { dropRelation } from "./drop-relation.ts";

/** With each index that names it. */
export function dropColumn(stage: Stage, table: FullName, column: string): void {
  const { timeline } = stage;
  const old = timeline.get(nameKey(table), timeline.now);
  if (old)
    timeline.put(table, {
      ...old,
      columns: (old.columns ?? []).filter((one) => one.name !== column),
      ...withoutColumn(old, column),
    });
  const naming = timeline.having(table, [namingColumn(column)], timeline.now);
  for (const { name } of [...naming]) dropRelation(stage, name);
}

/** What CASCADE takes along: columns, with the indexes that name them, and indexes. */
export function dropMadeOf(stage: Stage, what: MadeOf): void {
  const { timeline } = stage;
  for (const relation of timeline.madeOf(what, timeline.now))
    if (relation.index) dropRelation(stage, relation.name);
    else for (const column of columnsMadeOf(relation, what)) dropColumn(stage, relation.name, column);
}
