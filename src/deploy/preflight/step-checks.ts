import type { DeploymentCheck, Step } from "../../types.ts";
import { namesOfStep } from "../apply/names.ts";
import type { Facts } from "../condition.ts";
import { type Action, decide } from "../decide.ts";
import { soughtWords } from "../steps.ts";

/** A step with what the database says of its index, and of the name before where it is renamed. */
export interface DecidedStep {
  readonly step: Step;
  readonly facts: Facts;
  /** null: it depends on an earlier step, and nothing can be decided yet. */
  readonly action: Action | null;
}

/** Decides each step by the facts of now; one whose names an earlier step has touched is left open. `done`: by an earlier run. */
export function decideAll(
  steps: readonly Step[],
  factsOf: (step: Step) => { readonly now: Facts; readonly old: Facts | null },
  done: ReadonlySet<Step>,
): readonly DecidedStep[] {
  const touched = new Set<string>();
  return steps.map((step) => {
    const names = namesOfStep(step);
    if (done.has(step)) return { step, facts: factsOf(step).now, action: nothing };
    const open = names.some((name) => touched.has(name));
    for (const name of names) touched.add(name);
    const { now, old } = factsOf(step);
    return { step, facts: now, action: open ? null : decide(step, now, old) };
  });
}

const nothing: Action = {
  action: "none",
  why: "it stands as after this statement, or a later one",
  leftovers: [],
};

/** Whether the names are free, what is left over, and whether somebody builds on the tables. */
export function stepChecks(decided: readonly DecidedStep[]): readonly DeploymentCheck[] {
  const stopped = decided.filter(({ action }) => action?.action === "stop");
  const healed = decided.filter(({ action }) => action?.action === "heal");
  const leftovers = decided.flatMap(({ action }) => action?.leftovers ?? []);
  const busy = decided.filter(({ facts, action }) => facts.state.tableBusy || action?.action === "attach");
  const named = (some: readonly DecidedStep[]) => some.map(({ step }) => soughtWords(step.index)).join(", ");
  const check = "indexes";
  return [
    ...decided.flatMap(useCheck),
    stopped.length > 0
      ? { check, level: "stop", message: `a person has to look first at ${named(stopped)}` }
      : healed.length + leftovers.length > 0
        ? {
            check,
            level: "warn",
            message: `INVALID leftovers stand in the way: ${[...healed.map(({ step }) => soughtWords(step.index)), ...leftovers].join(", ")}`,
          }
        : { check, level: "ok", message: "no name that the change wants is taken" },
    busy.length > 0
      ? {
          check: "other-builds",
          level: "stop",
          facts: { busy: true },
          message: `somebody builds, drops or rebuilds an index where ${named(busy)} is wanted: wait until it ends`,
        }
      : { check: "other-builds", level: "ok", message: "nobody builds an index on these tables" },
  ];
}

/** From here on, in seconds, an index counts as one that queries use. */
const LATELY_S = 3600;

/** Whoever drops an index that is used slows queries down, and building it again takes as long as before. */
function useCheck({ step, facts: { state }, action }: DecidedStep): readonly DeploymentCheck[] {
  if (action?.action !== "drop" || !state.valid || !state.scans) return [];
  const [check, facts] = ["index-use", { scans: state.scans, lastScanS: state.lastScanS }];
  const name = soughtWords(step.index);
  if (state.lastScanS === null)
    return [
      {
        ...{ check, level: "unknown", facts },
        message: `${name} is dropped, and was used ${state.scans} time${state.scans === 1 ? "" : "s"}: when, PostgreSQL tells since 16`,
      },
    ];
  if (state.lastScanS > LATELY_S) return [];
  return [
    {
      ...{ check, level: "warn", facts },
      message: `${name} is dropped, and was used ${state.lastScanS} s ago: queries that used it become slower`,
    },
  ];
}
