import type { Discovery } from "../discover/index.ts";
import { markdownIn } from "../discover/markdown.ts";
import type { Options } from "../options.ts";
import { parseMigration } from "../parse/index.ts";
import { alone } from "../parse/script-migration.ts";
import { parseSeed } from "../parse/seed.ts";
import { parseStatistics } from "../parse/statistics.ts";
import { parseWorkload } from "../parse/workload/index.ts";
import { parseQueryLog } from "../parse/workload/query-log.ts";
import { parseRunbook } from "../parse/workload/runbook.ts";
import { parseExport } from "../parse/workload/workload-export.ts";
import type { Load } from "../prove/index.ts";
import { positionAt } from "../text/offsets.ts";
import { UsageError } from "../types/usage-error.ts";
import type { ParsedStatement, Query, SourceFile, Statistics, Tree, Workload } from "../types.ts";

/** What `prove` is given in files, besides the migrations. */
export interface SuppliedInputs extends Pick<Load, "seed" | "statistics" | "workload" | "runbooks"> {
  readonly schema: readonly ParsedStatement[];
  /** What of a schema is not read, and which entries of a workload nothing is asked for, in sentences. */
  readonly leftOut: readonly string[];
}

/** Of a repository full of runbooks. */
const MOST_EXPLAINED = 300;

/** Whatever is wrong in one of these files is the user's to fix, before a server is started: a UsageError. */
export function suppliedIn(discovery: Discovery, options: Options): SuppliedInputs {
  const { schema, seedData, workload, statistics } = options.prove;
  const files = workload.map((path) => ({ path, ...workloadIn(discovery, path) }));
  const before = schema === null ? { statements: [], unread: [] } : schemaIn(discovery, schema);
  return {
    schema: before.statements,
    seed: seedData === null ? null : seedIn(discovery, seedData),
    workload: files.length === 0 ? null : together(files),
    runbooks: [...markdownIn(discovery.tree)].flatMap(parseRunbook).slice(0, MOST_EXPLAINED),
    statistics: statistics === null ? null : statisticsIn(discovery, statistics),
    leftOut: [...before.unread, ...files.flatMap(leftOutOf)],
  };
}

function leftOutOf({ path, queries, left = [], beyond = 0 }: Workload & { readonly path: string }) {
  const count = queries.length + left.length;
  const named = left.slice(0, MOST_UNREAD).map((one) => `"${one}"`);
  const more = left.length > named.length ? ` and ${left.length - named.length} more` : "";
  return [
    ...(left.length === 0
      ? []
      : [
          `of ${count} entries of ${path} ${left.length} are commands that have no plan: ${named.join(", ")}${more}`,
        ]),
    ...(beyond === 0 ? [] : [`the first ${count} entries of ${path} are asked, and not the other ${beyond}`]),
  ];
}

interface Schema {
  readonly statements: readonly ParsedStatement[];
  /** In sentences. */
  readonly unread: readonly string[];
}

const MOST_UNREAD = 5;

/** A file that somebody has named; else the complaint, with what this kind of file is to be. */
function textOf(tree: Tree, path: string, name: string, takes: string, mostBytes?: number): string {
  const looked = tree.given(path, mostBytes);
  if ("text" in looked) return looked.text;
  const why = looked.why === null ? "" : ` (it ${looked.why.replace(/, not read$/, "")})`;
  throw new UsageError(`the ${name} cannot be read${why}; ${takes}`);
}

/** The statements of --schema. */
function schemaIn({ tree }: Discovery, path: string): Schema {
  const text = textOf(tree, path, `file ${path} of --schema`, "it takes SQL of at most 8 MB");
  const file: SourceFile = { path, text, changed: "none" };
  const migration = alone(file, "it is loaded before the migrations", { psql: true });
  const { statements, unread } = parseMigration(migration);
  const places = unread.map(
    ({ span, message }) => `${path}:${positionAt(file, span[0]).line} is not loaded: ${message}`,
  );
  const more = places.length - MOST_UNREAD;
  const rest = more > 0 ? [`${more} more statements of ${path} are not loaded`] : [];
  return { statements, unread: [...places.slice(0, MOST_UNREAD), ...rest] };
}

/** A dump of so many bytes holds millions of rows, and goes into one string. */
const LARGEST_SEED = 256 * 2 ** 20;

/** The rows of --seed-data. */
function seedIn({ tree }: Discovery, path: string): Load["seed"] {
  const takes = "it takes SQL in UTF-8, of at most 256 MB with the data of COPY";
  const text = textOf(tree, path, `file ${path} of --seed-data`, takes, LARGEST_SEED);
  const seed = parseSeed({ path, text, changed: "none" });
  if ("wrong" in seed) throw new UsageError(`${path} of --seed-data cannot be loaded: ${seed.wrong}`);
  return { path, ...seed };
}

/** By the name: an export, a log, in JSON too, or SQL. */
function workloadOfKind(file: SourceFile): Workload | null {
  if (/\.(?:json|csv)$/.test(file.path)) return parseExport(file) ?? parseQueryLog(file);
  return /\.log(?:\.\d+)?$/.test(file.path) ? parseQueryLog(file) : parseWorkload(file);
}

function workloadIn({ tree }: Discovery, path: string): Workload {
  const takes = "--workload takes a file of SQL, JSON or CSV, or a log of auto_explain, of at most 8 MB";
  const text = textOf(tree, path, `workload ${path}`, takes);
  const file: SourceFile = { path, text, changed: "none" };
  const read = workloadOfKind(file);
  if (read === null)
    throw new UsageError(
      `${path} is not an export of queries: it needs a column "query", or a log the plans of auto_explain; indexwright workload prints the SQL that makes one`,
    );
  const [first] = read.wrong;
  if (first) throw new UsageError(`${path}:${positionAt(file, first.at).line}: ${first.message}`);
  if (read.queries.length === 0) throw new UsageError(`the workload ${path} holds no query`);
  return read;
}

/** In the order given. A name that an earlier file has taken says whose it is. */
function together(files: readonly (Workload & { readonly path: string })[]): readonly Query[] {
  const taken = new Map<string, Query>();
  for (const [at, { path, queries }] of files.entries()) {
    if (files.findIndex((one) => one.path === path) < at)
      throw new UsageError(`the workload ${path} is given twice`);
    for (const query of queries) {
      const name = taken.has(query.name) ? `${query.name} of ${path}` : query.name;
      if (taken.has(name)) throw new UsageError(`${path}: two queries are named "${name}"`);
      taken.set(name, { ...query, name });
    }
  }
  return [...taken.values()];
}

/** Production's statistics. The file may come from anywhere, and is held to its form. */
function statisticsIn({ tree }: Discovery, path: string): Statistics {
  const takes =
    "--statistics takes a file of JSON of at most 8 MB, as the SQL that indexwright statistics prints makes it";
  const text = textOf(tree, path, `statistics ${path}`, takes);
  const read = parseStatistics({ path, text, changed: "none" });
  if ("wrong" in read) throw new UsageError(`${path}: ${read.wrong}`);
  return read;
}
