import { finalWishes } from "../../src/deploy/final-wishes.ts";
import { stepsOf } from "../../src/deploy/steps.ts";
import { loadGrammar } from "../../src/parse/index.ts";
import { rootsOf, versionsOf } from "../../src/programs/versions.ts";
import type { DeploymentPlan, Step } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";

/** The steps of a change in plain SQL, after a history of one file, and what is wished at its end. */
export async function planned(
  sql: string,
  history = "",
): Promise<DeploymentPlan & { readonly wishes: readonly Step[] }> {
  await loadGrammar();
  const before = new Map(history === "" ? [] : [["migrations/1_before.sql", history]]);
  const discovery = discoveryOf(new Map([["migrations/2_change.sql", sql]]), before);
  const [root] = rootsOf(discovery, defaults).roots;
  if (!root) throw new Error("no migrations were found");
  const versions = [...versionsOf(root, defaults)];
  const units = versions.flatMap((version) => version.up);
  const plan = stepsOf(units.flatMap(({ statements }) => statements));
  return { ...plan, wishes: finalWishes(plan.steps, versions.at(-1)?.after ?? null) };
}
