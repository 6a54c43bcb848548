import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const SQUAWK = "squawk-cli@2.66.0";

export interface Squawk {
  /** What npm puts on the path, and what a user runs: a script that starts Node.js, and then the binary. */
  readonly command: string;
  /** The binary itself; null where npm has none for this platform. */
  readonly native: string | null;
}

/** The linter as npm installs it, in a folder of its own; or why there is none. */
export function installSquawk(folder: string): Squawk | { readonly missing: string } {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const npm = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", SQUAWK], {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
  });
  if (npm.status !== 0)
    return { missing: `npm does not install it: ${lastLine(npm.stderr) || npm.error?.message}` };
  const command = join(folder, "node_modules", ".bin", "squawk");
  const asked = spawnSync(command, ["--version"], { encoding: "utf8" });
  if (asked.status !== 0)
    return { missing: `its command does not run: ${asked.error?.message ?? lastLine(asked.stderr)}` };
  return { command, native: native(join(folder, "node_modules", "@squawk-cli")) };
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

function lastLine(text: string | null): string {
  return (text ?? "").trim().split("\n").at(-1) ?? "";
}
