import type { Interruption, Proof } from "../types.ts";
import { interrupt } from "./interruption.ts";
import { type Observed, observe } from "./locks.ts";
import { runAgain } from "./rerun.ts";
import { type RoundTrip, roundTrip } from "./roundtrip.ts";
import { runsOf } from "./runs.ts";
import type { Subject } from "./subject.ts";

export type { Subject } from "./subject.ts";

/** What one version has shown. */
export type Measured = Pick<Proof, "statements" | "indexes" | "rollback" | "rerun" | "interruption">;

/** Says what is being measured, for whoever waits. */
export type Progress = (step: string) => void;

/** Measures one version on copies of what came before it. */
export async function measure(subject: Subject, progress: Progress): Promise<Measured> {
  progress("up, down and up again");
  const trip = await roundTrip(subject);
  progress("locks");
  const observed = await observe(subject);
  const statements = runsOf(subject, trip.outcomes, observed);
  const shown = { statements, indexes: trip.indexes };
  if (trip.done === null) return shown;
  progress("interruption");
  const interruption = await interruptions(subject, observed, trip);
  progress("second run");
  const rerun = await runAgain(subject, trip.done, trip.before, interruption ?? []);
  return {
    ...shown,
    ...(trip.rollback ? { rollback: trip.rollback } : {}),
    rerun,
    ...(interruption ? { interruption } : {}),
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
