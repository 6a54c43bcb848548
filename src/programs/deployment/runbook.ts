import { orderOf } from "../../deploy/apply/groups.ts";
import { namesOfStep } from "../../deploy/apply/names.ts";
import { writtenRunbook } from "../../deploy/runbook/index.ts";
import type { Discovery } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import { isBlind } from "../../report/verdict.ts";
import { positionAt } from "../../text/offsets.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { ChangeToWrite, Report, SourceFile, Span, Step, WrittenRunbook } from "../../types.ts";
import { lint } from "../lint.ts";
import { suppliedStatistics } from "../supplied/supplied-statistics.ts";
import { ledgerNotes } from "./ledger.ts";
import { measuredChange } from "./measured-change.ts";
import { type PlannedChange, plannedChange } from "./planned-change.ts";
import { projectedChange, withProjected } from "./projected-change.ts";
import { standingAdvice } from "./standing-advice.ts";

/**
 * Writes the document for a change. Rejects with a UsageError where it wants nothing of any index, was not read whole, or has
 * what lint calls an error: that is mended first.
 */
export async function runbookFor(discovery: Discovery, options: Options): Promise<WrittenRunbook> {
  const whole = await plannedChange(discovery, options, "up");
  const change = onlyOnOldTables(whole);
  const planned = await plannedChange(discovery, options, "down");
  // What takes back a part of a version leaves another: a person says how, or nobody.
  const touched = new Set(change.steps.flatMap(namesOfStep));
  const back = {
    ...planned,
    steps: planned.steps.filter(
      (step) =>
        !planned.oneWay.includes(step.file.path) && namesOfStep(step).some((name) => touched.has(name)),
    ),
  };
  const report = await lint(discovery, options, new Set());
  requireWhole(change, report);
  const steps = orderOf(change.steps);
  const left = [...change.leftOut, ...change.beside];
  const written: ChangeToWrite = {
    files: filesOf(change, report),
    steps,
    wishes: change.wishes,
    back: orderOf(back.steps),
    backLeftOut: back.leftOut.map((one) => `\`${placeOf(one)}\`: ${one.message}`),
    oneWay: back.oneWay,
    generated: back.generated,
    accepted: acceptedOf(change, back, report),
    told: new Map(
      await Promise.all(
        steps.map(async (step) => [step, await standingAdvice(step, report, options)] as const),
      ),
    ),
    leftOut: left.map((one) => `\`${placeOf(one)}\`: ${one.message}`),
    ledger: ledgerNotes(steps, report, { command: "apply", only: left.length > 0 }).map(
      ({ file, message }) => ({ path: file.path, message }),
    ),
    measured: measuredOrProjected(steps, discovery, options),
  };
  return writtenRunbook(written, report.version);
}

/** Of --proof and --statistics; null: neither is given. */
function measuredOrProjected(
  steps: readonly Step[],
  discovery: Discovery,
  options: Options,
): ChangeToWrite["measured"] {
  const { proof } = options.deploy;
  const { statistics } = options.prove;
  const measured = proof === null ? null : measuredChange(discovery.tree, proof);
  if (statistics === null) return measured;
  const projected = projectedChange(steps, suppliedStatistics(discovery, statistics));
  return measured === null ? projected : withProjected(measured, projected);
}

function requireWhole({ steps, leftOut, onNewTables }: PlannedChange, report: Report): void {
  const [error, ...more] = report.findings.filter(({ severity }) => severity === "error");
  if (error)
    throw new UsageError(
      `${placeOf(error)}: ${error.rule}: ${error.message}${more.length > 0 ? `, and ${more.length} more` : ""}. No runbook is written for what lint calls an error: indexwright fix repairs it`,
    );
  const [unread] = report.unread;
  if (unread)
    throw new UsageError(
      `${placeOf(unread)}: ${unread.message}. What is not read whole has no runbook: nobody knows what it needs`,
    );
  if (isBlind(report) || report.failures.length > 0)
    throw new UsageError(
      "these migrations could not be read whole, and no runbook is written: run indexwright lint",
    );
  const lost = leftOut.find(({ matters }) => matters);
  if (lost) throw new UsageError(`${placeOf(lost)}: ${lost.message}`);
  const inside = steps.find(({ within }) => within !== undefined);
  if (inside)
    throw new UsageError(
      `${placeOf(inside)} stands in a block of code, whose conditions nobody can decide beforehand: it has no runbook`,
    );
  if (steps.length === 0)
    throw new UsageError(
      onNewTables.size > 0
        ? "these migrations make the tables of their indexes, too: name those of one change, or say --since"
        : "these migrations want nothing of any index: there is no runbook to write",
    );
}

/** The index of a table that the change makes comes with it, by the tool; and what is only dropped so that it can be built is no step. */
function onlyOnOldTables({ onNewTables, steps, wishes, leftOut, ...change }: PlannedChange): PlannedChange {
  const kept = steps.filter((step, at) => !onNewTables.has(step) && !clearsTheWay(step, steps.slice(at + 1)));
  const names = new Set(kept.flatMap(namesOfStep));
  const cleared = steps.filter((step, at) => clearsTheWay(step, steps.slice(at + 1)));
  const told = (some: Iterable<Step>, message: string) =>
    [...some].map(({ file, span }) => ({ file, span, matters: false, message }));
  const left = [
    ...told(onNewTables, "its table is made by this change, and the index with it"),
    ...told(
      cleared,
      "it drops what a failed build may have left: “When something fails” does, where that is so",
    ),
  ];
  return {
    ...change,
    onNewTables,
    steps: kept,
    wishes: wishes.filter((wish) => namesOfStep(wish).some((name) => names.has(name))),
    leftOut: [...leftOut, ...left],
  };
}

/** DROP INDEX IF EXISTS of what no migration has made, and a later statement builds: for what a failed build may have left. */
function clearsTheWay(step: Step, later: readonly Step[]): boolean {
  const [name] = namesOfStep(step);
  const again = later.some((other) => other.wish === "valid" && namesOfStep(other)[0] === name);
  return step.wish === "gone" && step.repeatable === true && step.definition === null && again;
}

/** Each migration that has a step, with how its tool sends it. */
function filesOf({ steps }: Pick<PlannedChange, "steps">, { migrations }: Report): ChangeToWrite["files"] {
  const paths = [...new Set(steps.map(({ file }: Step) => file.path))];
  return paths.map((path) => {
    const sent = migrations.find(({ file, direction }) => file.path === path && direction === "up");
    return { path, tool: sent?.tool ?? "SQL", why: sent?.why ?? "as it is written" };
  });
}

function placeOf({ file, span }: { readonly file: SourceFile; readonly span: Span }): string {
  return `${file.path}:${positionAt(file, span[0]).line}`;
}

/** What somebody has said of a statement, and of what is generated what nobody could do otherwise. */
function acceptedOf(
  { steps }: PlannedChange,
  back: PlannedChange,
  { ignored }: Report,
): ChangeToWrite["accepted"] {
  const saidOf = (step: Step) =>
    ignored
      .filter(
        ({ file, span: [at] }) => file.path === step.file.path && step.span[0] <= at && at < step.span[1],
      )
      .map(({ rule, reason }) => ({ rule, reason }))
      .concat(step.wish === "valid" && step.concurrent && step.repeatable ? [hidden] : []);
  const isGenerated = ({ file }: Step) => back.generated.includes(file.path);
  const plainDrops = back.steps.filter(
    (step) => isGenerated(step) && step.wish === "gone" && !step.concurrent,
  );
  return new Map<Step, readonly { readonly rule: string; readonly reason: string }[]>([
    ...[...steps, ...back.steps.filter((step) => !isGenerated(step))].map(
      (step) => [step, saidOf(step)] as const,
    ),
    ...plainDrops.map((step) => [step, [ofPartitioned]] as const),
  ]);
}

const ofPartitioned = {
  rule: "drop-index-not-concurrent",
  reason: "PostgreSQL drops no index of a partitioned table CONCURRENTLY",
};

const hidden = {
  rule: "if-not-exists-hides-invalid-index",
  reason: "the question behind this command tells whether what is there is valid",
};
