import { rules } from "../rules/index.ts";
import { demanded } from "./check/demanded.ts";
import { measuredCards } from "./check/measured.ts";
import { proven } from "./check/proven.ts";
import type { Discovery } from "./discover/index.ts";
import { markdownIn } from "./discover/markdown.ts";
import { UsageError } from "./discover/usage.ts";
import { FixTrials } from "./fixes.ts";
import { lint, policyOf, rootsOf } from "./lint.ts";
import { model } from "./model/index.ts";
import type { Options } from "./options.ts";
import { alone } from "./parse/alone.ts";
import { parse, parseMigration } from "./parse/index.ts";
import { parseSeed } from "./parse/seed.ts";
import { parseStatistics } from "./parse/statistics.ts";
import { parseExport } from "./parse/workload/exported.ts";
import { parseWorkload } from "./parse/workload/index.ts";
import { parseRunbook } from "./parse/workload/runbook.ts";
import { ruleCards } from "./product.ts";
import { execute, follow, load } from "./prove/history.ts";
import { type Load, type Measured, measure, type Progress } from "./prove/index.ts";
import { inTime, Limits } from "./prove/limits.ts";
import { merged } from "./prove/merge.ts";
import { needsOf } from "./prove/names.ts";
import { few, historyRemarks, missing, patience, takenRemarks, told } from "./prove/remarks.ts";
import { type Database, NoServer, type Server, type Wish } from "./prove/server/index.ts";
import { positionAt } from "./sql/offsets.ts";
import type {
  ModelledVersion,
  Parsed,
  Proof,
  Report,
  Root,
  SourceFile,
  Statistics,
  Workload,
} from "./types.ts";

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
  const report = await lint(discovery, options, baseline);
  const { roots } = rootsOf(discovery, options);
  const given = givenIn(discovery, options);
  wing.progress("a server starts");
  const { databaseUrl, allowHosts } = options.prove;
  const copies = options.prove.schema === null;
  const server = await wing.open({ databaseUrl, allowHosts, copies, major: options.postgresVersion });
  try {
    const remarks = [...leftOut(given.workload, options)];
    const left = patience(options.prove.rows);
    const fixes = new FixTrials(report, discovery, options);
    const settled = { server, options, ...given, wing };
    const run: Run = { ...settled, remarks, left, fixes, limits: new Limits(), troubled: false };
    const measured: Measured[] = [];
    for (const root of roots) await proveRoot(root, run, measured);
    return weighed(report, measured, run, baseline);
  } finally {
    await server.stop();
  }
}

/** What was read, with what was shown of it. */
function weighed(
  report: Report,
  measured: readonly Measured[],
  { server, options, remarks, fixes, limits, troubled }: Run,
  baseline: ReadonlySet<string>,
): Report {
  const { troubles, remarks: more, ...shown } = merged(measured);
  limits.add("safe fixes tried", fixes.limit.done, fixes.limit.of);
  const copied = server.named?.name ?? null;
  const proof: Proof = {
    server: serverOf(server),
    ...(copied === null ? {} : { copiedFrom: copied }),
    ...shown,
    ...(limits.reached.length > 0 ? { limits: limits.reached } : {}),
  };
  const speaking = {
    version: server.version,
    same: server.major === options.postgresVersion,
    complete: !troubled,
    copied,
  };
  const policy = policyOf(options);
  const met = { ...proven(report, measured, rules, speaking, policy, baseline), proof };
  const said = [
    ...met.remarks,
    ...told(server, options.postgresVersion),
    ...remarks,
    ...few(more, "more of production's statistics could not be used"),
    ...few(troubles, "more troubles with the rows"),
  ];
  const held = demanded(met, options.budgets, policy, baseline);
  return fixes.told({ ...held, remarks: said, rules: ruleCards([...rules, ...measuredCards]) });
}

/** What a run is told in files, besides the migrations. */
interface Given extends Pick<Load, "seed" | "statistics" | "runbooks"> {
  readonly schema: readonly Parsed[];
  readonly workload: Workload | null;
}

interface Run extends Given {
  readonly server: Server;
  readonly options: Options;
  readonly wing: Wing;
  readonly remarks: string[];
  /** How long the next message may take, in milliseconds; 0 once the whole run has taken too long. */
  readonly left: () => number;
  readonly fixes: FixTrials;
  readonly limits: Limits;
  /** Something that comes before the measured versions did not apply. */
  troubled: boolean;
}

/** Each version in its turn. A server that goes away takes the rest with it, and that is said. */
async function proveRoot(root: Root, run: Run, measured: Measured[]): Promise<void> {
  const troubles: string[] = [];
  let [there, taken] = [0, 0];
  try {
    const base = await baseFor(root, run);
    const versions = model(root, parse(root), { changeSet: run.options.since !== null, history: true });
    for (const version of versions) {
      if (version.reported) run.limits.add("migrations measured", run.left() > 0 ? 1 : 0, 1);
      if (run.left() === 0) continue;
      if (version.reported) measured.push(...(await proveVersion(version, base, run)));
      else if (run.server.named) {
        taken++;
        continue;
      }
      run.wing.progress(`${version.up[0]?.migration.file.path ?? root.folder} is applied`);
      const left = run.left();
      if (left === 0) continue;
      const met = await follow(base, version, left, run.schema.length > 0);
      // What a reported version cannot do is said of its statements.
      if (!version.reported) troubles.push(...met.troubles);
      there += version.reported ? 0 : met.there;
    }
    await base.drop();
  } catch (error) {
    if (error instanceof NoServer) throw error;
    troubles.push(`${root.folder} is not measured to the end: ${(error as Error).message}`);
  }
  run.troubled ||= troubles.length > 0;
  run.remarks.push(...historyRemarks({ troubles, there }, run.options.prove.schema));
  run.remarks.push(...takenRemarks(run.server, root.folder, taken));
}

async function proveVersion(
  version: ModelledVersion,
  base: Database,
  run: Run,
): Promise<readonly Measured[]> {
  const { up, down } = version;
  const name = (up[0] ?? down[0])?.migration.file.path ?? "";
  let now = name;
  const progress = (step: string): void => {
    now = `${name}: ${step}`;
    run.wing.progress(now);
  };
  const subject = {
    server: run.server,
    base,
    up,
    down,
    recorded: version.version.root.recorded,
    patience: inTime(run.left),
    limit: run.limits.add,
    tell: (detail: string) => run.wing.progress(now, detail),
  };
  try {
    const { seed, statistics, runbooks } = run;
    const workload = run.workload?.queries ?? null;
    const load = { rows: run.options.prove.rows, seed, statistics, runbooks, workload };
    const measured = await measure(subject, load, progress);
    progress("fixes");
    await run.fixes.try(subject);
    return [measured];
  } catch (error) {
    run.remarks.push(`${name} is not measured to the end: ${(error as Error).message}`);
    return [];
  }
}

/** A database with what the migrations presuppose: roles, extensions, and the schema that somebody gives. */
async function baseFor(root: Root, { server, schema, remarks, left }: Run): Promise<Database> {
  const { roles, extensions } = needsOf(statementsOf(root, schema));
  await server.roles([...roles]);
  remarks.push(...missing(server, [...extensions]));
  const base = await (server.named?.copy([...extensions]) ?? server.database([...extensions]));
  const troubles = await load(base, schema, left());
  remarks.push(...few(troubles, "more statements of the schema do not load"));
  if (root.ledger !== null) await execute(base, root.ledger, left());
  return base;
}

/** One version after the other, so that a long history never stands in memory. */
function* statementsOf(root: Root, schema: readonly Parsed[]): Iterable<Parsed> {
  yield* schema;
  for (const { up, down } of parse(root)) for (const one of [...up, ...down]) yield* one.statements;
}

/** Of a repository full of runbooks. */
const MOST_EXPLAINED = 300;

/** Whatever is wrong in one of these files is the user's to mend, before a server is started. */
function givenIn(discovery: Discovery, options: Options): Given {
  const workload = workloadOf(discovery, options);
  return {
    schema: schemaOf(discovery, options),
    seed: seedOf(discovery, options),
    workload,
    runbooks:
      workload === null ? [...markdownIn(discovery.tree)].flatMap(parseRunbook).slice(0, MOST_EXPLAINED) : [],
    statistics: statisticsOf(discovery, options),
  };
}

/** The statements of --schema. */
function schemaOf({ tree }: Discovery, { prove: { schema: path } }: Options): readonly Parsed[] {
  if (path === null) return [];
  const text = tree.read(path);
  if (text === null)
    throw new UsageError(`the file ${path} of --schema cannot be read; it takes SQL of at most 8 MB`);
  const file: SourceFile = { path, text, changed: "none" };
  const migration = alone(file, "it is loaded before the migrations", { psql: true });
  return parseMigration(migration).statements;
}

/** A dump of so many bytes holds millions of rows, and goes into one string. */
const LARGEST_SEED = 256 * 2 ** 20;

/** The rows of --seed-data. */
function seedOf({ tree }: Discovery, { prove: { seedData: path } }: Options): Load["seed"] {
  if (path === null) return null;
  const text = tree.read(path, LARGEST_SEED);
  if (text === null)
    throw new UsageError(
      `the file ${path} of --seed-data cannot be read; it takes SQL in UTF-8, of at most 256 MB with the data of COPY`,
    );
  const seed = parseSeed({ path, text, changed: "none" });
  if ("wrong" in seed) throw new UsageError(`${path} of --seed-data cannot be loaded: ${seed.wrong}`);
  return { path, ...seed };
}

/** The queries of --workload. */
function workloadOf({ tree }: Discovery, { prove: { workload } }: Options): Workload | null {
  if (workload === null) return null;
  const text = tree.read(workload);
  if (text === null)
    throw new UsageError(
      `the workload ${workload} cannot be read; --workload takes a file of SQL, JSON or CSV of at most 8 MB`,
    );
  const file: SourceFile = { path: workload, text, changed: "none" };
  const read = /\.(json|csv)$/.test(workload) ? parseExport(file) : parseWorkload(file);
  if (read === null)
    throw new UsageError(
      `${workload} is no export of queries: it needs a column "query"; indexwright workload prints the SQL that makes one`,
    );
  const [first] = read.wrong;
  if (first) throw new UsageError(`${workload}:${positionAt(file, first.at).line}: ${first.message}`);
  if (read.queries.length === 0) throw new UsageError(`the workload ${workload} holds no query`);
  return read;
}

/** Production's statistics. The file may come from anywhere, and is held to its form. */
function statisticsOf({ tree }: Discovery, { prove: { statistics } }: Options): Statistics | null {
  if (statistics === null) return null;
  const text = tree.read(statistics);
  if (text === null)
    throw new UsageError(
      `the statistics ${statistics} cannot be read; --statistics takes a file of JSON of at most 8 MB, as the SQL that indexwright statistics prints makes it`,
    );
  const read = parseStatistics({ path: statistics, text, changed: "none" });
  if ("wrong" in read) throw new UsageError(`${statistics}: ${read.wrong}`);
  return read;
}

function leftOut(workload: Workload | null, { prove }: Options): readonly string[] {
  if (!workload?.left) return [];
  return [`${workload.left} of the entries of ${prove.workload} are left out: they cannot be planned`];
}

function serverOf({ major, version, provider, can }: Server): Proof["server"] {
  const measures = ["locks", ...(can.concurrency ? ["waits"] : []), ...(can.cancel ? ["cancel"] : [])];
  return { major, version, provider, measures };
}
