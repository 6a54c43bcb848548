import type { Discovery } from "../discover/index.ts";
import type { DeployOptions, Level, Options, OutputFormat } from "../options.ts";
import type { Look } from "../report/look.ts";
import { UsageError } from "../types/usage-error.ts";
import type {
  FolderSettings,
  Repair,
  Report,
  RuleInfo,
  SentSqlRun,
  SourceFile,
  Tree,
  UnreadMigrations,
  WrittenRunbook,
} from "../types.ts";
import type { ApplyContext } from "./deployment/apply.ts";
import type { Fleet } from "./deployment/fleet.ts";
import type { StatementFacts } from "./statement-facts.ts";

export type { StopRequests } from "../deploy/apply/run.ts";
export type { ApplyCommand } from "./deployment/fit-for-apply.ts";
export type { JournalOfRun } from "./deployment/noted-run.ts";

/** What the command line calls, loaded when it is called: `--help` waits for no grammar. */
export interface Stages {
  /** Begins to load and compile what reads, beside whatever is done meanwhile. */
  readonly warm: () => void;
  readonly rules: () => Promise<readonly RuleInfo[]>;
  readonly tools: () => Promise<readonly string[]>;
  readonly folderSettings: () => Promise<readonly FolderSettings[]>;
  /** The run with those migrations besides that the commands of its documents run. */
  readonly withMigrationsRun: (discovery: Discovery, options: Options) => Promise<Discovery>;
  readonly lint: (discovery: Discovery, options: Options, baseline: ReadonlySet<string>) => Promise<Report>;
  /** What is known of each statement besides: how it is sent, what it locks, and where that comes from. */
  readonly statementFacts: (discovery: Discovery, options: Options) => Promise<readonly StatementFacts[]>;
  readonly lintFixed: (
    discovery: Discovery,
    options: Options,
    baseline: ReadonlySet<string>,
  ) => Promise<FixedFiles>;
  /** Reads migrations, and says what should stand in the place of those with errors and warnings. */
  readonly withRepairs: (
    discovery: Discovery,
    options: Options,
    baseline: ReadonlySet<string>,
  ) => Promise<Report>;
  /** What should stand in the place of migrations with errors and warnings, and the report of what that leaves. */
  readonly repaired: (
    discovery: Discovery,
    options: Options,
    baseline: ReadonlySet<string>,
  ) => Promise<{ readonly report: Report; readonly repairs: readonly Repair[] }>;
  /** The migration folders of a repository. */
  readonly roots: (discovery: Discovery) => Promise<DetectedRoots>;
  /** What options make of a rule for a file; null: its own severity. */
  readonly levels: (options: Options) => Promise<(rule: string, path: string) => Level | null>;
  /** The tables that migrations make, change or index, as written in SQL. */
  readonly touched: (discovery: Discovery, options: Options) => Promise<readonly string[]>;
  /** Rejects with a UsageError where no server can be had. `progress` hears what is being measured. */
  readonly prove: (
    discovery: Discovery,
    options: Options,
    baseline: ReadonlySet<string>,
    progress: (step: string, detail?: string) => void,
  ) => Promise<Report>;
  /** Takes away from an external server what killed runs have left there. Rejects as `prove` does. */
  readonly cleanUp: (
    url: string,
    allowHosts: readonly string[],
  ) => Promise<Readonly<Record<"removed" | "left" | "failed", readonly string[]>>>;
  /** Proves, makes the safe fixes that have run, and proves again until none is left. */
  readonly proveFixed: (...given: Parameters<Stages["prove"]>) => Promise<FixedFiles>;
  /** What each migration would send. */
  readonly sentSql: (discovery: Discovery, options: Options) => Promise<SentSqlRun>;
  /** Looks at databases, and rejects with a UsageError where one cannot be asked. */
  readonly verify: (
    discovery: Discovery,
    options: Options,
    targets: { readonly databaseUrl: string | null; readonly replicaUrls: readonly string[] },
  ) => Promise<Report>;
  /** Asks a database whether a change may start now, and rejects as `verify` does. */
  readonly preflight: (discovery: Discovery, options: Options, databaseUrl: string | null) => Promise<Report>;
  /** The SELECT that asks what `preflight` asks. */
  readonly preflightQuery: (discovery: Discovery, options: Options) => Promise<string>;
  /** What the indexes of a database need, and rejects as `verify` does. `tree`: where an earlier report is read. */
  readonly health: (
    tree: Tree,
    options: DeployOptions,
    targets: { readonly databaseUrl: string; readonly replicaUrls: readonly string[] },
  ) => Promise<Report>;
  /** Brings index statements to a database, and rejects as `verify` does. */
  readonly apply: (discovery: Discovery, options: Options, context: ApplyContext) => Promise<Report>;
  /** The databases of a file. Rejects with a UsageError. */
  readonly fleet: (
    tree: Tree,
    path: string,
    env: Readonly<Record<string, string | undefined>>,
  ) => Promise<Fleet>;
  /** The document for a change. Rejects with a UsageError where it has none. */
  readonly runbook: (discovery: Discovery, options: Options) => Promise<WrittenRunbook>;
  readonly runbookText: (runbook: WrittenRunbook, format: "markdown" | "html") => Promise<string>;
  /** How what happens meanwhile is told. */
  readonly events: () => Promise<typeof import("../report/deployment/event-line.ts")>;
  /** The SELECT that asks what `verify` asks. */
  readonly verifyQuery: (discovery: Discovery, options: Options) => Promise<string>;
  readonly render: (report: Report, format: OutputFormat, look: Look) => Promise<string>;
}

/** There is no server to measure on. */
export class WithoutServer extends UsageError {}

/** The migration folders of a repository: those that are read, and those that nobody reads. */
export interface DetectedRoots {
  readonly roots: readonly DetectedRoot[];
  readonly unread: readonly UnreadMigrations[];
}

export interface DetectedRoot {
  readonly folder: string;
  readonly tool: string;
  readonly why: string;
}

export interface FixedFiles {
  /** What is left after the fixes. */
  readonly report: Report;
  /** The files with their new texts, by path. Nothing is written yet. */
  readonly changed: ReadonlyMap<string, SourceFile>;
  /** How many places of each of them. */
  readonly made?: ReadonlyMap<string, number>;
}

const reading = () => import("./reading.ts");

/** Who has no server is told by the command line; a server that cannot be had is the user's to change. */
async function serving<T>(work: () => Promise<T>): Promise<T> {
  const { NoServer } = await import("../postgres/server.ts");
  return work().catch((error: unknown) => {
    throw error instanceof NoServer ? new WithoutServer(error.message) : error;
  });
}

/** Each part of the program is a file of its own beside the others, read from the disk when it is first called. */
export const stages: Stages = {
  warm: () =>
    void reading()
      .then(({ loadGrammar }) => loadGrammar())
      // Whoever needs the grammar waits for it, and then meets the error too.
      .catch(() => {}),
  rules: async () => {
    const { rules, ruleCards, measuredCards } = await reading();
    return ruleCards([...rules, ...measuredCards]);
  },
  tools: async () => (await reading()).tools.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
  folderSettings: async () => (await reading()).folderSettings,
  withMigrationsRun: async (...given) =>
    (await import("./runbooks/migrations-run.ts")).withMigrationsRun(...given),
  lint: async (...given) => (await reading()).lint(...given),
  statementFacts: async (...given) => (await import("./statement-facts.ts")).statementFacts(...given),
  lintFixed: async (...given) => (await import("./fixes/fix-rounds.ts")).lintFixed(...given),
  withRepairs: async (...given) => (await import("./lint-with-repairs.ts")).lintRepaired(...given),
  repaired: async (...given) => (await import("./lint-with-repairs.ts")).repaired(...given),
  roots: async (...given) => (await reading()).rootsIn(...given),
  levels: async (...given) => (await reading()).policyOf(...given).level,
  touched: async (...given) => (await reading()).touchedIn(...given),
  prove: async (discovery, options, baseline, progress) => {
    const { prove } = await import("./prove.ts");
    const { NoServer, openServer } = await import("../prove/server/index.ts");
    try {
      return await prove(discovery, options, baseline, { open: openServer, progress });
    } catch (error) {
      throw error instanceof NoServer ? new WithoutServer(error.message) : error;
    }
  },
  cleanUp: async (...given) => {
    const { cleanedUp, NoServer } = await import("../prove/server/index.ts");
    try {
      return await cleanedUp(...given);
    } catch (error) {
      throw error instanceof NoServer ? new WithoutServer(error.message) : error;
    }
  },
  proveFixed: async (discovery, options, baseline, progress) => {
    const { fixInRounds: mended } = await import("./fixes/fix-rounds.ts");
    return mended(discovery, (now) => stages.prove(now, options, baseline, progress));
  },
  sentSql: async (...given) => (await import("./sent-sql.ts")).sentSqlOf(...given),
  verify: (...given) => serving(async () => (await import("./deployment/verify.ts")).verify(...given)),
  preflight: (...given) =>
    serving(async () => (await import("./deployment/preflight.ts")).preflight(...given)),
  health: (...given) => serving(async () => (await import("./deployment/health.ts")).health(...given)),
  preflightQuery: (...given) =>
    serving(async () => (await import("./deployment/preflight-answer.ts")).preflightQuery(...given)),
  apply: (...given) => serving(async () => (await import("./deployment/apply.ts")).applyChange(...given)),
  fleet: async (...given) => (await import("./deployment/fleet.ts")).fleetIn(...given),
  runbook: async (...given) => (await import("./deployment/runbook.ts")).runbookFor(...given),
  runbookText: async (runbook, format) =>
    format === "html"
      ? (await import("../report/runbook/html.ts")).runbookHtml(runbook)
      : (await import("../report/runbook/markdown.ts")).runbookMarkdown(runbook),
  events: () => import("../report/deployment/event-line.ts"),
  verifyQuery: (...given) =>
    serving(async () => (await import("./deployment/verify.ts")).verifyQuery(...given)),
  render: async (report, format, look) => {
    if (format === "html") return (await import("../report/index.ts")).render(report, format, look);
    if (format === "prometheus")
      return (await import("../report/prometheus/metrics.ts")).prometheusMetrics(report);
    return (await reading()).renderText(report, format, look);
  },
};
