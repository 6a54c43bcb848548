import { lstatSync, mkdirSync } from "node:fs";
import * as module from "node:module";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { topOf } from "../../discover/ground.ts";

/** Since Node.js 22.8. */
interface Maybe {
  readonly enableCompileCache?: (folder: string) => unknown;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Has Node.js keep what V8 makes of this program, which is a third of a small run; the cache is Node.js' own, since 22.8.
 * What lies in it runs as the program does: so it stands where only this user writes, and never in a checkout. Whatever is
 * wrong with the folder costs the time alone.
 */
export function keepCompiled(cwd: string, env: Env): void {
  const { enableCompileCache } = module as Maybe;
  if (enableCompileCache === undefined) return;
  try {
    const folder = cacheFolder(env, cwd);
    if (folder !== null && isOwn(folder)) enableCompileCache(folder);
  } catch {
    // A home that does not exist, or may not be written to.
  }
}

/** The user's cache folder by the platform's custom, else one of their own among the temporary ones. */
export function cacheFolder(env: Env, cwd: string, platform = process.platform): string | null {
  const folder = path.join(usersCache(env, platform) ?? tmpdir(), ownName(env, platform));
  const top = topOf(cwd) ?? path.resolve(cwd);
  const way = path.relative(top, folder);
  const isInside = !way.startsWith("..") && !path.isAbsolute(way);
  return isInside ? null : folder;
}

function usersCache(env: Env, platform: string): string | null {
  if (platform === "win32") return absolute(env.LOCALAPPDATA);
  if (env.XDG_CACHE_HOME !== undefined) return absolute(env.XDG_CACHE_HOME);
  const home = absolute(env.HOME) ?? absolute(homedir());
  return home && path.join(home, platform === "darwin" ? "Library/Caches" : ".cache");
}

/** A temporary folder is everybody's: there the name says whose it is. */
function ownName(env: Env, platform: string): string {
  return usersCache(env, platform) === null ? `indexwright-${process.getuid?.() ?? "user"}` : "indexwright";
}

function absolute(folder: string | undefined): string | null {
  return folder !== undefined && path.isAbsolute(folder) ? folder : null;
}

/** Nobody else may have made it, or may write into it. */
function isOwn(folder: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory()) return false;
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o077) === 0);
}
