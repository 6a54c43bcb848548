import type { DeploymentOutcome, StepOutcome } from "../types.ts";

/** What the steps of a database come to. What nobody can tell is not as wished. */
export function outcomeOf(steps: readonly StepOutcome[]): DeploymentOutcome {
  const wished = steps.filter(({ verdict }) => verdict === "as-wished").length;
  if (wished === steps.length) return "done";
  if (steps.every(({ verdict }) => verdict === "as-wished" || verdict === "busy")) return "not-now";
  return wished > 0 ? "partly" : "failed";
}

/** The gravest first: what is refused in one database is refused. */
const gravest: readonly DeploymentOutcome[] = ["refused", "failed", "partly", "stopped", "not-now", "done"];

export function togetherOf(outcomes: readonly DeploymentOutcome[]): DeploymentOutcome {
  const failed = outcomes.includes("failed") && outcomes.some((one) => one !== "failed" && one !== "refused");
  const all = failed ? outcomes.map((outcome) => (outcome === "failed" ? "partly" : outcome)) : outcomes;
  return gravest.find((outcome) => all.includes(outcome)) ?? "done";
}
