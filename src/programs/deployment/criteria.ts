import { type EarlierUse, indexUseCheck } from "../../deploy/criteria/index-use.ts";
import { sizeBudgetChecks } from "../../deploy/criteria/size-budgets.ts";
import { plannedWorkload, workloadChecks } from "../../deploy/criteria/workload-plans.ts";
import type { Discovery } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import type { Session } from "../../postgres/server.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { DatabaseOutcome, DeploymentCheck, IndexState, Query } from "../../types.ts";
import { suppliedWorkload } from "../supplied/supplied-workload.ts";
import { type EarlierJson, earlierDeployment, objectsIn } from "./earlier-report.ts";

/** A server with what it says of each wish, by its place in their list. */
export interface VerifiedServer {
  readonly database: DatabaseOutcome;
  readonly states: readonly IndexState[];
  /** The plans of --workload, of the server that was asked for them. */
  readonly plans: Awaited<ReturnType<typeof plannedWorkload>> | null;
}

/** What a run holds indexes to, besides that they are as wished. */
export interface Criteria {
  readonly queries: readonly Query[] | null;
  readonly leftOut: readonly string[];
  readonly usedWithin: number | null;
  readonly before: EarlierJson | null;
}

/** Throws a UsageError. */
export function criteriaOf(discovery: Discovery, { deploy, prove }: Options): Criteria {
  const { before, usedWithin } = deploy;
  if (before !== null && usedWithin === null)
    throw new UsageError("--before tells what was used since; say --used-within, how long ago that may be");
  return {
    ...suppliedWorkload(discovery, prove.workload),
    usedWithin,
    before:
      before === null
        ? null
        : earlierDeployment(discovery.tree, before, { option: "--before", command: "verify" }),
  };
}

/** What the plans of a server are, where the run asks for them. */
export async function plansOf(session: Session, { queries }: Criteria): Promise<VerifiedServer["plans"]> {
  return queries === null ? null : plannedWorkload(session, queries);
}

/** The criteria, on the first of the servers; an index that is not as wished is told as such, and meets none. */
export function withCriteria(
  servers: readonly VerifiedServer[],
  criteria: Criteria,
  budgets: Options["budgets"],
): readonly DatabaseOutcome[] {
  const [first, ...others] = servers;
  if (!first) return [];
  const there = first.database.steps.flatMap((step, at) => {
    const state = first.states.find(({ number }) => number === at + 1);
    return state && step.verdict === "as-wished" && step.wish !== "gone" ? [{ step, state, at }] : [];
  });
  const checks = [
    ...sizeBudgetChecks(first.database.steps, budgets),
    ...there.flatMap(({ step, at }) => usesOf(step.index, at, servers, criteria, step)),
    ...planChecks(there, first, criteria),
  ];
  return [judgedBy(first.database, checks), ...others.map(({ database }) => database)];
}

function usesOf(
  index: string,
  at: number,
  servers: readonly VerifiedServer[],
  { usedWithin, before }: Criteria,
  step: Parameters<typeof indexUseCheck>[0],
): readonly DeploymentCheck[] {
  if (usedWithin === null) return [];
  const uses = servers.flatMap(({ database, states }) => {
    const state = states.find(({ number }) => number === at + 1);
    const host = database.host ?? "the server";
    return state ? [{ host, state, before: earlierUse(index, database, before) }] : [];
  });
  return [indexUseCheck(step, uses, usedWithin)];
}

/** Of the server of that name; an answer that was given in a file is of the first. */
function earlierUse(
  index: string,
  { host, asked, name }: DatabaseOutcome,
  before: EarlierJson | null,
): EarlierUse | null {
  const database = objectsIn(before?.databases).find((each) => each.host === host && each.name === name);
  const step = objectsIn(database?.steps).find((each) => each.index === index);
  const ageS = Number(asked) - Number(database?.asked);
  if (!step || typeof step.scans !== "number" || !(ageS >= 0)) return null;
  return { scans: step.scans, ageS };
}

function planChecks(
  there: Parameters<typeof workloadChecks>[0],
  { plans }: VerifiedServer,
  { queries, leftOut }: Criteria,
): readonly DeploymentCheck[] {
  const check = "workload-plans";
  if (queries === null) return [];
  if (plans === null)
    return [
      {
        ...{ check, level: "unknown", needs: "--database-url" },
        message: "an answer in a file holds no plans",
      },
    ];
  const left = leftOut.map((message): DeploymentCheck => ({ check, level: "unknown", message }));
  return [...left, ...workloadChecks(there, plans)];
}

/** A criterion that is not met, or of which nobody can tell, keeps all from being as wished. */
function judgedBy(database: DatabaseOutcome, checks: readonly DeploymentCheck[]): DatabaseOutcome {
  const unmet = checks.some(({ level }) => level !== "ok");
  const outcome = unmet && database.outcome === "done" ? "partly" : database.outcome;
  return { ...database, outcome, checks: [...database.checks, ...checks] };
}
