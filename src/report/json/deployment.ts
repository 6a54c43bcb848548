import { positionAt } from "../../text/offsets.ts";
import type {
  AppliedStep,
  DatabaseOutcome,
  Deployment,
  HealthReport,
  SourceFile,
  Span,
  StepOutcome,
} from "../../types.ts";

/** The stable form of what a deployment command has found. What was not asked is null, never zero. */
export function deploymentAsJson({ command, outcome, databases, leftOut, ledger, health }: Deployment) {
  return {
    command,
    outcome,
    databases: databases.map(databaseAsJson),
    leftOut: leftOut.map(({ file, span, message }) => ({ ...placeOf(file, span), message })),
    ...(ledger ? { ledger: ledger.map(({ file, message }) => ({ file: file.path, message })) } : {}),
    ...(health ? healthAsJson(health) : {}),
  };
}

function healthAsJson({ findings, indexes, nodes, asked }: HealthReport) {
  return {
    health: findings.map(({ kind, index, table, bytes, message, evidence, sql }) => ({
      ...{ kind, index, table, bytes, message, evidence, sql },
    })),
    indexes: indexes.map(({ schema, name, tableSchema, tableName, valid, beingBuilt, bytes, ...more }) => ({
      ...{ schema, name, tableSchema, table: tableName, valid, beingBuilt, bytes },
      expectedBytes: more.expectedBytes,
      ...{ scans: more.scans, redundant: more.redundant, needed: more.needed },
    })),
    nodes: nodes.map(({ host, standby, countsSince }) => ({ host, standby, countsSince })),
    asked,
  };
}

function databaseAsJson({ checks, steps, ...database }: DatabaseOutcome) {
  const { name, host, major, user, direct, standby, askedAt, outcome, label, wave } = database;
  return {
    ...(label === undefined ? {} : { label }),
    ...(wave === undefined ? {} : { wave }),
    ...{ name, host, major, user, direct, standby, askedAt, outcome },
    ...(database.asked === undefined ? {} : { asked: database.asked }),
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
    ...(step.projectedBytes === undefined ? {} : { projectedBytes: step.projectedBytes }),
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
