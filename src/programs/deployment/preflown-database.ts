import { stepsDone } from "../../deploy/apply/resume.ts";
import { type AskQuestion, type PreflightFacts, preflightFacts } from "../../deploy/preflight/facts.ts";
import { buildMemoryCheck, freeSpaceChecks } from "../../deploy/preflight/free-space.ts";
import { onService } from "../../deploy/preflight/on-service.ts";
import { plannedOutcome } from "../../deploy/preflight/planned-outcome.ts";
import { plannedSizes, walOf } from "../../deploy/preflight/planned-size.ts";
import { serverChecks } from "../../deploy/preflight/server-checks.ts";
import { type DecidedStep, decideAll, stepChecks } from "../../deploy/preflight/step-checks.ts";
import { tableChecks } from "../../deploy/preflight/table-checks.ts";
import { writeRateChecks } from "../../deploy/preflight/write-rate.ts";
import { soughtWords } from "../../deploy/steps.ts";
import type { Options } from "../../options.ts";
import type { ServerFacts } from "../../postgres/reading-session.ts";
import type { Session } from "../../postgres/server.ts";
import { memoryBytes } from "../../sql/statements/setting-value.ts";
import { positionAt } from "../../text/offsets.ts";
import type {
  DatabaseOutcome,
  DeploymentCheck,
  DeploymentOutcome,
  Finding,
  IndexState,
  SoughtName,
  StatementLeftOut,
  Step,
} from "../../types.ts";
import { factsOfState } from "./planned-change.ts";
import { statesOf } from "./states.ts";
import type { ToldSizes } from "./told-sizes.ts";

/** A session that answers as it is asked. */
export function sourceOf(session: Session, server: ServerFacts): PreflightSource {
  return {
    ask: async (sql, values = []) => (await session.extended(sql, values)).rows,
    states: (steps) => statesOf(session, server, steps),
    printed: false,
  };
}

export interface PreflightRun {
  /** How many statements are about no index. */
  readonly others: number;
  /** And how many are about indexes, and not among the steps. */
  readonly unfollowed: number;
  readonly beside: readonly StatementLeftOut[];
  readonly steps: readonly Step[];
  /** null: the answer was given in a file. */
  readonly host: string | null;
  readonly options: Options;
  readonly findings: readonly Finding[];
  readonly told: ToldSizes;
  /** The files whose way back nobody has written. */
  readonly generated: readonly string[];
}

/** Where the answers come from: a session, or a file. */
export interface PreflightSource {
  readonly ask: AskQuestion;
  readonly states: (steps: readonly Step[]) => Promise<readonly IndexState[]>;
  /** The tables of indexes that the migrations only name are not in it: nobody knew them when it was asked. */
  readonly printed: boolean;
}

export async function preflownDatabase(
  { ask, states: statesFor, printed }: PreflightSource,
  server: ServerFacts,
  run: PreflightRun,
): Promise<DatabaseOutcome> {
  const { steps, host, options, told } = run;
  const { deploy: bounds } = options;
  const states = await statesFor([...steps, ...steps.map(underOldName)]);
  const tables = tablesOfSteps(steps, printed ? [] : states);
  const facts = await preflightFacts(ask, {
    tables: tables.map(({ table }) => table),
    ...{ steps, schemas: server.schemas },
  });
  const known = knownTables(tables, facts.tables);
  const done = await stepsDone(steps, async (some) => (await statesFor(some)).map(factsOfState));
  const factsOf = (step: Step) => {
    const at = steps.indexOf(step);
    return { now: factsAt(states, at), old: step.from ? factsAt(states, steps.length + at) : null };
  };
  const decided = decideAll(steps, factsOf, done);
  const sizes = spaceChecks(decided, facts, told, {
    ...{ memory: bounds.apply.maintenanceWorkMem, major: server.major },
    unfollowed: run.others + run.unfollowed,
  });
  const checks = [
    ...ofTheFiles(run),
    ...serverChecks(server, facts, { ...bounds, wal: sizes.wal }),
    ...sizes.checks,
    ...(await writeRateChecks(
      ask,
      known.map(({ table }) => table),
      { schemas: server.schemas, seconds: printed ? 0 : bounds.sampleSeconds },
    )),
    ...known.flatMap(({ table, found, steps: own }) =>
      tableChecks(table, found, facts, { steps: own, role: server.role }),
    ),
    ...(printed ? steps.filter(({ table }) => table === null).map(withoutTable) : []),
    ...stepChecks(decided),
  ].map((check) => onService(check, server.service));
  return {
    ...whoAnswers(server),
    host,
    outcome: outcomeOfChecks(checks),
    checks,
    steps: decided.map((each) => plannedOutcome(each, sizes.projections)),
  };
}

function whoAnswers({ database, major, role, direct, standby, askedAt }: ServerFacts) {
  return { name: database, major, user: role, direct, standby, askedAt };
}

/** What the builds write, held against the room that is told. `memory`: as --maintenance-work-mem gives it. */
function spaceChecks(
  decided: readonly DecidedStep[],
  facts: PreflightFacts,
  { proven, free }: ToldSizes,
  { memory: asked, major, unfollowed }: { memory: string | null; major: number; unfollowed: number },
) {
  const memory = memoryBytes(asked ?? "") ?? facts.room.memory;
  const room = { ...facts.room, memory };
  const projections = plannedSizes(decided, {
    ...{ entries: facts.entries, proven, memory, major, room },
  });
  const checks = [
    ...freeSpaceChecks(projections, room, free, unfollowed),
    buildMemoryCheck(projections, room),
  ];
  return { projections, checks, wal: walOf(projections) };
}

function factsAt(states: readonly IndexState[], at: number) {
  const state = states.find(({ number }) => number === at + 1);
  if (!state) throw new Error(`the server has not answered for step ${at + 1}`);
  return factsOfState(state);
}

/** What a step is asked for besides: the index under the name that it has before. */
export function underOldName(step: Step): Step {
  return step.from ? { ...step, index: step.from } : step;
}

function withoutTable({ index }: Step): DeploymentCheck {
  const message = `the migrations do not tell the table of ${soughtWords(index)}, so that it was not asked for`;
  return { check: "table", level: "unknown", needs: "--database-url", message };
}

export interface TouchedTable {
  readonly table: SoughtName;
  readonly steps: readonly Step[];
}

/** The tables of the steps, each once; of an index that is only named, the table that it is on in the database. */
export function tablesOfSteps(
  steps: readonly Step[],
  states: readonly IndexState[],
): readonly TouchedTable[] {
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

/** As a migration writes a table and as the catalogs have it, it may be one: it is told once, with all of its steps. */
function knownTables(
  tables: readonly TouchedTable[],
  facts: PreflightFacts["tables"],
): readonly (TouchedTable & { readonly found: PreflightFacts["tables"][number] })[] {
  const known = new Map<string, TouchedTable & { readonly found: PreflightFacts["tables"][number] }>();
  for (const [at, touched] of tables.entries()) {
    const found = facts[at];
    if (!found) continue;
    const key = found.relation ?? JSON.stringify(touched.table);
    const before = known.get(key);
    const steps = [...(before?.steps ?? []), ...touched.steps];
    known.set(key, { found, ...touched, ...before, steps });
  }
  return [...known.values()];
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

/** What is to be known of the migrations, whatever the database says. */
function ofTheFiles({
  findings,
  others,
  beside,
  generated,
}: Pick<PreflightRun, "findings" | "others" | "beside" | "generated">): readonly DeploymentCheck[] {
  return [
    linted(findings),
    ...(others > 0 ? [alone(others)] : []),
    ...beside.map(unsent),
    ...generated.map(unwrittenWayBack),
  ];
}

/** Whoever has a tool count the migration as run, without having run it, loses them. */
function unsent({ file, span: [start], message }: StatementLeftOut): DeploymentCheck {
  const place = `${file.path}:${positionAt(file, start).line}`;
  return { check: "unsent-statements", level: "warn", message: `${place}: ${message}` };
}

function unwrittenWayBack(file: string): DeploymentCheck {
  const message = `${file} has no way back written: what it makes is dropped, and what it drops is built again as the migrations have it`;
  return { check: "way-back", level: "warn", message };
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
