import type { ColumnStatistics, RelationStatistics, Statistics } from "../../types.ts";
import { attempt } from "../apply.ts";
import type { Database, Session } from "../server/server.ts";
import { inCatalogs } from "./catalogs.ts";
import { byFunctions } from "./functions.ts";

/** Where statistics go: PostgreSQL 18 has functions for it, before that the catalogs themselves are written. */
export interface Way {
  readonly relation: (session: Session, one: RelationStatistics) => Promise<unknown>;
  /** Rejects, or gives false, where the values do not fit the column. */
  readonly column: (session: Session, one: ColumnStatistics) => Promise<boolean>;
}

export interface Restored {
  /** Columns whose statistics do not fit: "public.orders.status". */
  readonly unfit: readonly string[];
  /** Settings that this server does not know, or takes no such value for. */
  readonly refused: readonly string[];
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
): Promise<Restored> {
  const there = await database.overrule(relationsIn);
  const known = <T extends { readonly schema: string }>(one: T, name: string): boolean =>
    there.has(JSON.stringify([one.schema, name]));
  const relations = given.relations.filter((one) => known(one, one.name));
  const columns = given.columns.filter((one) => known(one, one.relation));
  const work = async (session: Session, way: Way): Promise<Restored> => {
    const refused = await set(session, given.settings, ["DateStyle", "IntervalStyle"]);
    const unfit: string[] = [];
    for (const one of relations) await way.relation(session, one);
    for (const one of columns) {
      let fits = false;
      await attempt(async () => {
        fits = await way.column(session, one);
      });
      if (!fits) unfit.push(`${one.schema}.${one.relation}.${one.name}`);
    }
    return { unfit, refused };
  };
  if (major < 18) return database.overrule((session) => work(session, inCatalogs));
  // The migration role owns them; what its types do with a value, it does as that role.
  const session = await database.connect(deadlineMs);
  try {
    return await work(session, byFunctions);
  } finally {
    await session.close();
  }
}

async function relationsIn(session: Session): Promise<ReadonlySet<string>> {
  const { rows } = await session.extended(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'm', 'i', 'I')`,
  );
  return new Set(rows.map(({ schema, name }) => JSON.stringify([schema, name])));
}

const written = ["DateStyle", "IntervalStyle"];

/** Lets a session plan as production's sessions do; gives the names of settings that it refuses. */
export function planAs(session: Session, { settings }: Statistics): Promise<readonly string[]> {
  const planning = Object.keys(settings).filter((name) => !written.includes(name));
  return set(session, settings, planning);
}

async function set(
  session: Session,
  settings: Statistics["settings"],
  names: readonly string[],
): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const name of names) {
    const value = settings[name];
    if (value === undefined) continue;
    const error = await attempt(() =>
      session.extended("SELECT pg_catalog.set_config($1, $2, false)", [name, value]),
    );
    if (error) refused.push(name);
  }
  return refused;
}
