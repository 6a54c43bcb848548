import type { Session } from "../../postgres/server.ts";

/**
 * What a check or an index calls finds by search_path what it calls in turn; so it is asked under the one that the database
 * gives its sessions. Names are read under another one, which makes PostgreSQL write them with their schemas.
 */
export async function underOwnSearchPath<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const { rows } = await session.extended("SELECT current_setting('search_path') AS path");
  await session.simple("SET search_path TO DEFAULT");
  try {
    return await work();
  } finally {
    await session.extended("SELECT set_config('search_path', $1, false)", [String(rows[0]?.path ?? "")]);
  }
}
