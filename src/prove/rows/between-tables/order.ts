import type { Session } from "../../../postgres/server.ts";
import type { Statistics } from "../../../types.ts";
import { keysAsked } from "../columns-from-statistics.ts";
import { demandsOf } from "../demands.ts";
import { isLone } from "../unique.ts";

interface WantedRows {
  readonly rows: number;
  readonly statistics?: Statistics | null;
}

/** By table, how many keys others point to: as many rows it has to have. */
export async function askedOf(
  session: Session,
  tables: readonly string[],
  { statistics, rows }: WantedRows,
): Promise<ReadonlyMap<string, number>> {
  const most = new Map<string, number>();
  const ask = (target: string, keys: number): void => {
    most.set(target, Math.max(keys, most.get(target) ?? 0));
  };
  if (statistics)
    for (const table of tables)
      for (const [target, keys] of await keysAsked(session, table, statistics, rows)) ask(target, keys);
  const waiting = [...tables];
  for (const table of waiting)
    for (const target of await pairedWith(session, table)) {
      if ((most.get(target) ?? 0) < rows) waiting.push(target);
      ask(target, rows);
    }
  return most;
}

/** The tables of which each row of this one needs a row of its own. */
async function pairedWith(session: Session, table: string): Promise<readonly string[]> {
  const { columns, references, keys } = await demandsOf(session, table);
  const needed = columns.filter((one) => one.notNull && isLone(keys, one.name)).map((one) => one.name);
  return references
    .filter((one) => !one.self && one.columns.length === 1 && needed.includes(one.columns[0] ?? ""))
    .map(({ target }) => target);
}

/** With the tables that they point to, those first. */
export async function inOrder(session: Session, tables: readonly string[]): Promise<readonly string[]> {
  const ordered: string[] = [];
  const seen = new Set<string>();
  const visit = async (table: string): Promise<void> => {
    if (seen.has(table)) return;
    seen.add(table);
    const { rows } = await session.extended(
      `SELECT format('%I.%I', n.nspname, c.relname) AS target FROM pg_constraint k JOIN pg_class c ON c.oid = k.confrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE k.contype = 'f' AND k.conrelid = $1::regclass AND k.conparentid = 0`,
      [table],
    );
    for (const { target } of rows) await visit(String(target));
    ordered.push(table);
  };
  for (const table of tables) await visit(table);
  return ordered;
}
