import type { DropStmt } from "libpg-query";
import { nameOfList } from "../../src/sql/grammar/name.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import type { ModelledVersion, Statement } from "../../src/types.ts";

/** Whether a later statement of the version, or one of its way back, is a DROP INDEX of that name. */
export function dropsIndexLater(at: Statement, name: string): boolean {
  const { places, drops } = dropsIn(at.unit.version);
  return (drops.get(name) ?? -1) > (places.get(at) ?? -1);
}

/** Where each statement stands in the version, and where each index name is last dropped: walked once for all that ask. */
const dropsIn = forLast(({ up, down }: ModelledVersion) => {
  const places = new Map<Statement, number>();
  const drops = new Map<string, number>();
  for (const { statements } of [...up, ...down])
    for (const statement of statements) {
      places.set(statement, places.size);
      const { DropStmt } = statement.node as { DropStmt?: DropStmt };
      if (DropStmt?.removeType !== "OBJECT_INDEX") continue;
      for (const object of DropStmt.objects ?? []) drops.set(nameOfList(object).name, places.size - 1);
    }
  return { places, drops };
});
