import { logLine } from "../../report/escape/log.ts";
import { patchOfFile } from "../../report/repair/patch.ts";
import type { SourceFile } from "../../types.ts";
import type { Io } from "./io.ts";

/** Fixes as a patch that `git apply` takes. */
export function patchOf(
  files: readonly SourceFile[],
  changed: ReadonlyMap<string, SourceFile>,
  io: Pick<Io, "isTTY" | "env">,
): string {
  const parts = files.map((file) => patchOfFile(file, changed.get(file.path)?.text ?? file.text));
  return patchForEyes(parts.join(""), io);
}

/** A log or a terminal gets a patch with its control characters made visible. */
export function patchForEyes(patch: string, { isTTY, env }: Pick<Io, "isTTY" | "env">): string {
  return isTTY || env.GITHUB_ACTIONS ? patch.split("\n").map(logLine).join("\n") : patch;
}
