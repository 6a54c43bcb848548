import { stepsDone } from "../../deploy/apply/resume.ts";
import { preflightFacts } from "../../deploy/preflight/facts.ts";
import { serverChecks } from "../../deploy/preflight/server-checks.ts";
import { decideAll, plannedOutcome, stepChecks } from "../../deploy/preflight/step-checks.ts";
import { tableChecks } from "../../deploy/preflight/table-checks.ts";
import type { Discovery } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import { addressOf, hostOf } from "../../postgres/address.ts";
import { reading, type ServerFacts } from "../../postgres/reading-session.ts";
import type { Session } from "../../postgres/server.ts";
import type {
  DatabaseOutcome,
  DeploymentCheck,
  DeploymentOutcome,
  Finding,
  IndexState,
  Report,
  SoughtName,
  Step,
} from "../../types.ts";
import { lint } from "../lint.ts";
import { factsOfState, plannedChange } from "./planned-change.ts";
import { statesOf } from "./states.ts";

/** Reads the migrations, and asks a database whether they may start now. Rejects with a NoServer. */
export async function preflight(
  discovery: Discovery,
  options: Options,
  databaseUrl: string,
): Promise<Report> {
  const change = await plannedChange(discovery, options);
  const report = await lint(discovery, options, new Set());
  const option = "--database-url";
  const address = addressOf(databaseUrl, option);
  const { throughPooler } = options.deploy;
  const database = await reading(address, { option, throughPooler }, (session, server) =>
    preflownDatabase(session, server, {
      others: change.leftOut.filter(({ matters }) => !matters).length,
      steps: change.steps,
      host: hostOf(address),
      options,
      findings: report.findings,
    }),
  );
  const leftOut = change.leftOut.map(({ file, span, message }) => ({ file, span, message }));
  return {
    ...report,
    deployment: { command: "preflight", outcome: database.outcome, databases: [database], leftOut },
  };
}

export interface PreflightRun {
  /** How many statements are about no index. */
  readonly others: number;
  readonly steps: readonly Step[];
  readonly host: string;
  readonly options: Options;
  readonly findings: readonly Finding[];
}

export async function preflownDatabase(
  session: Session,
  server: ServerFacts,
  { others, steps, host, options, findings }: PreflightRun,
): Promise<DatabaseOutcome> {
  const olds = steps.map((step): Step => (step.from ? { ...step, index: step.from } : step));
  const states = await statesOf(session, server, [...steps, ...olds]);
  const tables = tablesOf(steps, states);
  const facts = await preflightFacts(
    session,
    tables.map(({ table }) => table),
    server.schemas,
  );
  const done = await stepsDone(steps, async (some) =>
    (await statesOf(session, server, some)).map(factsOfState),
  );
  const factsOf = (step: Step) => {
    const at = steps.indexOf(step);
    return { now: factsAt(states, at), old: step.from ? factsAt(states, steps.length + at) : null };
  };
  const decided = decideAll(steps, factsOf, done);
  const bounds = options.deploy;
  const checks = [
    linted(findings),
    ...(others > 0 ? [alone(others)] : []),
    ...serverChecks(server, facts, bounds),
    ...tables.flatMap(({ table, steps: own }, at) => {
      const found = facts.tables[at];
      return found ? tableChecks(table, found, facts, { steps: own, role: server.role }) : [];
    }),
    ...stepChecks(decided),
  ];
  return {
    name: server.database,
    host,
    major: server.major,
    user: server.role,
    direct: server.direct,
    standby: server.standby,
    askedAt: server.askedAt,
    outcome: outcomeOfChecks(checks),
    checks,
    steps: decided.map(plannedOutcome),
  };
}

function factsAt(states: readonly IndexState[], at: number) {
  const state = states.find(({ number }) => number === at + 1);
  if (!state) throw new Error(`the server has not answered for step ${at + 1}`);
  return factsOfState(state);
}

interface TouchedTable {
  readonly table: SoughtName;
  readonly steps: readonly Step[];
}

/** The tables of the steps, each once; of an index that is only named, the table that it is on in the database. */
function tablesOf(steps: readonly Step[], states: readonly IndexState[]): readonly TouchedTable[] {
  const tables = new Map<string, { table: SoughtName; steps: Step[] }>();
  for (const [at, step] of steps.entries()) {
    const table = step.table ?? states[at]?.table ?? states[steps.length + at]?.table ?? null;
    if (table === null) continue;
    const key = JSON.stringify(table);
    const known = tables.get(key);
    if (known) known.steps.push(step);
    else tables.set(key, { table, steps: [step] });
  }
  return [...tables.values()];
}

function linted(findings: readonly Finding[]): DeploymentCheck {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const facts = { errors };
  if (errors === 0)
    return { check: "lint", level: "ok", facts, message: "lint finds no error in these files" };
  return {
    check: "lint",
    level: "stop",
    facts,
    message: `lint finds ${errors} error${errors === 1 ? "" : "s"} in these files: run indexwright lint`,
  };
}

function alone(others: number): DeploymentCheck {
  const message = `${others} statement${others === 1 ? " is" : "s are"} about no index: what they wait for is not looked at here`;
  return { check: "other-statements", level: "unknown", facts: { statements: others }, message };
}

/** Whoever waits for somebody else's build may ask again later; whatever else stops is not over by itself. */
export function outcomeOfChecks(checks: readonly DeploymentCheck[]): DeploymentOutcome {
  const stops = checks.filter(({ level }) => level === "stop");
  if (stops.length === 0) return "done";
  return stops.every(({ check }) => check === "other-builds") ? "not-now" : "refused";
}
