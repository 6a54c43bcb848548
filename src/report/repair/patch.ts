import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { Repair, RepairedFile, WrittenFile } from "../../types.ts";

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

/** A patch that takes a file away. */
export function patchOfGone({ path, text }: WrittenFile): string {
  const made = diffOf(`a/${path}`, "/dev/null", text, "");
  const named = /^--- (.*)$/m.exec(made)?.[1] ?? "";
  return `diff --git ${named} ${named.replace(/^("?)a\//, "$1b/")}\ndeleted file mode 100644\n${made}`;
}

/** Of a repair's file, by what it does; null where nobody knows what stands there, so that no patch fits. */
export function patchOfRepaired(file: RepairedFile, textOf: (path: string) => string | null): string | null {
  if (file.new) return patchOfNew(file);
  const text = textOf(file.path);
  if (text === null) return null;
  return file.gone
    ? patchOfGone({ path: file.path, text })
    : patchOfFile({ path: file.path, text }, file.text);
}

/**
 * All that the repairs of a run write, as one patch from the repository's top; empty where they write nothing.
 * @param textOf a file as it stands there; null where it is not known, so that no patch fits
 */
export function repairsPatch(repairs: readonly Repair[], textOf: (path: string) => string | null): string {
  return repairs
    .flatMap(({ files }) => {
      const parts = files.map((file) => patchOfRepaired(file, textOf));
      // Half of one that renames would give the tool its migration twice.
      return parts.includes(null) ? [] : parts;
    })
    .join("");
}

function diffOf(from: string, to: string, before: string, after: string): string {
  return createTwoFilesPatch(from, to, before, after, "", "", {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
