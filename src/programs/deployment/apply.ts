import { openBuilder } from "../../deploy/apply/builder.ts";
import { carriedOut } from "../../deploy/apply/change.ts";
import { type ApplyRun, type Pace, type StopRequests, usualPace } from "../../deploy/apply/run.ts";
import { ApplyLockTaken, openWatcher } from "../../deploy/apply/watcher.ts";
import { togetherOf } from "../../deploy/outcome.ts";
import type { Discovery } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import { addressOf, hostOf } from "../../postgres/address.ts";
import { reading, type ServerFacts } from "../../postgres/reading-session.ts";
import { NoServer, ServerError, SessionLost } from "../../postgres/server.ts";
import type { Address } from "../../postgres/session.ts";
import type { DatabaseOutcome, DeploymentCheck, DeploymentEvent, Report, Step } from "../../types.ts";
import { lint } from "../lint.ts";
import { analyzed } from "./analyze.ts";
import { appliedDatabase, unreadSteps } from "./applied-database.ts";
import { type ApplyCommand, fitForApply } from "./fit-for-apply.ts";
import type { Fleet } from "./fleet.ts";
import { ledgerNotes } from "./ledger.ts";
import { type JournalOfRun, keyOfChange, noting, waveEnded } from "./noted-run.ts";
import { type PlannedChange, plannedChange } from "./planned-change.ts";
import { outcomeOfChecks, preflownDatabase, sourceOf } from "./preflown-database.ts";
import { factsFor, statesOf } from "./states.ts";
import { type ToldSizes, toldSizes } from "./told-sizes.ts";
import { unmetUntil } from "./wave-until.ts";
import { inWaves, type WaveContext } from "./waves.ts";

/** The world of a command that writes to a database. */
export interface ApplyContext {
  readonly command: ApplyCommand;
  /** The URL of one database, or several in waves. */
  readonly target: string | Fleet;
  /** Decide, and send nothing. */
  readonly dryRun: boolean;
  /** Asks whether the database of that name, or so many of them, may be written to. Rejects with a UsageError where nobody says so. */
  readonly confirm: (database: string) => Promise<void>;
  readonly stops: StopRequests;
  readonly tell: (event: DeploymentEvent) => void;
  /** Absent: nobody asks for one. */
  readonly journal?: JournalOfRun;
  /** Of a test: shorter than usual. */
  readonly pace?: Partial<Pace>;
}

/**
 * Brings the index statements of migrations to a database; run again, it goes on where it was. Rejects with a UsageError for
 * a change that has other statements, or has not been read whole, and with a NoServer.
 */
export async function applyChange(
  discovery: Discovery,
  options: Options,
  given: ApplyContext,
): Promise<Report> {
  const { command, target, journal = null } = given;
  const planned = await plannedChange(discovery, options, command === "apply" ? "up" : "down");
  const report = await lint(discovery, options, new Set());
  const change = fitForApply(planned, report, { command, only: options.deploy.apply.only });
  const told = toldSizes(discovery.tree, options.deploy);
  const key = keyOfChange(command, change.steps);
  const context = { ...given, tell: noting(given.tell, given.dryRun ? null : journal, key) };
  const bring = (url: string, more: Partial<ApplyContext>) =>
    appliedTo(addressOf(url, "--database-url"), change, {
      options,
      report,
      told,
      context: { ...context, ...more },
    });
  const databases =
    typeof target === "string"
      ? [await bring(target, {})]
      : await inFleet(target, context, {
          ...{ dryRun: given.dryRun, stops: given.stops, tell: context.tell },
          bring: (url, more) => bring(url, { ...more, confirm: async () => {} }),
          endedAt: (wave) => waveEnded(journal, key, wave),
          unmet: (url, until) => unmetUntil(url, change.wishes, until),
        });
  const outcome = togetherOf(databases.map((database) => database.outcome));
  const leftOut = change.leftOut.map(({ file, span, message }) => ({ file, span, message }));
  context.tell({ event: "end", step: null, message: outcome, facts: { outcome } });
  const only = options.deploy.apply.only.length > 0 || change.beside.length > 0;
  const done = outcome === "done" && !context.dryRun;
  const ledger = done ? { ledger: ledgerNotes(change.steps, report, { command, only }) } : {};
  return { ...report, deployment: { command, outcome, databases, leftOut, ...ledger } };
}

/** Somebody who writes to many says how many. */
async function inFleet(
  fleet: Fleet,
  { dryRun, confirm }: ApplyContext,
  context: WaveContext,
): ReturnType<typeof inWaves> {
  const many = fleet.waves.reduce((sum, { databases }) => sum + databases.length, 0);
  if (!dryRun) await confirm(String(many));
  return inWaves(fleet, context);
}

interface ApplyInputs {
  readonly options: Options;
  readonly report: Report;
  readonly context: ApplyContext;
  readonly told: ToldSizes;
}

/** What the first look at a database has found. */
interface Before {
  readonly server: ServerFacts;
  readonly deadlockTimeout: number;
  readonly database: DatabaseOutcome;
}

async function appliedTo(
  address: Address,
  change: PlannedChange,
  { options, report, context, told }: ApplyInputs,
): Promise<DatabaseOutcome> {
  const { command, tell, confirm, dryRun } = context;
  const host = hostOf(address);
  const before = await reading(
    address,
    { option: "--database-url", throughPooler: false },
    async (session, server) => {
      const run = {
        others: 0,
        unfollowed: 0,
        steps: change.steps,
        host,
        options,
        findings: command === "apply" ? report.findings : ofTheWayBack(report.findings, change),
        told,
        beside: change.beside,
        generated: change.generated,
      };
      const database = skipping(
        await preflownDatabase(sourceOf(session, server), server, run),
        options.deploy.apply.skipped,
      );
      const [row] = (
        await session.extended(
          "SELECT s.setting FROM pg_catalog.pg_settings s WHERE s.name = 'deadlock_timeout'",
        )
      ).rows;
      return { server, deadlockTimeout: Number(row?.setting ?? 1000), database };
    },
  );
  sayChecks(before.database, tell);
  if (dryRun || before.database.outcome !== "done") return before.database;
  await confirm(before.server.database);
  try {
    return await applied(address, change, before, { options, context });
  } catch (error) {
    return endedBy(error, before.database);
  }
}

/** What is wrong with the way up is no reason to leave it there. What is generated lint has not read. */
function ofTheWayBack(findings: Report["findings"], { steps, generated }: PlannedChange): Report["findings"] {
  const sent = steps.filter(({ file }) => !generated.includes(file.path));
  return findings.filter(({ file, span: [start] }) =>
    sent.some((step) => step.file.path === file.path && step.span[0] <= start && start < step.span[1]),
  );
}

/** What a server that cannot be asked any more comes to; throws anything else. */
function endedBy(error: unknown, database: DatabaseOutcome): DatabaseOutcome {
  const taken = error instanceof ApplyLockTaken;
  const lost = [NoServer, SessionLost, ServerError].some((kind) => error instanceof kind);
  if (!(error instanceof Error) || (!taken && !lost)) throw error;
  const why = taken
    ? "another program applies a change to this database"
    : "the server cannot be asked any more; what it was building goes on, and the same command looks at what has become of it";
  const check: DeploymentCheck = {
    ...{ check: taken ? "apply-lock" : "connection", level: "stop" },
    message: `${why}: ${error.message}`,
  };
  return { ...database, outcome: taken ? "not-now" : "failed", checks: [...database.checks, check] };
}

async function applied(
  address: Address,
  change: PlannedChange,
  { server, deadlockTimeout, database }: Before,
  { options, context }: Omit<ApplyInputs, "report" | "told">,
): Promise<DatabaseOutcome> {
  const { tell, stops } = context;
  const { maintenanceWorkMem, parallelWorkers, analyze } = options.deploy.apply;
  const pace = { ...usualPace, ...paceOf(options), ...context.pace };
  const settings = [
    ...(maintenanceWorkMem === null ? [] : [["maintenance_work_mem", maintenanceWorkMem] as const]),
    ...(parallelWorkers === null
      ? []
      : [["max_parallel_maintenance_workers", String(parallelWorkers)] as const]),
  ];
  const say = (message: string) => tell({ event: "connection", step: null, message, facts: {} });
  const watcher = await openWatcher({ address, back: pace.back, tell: say });
  const builder = (step: Step) => openBuilder({ address, major: server.major, settings }, step);
  const facts = factsFor(watcher, server);
  const run: ApplyRun = { watcher, builder, facts, deadlockTimeout, pace, stops, tell };
  try {
    const ended = await carriedOut(change.steps, run);
    // Only what another session reads afterwards counts: the one that has built sees its own.
    const option = { option: "--database-url", throughPooler: false };
    try {
      await analyzed(ended, run, analyze);
      const wished = await reading(address, option, (session, now) => statesOf(session, now, change.wishes));
      return appliedDatabase(database, change, ended, { states: wished, replaced: watcher.replaced() });
    } catch (error) {
      return endedBy(error, { ...database, steps: unreadSteps(database, change, ended) });
    }
  } finally {
    await watcher.close();
  }
}

function paceOf({
  deploy: {
    apply: { wait, lockTimeout, tries },
  },
}: Options): Partial<Pace> {
  return { wait: wait === null ? null : wait * 1000, lockTimeout, tries };
}

/** What is skipped on request still is told, and stops nothing. */
function skipping(database: DatabaseOutcome, skipped: readonly string[]): DatabaseOutcome {
  const checks = database.checks.map(
    (check): DeploymentCheck =>
      check.level === "stop" && skipped.includes(check.check)
        ? { ...check, level: "warn", message: `${check.message} (skipped on request)` }
        : check,
  );
  // A build of an index that the change wants is looked on at, until it ends.
  const attached = database.steps.some(({ verdict }) => verdict === "busy");
  const others = checks.filter(
    ({ check, level }) => !(attached && check === "other-builds" && level === "stop"),
  );
  return { ...database, checks, outcome: outcomeOfChecks(others) };
}

function sayChecks({ name, host, major, user, checks }: DatabaseOutcome, tell: ApplyContext["tell"]): void {
  const message = `${name} at ${host}, PostgreSQL ${major}, as ${user}`;
  tell({ event: "database", step: null, message, facts: { name, host, major, user } });
  for (const { check, level, message: said } of checks)
    if (level !== "ok")
      tell({ event: "check", step: null, message: `${level} ${check}: ${said}`, facts: { check, level } });
}
