import type { Database, Session } from "../../postgres/server.ts";
import type { ColumnStatistics, Statistics } from "../../types.ts";
import { attempt } from "../sending/apply.ts";
import { inCatalogs } from "./catalogs.ts";
import { restoreExtended } from "./extended/index.ts";
import { byFunctions } from "./functions.ts";
import { readAs } from "./settings.ts";
import type { Way } from "./way.ts";

export interface RestoredStatistics {
  /** Columns whose statistics do not fit: "public.orders.status". */
  readonly unfit: readonly string[];
  /** Settings that this server does not know, or takes no such value for. */
  readonly refused: readonly string[];
  /** Sentences on extended statistics. */
  readonly lost: readonly string[];
}

/**
 * Gives a database what production's planner knows, as far as its tables, columns and indexes have the same names. Their
 * files keep their length.
 */
export async function restore(
  database: Database,
  major: number,
  given: Statistics,
  deadlineMs: number,
): Promise<RestoredStatistics> {
  const there = await database.overrule(relationsIn);
  const known = <T extends { readonly schema: string }>(named: T, name: string): boolean =>
    there.has(JSON.stringify([named.schema, name]));
  const relations = given.relations.filter((one) => known(one, one.name));
  const columns = given.columns.filter((one) => known(one, one.relation));
  const extended = given.extended.filter((one) => known({ schema: one.tableSchema }, one.table));
  const work = async (session: Session, way: Way) => {
    const refused = await readAs(session, given);
    const unfit: string[] = [];
    for (const statistics of relations) await way.relation(session, statistics);
    for (const statistics of columns) {
      let fits = false;
      await attempt(async () => {
        fits = await way.column(session, statistics);
      });
      if (!fits) unfit.push(`${statistics.schema}.${statistics.relation}.${statistics.name}`);
    }
    return { unfit, refused };
  };
  // The migration role owns them; what its types do with a value, it does as that role.
  const session = await database.connect(deadlineMs);
  try {
    const way = wayInto(database, major, session);
    const plain = await way(work);
    const column = (statistics: ColumnStatistics) =>
      way(async (by, into) => {
        await readAs(by, given);
        return into.column(by, statistics);
      });
    await readAs(session, given);
    // As where it was exported, and nothing of a migration comes before the server's own.
    await session.simple('SET search_path = pg_catalog, "$user", public, pg_temp');
    return { ...plain, lost: await restoreExtended({ database, major, session, column }, extended) };
  } finally {
    await session.close();
  }
}

/** Runs work on the session that may do it, in the way of that major. */
function wayInto(database: Database, major: number, owner: Session) {
  return <T>(work: (session: Session, way: Way) => Promise<T>): Promise<T> =>
    major < 18 ? database.overrule((session) => work(session, inCatalogs)) : work(owner, byFunctions);
}

async function relationsIn(session: Session): Promise<ReadonlySet<string>> {
  const { rows } = await session.extended(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'm', 'i', 'I')`,
  );
  return new Set(rows.map(({ schema, name }) => JSON.stringify([schema, name])));
}
