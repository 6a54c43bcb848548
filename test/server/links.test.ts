import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { type Binaries, inPackage } from "../../src/prove/server/binaries.ts";
import { ready } from "../../src/prove/server/links.ts";
import { ownServer } from "../../src/prove/server/own.ts";
import { binariesOf } from "../servers/binaries.ts";
import { ownTmpdir, runsIn } from "./place.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** A package as npm unpacks it, without its links. */
function unpacked(folder: string): Binaries {
  const lib = path.join(folder, "native", "lib");
  mkdirSync(lib, { recursive: true });
  mkdirSync(path.join(folder, "native", "bin"));
  writeFileSync(path.join(lib, "libpq.so.5.18"), "");
  writeFileSync(path.join(lib, "libicudata.77.1.dylib"), "");
  writeFileSync(path.join(folder, "native", "bin", "initdb"), "", { mode: 0o700 });
  const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
  writeFileSync(path.join(folder, "native", "pg-symlinks.json"), JSON.stringify(links));
  const bin = path.join(folder, "native", "bin");
  return { provider: "embedded", bin, package: folder, major: 18, version: "18.4" };
}

it("makes the links that the package lists, and one that it forgets", () => {
  const folder = path.join(ownTmpdir(), "package");
  const binaries = unpacked(folder);
  const run = path.join(folder, "..", "run");
  for (let time = 0; time < 2; time++) expect(ready(binaries, run, false)).toBe(binaries.bin);
  expect(readlinkSync(path.join(folder, "native/lib/libpq.so.5"))).toBe("libpq.so.5.18");
  expect(readlinkSync(path.join(folder, "native/lib/libicudata.77.dylib"))).toBe("libicudata.77.1.dylib");
  expect(existsSync(run)).toBe(false);
});

it("in a copy where the server's user cannot reach the package", () => {
  const above = ownTmpdir();
  const folder = path.join(above, "package");
  const binaries = unpacked(folder);
  chmodSync(folder, 0o700);
  const run = path.join(above, "run");
  expect(ready(binaries, run, true)).toBe(path.join(run, "server", "native", "bin"));
  expect(isLink(path.join(run, "server/native/lib/libpq.so.5"))).toBe(true);
  expect(statSync(path.join(run, "server/native/bin/initdb")).mode & 0o777).toBe(0o755);
  expect(isLink(path.join(folder, "native/lib/libpq.so.5"))).toBe(false);
});

it("a package without its links, in a folder of its user alone, gives a server", async () => {
  const above = ownTmpdir();
  const folder = path.join(above, "a b", "package");
  const from = binariesOf(18)?.package ?? "";
  cpSync(from, folder, { recursive: true, filter: (file) => !isLink(file) });
  chmodSync(folder, 0o700);
  const found = inPackage(folder);
  expect(found).toMatchObject({ major: 18, version: "18.4", package: folder });
  const server = await ownServer(found as Binaries);
  const session = await (await server.database()).connect();
  expect((await session.extended("SELECT 1 AS one")).rows).toEqual([{ one: "1" }]);
  await session.close();
  await server.stop();
  expect(runsIn(above)).toEqual([]);
});

it("a folder that is no package, or half of one, gives none", () => {
  const folder = ownTmpdir();
  expect(inPackage(folder)).toBeNull();
  unpacked(folder);
  expect(inPackage(folder)).toBeNull();
});
