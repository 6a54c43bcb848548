import type { Session } from "../../src/prove/server/server.ts";
import { locksHeld, relationsIn } from "../../src/prove/watch.ts";
import type { LockMode } from "../../src/types.ts";

/** The strongest lock that another session holds on each table of the shop, by its bare name. */
export async function tablesHeld(watcher: Session, pid: number): Promise<ReadonlyMap<string, LockMode>> {
  const held = await locksHeld(watcher, pid, await relationsIn(watcher));
  return new Map(
    held
      .filter(({ relation }) => "rpm".includes(relation.kind))
      .map(({ relation, mode }) => [relation.name.replace(/^public\./, ""), mode]),
  );
}
