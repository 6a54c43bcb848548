import { logLine } from "../../report/escape/log.ts";
import { patchOfFile, patchOfNew } from "../../report/repair/patch.ts";
import type { SourceFile, WrittenFile } from "../../types.ts";
import type { Io } from "./io.ts";

/** Fixes as a patch that `git apply` takes. A log or a terminal gets it with its control characters made visible. */
export function patchOf(
  files: readonly SourceFile[],
  changed: ReadonlyMap<string, SourceFile>,
  made: readonly WrittenFile[],
  { isTTY, env }: Pick<Io, "isTTY" | "env">,
): string {
  const parts = files.map((file) => patchOfFile(file, changed.get(file.path)?.text ?? file.text));
  const whole = [...parts, ...made.map(patchOfNew)].join("");
  return isTTY || env.GITHUB_ACTIONS ? whole.split("\n").map(logLine).join("\n") : whole;
}
