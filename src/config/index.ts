import path from "node:path";
import { treeAt } from "../discover/disk-tree.ts";
import { within } from "../discover/place.ts";
import type { Options } from "../options.ts";
import { PathError, UsageError } from "../types/usage-error.ts";
import { findConfig, parseConfig, readConfig, requireInside } from "./file.ts";
import { type GivenOptions, type KnownNames, nothing } from "./given-options.ts";
import { merge } from "./merge.ts";
import { type DetectedVersion, detectPostgres } from "./postgres.ts";

export interface ConfiguredOptions {
  readonly options: Options;
  /** Sentences for the report: where a default came from. */
  readonly remarks: readonly string[];
  /** The configuration's absolute path; null when there is none. */
  readonly file: string | null;
  /** The same, as it is called in messages, where it says the paths; absent where the command line does, or nobody. */
  readonly pathsFrom?: string;
}

/** Calls by the configuration's name what is wrong with a path that it says. */
export function blaming<T>(pathsFrom: string | undefined, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw blamed(pathsFrom, error);
  }
}

/** The error itself, unless it is about a path that the configuration says. */
export function blamed(pathsFrom: string | undefined, error: unknown): unknown {
  if (!(error instanceof PathError) || pathsFrom === undefined) return error;
  return new UsageError(`${pathsFrom}: paths: ${error.message}`);
}

/** Where a configuration is looked for, when not from the working directory upwards. */
export interface ConfigOrigin {
  /** The folder to begin at. */
  readonly start?: string;
  /** A workflow names it: one of the checkout may not lead out of it by a link. */
  readonly wary?: boolean;
  /** Its text, read elsewhere, with the path that it has there; null: there is none. */
  readonly written?: { readonly path: string; readonly text: string } | null;
}

/** Flags and configuration together; throws UsageError. */
export function configure(
  flags: GivenOptions,
  cwd: string,
  known: KnownNames,
  origin: ConfigOrigin = {},
): ConfiguredOptions {
  const { start = cwd } = origin;
  const config = configOf(flags, cwd, known, origin);
  let detected: DetectedVersion | null = null;
  const options = merge(cwd, flags, config ?? { folder: cwd, given: nothing }, () => {
    detected = detectPostgres(treeAt(cwd), start);
    return detected;
  });
  const asked = (flags.lists.get("paths") ?? []).length > 0;
  const says = config !== null && !asked && config.given.lists.has("paths");
  const pathsFrom = says ? { pathsFrom: path.relative(cwd, config.file) || config.file } : {};
  return { options, remarks: remarkOn(detected), file: config?.file ?? null, ...pathsFrom };
}

function configOf(
  flags: GivenOptions,
  cwd: string,
  known: KnownNames,
  { start = cwd, wary, written }: ConfigOrigin,
) {
  if (written) {
    const file = path.resolve(cwd, written.path);
    return { file, folder: path.dirname(file), given: parseConfig(written.text, written.path, known) };
  }
  const named = flags.words.get("config");
  if (written === null) return null;
  const file = named === undefined ? findConfig(start) : path.resolve(cwd, named);
  if (file !== null && wary && within(cwd, file)) requireInside(file, cwd);
  return file === null ? null : { file, folder: path.dirname(file), given: readConfig(file, cwd, known) };
}

function remarkOn(detected: DetectedVersion | null): readonly string[] {
  if (detected === null) return [];
  const { version, unsupported, why } = detected;
  if (!unsupported) return [`read for PostgreSQL ${version}: ${why}`];
  const { version: named, file } = unsupported;
  return [`PostgreSQL ${named} (${file}) is not supported; migrations are read as for PostgreSQL ${version}`];
}
