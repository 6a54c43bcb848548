import type { Discovery } from "../discover/index.ts";
import { markdownIn } from "../discover/markdown.ts";
import type { Options } from "../options.ts";
import { parseMigration } from "../parse/index.ts";
import { alone } from "../parse/script-migration.ts";
import { parseSeed } from "../parse/seed.ts";
import { parseRunbook } from "../parse/workload/runbook.ts";
import type { Load } from "../prove/index.ts";
import { positionAt } from "../text/offsets.ts";
import { UsageError } from "../types/usage-error.ts";
import type { ParsedStatement, SourceFile } from "../types.ts";
import { suppliedStatistics } from "./supplied/supplied-statistics.ts";
import { suppliedText } from "./supplied/supplied-text.ts";
import { suppliedWorkload } from "./supplied/supplied-workload.ts";

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
  const asked = suppliedWorkload(discovery, workload);
  const before = schema === null ? { statements: [], unread: [] } : schemaIn(discovery, schema);
  return {
    schema: before.statements,
    seed: seedData === null ? null : seedIn(discovery, seedData),
    workload: asked.queries,
    runbooks: [...markdownIn(discovery.tree)].flatMap(parseRunbook).slice(0, MOST_EXPLAINED),
    statistics: statistics === null ? null : suppliedStatistics(discovery, statistics),
    leftOut: [...before.unread, ...asked.leftOut],
  };
}

interface Schema {
  readonly statements: readonly ParsedStatement[];
  /** In sentences. */
  readonly unread: readonly string[];
}

const MOST_UNREAD = 5;

/** The statements of --schema. */
function schemaIn({ tree }: Discovery, path: string): Schema {
  const text = suppliedText(tree, path, `file ${path} of --schema`, "it takes SQL of at most 8 MB");
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
  const text = suppliedText(tree, path, `file ${path} of --seed-data`, takes, LARGEST_SEED);
  const seed = parseSeed({ path, text, changed: "none" });
  if ("wrong" in seed) throw new UsageError(`${path} of --seed-data cannot be loaded: ${seed.wrong}`);
  return { path, ...seed };
}
