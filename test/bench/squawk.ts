import { readdirSync } from "node:fs";
import { join } from "node:path";
import { installed, type Missing } from "./npm.ts";

export const SQUAWK = "squawk-cli@2.66.0";

export interface Squawk {
  /** What npm puts on the path, and what a user runs: a script that starts Node.js, and then the binary. */
  readonly command: string;
  /** The binary itself; null where npm has none for this platform. */
  readonly native: string | null;
}

/** The linter as npm installs it, in a folder of its own; or why there is none. */
export function installSquawk(folder: string): Squawk | Missing {
  const found = installed(folder, SQUAWK, "squawk");
  if ("missing" in found) return found;
  return { ...found, native: native(join(folder, "node_modules", "@squawk-cli")) };
}

function native(folder: string): string | null {
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && /^squawk(\.exe)?$/.test(entry.name))
        return join(entry.parentPath ?? entry.path, entry.name);
    }
  } catch {
    // No binary for this platform.
  }
  return null;
}
