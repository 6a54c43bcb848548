import { isAtLeast } from "../../sql/locks/locks-taken.ts";
import { inOneBlock } from "../../sql/statements/transaction-block.ts";
import { overlaps } from "../../text/offsets.ts";
import type { Finding, Proof, Run } from "../../types.ts";
import type { Rule, RuleProof as Way } from "../rule.ts";
import { isAbout, isNamedIn, isRefusedFor } from "./about-object.ts";

/** What a server has shown of one version. */
export type ShownVersion = Pick<Proof, "rows" | "statements" | "rollback" | "rerun" | "interruption">;

/** confirmed: the server does what the finding says; refuted: it does not; silent: it was not asked, or says nothing of it. */
export type Weight = "confirmed" | "refuted" | "silent";

/** What a server that ran the migration has to say of a finding, by the way in which its rule is proven. */
export function weigh(finding: Finding, rule: Rule, shown: ShownVersion): Weight {
  const run = runOf(finding, shown);
  switch (rule.proof.by) {
    case "failure":
      return run ? byFailure(finding, run, rule.proof.given !== undefined) : "silent";
    case "pipeline":
      return run?.status === "error" ? "confirmed" : "silent";
    case "locks":
      return run ? byLocks(run, rule.proof, shown) : "silent";
    case "interruption":
      return run ? byInterruption(run, shown) : "silent";
    case "second run":
      return bySecondRun(finding, shown);
    case "rollback":
      return byRollback(finding, shown);
    case "waiting":
      return run ? byWaiting(run) : "silent";
    // What its words say shows in a query of its own, which a run does not ask.
    case "state":
    case "two runners":
    case "snapshot":
    case "none":
      return "silent";
  }
}

/** The statement that a finding stands in: itself, or the DO block around it. */
export function runOf(
  { file, span }: Pick<Finding, "file" | "span">,
  { statements }: ShownVersion,
): Run | undefined {
  return statements.find((one) => one.file.path === file.path && overlaps(one.span, span));
}

/** Below a condition it may not have run. */
function isPlain({ statement }: Run): boolean {
  return statement.kind !== "DoStmt";
}

/** undefined_table, _column, _object, _function, invalid_schema_name: what the migrations do not make, or the hazard itself. */
export const undefinedObjects: ReadonlySet<string> = new Set(["42P01", "42703", "42704", "42883", "3F000"]);

function byFailure(finding: Finding, run: Run, given: boolean): Weight {
  if (run.status === "error") {
    const missing = undefinedObjects.has(run.sqlstate ?? "");
    return missing && !isNamedIn(finding, run.message ?? "") ? "silent" : "confirmed";
  }
  return run.status === "ok" && isPlain(run) && !given ? "refuted" : "silent";
}

/** Locks that the transaction held before count too. */
function byLocks(run: Run, claim: Extract<Way, { by: "locks" }>, { statements }: ShownVersion): Weight {
  if (run.status !== "ok" || !run.locks || !run.blocks) return "silent";
  const own = holding(run, statements);
  const held = own.flatMap((one) => one.locks ?? []);
  // A table that only these migrations make may stand elsewhere already, where IF NOT EXISTS passes over it.
  if (held.length === 0) return "silent";
  const kept = new Set(own.flatMap((one) => one.blocks ?? []));
  if (!held.some(({ mode }) => isAtLeast(mode, claim.mode)))
    // A lock on an index keeps out who plans a query of its table.
    // What locks nothing itself, such as DROP INDEX IF EXISTS of an index that only production has, shows nothing.
    return run.locks.every(({ since }) => since !== undefined) ||
      !isPlain(run) ||
      claim.blocks.some((one) => kept.has(one))
      ? "silent"
      : "refuted";
  return claim.blocks.every((one) => kept.has(one)) ? "confirmed" : "silent";
}

/** The statements whose locks are held while one runs: itself, and those before it in its transaction. */
export function holding(run: Run, statements: readonly Run[]): readonly Run[] {
  return statements.filter((one) => one === run || isBefore(one, run));
}

function isBefore(earlier: Run, run: Run): boolean {
  const [a, b] = [earlier.statement, run.statement];
  if (a.unit !== b.unit || a.index > b.index) return false;
  return inOneBlock(a, b);
}

function byInterruption(run: Run, { interruption = [] }: ShownVersion): Weight {
  const own = interruption.filter((one) => one.file === run.file && one.span === run.span);
  if (own.some((one) => one.afterRerun !== "valid")) return "confirmed";
  // A timeout that stops the build is trouble, also where the next run fixes it.
  const timed = [...run.statement.settings.keys()].some((name) => name.endsWith("_timeout"));
  return own.length > 0 && !timed ? "refuted" : "silent";
}

function bySecondRun(finding: Finding, { rerun }: ShownVersion): Weight {
  const bad = (rerun?.trials ?? []).filter((one) => one.verdict === "trips" || one.verdict === "masks");
  const met = bad.some(
    ({ object, refusal }) =>
      (object && isAbout(finding, object)) || (refusal && isRefusedFor(finding, refusal)),
  );
  return met ? "confirmed" : "silent";
}

function byRollback(finding: Finding, { rollback }: ShownVersion): Weight {
  if (!rollback || rollback.verdict === "none") return "silent";
  if (rollback.verdict === "restores") return "refuted";
  const { objects, refusal } = rollback;
  const met = objects.some((one) => isAbout(finding, one)) || (refusal && isRefusedFor(finding, refusal));
  return met ? "confirmed" : "silent";
}

function byWaiting({ waits }: Run): Weight {
  const behind = waits?.behindReader;
  return behind?.writer && behind.writer.longestMs > behind.heldMs / 2 ? "confirmed" : "silent";
}
