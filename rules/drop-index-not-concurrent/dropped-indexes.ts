import type { DropStmt } from "libpg-query";
import { nameOfList, stringsOf } from "../../src/sql/grammar/name.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import type { FullName, Statement, Unit } from "../../src/types.ts";

/** Whether a later statement of the migration drops the table, or its schema: then nobody reads it any more. */
export function droppedLater(table: FullName, { unit, index }: Statement): boolean {
  const drops = dropsOf(unit);
  const last = Math.max(
    drops.get(`${table.schema}.${table.name}`) ?? -1,
    drops.get(`${table.schema}.`) ?? -1,
  );
  return last > index;
}

/** The last place at which each table or schema is dropped. */
const dropsOf = forLast(({ statements }: Unit): ReadonlyMap<string, number> => {
  const drops = new Map<string, number>();
  for (const { node, index, schema } of statements) {
    const { DropStmt } = node as { DropStmt?: DropStmt };
    for (const object of DropStmt?.objects ?? []) {
      if (DropStmt?.removeType === "OBJECT_SCHEMA") drops.set(`${stringsOf(object)[0]}.`, index);
      if (DropStmt?.removeType !== "OBJECT_TABLE" && DropStmt?.removeType !== "OBJECT_MATVIEW") continue;
      const name = nameOfList(object);
      const full = schema.relation(name)?.name ?? { schema: name.schema ?? "public", name: name.name };
      drops.set(`${full.schema}.${full.name}`, index);
    }
  }
  return drops;
});
