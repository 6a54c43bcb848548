import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { type Binaries, inPackage } from "../../src/prove/server/programs/binaries.ts";
import { copyOf, inPlace } from "../../src/prove/server/programs/in-place.ts";
import { ownTmpdir } from "./place.ts";

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** A package as npm unpacks it, without its links. */
function unpacked(folder: string): Binaries {
  const lib = path.join(folder, "native", "lib");
  const bin = path.join(folder, "native", "bin");
  for (const inner of [lib, bin]) mkdirSync(inner, { recursive: true });
  writeFileSync(path.join(lib, "libpq.so.5.18"), "");
  writeFileSync(path.join(lib, "libicudata.77.1.dylib"), "");
  for (const program of ["initdb", "postgres"])
    writeFileSync(path.join(bin, program), "#!/bin/sh\n", { mode: 0o755 });
  const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
  writeFileSync(path.join(folder, "native", "pg-symlinks.json"), JSON.stringify(links));
  return { provider: "embedded", bin, package: folder, major: 18, version: "18.4" };
}

it("makes the links that the package lists, and one that it forgets", () => {
  const folder = path.join(ownTmpdir(), "package");
  const binaries = unpacked(folder);
  for (let time = 0; time < 2; time++) expect(inPlace(binaries, null)).toBe(binaries.bin);
  expect(readlinkSync(path.join(folder, "native/lib/libpq.so.5"))).toBe("libpq.so.5.18");
  expect(readlinkSync(path.join(folder, "native/lib/libicudata.77.dylib"))).toBe("libicudata.77.1.dylib");
});

it("a link that leads nowhere is made anew", () => {
  const folder = path.join(ownTmpdir(), "package");
  const binaries = unpacked(folder);
  symlinkSync("/nowhere/libpq.so.5.18", path.join(folder, "native/lib/libpq.so.5"));
  expect(inPlace(binaries, null)).toBe(binaries.bin);
  expect(existsSync(path.join(folder, "native/lib/libpq.so.5"))).toBe(true);
});

it("a copy has links of its own, that lead nowhere but into the copy", () => {
  const above = ownTmpdir();
  const folder = path.join(above, "package");
  const binaries = unpacked(folder);
  expect(inPlace(binaries, null)).toBe(binaries.bin);
  chmodSync(path.join(folder, "native/bin/initdb"), 0o700);
  const run = path.join(above, "run");
  expect(copyOf(binaries, run, null)).toBe(path.join(run, "server", "native", "bin"));
  expect(readlinkSync(path.join(run, "server/native/lib/libpq.so.5"))).toBe("libpq.so.5.18");
  expect(statSync(path.join(run, "server/native/bin/initdb")).mode & 0o777).toBe(0o755);
  rmSync(folder, { recursive: true });
  expect(existsSync(path.join(run, "server/native/lib/libpq.so.5"))).toBe(true);
});

it("what the server's user cannot reach does not run in its place, and is left as it is", () => {
  const folder = path.join(ownTmpdir(), "package");
  const binaries = unpacked(folder);
  chmodSync(folder, 0o700);
  expect(inPlace(binaries, { uid: 65_534, gid: 65_534 })).toBeNull();
  expect(isLink(path.join(folder, "native/lib/libpq.so.5"))).toBe(false);
});

it("says in one sentence why programs do not run", () => {
  const folder = path.join(ownTmpdir(), "package");
  const binaries = unpacked(folder);
  writeFileSync(
    path.join(folder, "native/bin/postgres"),
    "#!/bin/sh\necho it misses libm.so.9 >&2\necho and more >&2\nexit 1\n",
  );
  expect(inPlace(binaries, null)).toBeNull();
  expect(() => copyOf(binaries, path.join(folder, "..", "run"), null)).toThrow(
    `the programs of ${folder} do not run here: it misses libm.so.9`,
  );
});

it("a folder that is no package, or half of one, gives none", () => {
  const folder = ownTmpdir();
  expect(inPackage(folder)).toBeNull();
  unpacked(folder);
  expect(inPackage(folder)).toBeNull();
});
