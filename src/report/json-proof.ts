import { positionAt } from "../sql/offsets.ts";
import type { Interruption, Proof, Run, Wait, Waits } from "../types.ts";

/** What was not measured is undefined, and not printed. */
export function proofOf({ server, rows, statements, indexes, rollback, rerun, interruption }: Proof) {
  return {
    server: { major: server.major, provider: server.provider, measures: server.measures },
    rows,
    statements: statements.map(runOf),
    indexes,
    rollback,
    rerun: rerun && { verdict: rerun.verdict },
    interruption: interruption?.map(interruptionOf),
  };
}

function runOf(run: Run) {
  const { status, sqlstate, message, durationMs, locks, blocks, waits } = run;
  return {
    ...lineOf(run),
    status,
    sqlstate,
    message,
    durationMs,
    locks,
    blocks,
    waits: waits && waitsOf(waits),
  };
}

function waitsOf({ writer, reader, behindReader }: Waits) {
  return { writer: writer && waitOf(writer), reader: reader && waitOf(reader), behindReader };
}

function waitOf({ longestMs, totalMs, baselineMs }: Wait) {
  return { longestMs, totalMs, baselineMs };
}

function interruptionOf(one: Interruption) {
  return { ...lineOf(one), phase: one.phase, afterRerun: one.afterRerun };
}

function lineOf({ file, span }: Pick<Run, "file" | "span">) {
  return { file: file.path, line: positionAt(file, span[0]).line };
}
