import type { Discovery } from "../../discover/index.ts";
import { parseWorkload } from "../../parse/workload/index.ts";
import { parseQueryLog } from "../../parse/workload/query-log.ts";
import { parseExport } from "../../parse/workload/workload-export.ts";
import { positionAt } from "../../text/offsets.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Query, SourceFile, Workload } from "../../types.ts";
import { suppliedText } from "./supplied-text.ts";

/** What the files of --workload ask. */
export interface SuppliedWorkload {
  /** null: no file was given. */
  readonly queries: readonly Query[] | null;
  /** Which entries nothing is asked for, in sentences. */
  readonly leftOut: readonly string[];
}

/** Throws a UsageError with what is wrong in one of them. */
export function suppliedWorkload(discovery: Discovery, paths: readonly string[]): SuppliedWorkload {
  const files = paths.map((path) => ({ path, ...workloadIn(discovery, path) }));
  return { queries: files.length === 0 ? null : together(files), leftOut: files.flatMap(leftOutOf) };
}

const MOST_NAMED = 5;

function leftOutOf({ path, queries, left = [], beyond = 0 }: Workload & { readonly path: string }) {
  const count = queries.length + left.length;
  const named = left.slice(0, MOST_NAMED).map((one) => `"${one}"`);
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

/** By the name: an export, a log, in JSON too, or SQL. */
function workloadOfKind(file: SourceFile): Workload | null {
  if (/\.(?:json|csv)$/.test(file.path)) return parseExport(file) ?? parseQueryLog(file);
  return /\.log(?:\.\d+)?$/.test(file.path) ? parseQueryLog(file) : parseWorkload(file);
}

function workloadIn({ tree }: Discovery, path: string): Workload {
  const takes = "--workload takes a file of SQL, JSON or CSV, or a log of auto_explain, of at most 8 MB";
  const text = suppliedText(tree, path, `workload ${path}`, takes);
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
