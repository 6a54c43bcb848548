import type { Session } from "../../postgres/server.ts";
import { attempt } from "../sending/apply.ts";

/** Tells which of some tables have no row, those of partitions as a whole; each table is looked into once. */
export type EmptyTables = (names: readonly string[]) => Promise<readonly string[]>;

export function emptyTablesIn(session: Session): EmptyTables {
  const known = new Map<string, { readonly whole: string; readonly empty: boolean }>();
  const look = async (name: string): Promise<void> => {
    await attempt(async () => {
      const { rows } = await session.extended(
        `SELECT format('%I.%I', n.nspname, c.relname) AS whole FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.oid = coalesce(pg_partition_root(to_regclass($1)), to_regclass($1)) AND c.relkind IN ('r', 'p', 'm')`,
        [name],
      );
      const whole = rows[0]?.whole;
      if (whole === undefined) return;
      const { rows: found } = await session.extended(`SELECT EXISTS (SELECT FROM ${whole}) AS any`);
      known.set(name, { whole: String(whole), empty: found[0]?.any !== "t" });
    });
  };
  return async (names) => {
    for (const name of names) if (!known.has(name)) await look(name);
    const empty = names.flatMap((name) => {
      const found = known.get(name);
      return found?.empty ? [found.whole] : [];
    });
    return [...new Set(empty)];
  };
}
