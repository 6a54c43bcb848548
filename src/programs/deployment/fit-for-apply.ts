import { isBlind } from "../../report/verdict.ts";
import { positionAt } from "../../text/offsets.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Report, SourceFile, Span, Step } from "../../types.ts";
import type { PlannedChange } from "./planned-change.ts";

export type ApplyCommand = "apply" | "rollback";

export interface ApplyWish {
  readonly command: ApplyCommand;
  /** The names of indexes that are looked at alone; none: all. */
  readonly only: readonly string[];
}

/**
 * What may be sent of a change: statements about indexes, and nothing that has not been read. Throws a UsageError that says
 * what is in the way.
 */
export function fitForApply(
  change: PlannedChange,
  report: Report,
  { command, only }: ApplyWish,
): PlannedChange {
  const fit = only.length > 0 ? onlyNamed(change, only) : whole(change, report, command);
  const [inside] = fit.steps.filter(({ within }) => within !== undefined);
  if (inside)
    throw new UsageError(
      `${at(inside)} stands in a block of code, whose conditions ${command} cannot decide: run it with its tool`,
    );
  return fit;
}

/** A name as written, with its schema or without. */
function onlyNamed(change: PlannedChange, only: readonly string[]): PlannedChange {
  const named = ({ index: { name, path } }: Step) =>
    only.some((wanted) => wanted === name || (path?.length === 1 && wanted === `${path[0]}.${name}`));
  const missing = only.find((wanted) => !change.steps.some((step) => named(step) && nameIs(step, wanted)));
  if (missing !== undefined)
    throw new UsageError(
      `--only ${missing}: no statement of these migrations is about an index of that name`,
    );
  return {
    ...change,
    steps: change.steps.filter(named),
    wishes: change.wishes.filter(named),
    leftOut: [],
    beside: [],
  };
}

function nameIs({ index: { name, path } }: Step, wanted: string): boolean {
  return wanted === name || wanted === `${path?.[0] ?? ""}.${name}`;
}

function whole(change: PlannedChange, report: Report, command: ApplyCommand): PlannedChange {
  const [other] = change.leftOut;
  const alone = `${command} sends statements about indexes alone; run it with its tool, or name the index with --only`;
  if (other) throw new UsageError(`${at(other)}: ${other.message}. ${alone}`);
  const [unread] = report.unread;
  if (unread) throw new UsageError(`${at(unread)}: ${unread.message}. What is not read whole is not sent`);
  if (isBlind(report) || report.failures.length > 0)
    throw new UsageError(
      "these migrations could not be read whole, and nothing of them is sent: run indexwright lint",
    );
  const [file] = change.oneWay;
  if (command === "rollback" && file !== undefined)
    throw new UsageError(
      `${file} has no way back, and of its statements not all can be taken back by themselves: write one, or name an index with --only`,
    );
  if (change.steps.length === 0)
    throw new UsageError("these migrations want nothing of any index: there is nothing to send");
  return change;
}

function at({ file, span }: { readonly file: SourceFile; readonly span: Span }): string {
  return `${file.path}:${positionAt(file, span[0]).line}`;
}
