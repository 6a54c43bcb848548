import { isControl } from "../sql/statements/transaction-control.ts";
import type {
  Budgets,
  Interruption,
  Proof,
  ProvenIndex,
  Query,
  Run,
  RunFailure,
  Statistics,
} from "../types.ts";
import { interrupt } from "./interruption/index.ts";
import { type ObservedVersion, observe } from "./locks/observe-locks.ts";
import { Parts } from "./parts.ts";
import { withRows } from "./plans/before-after.ts";
import { type ComparedPlans, comparePlans } from "./plans/index.ts";
import { allRemarks, sentRemarks } from "./remarks.ts";
import { runAgain } from "./rerun/index.ts";
import { type RoundTrip, roundTrip } from "./round-trip/index.ts";
import { type FilledGround, onRows } from "./rows/filled-copy.ts";
import type { SeedRows } from "./rows/seed-data.ts";
import { withheld } from "./sending/sent-text.ts";
import { ServerError } from "./server/index.ts";
import { runsOf } from "./statement-results.ts";
import { likeProduction } from "./statistics/production-statistics.ts";
import { buildRange, type Projection, sampled } from "./statistics/projection.ts";
import { outerOf, type VersionUnderTest } from "./version-under-test.ts";
import { type Stalls, stall } from "./waits/lock-waits.ts";

export type { VersionUnderTest } from "./version-under-test.ts";

/** What one version has shown. */
export type MeasuredProof = Pick<
  Proof,
  | "rows"
  | "rowsFrom"
  | "unfilled"
  | "seedData"
  | "statistics"
  | "statements"
  | "indexes"
  | "rollback"
  | "rerun"
  | "interruption"
  | "plans"
  | "writes"
  | "untimed"
> & {
  readonly troubles: readonly string[];
  /** What is to be said of the whole run. */
  readonly remarks: readonly string[];
  /** Measurements that broke; the others stand. */
  readonly failures: readonly RunFailure[];
  /** The server's words or the clock's, which ended it before all was measured. */
  readonly ended: string | null;
};

/** Says what is being measured, and how far that is, for anyone who waits. */
export type Progress = (step: string, detail?: string) => void;

/** What is measured with, besides the migrations. */
export interface Load {
  readonly rows: number;
  /** SQL that brings rows, instead of those that we make up. */
  readonly seed: (SeedRows & { readonly path: string }) | null;
  /** null: nobody gives one, and each new index is asked what it is made for. */
  readonly workload: readonly Query[] | null;
  /** What the repository's runbooks explain; asked as far as it reads a table of the change. */
  readonly runbooks: readonly Query[];
  /** Queries are planned with production's, and not run; null: they run on rows. */
  readonly statistics: Statistics | null;
  readonly budgets: Budgets;
}

/** Measures one version on copies of what came before it, each measurement by itself. */
export async function measure(
  subject: VersionUnderTest,
  load: Load,
  progress: Progress,
): Promise<MeasuredProof> {
  const [first] = [...subject.up, ...subject.down];
  const parts = new Parts(first ? { file: first.migration.file, span: [0, 0] } : null);
  const found = await measuredIn(parts, subject, load, progress);
  return { ...found, failures: parts.failures, ended: parts.ended?.message ?? null };
}

type MeasuredParts = Omit<MeasuredProof, "failures" | "ended">;

const nothing: MeasuredParts = { statements: [], indexes: [], troubles: [], remarks: [] };
const unseen: ObservedVersion = { seen: new Map(), outcomes: [], fillable: [] };

async function measuredIn(
  parts: Parts,
  subject: VersionUnderTest,
  load: Load,
  progress: Progress,
): Promise<MeasuredParts> {
  const step = <T>(name: string, work: () => Promise<T>): Promise<T | null> =>
    parts.part(name, () => {
      progress(name);
      return work();
    });
  // Of what is not sent, nothing is to be said.
  if (isUnsent(subject)) return { ...nothing, statements: runsOf(subject, [], unseen) };
  const trip = await step("up, down and up again", () => roundTrip(subject));
  if (!trip) return nothing;
  const observed = (await step("locks", () => observe(subject))) ?? unseen;
  const runs = runsOf(subject, trip.outcomes, observed);
  const { done } = trip;
  if (done === null) return { ...nothing, statements: runs, indexes: trip.indexes };
  const shown = await parts.part("waits and queries", () =>
    onFilled(subject, observed, trip, load, progress),
  );
  const planned = await parts.part("plans", () => likeThere(subject, load, progress));
  const compared = planned?.compared ?? (load.statistics ? null : shown?.compared);
  const interruption = await step("interruption", () => interruptions(subject, observed, trip));
  const again = () => runAgain(subject, { ...trip, done }, interruption ?? []);
  const rerun = await step("second run", again);
  return {
    ...(shown && shown.ground.filled.length > 0 ? dataOf(load, shown.ground) : {}),
    ...unfilledIn(shown),
    statements: shown ? runs.map((run) => withWaits(run, shown.stalls, timedIn(shown, observed))) : runs,
    ...(planned?.compared ? { statistics: planned.from } : {}),
    indexes: trip.indexes.map((index) => ({
      ...index,
      ...sizeOf(index, shown),
      ...compared?.used.get(index.name),
      ...projectionOf(index, planned, shown),
    })),
    troubles: shown?.ground.troubles ?? [],
    remarks: allRemarks(sentRemarks(subject), planned?.remarks, shown?.remarks, shown?.compared?.sparse),
    ...(trip.rollback ? { rollback: trip.rollback } : {}),
    ...(rerun ? { rerun } : {}),
    ...(interruption ? { interruption } : {}),
    ...(compared ? { plans: compared.plans } : {}),
    ...(shown?.compared ? writesOf(shown.compared) : {}),
  };
}

function writesOf({ writes, untimed }: ComparedPlans): Pick<Proof, "writes" | "untimed"> {
  return { writes, ...(untimed.length > 0 ? { untimed } : {}) };
}

function isUnsent({ up }: VersionUnderTest): boolean {
  const outer = outerOf(up);
  return outer.length > 0 && outer.every((one) => isControl(one) || withheld(one)?.status === "skipped");
}

interface FilledOutcome {
  readonly ground: FilledGround;
  readonly stalls: Stalls;
  readonly compared: ComparedPlans | null;
  readonly remarks: readonly string[];
}

/** null: the server has one session, or no rows are wanted. */
async function onFilled(
  subject: VersionUnderTest,
  { seen, fillable }: ObservedVersion,
  { indexes }: RoundTrip,
  { rows, seed, workload, runbooks, statistics, budgets }: Load,
  progress: Progress,
): Promise<FilledOutcome | null> {
  if (!subject.server.can.concurrency || (rows === 0 && !seed)) return null;
  const waited = new Set([...seen.values()].flatMap((one) => one.tables));
  const contested = fillable.filter((table) => waited.has(table));
  const data = seed ? `the rows of ${seed.path}` : `${rows} rows`;
  progress(`tables with ${data}`);
  const wanted = { contested, fillable, indexes, workload, runbooks, rows, seed, statistics };
  return onRows(subject, wanted, async (ground) => {
    progress(`waits with ${data}`);
    const stalls = await stall(subject, seen, ground);
    progress("queries before and after");
    // Planned elsewhere, they are here for what writers pay.
    const queries = statistics ? { workload: [], runbooks: [], budgets } : { workload, runbooks, budgets };
    const shown = { ground, stalls, remarks: ground.remarks };
    try {
      const compared = await comparePlans(subject, ground.database, withRows(subject, ground), queries);
      return { ...shown, compared };
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      const said = `with ${data} the change does not go through, and no query is asked: ${error.message}`;
      return { ...shown, remarks: [...shown.remarks, said], compared: null };
    }
  });
}

interface PlannedQueries {
  readonly compared: ComparedPlans | null;
  readonly from: NonNullable<Proof["statistics"]>;
  readonly projections: ReadonlyMap<string, Projection>;
  readonly remarks: readonly string[];
}

/** The queries planned with production's statistics, over no rows at all; null: nobody gives any. */
async function likeThere(
  subject: VersionUnderTest,
  { statistics, workload, runbooks, budgets }: Load,
  progress: Progress,
): Promise<PlannedQueries | null> {
  if (!statistics) return null;
  const { path, major, redacted } = statistics;
  const from = { path, major, redacted };
  const without = (why: string): PlannedQueries => ({
    ...{ compared: null, from, projections: new Map() },
    remarks: [`nothing is planned with the statistics of ${path}: ${why}`],
  });
  if (!subject.server.can.concurrency)
    return without("this server has one session, and its files are out of reach");
  progress(`queries planned with the statistics of ${path}`);
  const furnished = likeProduction(subject, statistics);
  try {
    const compared = await comparePlans(subject, subject.base, furnished, { workload, runbooks, budgets });
    return { compared, from, projections: furnished.projections(), remarks: furnished.remarks() };
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    return without(`the server says: ${error.message}`);
  }
}

function sizeOf({ name }: ProvenIndex, shown: FilledOutcome | null): Partial<ProvenIndex> {
  const { sample: _, built: __, ...size } = shown?.stalls.sizes.get(name) ?? {};
  return size;
}

function projectionOf(
  { name }: ProvenIndex,
  planned: PlannedQueries | null,
  shown: FilledOutcome | null,
): Pick<ProvenIndex, "projected"> {
  const projection = planned?.projections.get(name);
  if (!projection) return {};
  const size = shown?.stalls.sizes.get(name);
  const projected = sampled(projection, size);
  const buildMs = size && buildRange(size, projected);
  return { projected: { ...projected, ...(buildMs ? { buildMs } : {}) } };
}

function dataOf(
  { rows, seed, statistics }: Load,
  { follows }: FilledGround,
): Pick<Proof, "rows" | "rowsFrom" | "seedData"> {
  if (seed) return { seedData: seed.path };
  return { rows, ...(statistics && follows ? { rowsFrom: { path: statistics.path } } : {}) };
}

/** pg_class in use by pending trigger events, or by an open cursor: whatever the rows are, that there are some is enough. */
const OBJECT_IN_USE = "55006";

/** Tables that were to have rows and have none, and why. */
function unfilledIn(shown: FilledOutcome | null): Pick<Proof, "unfilled"> {
  if (!shown) return {};
  const { unfilled } = shown.ground;
  const others = (shown.compared?.empty ?? []).filter((name) =>
    unfilled.every(({ table }) => table !== name),
  );
  const all = [...unfilled, ...others.map((table) => ({ table, why: "no rows were made for it" }))];
  return all.length > 0 ? { unfilled: all } : {};
}

/** Whether a statement's figures are those of tables with rows. */
function timedIn({ ground }: FilledOutcome, { seen }: ObservedVersion): (run: Run) => boolean {
  const unfilled = ground.unfilled.map(({ table }) => table);
  return ({ statement }) => !(seen.get(statement)?.tables ?? []).some((table) => unfilled.includes(table));
}

function withWaits(run: Run, { waits, durations, refusal }: Stalls, isTimed: (run: Run) => boolean): Run {
  const own = refusal?.statements.some(({ file, span }) => file === run.file && span === run.span);
  // What did not run through has no time of its own. Rows that are made up may be to blame, but not for this.
  if (refusal && own)
    return refusal.sqlstate === OBJECT_IN_USE && run.status === "ok"
      ? { ...run, status: "error", sqlstate: refusal.sqlstate, message: refusal.message }
      : run;
  if (!isTimed(run)) return run;
  const [waited, durationMs] = [waits.get(run.statement), durations.get(run.statement)];
  return {
    ...run,
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(waited ? { waits: waited } : {}),
  };
}

async function interruptions(
  subject: VersionUnderTest,
  { seen }: ObservedVersion,
  { before }: RoundTrip,
): Promise<readonly Interruption[] | null> {
  const waits = [...seen].flatMap(([statement, { phases }]) =>
    phases ? [[statement, phases] as const] : [],
  );
  if (!subject.server.can.cancel || waits.length === 0) return null;
  return interrupt(subject, new Map(waits), before);
}
