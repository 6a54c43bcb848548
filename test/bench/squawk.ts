import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const SQUAWK = "squawk-cli@2.66.0";

/** The linter's own binary, installed into a folder of its own; or why there is none. */
export function installSquawk(folder: string): { readonly file: string } | { readonly missing: string } {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const npm = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", SQUAWK], {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
  });
  if (npm.status !== 0)
    return { missing: `npm does not install it: ${lastLine(npm.stderr) || npm.error?.message}` };
  // The native binary, not the script round it, which would cost it another Node.js start.
  const file =
    native(join(folder, "node_modules", "@squawk-cli")) ?? join(folder, "node_modules", ".bin", "squawk");
  const asked = spawnSync(file, ["--version"], { encoding: "utf8" });
  if (asked.status !== 0)
    return { missing: `its binary does not run: ${asked.error?.message ?? lastLine(asked.stderr)}` };
  return { file };
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
