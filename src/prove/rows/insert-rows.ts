import type { ServerError, Session } from "../../postgres/server.ts";
import { attempt } from "../sending/apply.ts";
import { underOwnSearchPath } from "./own-search-path.ts";
import { withoutRepeated } from "./repeated-keys.ts";
import { insertInto } from "./source.ts";
import type { Demands } from "./table-demands.ts";
import { tooFew } from "./table-from-statistics.ts";

/** Of the rows that are wanted; with fewer, what is measured is that of another table. */
export const MOST_OF = 0.9;
/** With fewer, ten times as many would not make enough. */
const LEAST_OF = 0.05;

/** unique_violation, exclusion_violation. */
function sharesKey({ sqlstate }: ServerError): boolean {
  return sqlstate === "23505" || sqlstate === "23P01";
}

/** Of rows that share a key the first stays, which takes longer to find out. */
function inserted(session: Session, table: string, sql: string): Promise<ServerError | null> {
  return underOwnSearchPath(session, async () => {
    let error = await attempt(() => session.extended(sql));
    if (error !== null && sharesKey(error))
      error = await attempt(() => session.extended(`${sql} ON CONFLICT DO NOTHING`));
    return error ?? attempt(() => withoutRepeated(session, table));
  });
}

/** Once more so many as its checks have kept out, where that is most of them: as many of those will not come in. */
export async function insertedAll(
  session: Session,
  table: string,
  demands: Demands,
  sql: string,
  rows: number,
): Promise<ServerError | null> {
  const error = await inserted(session, table, sql);
  const count = error || demands.checks.length === 0 ? rows : await countOf(session, table);
  if (count >= MOST_OF * rows || count < LEAST_OF * rows) return error;
  const more = insertInto(table, demands, { rows: Math.ceil(((rows - count) * rows) / count), after: rows });
  return more === null ? null : inserted(session, table, more);
}

/** The same, or nothing at all where fewer than half of the rows could stay: the reason, if so. */
export function insertedMost(
  session: Session,
  table: string,
  sql: string,
  rows: number,
): Promise<string | null> {
  return underOwnSearchPath(session, () => insertedOrNone(session, table, sql, rows));
}

async function insertedOrNone(
  session: Session,
  table: string,
  sql: string,
  rows: number,
): Promise<string | null> {
  const before = await countOf(session, table);
  await session.simple("BEGIN");
  let error = await attempt(() => session.extended(sql));
  if (error !== null && sharesKey(error)) {
    await session.simple("ROLLBACK; BEGIN");
    error = await attempt(() => session.extended(`${sql} ON CONFLICT DO NOTHING`));
  }
  error ??= await attempt(() => withoutRepeated(session, table));
  const enough = error === null && (await countOf(session, table)) - before >= rows / 2;
  await session.simple(enough ? "COMMIT" : "ROLLBACK");
  return error ? error.message : enough ? null : tooFew("its keys and checks");
}

export async function countOf(session: Session, table: string): Promise<number> {
  const { rows } = await session.extended(`SELECT count(*) AS count FROM ${table}`);
  return Number(rows[0]?.count);
}
