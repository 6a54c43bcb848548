import type { Database, Session } from "../../postgres/server.ts";
import type { ProvenIndex, Query, Statistics, UnfilledTable } from "../../types.ts";
import { preparation } from "../plans/arguments.ts";
import { nodesOf, planned } from "../plans/explain.ts";
import { applyAll } from "../round-trip/index.ts";
import { attempt } from "../sending/apply.ts";
import { onCopy, type VersionUnderTest } from "../version-under-test.ts";
import type { Drawings } from "./columns-from-statistics.ts";
import { fill } from "./index.ts";
import { comingIn } from "./needed-keys.ts";
import { type SeedRows, seeded } from "./seed-data.ts";

/** A database before the version, with rows. */
export interface FilledGround {
  readonly database: Database;
  /** Those that others work on meanwhile. */
  readonly contested: readonly string[];
  /** All that have rows. */
  readonly filled: readonly string[];
  /** Tables that the version makes itself, and that queries read. */
  readonly made: readonly string[];
  readonly rows: number;
  /** No key in them is a number beyond that. */
  readonly keysUpTo: number;
  readonly troubles: readonly string[];
  /** Those that were to have rows, and have none. */
  readonly unfilled: readonly UnfilledTable[];
  /** What the statistics could not be followed in. */
  readonly remarks: readonly string[];
  /** By table, the columns whose values follow the statistics. */
  readonly drawings: ReadonlyMap<string, Drawings>;
  /** Whether a table that is measured follows them. */
  readonly follows: boolean;
  /** They are somebody's own, or follow the statistics. */
  readonly alike: boolean;
  readonly statistics: Statistics | null;
}

/** Two sessions work on each of so many tables at once. */
const MOST_CONTESTED = 3;
const MOST_READ = 8;

export interface WantedMeasurements {
  /** Tables that a statement of the version can block. */
  readonly contested: readonly string[];
  /** Every table that is there before the version. */
  readonly fillable: readonly string[];
  readonly indexes: readonly ProvenIndex[];
  /** What will be asked; of runbooks, what reads a table of the indexes. */
  readonly workload: readonly Query[] | null;
  readonly runbooks: readonly Query[];
  readonly rows: number;
  /** Statements that bring rows, instead of those that we make up; null: nobody gives any. */
  readonly seed: SeedRows | null;
  /** Whose values the rows follow that we make up. */
  readonly statistics: Statistics | null;
}

/** Fills a copy of the base once, for every measurement that needs rows. */
export async function onRows<T>(
  subject: VersionUnderTest,
  wanted: WantedMeasurements,
  work: (ground: FilledGround) => Promise<T>,
): Promise<T> {
  const { contested, fillable, indexes, workload, runbooks, rows, seed, statistics } = wanted;
  const own = indexes.map((one) => one.table);
  const asked = await readBy(subject, workload ?? [], null);
  const explained = await readBy(subject, runbooks, own);
  const read = [...new Set([...own, ...asked, ...explained])];
  const waited = contested.filter((one) => fillable.includes(one));
  const blocked = waited.slice(0, MOST_CONTESTED);
  const looked = read.slice(0, MOST_READ);
  subject.limit("tables that queries read given rows", looked.length, read.length);
  const tables = [...new Set([...blocked, ...looked.filter((one) => fillable.includes(one))])];
  return onCopy(subject, async ({ database }) => {
    subject.tell("the tables are filled");
    const { patience } = subject;
    const nothing = { unfilled: [], remarks: [], drawings: new Map<string, Drawings>(), follows: false };
    const found = seed
      ? { ...nothing, ...(await seeded(database, seed, tables, patience)) }
      : await fill(
          database,
          tables,
          { rows, statistics, coming: await comingIn(subject), added: subject.added },
          patience,
        );
    const { tables: filled, ...said } = found;
    const worked = waited.filter((one) => filled.includes(one)).slice(0, MOST_CONTESTED);
    subject.limit("tables worked on by others meanwhile", worked.length, waited.length);
    return work({
      database,
      contested: worked,
      filled,
      made: seed ? [] : looked.filter((one) => !fillable.includes(one)),
      rows,
      statistics: seed ? null : statistics,
      keysUpTo: seed || subject.server.named || said.drawings.size > 0 ? BEYOND_SEEDS : rows,
      ...said,
      alike: seed !== null || said.follows,
    });
  });
}

/** No key of somebody's own rows comes so far, nor of those that follow statistics. */
const BEYOND_SEEDS = 50_000_000;

/**
 * The tables that plans of the queries read after the version, those of partitions as a whole. `about`: only of queries
 * that read one of these.
 */
function readBy(
  subject: VersionUnderTest,
  queries: readonly Query[],
  about: readonly string[] | null,
): Promise<readonly string[]> {
  if (queries.length === 0) return Promise.resolve([]);
  return onCopy(subject, async (copy) => {
    await applyAll(subject.up, copy);
    const session = await copy.connect();
    await session.simple("SET plan_cache_mode = force_generic_plan");
    const names = new Set<string>();
    for (const [at, query] of queries.entries())
      await attempt(async () => {
        const tables = await tablesIn(session, query, at);
        if (about === null || tables.some((one) => about.includes(one)))
          for (const name of tables) names.add(name);
      });
    const { rows } = await session.extended(
      `SELECT DISTINCT format('%I.%I', n.nspname, c.relname) AS name FROM jsonb_array_elements_text($1::jsonb) AS one
         JOIN pg_class c ON c.oid = coalesce(pg_partition_root(to_regclass(one)), to_regclass(one))
         JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') ORDER BY 1`,
      [JSON.stringify([...names])],
    );
    return rows.map(({ name }) => String(name));
  });
}

async function tablesIn(session: Session, query: Query, at: number): Promise<readonly string[]> {
  const name = `indexwright_${at}`;
  await session.extended(preparation(name, query));
  const { tree } = await planned(session, name, { given: null, count: query.parameters.length });
  return [...nodesOf(tree)].flatMap(({ relation }) => relation ?? []);
}
