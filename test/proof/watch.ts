import { locksHeld, relationsIn } from "../../src/postgres/questions/locks.ts";
import type { Session } from "../../src/postgres/server.ts";
import { isAtLeast } from "../../src/sql/locks/locks-taken.ts";
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

/** The strongest lock that another session holds on an index of the table. */
export async function lockOnIndexOf(
  watcher: Session,
  pid: number,
  table: string,
): Promise<LockMode | undefined> {
  const { rows } = await watcher.extended(
    `SELECT l.mode FROM pg_locks l JOIN pg_index i ON i.indexrelid = l.relation
     WHERE l.locktype = 'relation' AND l.granted AND l.pid = $1 AND i.indrelid = $2::regclass`,
    [pid, table],
  );
  const modes = rows.map(({ mode }) => mode as LockMode);
  return modes.find((one) => modes.every((other) => isAtLeast(one, other)));
}
