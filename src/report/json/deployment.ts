import { positionAt } from "../../text/offsets.ts";
import type { AppliedStep, DatabaseOutcome, Deployment, SourceFile, Span, StepOutcome } from "../../types.ts";

/** The stable form of what a deployment command has found. What was not asked is null, never zero. */
export function deploymentAsJson({ command, outcome, databases, leftOut }: Deployment) {
  return {
    command,
    outcome,
    databases: databases.map(databaseAsJson),
    leftOut: leftOut.map(({ file, span, message }) => ({ ...placeOf(file, span), message })),
  };
}

function databaseAsJson({ checks, steps, ...database }: DatabaseOutcome) {
  const { name, host, major, user, direct, standby, askedAt, outcome } = database;
  return {
    ...{ name, host, major, user, direct, standby, askedAt, outcome },
    checks: checks.map(({ check, level, message, needs, facts = {} }) => ({
      ...{ check, level, message },
      ...(needs === undefined ? {} : { needs }),
      facts: Object.fromEntries(Object.entries(facts)),
    })),
    steps: steps.map(stepAsJson),
  };
}

function stepAsJson({ file, span, ...step }: StepOutcome) {
  const { index, table, wish, verdict, before, message, instead, bytes, tableBytes, scans, definition } =
    step;
  return {
    ...placeOf(file, span),
    ...{ index, table, wish, verdict, before, message, instead, bytes, tableBytes, scans, definition },
    ...(step.applied ? { applied: appliedAsJson(step.applied) } : {}),
  };
}

function appliedAsJson({ phases, blockers, ...applied }: AppliedStep) {
  const { action, after, attempts, durationMs, sqlstate } = applied;
  return {
    ...{ action, after, attempts, durationMs, sqlstate },
    phases: phases.map(({ phase, ms }) => ({ phase, ms })),
    blockers: blockers.map(({ kind, pid, gid, role, application, state, ageS, cure }) => ({
      ...{ kind, pid, gid, role, application, state, ageS, cure },
    })),
  };
}

function placeOf(file: SourceFile, [start]: Span) {
  return { file: file.path, ...positionAt(file, start) };
}
