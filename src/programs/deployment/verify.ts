import { setTimeout as sleep } from "node:timers/promises";
import { indexStatesIn } from "../../deploy/index-states.ts";
import { judgeWish } from "../../deploy/judge.ts";
import { outcomeOf, togetherOf } from "../../deploy/outcome.ts";
import type { Discovery } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import { addressOf, hostOf } from "../../postgres/address.ts";
import { indexStatesQuery, soughtAsJson } from "../../postgres/questions/index-states.ts";
import { reading } from "../../postgres/reading-session.ts";
import { NoServer } from "../../postgres/server.ts";
import { quoteLiteral } from "../../sql/grammar/name.ts";
import type { DatabaseOutcome, Deployment, IndexState, Report, Step } from "../../types.ts";
import { lint } from "../lint.ts";
import { type Criteria, criteriaOf, plansOf, type VerifiedServer, withCriteria } from "./criteria.ts";
import { answerIn } from "./given-answer.ts";
import { factsOfState, type PlannedChange, plannedChange, soughtOf } from "./planned-change.ts";
import { statesOf } from "./states.ts";

/** The databases that a deployment command is told. */
export interface DeploymentTargets {
  /** null: an answer in a file is judged. */
  readonly databaseUrl: string | null;
  readonly replicaUrls: readonly string[];
}

/** Reads the migrations, asks each database for the indexes that they want, and judges what it says. Rejects with a NoServer. */
export async function verify(
  discovery: Discovery,
  options: Options,
  { databaseUrl, replicaUrls }: DeploymentTargets,
): Promise<Report> {
  const change = await plannedChange(discovery, options);
  const report = await lint(discovery, options, new Set());
  const criteria = criteriaOf(discovery, options);
  const servers: VerifiedServer[] = [];
  if (change.wishes.length > 0) {
    const { from, throughPooler } = options.deploy;
    if (from !== null) servers.push(judgedAnswer(discovery, from, change));
    const primary = { option: "--database-url", throughPooler, criteria };
    if (databaseUrl !== null) servers.push(await verified(databaseUrl, primary, change.wishes));
    const replica = { ...primary, option: "--replica-url", criteria: databaseUrl === null ? criteria : null };
    for (const url of replicaUrls) servers.push(await shown(url, replica, change.wishes));
  }
  const databases = withCriteria(servers, criteria, options.budgets);
  return { ...report, deployment: deploymentOf(databases, change) };
}

function deploymentOf(databases: readonly DatabaseOutcome[], change: PlannedChange): Deployment {
  const leftOut = change.leftOut.filter(({ matters }) => matters);
  return {
    command: "verify",
    outcome: togetherOf(databases.map(({ outcome }) => outcome)),
    databases,
    leftOut: leftOut.map(({ file, span, message }) => ({ file, span, message })),
  };
}

interface Asking {
  readonly option: string;
  readonly throughPooler: boolean;
  /** null: it is not asked for plans. */
  readonly criteria: Criteria | null;
}

async function verified(url: string, asking: Asking, wishes: readonly Step[]): Promise<VerifiedServer> {
  const address = addressOf(url, asking.option);
  return reading(address, asking, async (session, server) => {
    const states = await statesOf(session, server, wishes);
    const plans = asking.criteria === null ? null : await plansOf(session, asking.criteria);
    return { database: databaseOf(hostOf(address), server.direct, wishes, states), states, plans };
  });
}

/** How long a standby may take to replay what the primary has done, and how often it is asked. */
const REPLAY_MS = 10_000;
const AGAIN_MS = 500;

/** A standby shows an index some time after the primary has it: it is asked until it does, or has had its time. */
async function shown(url: string, asking: Asking, wishes: readonly Step[]): Promise<VerifiedServer> {
  for (const deadline = Date.now() + REPLAY_MS; ; await sleep(AGAIN_MS)) {
    const found = await verified(url, asking, wishes);
    if (found.database.outcome === "done" || Date.now() >= deadline) return found;
  }
}

function judgedAnswer({ tree }: Discovery, from: string, { wishes }: PlannedChange): VerifiedServer {
  const states = indexStatesIn(answerIn(tree, from, "verify"));
  if ("wrong" in states)
    throw new NoServer(`${from}: ${states.wrong}; indexwright verify --print prints the SELECT`);
  const asked = states.map(({ number, found }) => [number, found?.name ?? null] as const);
  const fits =
    states.length === wishes.length &&
    asked.every(
      ([number, name], at) => number === at + 1 && (name === null || name === wishes[at]?.index.name),
    );
  if (!fits)
    throw new NoServer(
      `${from} answers other questions than these migrations ask; print the SELECT anew, with indexwright verify --print and the same paths`,
    );
  return { database: databaseOf(null, null, wishes, states), states, plans: null };
}

function databaseOf(
  host: string | null,
  direct: boolean | null,
  wishes: readonly Step[],
  states: readonly IndexState[],
): DatabaseOutcome {
  const steps = wishes.flatMap((wish, at) => {
    const state = states.find(({ number }) => number === at + 1);
    return state ? [judgeWish(wish, factsOfState(state))] : [];
  });
  const [first] = states;
  return {
    name: first?.database ?? "",
    host,
    major: Math.floor((first?.server ?? 0) / 10_000),
    user: first?.role ?? "",
    direct,
    standby: first?.standby === true,
    askedAt: first?.askedAt ?? "",
    ...(first ? { asked: first.asked } : {}),
    outcome: outcomeOf(steps),
    checks: [],
    steps,
  };
}

/** One SELECT that asks for the same, for anyone who may connect where this program may not. */
export async function verifyQuery(discovery: Discovery, options: Options): Promise<string> {
  const { wishes } = await plannedChange(discovery, options);
  if (wishes.length === 0)
    throw new NoServer("these migrations want nothing of any index: there is nothing to ask");
  return printedQuery(wishes);
}

function printedQuery(wishes: readonly Step[]): string {
  const wanted = quoteLiteral(soughtAsJson(soughtOf(wishes)));
  return `-- Reads the catalogs and changes nothing. Run it as the role, or with the search_path, that the migrations have.
-- psql -X --csv --dbname=DATABASE --file=this.sql --output=answer.csv; then indexwright verify --from answer.csv and the same paths
${indexStatesQuery(`${wanted}::jsonb`, "pg_catalog.current_schemas(true)")};
`;
}
