import type { RerunProof, RollbackProof } from "../types.ts";
import type { Measured } from "./index.ts";

const rollbacks: readonly RollbackProof["verdict"][] = ["fails", "loses", "leaves", "none", "restores"];
const reruns: readonly RerunProof["verdict"][] = ["masks", "trips", "heals", "clean"];

/** What several versions have shown, as one: of verdicts the worst. */
export function merged(all: readonly Measured[]): Measured {
  const rollback = all.flatMap((one) => one.rollback ?? []);
  const rerun = all.flatMap((one) => one.rerun ?? []);
  const interruption = all.flatMap((one) => one.interruption ?? []);
  const trials = rerun.flatMap((one) => one.trials);
  const rows = all.find((one) => one.rows !== undefined)?.rows;
  return {
    ...(rows === undefined ? {} : { rows }),
    troubles: all.flatMap((one) => one.troubles),
    statements: all.flatMap((one) => one.statements),
    indexes: all.flatMap((one) => one.indexes ?? []),
    ...(rollback.length > 0
      ? {
          rollback: {
            verdict: worst(rollback, rollbacks),
            differences: rollback.flatMap((one) => one.differences),
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
  };
}

function worst<V extends string>(of: readonly { readonly verdict: V }[], from: readonly V[]): V {
  return from.find((verdict) => of.some((one) => one.verdict === verdict)) as V;
}
