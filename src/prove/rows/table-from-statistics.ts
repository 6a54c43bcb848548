import type { Session } from "../../postgres/server.ts";
import type { Statistics } from "../../types.ts";
import { attempt } from "../sending/apply.ts";
import type { TableColumn } from "./columns.ts";
import { type Drawings, drawingsIn } from "./columns-from-statistics.ts";
import { underOwnSearchPath } from "./own-search-path.ts";
import type { Drawing } from "./sampler.ts";
import { insertInto, keptBy, type MadeRows, rowsFromSource } from "./source.ts";
import type { Demands } from "./table-demands.ts";
import { textMentions } from "./texts.ts";

/** A table's rows, to be made like production's. */
export interface TableFromStatistics {
  readonly drawings: Drawings;
  /** null: nothing is known of them, or they may not stand there. */
  readonly insert: string | null;
  /** Columns whose statistics do not fit, and whatever else does not follow them. */
  readonly remarks: readonly string[];
}

/** A sample is made first: an error of one column then costs only that one, and nothing has to be taken back. */
const SAMPLE = 1000;

export async function alike(
  session: Session,
  table: string,
  demands: Demands,
  given: Statistics,
  rows: number,
): Promise<TableFromStatistics> {
  const drawings = new Map<string, Drawing>();
  const remarks: string[] = [];
  for (const [column, drawing] of await drawingsIn(session, table, demands, given, rows))
    if (drawing && (await works(session, column, demands, drawing))) drawings.set(column.name, drawing);
    else remarks.push(`the statistics of ${table}.${column.bare} do not fit the column, and are left out`);
  if (drawings.size === 0) return { drawings, insert: null, remarks };
  // What its checks speak of may hold of several columns together, and each is drawn by itself.
  const unchecked = [...drawings].filter(
    ([name]) => !demands.checks.some((check) => textMentions(check, name)),
  );
  const insert = (some: Drawings): string | null => insertInto(table, demands, { rows, drawings: some });
  const why = await whyNot(session, demands, { rows, drawings });
  if (why === null) return { drawings, insert: insert(drawings), remarks };
  const some = new Map(unchecked);
  const still = some.size === 0 ? why : await whyNot(session, demands, { rows, drawings: some });
  if (still !== null)
    return { drawings, insert: null, remarks: [...remarks, asEver(`the rows of ${table}`, still)] };
  const left = [...drawings.keys()].filter((name) => !some.has(name));
  remarks.push(asEver(`${left.join(", ")} of ${table}`, why));
  return { drawings: some, insert: insert(some), remarks };
}

/** Why rows could not be made so, in the server's words where it refuses. */
async function whyNot(session: Session, demands: Demands, made: MadeRows): Promise<string | null> {
  const sample = rowsFromSource(demands, made, Math.ceil(made.rows / SAMPLE));
  if (sample === null) return null;
  const kept = `count(*) FILTER (WHERE ${keptBy(demands)}) * 2 >= count(*)`;
  const { value, error } = await asked(session, kept, sample);
  if (error !== null) return error;
  return value === "t" ? null : tooFew("its checks");
}

export function asEver(what: string, why: string): string {
  return `${what} do not follow the statistics: ${why}`;
}

export function tooFew(what: string): string {
  return `fewer than half of the rows that do satisfy ${what}`;
}

async function works(
  session: Session,
  column: TableColumn,
  { references, ...demands }: Demands,
  drawing: Drawing,
): Promise<boolean> {
  // A key takes what the other table has.
  if (references.some((key) => key.columns.includes(column.name))) return true;
  const { rows } = drawing.spread;
  const alone = { ...demands, columns: [column], references: [] };
  const drawings = new Map([[column.name, drawing]]);
  const sample = rowsFromSource(alone, { rows, drawings }, Math.ceil(rows / SAMPLE));
  return sample !== null && (await asked(session, `count(${column.name})`, sample)).error === null;
}

/** The only value of a query over made rows, or the server's refusal. */
async function asked(
  session: Session,
  value: string,
  rows: string,
): Promise<{ readonly value: string; readonly error: string | null }> {
  let found = "";
  const error = await attempt(() =>
    underOwnSearchPath(session, async () => {
      const answer = await session.extended(`SELECT ${value} AS one FROM ${rows} AS made`);
      found = String(answer.rows[0]?.one);
    }),
  );
  return { value: found, error: error?.message ?? null };
}
