import type { NewVersion, Writing, WrittenFile } from "../../types.ts";

/** What a way back holds that has nothing to do: tools stop at a file that is missing or empty. */
const NOTHING = "SELECT 1;\n";

interface PairOptions {
  /** How the path of an up file ends. */
  readonly up: RegExp;
  /** The same of its down file; null: the tool has none. */
  readonly down: string | null;
  readonly counted: Pick<Writing, "following" | "compare">;
  readonly optOut: Writing["optOut"];
}

/** A tool that keeps up and down in files of their own, or has no down at all. */
export function filePairs({ up, down, counted, optOut }: PairOptions): Writing {
  const downPath = (path: string): string => path.replace(up, () => down ?? "");
  return {
    ...counted,
    optOut,
    ...(down === null ? {} : { downPath, nothing: NOTHING }),
    files: (version) => [
      ...sent(version, version.path, "up", version.up, optOut),
      ...(down === null || version.down === null
        ? []
        : sent(version, downPath(version.path), "down", version.down || NOTHING, optOut)),
    ],
  };
}

function sent(
  { outside }: NewVersion,
  path: string,
  direction: "up" | "down",
  text: string,
  optOut: Writing["optOut"],
): readonly WrittenFile[] {
  return outside[direction] ? optOut({ path, text }, direction) : [{ path, text }];
}
