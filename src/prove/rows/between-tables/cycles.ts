import type { Session } from "../../../postgres/server.ts";
import type { UnfilledTable } from "../../../types.ts";
import { attempt } from "../../sending/apply.ts";
import { demandsOf } from "../demands.ts";
import { underOwnSearchPath } from "../own-search-path.ts";
import type { Demands, Reference } from "../table-demands.ts";

/** How a table is filled; each gives why it could not be, or null. */
export interface FillingWays {
  /** As ever. */
  readonly tried: (table: string) => Promise<string | null>;
  /** With a few rows, whose keys of tables without rows point nowhere yet. */
  readonly open: (table: string) => Promise<string | null>;
  /** Those keys, once the other tables have rows. */
  readonly mended: (table: string) => Promise<void>;
  /** Without the rows whose keys point nowhere still; whether there were any. */
  readonly closed: (table: string) => Promise<boolean>;
}

/**
 * Of tables that point to each other each one waits for another. One of them is given a few rows whose keys are left open,
 * then the others are filled, then that one itself, and the open keys are closed.
 */
export async function filledInCycles(
  session: Session,
  late: readonly string[],
  ways: FillingWays,
): Promise<readonly UnfilledTable[]> {
  const why = new Map<string, string>();
  const again = async (tables: readonly string[]): Promise<readonly string[]> => {
    const left: string[] = [];
    for (const table of tables) {
      const trouble = await ways.tried(table);
      if (trouble === null) continue;
      why.set(table, trouble);
      left.push(table);
    }
    return left.length > 0 && left.length < tables.length ? again(left) : left;
  };
  let left = await again(late);
  const opened: string[] = [];
  for (const table of left) {
    if (!left.includes(table) || !(await pointsNowhere(session, table))) continue;
    if ((await ways.open(table)) !== null) continue;
    opened.push(table);
    left = await again(left.filter((one) => one !== table));
  }
  const open = await again(opened);
  for (const table of opened) await ways.mended(table);
  // What pointed to a row that goes has to go as well.
  let any = opened.length > 0;
  for (let round = 0; any && round < late.length; round++) {
    any = false;
    for (const table of late) if (await ways.closed(table)) any = true;
  }
  return [...left, ...open].map((table) => ({ table, why: why.get(table) ?? "" }));
}

async function pointsNowhere(session: Session, table: string): Promise<boolean> {
  const { references } = await demandsOf(session, table);
  const open = await emptyAmong(session, references);
  return open.length > 0;
}

async function emptyAmong(session: Session, references: readonly Reference[]): Promise<readonly Reference[]> {
  const empty: Reference[] = [];
  for (const reference of references) {
    if (reference.self) continue;
    const { rows } = await session.extended(`SELECT EXISTS (SELECT FROM ${reference.target}) AS any`);
    if (rows[0]?.any !== "t") empty.push(reference);
  }
  return empty;
}

/** Without the references that nothing can be found for yet. */
export async function withOpenKeys(session: Session, demands: Demands): Promise<Demands> {
  const open = await emptyAmong(session, demands.references);
  return { ...demands, references: demands.references.filter((one) => !open.includes(one)) };
}

const MOST_KEYS = 500;

/** Keys that point nowhere get one of those that there are; a row that may not have it keeps its own. */
export async function mend(session: Session, table: string): Promise<void> {
  for (const { columns, keys, target, self } of (await demandsOf(session, table)).references) {
    if (self) continue;
    const there = keys.map((key) => `${key} IS NOT NULL`).join(" AND ");
    const set = columns.map((column, at) => `${column} = known.k${at}`).join(", ");
    const known = `SELECT ${keys.map((key, at) => `${key} AS k${at}`).join(", ")}, row_number() OVER () - 1 AS n,
      count(*) OVER () AS count FROM (SELECT ${keys.join(", ")} FROM ${target} WHERE ${there} LIMIT ${MOST_KEYS}) AS few`;
    const open = `SELECT one.ctid AS place, row_number() OVER () AS n FROM ${table} AS one
      WHERE ${pointsNowhereIn(columns, keys, target)}`;
    const closing = `WITH known AS MATERIALIZED (${known}), open AS MATERIALIZED (${open})
      UPDATE ${table} AS t SET ${set} FROM open JOIN known ON known.n = open.n % known.count WHERE t.ctid = open.place`;
    await attempt(() => underOwnSearchPath(session, () => session.extended(closing)));
  }
}

/** Takes the rows away whose keys still point nowhere: no constraint would let them stand. Whether there were any. */
export async function withoutOpenRows(session: Session, table: string): Promise<boolean> {
  let any = false;
  for (const { columns, keys, target, self } of (await demandsOf(session, table)).references) {
    if (self) continue;
    const { rows } = await session.extended(
      `WITH gone AS (DELETE FROM ${table} AS one WHERE ${pointsNowhereIn(columns, keys, target)} RETURNING 1) SELECT FROM gone LIMIT 1`,
    );
    if (rows.length > 0) any = true;
  }
  return any;
}

function pointsNowhereIn(columns: readonly string[], keys: readonly string[], target: string): string {
  const given = columns.map((column) => `one.${column} IS NOT NULL`).join(" AND ");
  const same = keys.map((key, at) => `other.${key} = one.${columns[at]}`).join(" AND ");
  return `${given} AND NOT EXISTS (SELECT FROM ${target} AS other WHERE ${same})`;
}
