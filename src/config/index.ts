import path from "node:path";
import { within } from "../discover/place.ts";
import { treeAt } from "../discover/tree.ts";
import type { Options } from "../options.ts";
import { findConfig, parseConfig, readConfig, requireInside } from "./file.ts";
import { type Given, type Known, nothing } from "./given.ts";
import { merge } from "./merge.ts";
import { type Detected, detectPostgres } from "./postgres.ts";

export interface Configured {
  readonly options: Options;
  /** Sentences for the report: where a default came from. */
  readonly remarks: readonly string[];
  /** The configuration's absolute path; null when there is none. */
  readonly file: string | null;
}

/** Where a configuration is looked for, when not from the working directory upwards. */
export interface Origin {
  /** The folder to begin at. */
  readonly start?: string;
  /** A workflow names it: one of the checkout may not lead out of it by a link. */
  readonly wary?: boolean;
  /** Its text, read elsewhere, with the path that it has there; null: there is none. */
  readonly written?: { readonly path: string; readonly text: string } | null;
}

/** Flags and configuration together; throws UsageError. */
export function configure(flags: Given, cwd: string, known: Known, origin: Origin = {}): Configured {
  const { start = cwd } = origin;
  const config = configOf(flags, cwd, known, origin);
  let detected: Detected | null = null;
  const options = merge(cwd, flags, config ?? { folder: cwd, given: nothing }, () => {
    detected = detectPostgres(treeAt(cwd), start);
    return detected;
  });
  return { options, remarks: remarkOn(detected), file: config?.file ?? null };
}

function configOf(flags: Given, cwd: string, known: Known, { start = cwd, wary, written }: Origin) {
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

function remarkOn(detected: Detected | null): readonly string[] {
  return detected ? [`read for PostgreSQL ${detected.version}: ${detected.why}`] : [];
}
