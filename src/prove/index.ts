import type { Interruption, Proof, Run } from "../types.ts";
import { interrupt } from "./interruption.ts";
import { type Observed, observe } from "./locks.ts";
import { runAgain } from "./rerun.ts";
import { type RoundTrip, roundTrip } from "./roundtrip.ts";
import { runsOf } from "./runs.ts";
import type { Subject } from "./subject.ts";
import { type Stalls, stall } from "./waits.ts";

export type { Subject } from "./subject.ts";

/** What one version has shown. */
export type Measured = Pick<
  Proof,
  "rows" | "statements" | "indexes" | "rollback" | "rerun" | "interruption"
> & { readonly troubles: readonly string[] };

/** Says what is being measured, and how far that is, for whoever waits. */
export type Progress = (step: string, detail?: string) => void;

/** Measures one version on copies of what came before it. */
export async function measure(subject: Subject, rows: number, progress: Progress): Promise<Measured> {
  progress("up, down and up again");
  const trip = await roundTrip(subject);
  progress("locks");
  const observed = await observe(subject);
  const runs = runsOf(subject, trip.outcomes, observed);
  const { done } = trip;
  if (done === null) return { statements: runs, indexes: trip.indexes, troubles: [] };
  const stalls = await stalled(subject, observed, rows, progress);
  progress("interruption");
  const interruption = await interruptions(subject, observed, trip);
  progress("second run");
  const rerun = await runAgain(subject, { ...trip, done }, interruption ?? []);
  return {
    ...(stalls?.rows ? { rows: stalls.rows } : {}),
    statements: stalls ? runs.map((run) => withWaits(run, stalls)) : runs,
    indexes: trip.indexes.map((one) => ({ ...one, ...stalls?.sizes.get(one.name) })),
    troubles: stalls?.troubles ?? [],
    ...(trip.rollback ? { rollback: trip.rollback } : {}),
    rerun,
    ...(interruption ? { interruption } : {}),
  };
}

/** null: the server has one session, or no rows are wanted. */
async function stalled(
  subject: Subject,
  observed: Observed,
  rows: number,
  progress: Progress,
): Promise<Stalls | null> {
  if (!subject.server.can.concurrency || rows === 0) return null;
  progress(`waits at ${rows} rows`);
  return stall(subject, observed, rows);
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
