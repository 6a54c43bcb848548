import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { Repair, WrittenFile } from "../../types.ts";

/** Of a file that is there, as `git apply` takes it; empty where nothing changes. */
export function patchOfFile({ path, text }: WrittenFile, after: string): string {
  return after === text ? "" : diffOf(`a/${path}`, `b/${path}`, text, after);
}

/** A patch that makes a file. */
export function patchOfNew({ path, text }: WrittenFile): string {
  const made = diffOf("/dev/null", `b/${path}`, "", text);
  // The library quotes names as git does.
  const named = /^\+\+\+ (.*)$/m.exec(made)?.[1] ?? "";
  return `diff --git ${named.replace(/^("?)b\//, "$1a/")} ${named}\nnew file mode 100644\n${made}`;
}

/**
 * All that the repairs of a run write, as one patch from the repository's top; empty where they write nothing.
 * @param textOf a file as it stands there; null where it is not known, so that no patch fits
 */
export function repairsPatch(repairs: readonly Repair[], textOf: (path: string) => string | null): string {
  const parts = repairs.flatMap(({ files }) =>
    files.map((file) => {
      if (file.new) return patchOfNew(file);
      const text = textOf(file.path);
      return text === null ? "" : patchOfFile({ path: file.path, text }, file.text);
    }),
  );
  return parts.join("");
}

function diffOf(from: string, to: string, before: string, after: string): string {
  return createTwoFilesPatch(from, to, before, after, "", "", {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
