import { rested } from "../../deploy/apply/rest.ts";
import type { StopRequests } from "../../deploy/apply/run.ts";
import { elapsed } from "../../deploy/apply/words.ts";
import { togetherOf } from "../../deploy/outcome.ts";
import { NoServer, ServerError, SessionLost } from "../../postgres/server.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { DatabaseOutcome, DeploymentEvent } from "../../types.ts";
import type { Fleet, FleetDatabase, Wave, WaveUntil } from "./fleet.ts";

export interface WaveContext {
  readonly dryRun: boolean;
  /** When a wave has ended in an earlier run with this change, in milliseconds since 1970; null: nobody has noted that. */
  readonly endedAt: (wave: string) => number | null;
  /** Why the next wave may not follow on a database of this one; null: it may. Rejects with a NoServer. */
  readonly unmet: (url: string, until: WaveUntil) => Promise<string | null>;
  readonly stops: StopRequests;
  readonly tell: (event: DeploymentEvent) => void;
  readonly bring: BringTo;
}

/** Brings a change to one database, or says what would be done. Rejects with a NoServer. */
export type BringTo = (url: string, more: Pick<WaveContext, "dryRun" | "tell">) => Promise<DatabaseOutcome>;

/**
 * Wave after wave: all databases of a wave are looked at before the first of them is written to, and what is not as wished in
 * one ends the run with its wave. Run again, it goes on where a wish is unmet.
 */
export async function inWaves({ waves }: Fleet, context: WaveContext): Promise<readonly DatabaseOutcome[]> {
  const outcomes: DatabaseOutcome[] = [];
  for (const [at, wave] of waves.entries()) {
    const found = await waveOf(wave, context);
    outcomes.push(...found);
    const written = found.some(({ steps }) => steps.some(({ applied }) => (applied?.attempts ?? 0) > 0));
    const last = at + 1 === waves.length;
    const halt = context.dryRun ? null : await haltAfter(wave, { found, written, last }, context);
    if (halt !== null) {
      for (const later of waves.slice(at + 1))
        outcomes.push(...later.databases.map(({ name }) => notReached(later, name, halt)));
      return outcomes;
    }
  }
  return outcomes;
}

interface EndedWave {
  readonly found: readonly DatabaseOutcome[];
  readonly written: boolean;
  readonly last: boolean;
}

/** Why no wave follows on this one; null: the next may begin. */
async function haltAfter(
  wave: Wave,
  { found, written, last }: EndedWave,
  context: WaveContext,
): Promise<string | null> {
  const { name } = wave;
  if (togetherOf(found.map(({ outcome }) => outcome)) !== "done") return `the wave ${name} is not as wished`;
  const before = written ? null : context.endedAt(name);
  if (written)
    context.tell({ event: "wave", step: null, message: `the wave ${name} is done`, facts: { wave: name } });
  if (last) return null;
  // What an earlier run has noted counts; where nobody has, and nothing was written, there is nothing to see.
  const left = written ? wave.soakMs : before === null ? 0 : before + wave.soakMs - Date.now();
  await soaked(name, Math.min(left, wave.soakMs), context);
  if (context.stops.count() > 0) return null;
  for (const { name: database, url } of wave.databases) {
    const why = await unmetAt(url, wave.until, context);
    if (why !== null) return `of the wave ${name}, ${database} is not ready for it: ${why}`;
  }
  return null;
}

async function unmetAt(url: string, until: WaveUntil, { unmet }: WaveContext): Promise<string | null> {
  if (!until.used && until.replayLagS === null) return null;
  try {
    return await unmet(url, until);
  } catch (error) {
    if (error instanceof NoServer) return error.message;
    throw error;
  }
}

/** Time in which a wave may show what nobody has thought of. */
async function soaked(name: string, ms: number, { stops, tell }: WaveContext): Promise<void> {
  if (ms <= 0 || stops.count() > 0) return;
  const message = `the wave ${name} is done; the next one begins in ${elapsed(ms)}`;
  tell({ event: "pause", step: null, message, facts: { wave: name, soakMs: ms } });
  await rested(ms, stops);
}

async function waveOf(wave: Wave, context: WaveContext): Promise<readonly DatabaseOutcome[]> {
  const visit = (dryRun: boolean) =>
    atATime(wave.parallel, wave.databases, async (database) => {
      if (!dryRun && context.stops.count() > 0)
        return notReached(wave, database.name, "stopped on request", "stopped");
      const tell = labelled(database, dryRun && !context.dryRun ? () => {} : context.tell);
      return {
        ...(await brought(database, context.bring, { dryRun, tell })),
        label: database.name,
        wave: wave.name,
      };
    });
  const looked = await visit(true);
  const may = looked.every(({ outcome }) => outcome === "done");
  if (context.dryRun) return looked;
  if (!may)
    return looked.map((each) =>
      each.outcome === "done"
        ? {
            ...notReached(wave, each.label ?? "", `another database of the wave ${wave.name} may not start`),
            name: each.name,
          }
        : each,
    );
  return visit(false);
}

/** A database that cannot be reached costs its wave, and not what is known of the others. */
async function brought(
  { name, url }: FleetDatabase,
  bring: BringTo,
  more: Parameters<BringTo>[1],
): Promise<DatabaseOutcome> {
  try {
    return await bring(url, more);
  } catch (error) {
    const known = [NoServer, SessionLost, ServerError, UsageError].some((kind) => error instanceof kind);
    if (!known || !(error instanceof Error)) throw error;
    return withCheck(name, "connection", error.message, "failed");
  }
}

function notReached(
  { name: wave }: Wave,
  name: string,
  why: string,
  outcome: "not-now" | "stopped" = "not-now",
): DatabaseOutcome {
  return { ...withCheck(name, "wave", `not reached: ${why}`, outcome), label: name, wave };
}

function withCheck(
  name: string,
  check: string,
  message: string,
  outcome: DatabaseOutcome["outcome"],
): DatabaseOutcome {
  return {
    ...{
      name,
      host: null,
      major: 0,
      user: "",
      direct: null,
      standby: false,
      askedAt: "",
      outcome,
      steps: [],
    },
    checks: [{ check, level: "stop", message }],
  };
}

function labelled({ name }: FleetDatabase, tell: WaveContext["tell"]): (event: DeploymentEvent) => void {
  return (event) =>
    tell({ ...event, message: `${name}: ${event.message}`, facts: { ...event.facts, database: name } });
}

/** As many at a time, in their order. */
async function atATime<T, Found>(
  most: number,
  all: readonly T[],
  work: (each: T) => Promise<Found>,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < all.length) {
      const at = next++;
      const each = all[at];
      if (each !== undefined) found[at] = await work(each);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(most, all.length) }, worker));
  // What breaks beside them breaks only once all are over: each is at work on somebody's database.
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return found;
}
