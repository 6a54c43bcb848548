import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { logLine } from "../../report/escape/log.ts";
import type { SourceFile, WrittenFile } from "../../types.ts";
import type { Io } from "./io.ts";

/** Fixes as a patch that `git apply` takes. A log or a terminal gets it with its control characters made visible. */
export function patchOf(
  files: readonly SourceFile[],
  changed: ReadonlyMap<string, SourceFile>,
  io: Io,
): string {
  const patch = files.map(({ path, text }) => {
    const after = changed.get(path)?.text ?? text;
    if (after === text) return "";
    return createTwoFilesPatch(`a/${path}`, `b/${path}`, text, after, "", "", {
      context: 3,
      headerOptions: FILE_HEADERS_ONLY,
    });
  });
  return shown(patch.join(""), io);
}

/** A patch that makes a file. */
export function patchOfNew({ path, text }: WrittenFile, io: Io): string {
  const made = createTwoFilesPatch("/dev/null", `b/${path}`, "", text, "", "", {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return shown(`diff --git a/${path} b/${path}\nnew file mode 100644\n${made}`, io);
}

function shown(whole: string, { isTTY, env }: Io): string {
  return isTTY || env.GITHUB_ACTIONS ? whole.split("\n").map(logLine).join("\n") : whole;
}
