import { size } from "../../text/size.ts";
import type { Budgets, DeploymentCheck, StepOutcome } from "../../types.ts";

/** Whether the indexes that are there keep to the sizes that the configuration allows; nothing where it allows any. */
export function sizeBudgetChecks(
  steps: readonly StepOutcome[],
  { indexShare, totalBytes }: Pick<Budgets, "indexShare" | "totalBytes">,
): readonly DeploymentCheck[] {
  const built = steps.filter(
    ({ wish, bytes, verdict }) => wish !== "gone" && bytes !== null && verdict === "as-wished",
  );
  return [
    ...(indexShare === null ? [] : built.map((step) => shareOf(step, indexShare))),
    ...(totalBytes === null || built.length === 0 ? [] : [sumOf(built, totalBytes)]),
  ];
}

function shareOf({ index, bytes, tableBytes, table }: StepOutcome, most: number): DeploymentCheck {
  const check = "index-size";
  const facts = { index, bytes, tableBytes };
  if (bytes === null || !tableBytes)
    return { check, level: "unknown", facts, message: `how large the table of ${index} is, is not shown` };
  const share = bytes / tableBytes;
  const told = `${index} has ${percent(share, most)} of the size of ${table ?? "its table"} (${size(bytes)})`;
  return share > most
    ? { check, level: "stop", facts, message: `${told}, over the budget of ${percent(most)}` }
    : { check, level: "ok", facts, message: `${told}, within the budget of ${percent(most)}` };
}

function sumOf(steps: readonly StepOutcome[], most: number): DeploymentCheck {
  const check = "index-size";
  const bytes = steps.reduce((sum, step) => sum + (step.bytes ?? 0), 0);
  const facts = { bytes, indexes: steps.length };
  const told =
    steps.length === 1
      ? `the index of the change takes ${size(bytes)}`
      : `the indexes of the change take ${size(bytes)} together`;
  return bytes > most
    ? { check, level: "stop", facts, message: `${told}, over the budget of ${size(most)}` }
    : { check, level: "ok", facts, message: `${told}, within the budget of ${size(most)}` };
}

/** A share next to its bound is told as exactly as it takes to see on which side it is. */
function percent(share: number, bound: number = share): string {
  const digits = [3, 4, 5, 6].find(
    (many) => share === bound || (100 * share).toPrecision(many) !== (100 * bound).toPrecision(many),
  );
  return `${Number((100 * share).toPrecision(digits ?? 9))} %`;
}
