import path from "node:path";
import { treeAt } from "../discover/tree.ts";
import type { Options } from "../options.ts";
import { findConfig, readConfig } from "./file.ts";
import { type Given, type Known, nothing } from "./given.ts";
import { merge } from "./merge.ts";
import { type Detected, detectPostgres } from "./postgres.ts";

export interface Configured {
  readonly options: Options;
  /** Sentences for the report: where a default came from. */
  readonly remarks: readonly string[];
}

/** Flags and configuration together; throws UsageError. */
export function configure(flags: Given, cwd: string, known: Known): Configured {
  const named = flags.words.get("config");
  const file = named === undefined ? findConfig(cwd) : path.resolve(cwd, named);
  const config = file
    ? { folder: path.dirname(file), given: readConfig(file, cwd, known) }
    : { folder: cwd, given: nothing };
  let detected: Detected | null = null;
  const options = merge(cwd, flags, config, () => {
    detected = detectPostgres(treeAt(cwd));
    return detected?.version ?? null;
  });
  return { options, remarks: remarkOn(detected) };
}

function remarkOn(detected: Detected | null): readonly string[] {
  return detected ? [`read for PostgreSQL ${detected.version}: ${detected.why}`] : [];
}
