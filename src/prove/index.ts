import type { Interruption, Parsed, Proof, Query, Run } from "../types.ts";
import { type Ground, onRows } from "./filled.ts";
import { interrupt } from "./interruption.ts";
import { type Observed, observe } from "./locks.ts";
import { type Compared, comparePlans } from "./plans/index.ts";
import { runAgain } from "./rerun.ts";
import { type RoundTrip, roundTrip } from "./roundtrip.ts";
import { runsOf } from "./runs.ts";
import type { Subject } from "./subject.ts";
import { type Stalls, stall } from "./waits.ts";

export type { Subject } from "./subject.ts";

/** What one version has shown. */
export type Measured = Pick<
  Proof,
  "rows" | "seedData" | "statements" | "indexes" | "rollback" | "rerun" | "interruption" | "plans" | "writes"
> & { readonly troubles: readonly string[] };

/** Says what is being measured, and how far that is, for whoever waits. */
export type Progress = (step: string, detail?: string) => void;

/** What is measured with, besides the migrations. */
export interface Load {
  readonly rows: number;
  /** SQL that brings rows, instead of those that we make up. */
  readonly seed: { readonly path: string; readonly statements: readonly Parsed[] } | null;
  /** null: nobody gives one, and each new index is asked what it is made for. */
  readonly workload: readonly Query[] | null;
}

/** Measures one version on copies of what came before it. */
export async function measure(subject: Subject, load: Load, progress: Progress): Promise<Measured> {
  progress("up, down and up again");
  const trip = await roundTrip(subject);
  progress("locks");
  const observed = await observe(subject);
  const runs = runsOf(subject, trip.outcomes, observed);
  const { done } = trip;
  if (done === null) return { statements: runs, indexes: trip.indexes, troubles: [] };
  const shown = await withRows(subject, observed, trip, load, progress);
  progress("interruption");
  const interruption = await interruptions(subject, observed, trip);
  progress("second run");
  const rerun = await runAgain(subject, { ...trip, done }, interruption ?? []);
  return {
    ...(shown && shown.ground.filled.length > 0 ? dataOf(load) : {}),
    statements: shown ? runs.map((run) => withWaits(run, shown.stalls)) : runs,
    indexes: trip.indexes.map((one) => ({
      ...one,
      ...shown?.stalls.sizes.get(one.name),
      ...shown?.compared?.used.get(one.name),
    })),
    troubles: shown?.ground.troubles ?? [],
    ...(trip.rollback ? { rollback: trip.rollback } : {}),
    rerun,
    ...(interruption ? { interruption } : {}),
    ...(shown?.compared ? { plans: shown.compared.plans, writes: shown.compared.writes } : {}),
  };
}

interface Shown {
  readonly ground: Ground;
  readonly stalls: Stalls;
  readonly compared: Compared | null;
}

/** null: the server has one session, or no rows are wanted. */
async function withRows(
  subject: Subject,
  { seen, fillable }: Observed,
  { indexes }: RoundTrip,
  { rows, seed, workload }: Load,
  progress: Progress,
): Promise<Shown | null> {
  if (!subject.server.can.concurrency || (rows === 0 && !seed)) return null;
  const waited = new Set([...seen.values()].flatMap((one) => one.tables));
  const contested = fillable.filter((table) => waited.has(table));
  const data = seed ? `the rows of ${seed.path}` : `${rows} rows`;
  progress(`tables with ${data}`);
  const wanted = { contested, fillable, indexes, workload, rows, seed: seed?.statements ?? null };
  return onRows(subject, wanted, async (ground) => {
    progress(`waits with ${data}`);
    const stalls = await stall(subject, seen, ground);
    progress("queries before and after");
    return { ground, stalls, compared: await comparePlans(subject, ground.database, ground, workload) };
  });
}

function dataOf({ rows, seed }: Load): Pick<Proof, "rows" | "seedData"> {
  return seed ? { seedData: seed.path } : { rows };
}

function withWaits(run: Run, { waits, durations }: Stalls): Run {
  const [own, durationMs] = [waits.get(run.statement), durations.get(run.statement)];
  return {
    ...run,
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(own ? { waits: own } : {}),
  };
}

async function interruptions(
  subject: Subject,
  { seen }: Observed,
  { before }: RoundTrip,
): Promise<readonly Interruption[] | null> {
  const waits = [...seen].flatMap(([statement, { phases }]) =>
    phases ? [[statement, phases] as const] : [],
  );
  if (!subject.server.can.cancel || waits.length === 0) return null;
  return interrupt(subject, new Map(waits), before);
}
