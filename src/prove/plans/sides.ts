import { attempt } from "../apply.ts";
import { applyAll, failed } from "../roundtrip.ts";
import { fill } from "../rows/index.ts";
import type { Database, Session } from "../server/server.ts";
import { onCopy, type Subject } from "../subject.ts";
import { beyond, type IndexFacts, indexFacts } from "./indexes.ts";

/** Two databases with the same rows after the way up: one with its indexes, one with those that were there before. */
export interface Sides {
  readonly before: Session;
  readonly after: Session;
  /** Those that the change makes. */
  readonly fresh: readonly IndexFacts[];
}

/** Tables that were filled before the change comes, and those to be filled where the change makes them. */
export interface Tables {
  readonly filled: readonly string[];
  readonly made: readonly string[];
  readonly rows: number;
}

/** null: the change neither makes nor drops an index, or does not apply to these rows. */
export function onSides<T>(
  subject: Subject,
  filled: Database,
  tables: Tables,
  work: (sides: Sides) => Promise<T>,
): Promise<T | null> {
  return onCopy(
    subject,
    async (after) => {
      const known = await within(after.database, subject, indexFacts);
      if (failed(await applyAll(subject.up, after))) return null;
      const now = await within(after.database, subject, indexFacts);
      const [fresh, gone] = [beyond(now, known), beyond(known, now)];
      if (fresh.length + gone.length === 0) return null;
      await fill(after.database, tables.made, tables.rows, subject.patience);
      await within(after.database, subject, (session) =>
        settled(session, [...tables.filled, ...tables.made]),
      );
      return onCopy(
        subject,
        async (before) => {
          await within(before.database, subject, (session) => undone(session, fresh, gone));
          const sessions = { before: await before.connect(), after: await after.connect() };
          for (const session of Object.values(sessions)) await session.simple(settings);
          return work({ ...sessions, fresh });
        },
        after.database,
      );
    },
    filled,
  );
}

/** A slow query is planned, and not run again and again; compiling a plan takes longer than most of these run. */
const settings = "SET statement_timeout = '5s'; SET jit = off; SET plan_cache_mode = force_custom_plan";

async function within<T>(
  database: Database,
  { patience }: Subject,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await database.connect(patience());
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** As after a night in production: statistics, also of expressions, and pages known to be visible to all. */
async function settled(session: Session, tables: readonly string[]): Promise<void> {
  for (const table of tables) await attempt(() => session.simple(`VACUUM (ANALYZE) ${table}`));
}

/** The schema after the change with the indexes before it, as far as they still fit. */
async function undone(
  session: Session,
  fresh: readonly IndexFacts[],
  gone: readonly IndexFacts[],
): Promise<void> {
  for (const { name, root, table, constraint } of fresh)
    if (constraint !== null)
      await attempt(() => session.simple(`ALTER TABLE ${table} DROP CONSTRAINT ${constraint} CASCADE`));
    else if (name === root) await attempt(() => session.simple(`DROP INDEX ${name}`));
  for (const { definition } of gone) await attempt(() => session.simple(definition));
}
