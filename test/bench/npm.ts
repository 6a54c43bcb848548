import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Missing {
  readonly missing: string;
}

/** A package of npm in a folder of its own, and the command that it puts on the path; or why there is none. */
export function installed(
  folder: string,
  specifier: string,
  command: string,
): { readonly command: string } | Missing {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const npm = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", specifier], {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
  });
  if (npm.status !== 0)
    return { missing: `npm does not install it: ${lastLine(npm.stderr) || npm.error?.message}` };
  const path = join(folder, "node_modules", ".bin", command);
  const asked = spawnSync(path, ["--version"], { encoding: "utf8" });
  if (asked.status !== 0)
    return { missing: `its command does not run: ${asked.error?.message ?? lastLine(asked.stderr)}` };
  return { command: path };
}

function lastLine(text: string | null): string {
  return (text ?? "").trim().split("\n").at(-1) ?? "";
}
