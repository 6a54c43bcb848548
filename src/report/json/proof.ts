import { positionAt } from "../../text/offsets.ts";
import type {
  Interruption,
  PlanSide,
  Proof,
  ProvenIndex,
  ProvenLock,
  ProvenPlan,
  Run,
  Wait,
  Waits,
} from "../../types.ts";
import { crossCheckOf } from "../proof/cross-check-words.ts";

/** What was not measured is undefined, and not printed. */
export function proofOf(proof: Proof) {
  const { server, copiedFrom, rows, rowsFrom, seedData, statistics, statements, indexes, rollback, rerun } =
    proof;
  const { history, unfilled, interruption, plans, writes, limits, steps } = proof;
  return {
    server: { major: server.major, provider: server.provider, measures: server.measures },
    copiedFrom,
    rows,
    rowsFrom,
    seedData,
    history,
    unfilled,
    crossCheck: crossCheckOf(proof) ?? undefined,
    statistics,
    statements: statements.map(runOf),
    indexes: indexes?.map(indexOf),
    rollback: rollback && { verdict: rollback.verdict, differences: rollback.differences },
    rerun: rerun && { verdict: rerun.verdict },
    interruption: interruption?.map(interruptionOf),
    plans: plans?.map(planOf),
    writes,
    limits,
    steps,
  };
}

/** Without what only other findings rest on. */
function indexOf({ serves: _, ...told }: ProvenIndex) {
  return told;
}

function runOf(run: Run) {
  const { status, sqlstate, message, durationMs, locks, blocks, waits } = run;
  return {
    ...lineOf(run),
    status,
    sqlstate,
    message,
    durationMs,
    locks: locks?.map(lockOf),
    blocks,
    waits: waits && waitsOf(waits),
  };
}

function lockOf({ relation, mode, since }: ProvenLock) {
  return { relation, mode, since: since && lineOf(since) };
}

function waitsOf({ writer, reader, behindReader }: Waits) {
  return { writer: writer && waitOf(writer), reader: reader && waitOf(reader), behindReader };
}

function waitOf({ longestMs, totalMs, baselineMs, crossCheck }: Wait) {
  return { longestMs, totalMs, baselineMs, crossCheck };
}

function interruptionOf(interruption: Interruption) {
  return { ...lineOf(interruption), phase: interruption.phase, afterRerun: interruption.afterRerun };
}

function planOf({ query, index, before, after, speedup, says }: ProvenPlan) {
  return {
    query: query.name,
    sql: query.text,
    variantOf: query.variant?.of,
    index,
    before: before && sideOf(before),
    after: after && sideOf(after),
    speedup: speedup && { ratio: speedup.ratio, low: speedup.low, high: speedup.high },
    says: says ?? undefined,
  };
}

function sideOf({ cost, p50Ms, p95Ms, sharedBuffers, walBytes, rows, node }: PlanSide) {
  return { cost, p50Ms, p95Ms, sharedBuffers, walBytes, rows, node };
}

function lineOf({ file, span }: Pick<Run, "file" | "span">) {
  return { file: file.path, line: positionAt(file, span[0]).line };
}
