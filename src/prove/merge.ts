import type { ProvenPlan, ProvenWrite, RerunProof, RollbackProof } from "../types.ts";
import type { MeasuredProof } from "./index.ts";
import { short } from "./plans/timings.ts";

const rollbacks: readonly RollbackProof["verdict"][] = ["fails", "loses", "leaves", "none", "restores"];
const reruns: readonly RerunProof["verdict"][] = ["masks", "trips", "heals", "clean"];

/** What several versions have shown, as one: of verdicts the worst. */
export function merged(all: readonly MeasuredProof[]): Omit<MeasuredProof, "failures" | "ended"> {
  const rollback = all.flatMap((one) => one.rollback ?? []);
  const rerun = all.flatMap((one) => one.rerun ?? []);
  const interruption = all.flatMap((one) => one.interruption ?? []);
  const trials = rerun.flatMap((one) => one.trials);
  const plans = all.flatMap((one) => one.plans ?? []);
  const rows = all.find((one) => one.rows !== undefined)?.rows;
  const statistics = all.find((one) => one.statistics !== undefined)?.statistics;
  const unfilled = all.flatMap((one) => one.unfilled ?? []);
  const untimed = [...new Set(all.flatMap((one) => one.untimed ?? []))];
  const seedData = all.find((one) => one.seedData !== undefined)?.seedData;
  const rowsFrom = all.find((one) => one.rowsFrom !== undefined)?.rowsFrom;
  return {
    ...(rowsFrom === undefined ? {} : { rowsFrom }),
    ...(seedData === undefined ? {} : { seedData }),
    ...(unfilled.length > 0
      ? { unfilled: [...new Map(unfilled.map((one) => [one.table, one])).values()] }
      : {}),
    ...(rows === undefined ? {} : { rows }),
    ...(statistics === undefined ? {} : { statistics }),
    ...(untimed.length > 0 ? { untimed } : {}),
    remarks: [...new Set(all.flatMap((one) => one.remarks))],
    troubles: [...new Set(all.flatMap((one) => one.troubles))],
    statements: all.flatMap((one) => one.statements),
    indexes: all.flatMap((one) => one.indexes ?? []),
    ...(rollback.length > 0
      ? {
          rollback: {
            verdict: worst(rollback, rollbacks),
            differences: rollback.flatMap((one) => one.differences),
            objects: rollback.flatMap((one) => one.objects),
            refusal: rollback.find((one) => one.refusal)?.refusal ?? null,
          },
        }
      : {}),
    ...(rerun.length > 0
      ? {
          rerun: {
            verdict: worst(rerun, reruns),
            trials: trials.toSorted((a, b) => reruns.indexOf(a.verdict) - reruns.indexOf(b.verdict)),
          },
        }
      : {}),
    ...(all.some((one) => one.interruption) ? { interruption } : {}),
    ...(all.some((one) => one.plans) ? { plans: oncePerQuery(plans) } : {}),
    ...(all.some((one) => one.writes)
      ? { writes: oncePerTable(all.flatMap((one) => one.writes ?? [])) }
      : {}),
  };
}

function worst<V extends string>(of: readonly { readonly verdict: V }[], from: readonly V[]): V {
  return from.find((verdict) => of.some((one) => one.verdict === verdict)) as V;
}

/** Of a query that several versions were measured with, the one that changed it most: a new index that it uses goes first. */
function oncePerQuery(plans: readonly ProvenPlan[]): readonly ProvenPlan[] {
  const weight = ({ index, speedup }: ProvenPlan): number =>
    (index === null ? 0 : 1e6) + Math.abs(Math.log(speedup?.ratio ?? 1));
  const kept = new Map<string, ProvenPlan>();
  for (const plan of plans) {
    const known = kept.get(plan.query.name);
    if (!known || weight(plan) > weight(known)) kept.set(plan.query.name, plan);
  }
  return [...kept.values()];
}

/** One version comes after the other, and each was measured against what it found: their factors multiply. */
function oncePerTable(writes: readonly ProvenWrite[]): readonly ProvenWrite[] {
  const kept = new Map<string, ProvenWrite>();
  for (const write of writes) {
    const key = JSON.stringify([write.table, write.operation]);
    const known = kept.get(key);
    const hot = [known?.hotLost, write.hotLost].filter((lost) => lost !== undefined);
    kept.set(key, {
      ...write,
      timeRatio: short((known?.timeRatio ?? 1) * write.timeRatio),
      walBytesRatio: short((known?.walBytesRatio ?? 1) * write.walBytesRatio),
      ...(hot.length > 0 ? { hotLost: Math.max(...hot) } : {}),
      ...productOf("wal", known, write),
      ...productOf("time", known, write),
      ...hotBoth(known, write),
    });
  }
  return [...kept.values()];
}

function productOf(
  of: "wal" | "time",
  known: ProvenWrite | undefined,
  write: ProvenWrite,
): Partial<ProvenWrite> {
  const [a, b] = [known?.[of], write[of]];
  if (!a || !b) return b ? { [of]: b } : {};
  return {
    [of]: { ratio: short(a.ratio * b.ratio), low: short(a.low * b.low), high: short(a.high * b.high) },
  };
}

/** Each column once: as it was before the first version, and is after the last. */
function hotBoth(known: ProvenWrite | undefined, { hot }: ProvenWrite): Pick<ProvenWrite, "hot"> {
  if (!hot) return known?.hot ? { hot: known.hot } : {};
  const earlier = known?.hot ?? [];
  const kept = earlier.filter(({ column }) => hot.every((one) => one.column !== column));
  const both = hot.map((share) => ({
    ...share,
    before: earlier.find(({ column }) => column === share.column)?.before ?? share.before,
  }));
  return { hot: [...kept, ...both] };
}
