import { rules } from "../../rules/index.ts";
import type { CollectedFindings } from "../check/collect.ts";
import { unheld } from "../check/measured/budgets.ts";
import { planFindings } from "../check/measured/place-plan-findings.ts";
import { measuredCards, measuredFindings } from "../check/measured/sign-findings.ts";
import { type WeighedFindings, weighFindings } from "../check/measured/weigh-findings.ts";
import type { Discovery } from "../discover/index.ts";
import type { Options } from "../options.ts";
import { ruleCards } from "../product.ts";
import { inTime, patience } from "../prove/deadlines.ts";
import { AppliedHistory, together } from "../prove/history/applied-history.ts";
import { follow } from "../prove/history/follow.ts";
import { type MeasuredProof, measure, type Progress } from "../prove/index.ts";
import { Limits } from "../prove/limits.ts";
import { merged } from "../prove/merge.ts";
import { isTheWorlds, Parts } from "../prove/parts.ts";
import { betweenRemarks, few, historyRemarks, takenRemarks, told } from "../prove/remarks.ts";
import { type AddedColumn, addedBy } from "../prove/rows/later/added-columns.ts";
import { afterwards } from "../prove/server/clean-up/clean-up-after.ts";
import { type Database, NoServer, NotTakenAway, type Server, type Wish } from "../prove/server/index.ts";
import { Steps } from "../prove/steps.ts";
import { type MigrationsBetween, migrationsBetween } from "../read/unread-between.ts";
import { isControl } from "../sql/statements/transaction-control.ts";
import { Failures, failureOf } from "../text/run-failures.ts";
import type { HistoryProof, ModelledVersion, Proof, Report, Root, RunFailure, Tree } from "../types.ts";
import { FixTrials } from "./fixes/fix-trials.ts";
import { look } from "./lint.ts";
import { repairsFor } from "./lint-with-repairs.ts";
import { policyOf } from "./policy.ts";
import { preparedBase } from "./prepared-base.ts";
import { RepairTrials } from "./repairs/repair-trials.ts";
import { type SuppliedInputs, suppliedIn } from "./run-inputs.ts";
import { serverFor } from "./server-for.ts";
import { unmeasuredStatements } from "./unmeasured-statements.ts";
import { untilReported, versionsOf } from "./versions.ts";
import { type Measurement, reportOf } from "./whole-report.ts";

/** Where servers come from, and who is told how far it is. */
export interface Wing {
  readonly open: (wish: Wish) => Promise<Server>;
  readonly progress: Progress;
}

/** The whole program with its wing: what is read, then what a real PostgreSQL does with it. */
export async function prove(
  discovery: Discovery,
  options: Options,
  baseline: ReadonlySet<string>,
  wing: Wing,
): Promise<Report> {
  const looked = await look(discovery, options, baseline);
  const given = suppliedIn(discovery, options);
  const steps = new Steps();
  steps.begin("server");
  const server = await serverFor(looked.read.roots, wishOf(options, wing), wing.open);
  const failures = new Failures();
  // Of what a branch changes, what should stand there instead is run, too.
  const found = options.since === null ? [] : repairsFor(looked, discovery, options, baseline);
  const repairs = new RepairTrials(found, discovery, options);
  const measurement = await afterwards(
    async () => {
      const remarks = [...given.leftOut];
      const left = patience(options.prove.rows);
      const fixes = new FixTrials(looked.collected.findings, discovery, options);
      const settled = { server, options, ...given, wing, failures, repairs };
      const run: Run = {
        ...settled,
        remarks,
        left,
        fixes,
        limits: new Limits(),
        steps,
        histories: [],
        troubled: false,
      };
      const measured: MeasuredProof[] = [];
      for (const root of looked.read.roots) await proveRoot(root, run, measured, discovery.tree);
      return weighed(looked.collected, measured, run, baseline);
    },
    () => server.stop(),
    (error) => leftBehind(error).forEach(failures.add),
  );
  const report = reportOf(looked, discovery, options, { ...measurement, failures: failures.all });
  return options.since === null ? report : { ...report, repairs: repairs.settled };
}

function wishOf({ prove: { databaseUrl, allowHosts, schema }, postgresVersion }: Options, wing: Wing): Wish {
  const starting = "a server starts";
  wing.progress(starting);
  const announce = (what: string): void => wing.progress(starting, what);
  return { databaseUrl, allowHosts, copies: schema === null, major: postgresVersion, announce };
}

/** Anyone who passes a server has to hear what stays there; it never costs the report. */
function leftBehind(error: unknown): readonly RunFailure[] {
  const left =
    error instanceof NotTakenAway ? error.left : [`the clean-up ended: ${(error as Error).message}`];
  return left.map((message) => ({ message, file: null, span: null }));
}

/** What was read, weighed against what was shown, and what that adds. */
function weighed(
  collected: CollectedFindings,
  measured: readonly MeasuredProof[],
  run: Run,
  baseline: ReadonlySet<string>,
): Omit<Measurement, "failures"> {
  const { server, options, fixes, troubled } = run;
  const { troubles, remarks: more, ...shown } = merged(measured);
  const proof = proofOf(shown, run);
  const speaking = {
    version: server.version,
    same: server.major === options.postgresVersion,
    complete: !troubled,
    copied: server.named?.name ?? null,
    extensions: server.can.extensions,
  };
  const read = weighFindings(collected.findings, collected.ignored, measured, rules, speaking);
  for (const failure of unmeasured(read.ending, measured)) run.failures.add(failure);
  const met = [...read.met, ...planFindings(proof, options.budgets, read.findings)];
  const places = [...proof.statements, ...collected.unread];
  const own = measuredFindings(met, places, policyOf(options), baseline);
  const held = fixes.held(read.findings);
  return {
    findings: [...held.findings, ...own.findings],
    ignored: [...collected.ignored, ...own.ignored],
    proof,
    rules: ruleCards([...rules, ...measuredCards]),
    remarks: [
      ...read.remarks,
      ...told(server, options.postgresVersion),
      ...run.remarks,
      ...few(more, "more remarks of that kind"),
      ...few(troubles, "more troubles with the rows"),
      ...few(unheld(proof, options.budgets), "more remarks about budgets"),
      ...held.remarks,
    ],
  };
}

/**
 * What a throwaway server refuses, and somebody else's might not, ends what is measured of its version: neither it nor what
 * stands beside it has been measured to the end. One alone that wants a privilege is only what the server refuses.
 */
function unmeasured(
  ending: WeighedFindings["ending"],
  measured: readonly MeasuredProof[],
): readonly RunFailure[] {
  return ending.flatMap(({ run: { file, span, status, statement }, says }) => {
    const beside = measured.find(({ statements }) => statements.some((one) => one.statement === statement));
    const alone = beside?.statements.every((one) => one.statement === statement || isControl(one.statement));
    if (status === "refused" && alone) return [];
    return [{ file, span, message: `${file.path} is not measured to the end: ${says}` }];
  });
}

function proofOf(shown: Omit<Proof, "server">, { server, fixes, limits, steps, histories }: Run): Proof {
  limits.add("safe fixes tried", fixes.limit.done, fixes.limit.of);
  return {
    server: serverOf(server),
    ...(server.named ? { copiedFrom: server.named.name } : {}),
    ...(histories.length > 0 ? { history: together(histories) } : {}),
    ...shown,
    steps: steps.all,
    ...(limits.reached.length > 0 ? { limits: limits.reached } : {}),
  };
}

interface Run extends SuppliedInputs {
  readonly server: Server;
  readonly options: Options;
  readonly wing: Wing;
  readonly remarks: string[];
  /** How long the next message may take, in milliseconds; 0 once the whole run has taken too long. */
  readonly left: () => number;
  readonly fixes: FixTrials;
  readonly repairs: RepairTrials;
  readonly limits: Limits;
  readonly steps: Steps;
  readonly failures: Failures;
  readonly histories: HistoryProof[];
  /** Something that comes before the measured versions did not apply. */
  troubled: boolean;
}

/** Each version in its turn. A server that goes away takes the rest with it, and that is said. */
async function proveRoot(root: Root, run: Run, measured: MeasuredProof[], tree: Tree): Promise<void> {
  const history = new AppliedHistory();
  const added: AddedColumn[] = [];
  let taken = 0;
  try {
    run.steps.begin("history");
    const wanted = untilReported(root);
    const base = await preparedBase(wanted, run);
    for (const version of versionsOf(wanted, run.options, { history: true })) {
      if (version.reported) run.limits.add("migrations measured", run.left() > 0 ? 1 : 0, 1);
      if (run.left() === 0) {
        if (version.reported) run.failures.add({ ...startOf(version), message: notInTime });
        continue;
      }
      const before = [...added];
      added.push(...addedBy(version.up));
      if (version.reported) {
        measured.push(...(await proveVersion(version, base, run, before)));
        run.remarks.push(...history.under(version));
        if (version.version === wanted.versions.at(-1)) continue;
      } else if (run.server.named) {
        taken++;
        continue;
      }
      run.steps.begin("history");
      run.wing.progress(`${version.up[0]?.migration.file.path ?? root.folder} is applied`);
      const left = run.left();
      if (left === 0) continue;
      const { can, roles } = run.server;
      const following = { patience: left, schema: run.schema.length > 0, standIns: can.concurrency, roles };
      await follow(base, version, following, history);
    }
    await base.drop();
  } catch (error) {
    if (error instanceof NoServer) throw error;
    const what = `${root.folder} is not measured to the end`;
    run.failures.add(
      isTheWorlds(error)
        ? { message: `${what}: ${error.message}`, file: null, span: null }
        : failureOf(what, error, null),
    );
    run.troubled = true;
  }
  tellOf(history, run, migrationsBetween(untilReported(root), tree));
  run.remarks.push(...takenRemarks(run.server, root.folder, taken));
}

/** What came before, as far as it applied. A copied database stands for all of it. */
function tellOf(history: AppliedHistory, run: Run, between: readonly MigrationsBetween[]): void {
  const unread = run.server.named ? [] : between;
  run.troubled ||= history.proof.failed + unread.length > 0;
  if (!run.server.named) run.histories.push(history.proof);
  run.remarks.push(...betweenRemarks(unread), ...historyRemarks(history, run.options.prove.schema));
}

const notInTime = "this migration is not measured: the whole run had taken too long";

function startOf({ up, down }: ModelledVersion): Pick<RunFailure, "file" | "span"> {
  const file = (up[0] ?? down[0])?.migration.file ?? null;
  return { file, span: file ? [0, 0] : null };
}

async function proveVersion(
  version: ModelledVersion,
  base: Database,
  run: Run,
  added: readonly AddedColumn[],
): Promise<readonly MeasuredProof[]> {
  const { up, down } = version;
  const at = startOf(version);
  const name = at.file?.path ?? "";
  let now = name;
  const progress = (step: string): void => {
    now = `${name}: ${step}`;
    run.steps.begin(step);
    run.wing.progress(now);
  };
  const subject = {
    server: run.server,
    base,
    up,
    down,
    added,
    recorded: version.version.root.recorded,
    patience: inTime(run.left),
    limit: run.limits.add,
    tell: (detail: string) => run.wing.progress(now, detail),
  };
  const { seed, statistics, runbooks, workload } = run;
  const { budgets } = run.options;
  const load = { rows: run.options.prove.rows, seed, statistics, runbooks, workload, budgets };
  const measured = await measure(subject, load, progress);
  const parts = new Parts((up[0] ?? down[0])?.migration ?? null);
  if (measured.ended === null) {
    progress("fixes");
    await parts.part("fixes", () => run.fixes.try(subject));
    progress("repairs");
    await parts.part("repairs", () => run.repairs.try(subject));
  }
  for (const failure of [...measured.failures, ...parts.failures]) run.failures.add(failure);
  for (const failure of unmeasuredStatements(measured, at)) run.failures.add(failure);
  const ended = measured.ended ?? parts.ended?.message;
  // A migration that ends its own measurement, by whatever means, must not pass for one that was measured.
  if (ended !== undefined)
    run.failures.add({ ...at, message: `${name} is not measured to the end: ${ended}` });
  return measured.ended === null ? [measured] : [];
}

function serverOf({ major, version, provider, can }: Server): Proof["server"] {
  const measures = ["locks", ...(can.concurrency ? ["waits"] : []), ...(can.cancel ? ["cancel"] : [])];
  return { major, version, provider, measures };
}
