import { lookup } from "../../text/lookup.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Tree } from "../../types.ts";

export type EarlierJson = Readonly<Record<string, unknown>>;

/** The "deployment" of a report that the same command has written as JSON. Throws a UsageError. */
export function earlierDeployment(
  tree: Tree,
  path: string,
  { option, command }: { readonly option: string; readonly command: string },
): EarlierJson {
  const takes = `${option} takes a report that indexwright ${command} --format json has written, of at most 64 MB`;
  const deployment = reportPart(tree, path, "deployment", { command, takes });
  if (deployment.command !== command) throw new UsageError(`${path} is no report of ${command}; ${takes}`);
  return deployment;
}

/** An object in a report that was written as JSON. Throws a UsageError, which ends with what is taken. */
export function reportPart(
  tree: Tree,
  path: string,
  name: string,
  { command, takes }: { readonly command: string; readonly takes: string },
): EarlierJson {
  const looked = tree.given(path, 64 * 2 ** 20);
  if (!("text" in looked)) throw new UsageError(`the report ${path} cannot be read; ${takes}`);
  const part = field(parsed(looked.text), name);
  if (!isObject(part)) throw new UsageError(`${path} is no report of ${command}; ${takes}`);
  return part;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function field(value: unknown, name: string): unknown {
  return isObject(value) ? lookup(value, name) : undefined;
}

/** The objects of a list; of anything else none. */
export function objectsIn(value: unknown): readonly EarlierJson[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is EarlierJson {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
