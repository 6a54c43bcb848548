import type { Database, Session } from "../../postgres/server.ts";
import type { Statistics } from "../../types.ts";
import { applyAll } from "../round-trip/index.ts";
import type { Drawings } from "../rows/columns-from-statistics.ts";
import { fill } from "../rows/index.ts";
import { attempt } from "../sending/apply.ts";
import { onCopy, onItself, type VersionUnderTest } from "../version-under-test.ts";
import { beyond, type CatalogIndex, indexFacts } from "./indexes.ts";

/** Two databases with the same rows after the way up: one with its indexes, one with those that were there before. */
export interface Sides {
  readonly before: Session;
  readonly after: Session;
  /** Those that the change makes. */
  readonly fresh: readonly CatalogIndex[];
  /** Those that it drops. */
  readonly gone: readonly CatalogIndex[];
  /** All that stand there with the change. */
  readonly standing: readonly CatalogIndex[];
  /** Those that have rows; null: none has, and queries are only planned. */
  readonly tables: Tables | null;
  /** What the planner knows is true of production. */
  readonly trusted: boolean;
}

/** Tables that were filled before the change comes, and those to be filled where the change makes them. */
export interface Tables {
  readonly filled: readonly string[];
  readonly made: readonly string[];
  /** How many each has. */
  readonly rows: number;
  /** No key in them is a number beyond that. */
  readonly keysUpTo: number;
  /** By table, the columns whose values follow statistics. */
  readonly drawings: ReadonlyMap<string, Drawings>;
  /** They are somebody's own, or follow production's statistics. */
  readonly alike: boolean;
  readonly statistics: Statistics | null;
}

/** What makes databases be like production, in rows or in what the planner knows. */
export interface Furnishing extends Pick<Sides, "tables" | "trusted"> {
  /** Whether the ground itself may become one of the sides, since nothing else is measured on it: a copy takes a while. */
  readonly spends: boolean;
  /** Once, after the way up, before the other side is copied from it. */
  readonly whole: (database: Database) => Promise<void>;
  /** Each side, when its indexes are there. */
  readonly side: (database: Database, fresh: readonly CatalogIndex[]) => Promise<void>;
  /** Each session that plans. */
  readonly session: (session: Session) => Promise<void>;
}

/** null: the change neither makes nor drops an index. Rejects with a ServerError where it does not apply to these rows. */
export function onSides<T>(
  subject: VersionUnderTest,
  ground: Database,
  furnishing: Furnishing,
  work: (sides: Sides) => Promise<T>,
): Promise<T | null> {
  const onGround = furnishing.spends ? onItself : onCopy;
  return onGround(
    subject,
    async (after) => {
      const known = await within(after.database, subject, indexFacts);
      const stood = await within(after.database, subject, tablesIn);
      const [refused] = (await applyAll(subject.up, after)).flatMap(({ error }) => error ?? []);
      if (refused) throw refused;
      const now = await within(after.database, subject, indexFacts);
      // The keys of a new table are part of it: without them it would be another one.
      const fresh = beyond(now, known).filter((one) => one.constraint === null || stood.has(one.table));
      const gone = beyond(known, now);
      if (fresh.length + gone.length === 0) return null;
      await furnishing.whole(after.database);
      return onCopy(
        subject,
        async (before) => {
          await within(before.database, subject, (session) => undone(session, fresh, gone));
          await furnishing.side(before.database, []);
          await furnishing.side(after.database, fresh);
          const sessions = { before: await before.connect(), after: await after.connect() };
          for (const session of Object.values(sessions)) {
            await session.simple(settings);
            await furnishing.session(session);
          }
          const standing = [...now.values()];
          return work({
            ...sessions,
            fresh,
            gone,
            standing,
            tables: furnishing.tables,
            trusted: furnishing.trusted,
          });
        },
        after.database,
      );
    },
    ground,
  );
}

/** A slow query is planned, and not run again and again; compiling a plan takes longer than most of these run. */
const settings = "SET statement_timeout = '5s'; SET jit = off; SET plan_cache_mode = force_custom_plan";

/** Rows in tables that the change makes, and what is known of all of them. */
export function withRows(subject: VersionUnderTest, tables: Tables): Furnishing {
  const { filled, made, rows } = tables;
  return {
    tables,
    trusted: false,
    spends: true,
    whole: async (database) => {
      await fill(database, made, { rows }, subject.patience);
      await within(database, subject, (session) => settled(session, [...filled, ...made]));
    },
    side: async () => {},
    session: async () => {},
  };
}

async function within<T>(
  database: Database,
  { patience }: VersionUnderTest,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await database.connect(patience());
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

async function tablesIn(session: Session): Promise<ReadonlySet<string>> {
  const { rows } = await session.extended(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm')`,
  );
  return new Set(rows.map(({ name }) => String(name)));
}

/** As after a night in production: statistics, also of expressions, and pages known to be visible to all. */
async function settled(session: Session, tables: readonly string[]): Promise<void> {
  for (const table of tables) await attempt(() => session.simple(`VACUUM (ANALYZE) ${table}`));
}

/** The schema after the change with the indexes before it, as far as they still fit. */
async function undone(
  session: Session,
  fresh: readonly CatalogIndex[],
  gone: readonly CatalogIndex[],
): Promise<void> {
  for (const { name, root, table, constraint } of fresh)
    if (constraint !== null)
      await attempt(() => session.simple(`ALTER TABLE ${table} DROP CONSTRAINT ${constraint} CASCADE`));
    else if (name === root) await attempt(() => session.simple(`DROP INDEX ${name}`));
  for (const { definition } of gone) await attempt(() => session.simple(definition));
}
