import path from "node:path";
import { fileName } from "../../config/file.ts";
import { UsageError } from "../../discover/index.ts";
import type { Api } from "../../github/api.ts";
import type { Change } from "../../github/event.ts";
import type { Look } from "../../report/look.ts";
import { inWords } from "./failure-text.ts";
import type { Inputs } from "./read-inputs.ts";
import type { ReviewTarget } from "./review-target.ts";
import type { ActionSettings, TextAt } from "./settings.ts";
import type { WorkingDirectory } from "./working-directory.ts";

/** The commit whose configuration counts; null: the one on the disk. */
export function refOf(
  change: Change,
  { base, head }: ReviewTarget,
  { checkout }: WorkingDirectory,
  inputs: Inputs,
): string | null {
  if (base !== null && (inputs.configFrom === "base" || change.kind === "read-only")) return base;
  return checkout ? null : head;
}

/** The files of that commit, one by one. */
export function textsAt(api: Api, ref: string | null): TextAt | null {
  if (ref === null) return null;
  return async (name) => {
    const found = await api.content(name, ref);
    if (found.ok) return new TextDecoder().decode(found.value);
    if (found.failure.kind === "missing") return null;
    throw new UsageError(`${name} could not be read from GitHub: ${inWords(found.failure)}`);
  };
}

/** A change of what decides over findings is part of the verdict. */
export function asideOf(
  { listed }: ReviewTarget,
  { files }: ActionSettings,
  { configFrom }: Inputs,
): Pick<Look, "aside"> {
  const changed = (listed?.files ?? [])
    .flatMap(({ path: name, previous }) => [name, ...(previous === null ? [] : [previous])])
    .filter((name) => decides(name, files));
  if (changed.length === 0) return {};
  const which = configFrom === "head" ? "and counts as changed" : "and counts as it was before";
  const names = changed.map((name) => `\`${name.replaceAll("`", "'")}\``).join(", ");
  return { aside: `${names} is changed here, ${which}` };
}

function decides(name: string, files: readonly string[]): boolean {
  return path.posix.basename(name) === fileName || files.includes(name);
}
