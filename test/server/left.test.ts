import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, vi } from "vitest";
import { isOpenToAll } from "../../src/prove/server/account.ts";
import { reap } from "../../src/prove/server/clean-up/abandoned-folders.ts";
import { openServer } from "../../src/prove/server/index.ts";
import { ownServer } from "../../src/prove/server/local-server.ts";
import { until } from "../until.ts";
import { leftIn, ownTmpdir, pidIn, processesIn, runsIn } from "./place.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const program = fileURLToPath(new URL("child.ts", import.meta.url));
const mine = { providers: ["embedded"], major: 18 } as const;

function child(mode: string, options: { uid?: number; gid?: number } = {}): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", program, mode], {
    stdio: ["ignore", "pipe", "inherit"],
    ...options,
  });
}

async function said(program: ChildProcess): Promise<string> {
  let text = "";
  program.stdout?.on("data", (part) => {
    text += part;
  });
  await Promise.race([once(program, "exit"), once(program.stdout as NodeJS.ReadableStream, "data")]);
  return text;
}

async function expectNothingIn(folder: string): Promise<void> {
  await until(() => leftIn(folder).length === 0);
  expect(leftIn(folder)).toEqual([]);
}

it("nothing is left after a server was stopped, twice too", async () => {
  const folder = ownTmpdir();
  const server = await openServer(mine);
  expect(runsIn(folder)).toHaveLength(1);
  if (process.platform === "linux") expect(processesIn(folder)).not.toEqual([]);
  await Promise.all([server.stop(), server.stop()]);
  expect(leftIn(folder)).toEqual([]);
});

it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("nor after %s of the program", async (signal) => {
  const folder = ownTmpdir();
  const program = child("wait");
  expect(await said(program)).toBe("open 1\n");
  const [run = ""] = runsIn(folder);
  expect(pidIn(run)).toBeGreaterThan(1);
  program.kill(signal);
  await once(program, "exit");
  await expectNothingIn(folder);
});

it("nor after SIGKILL while the cluster is being made", async () => {
  const folder = ownTmpdir();
  const run = child("wait");
  await until(() => runsIn(folder).length > 0);
  run.kill("SIGKILL");
  await once(run, "exit");
  await expectNothingIn(folder);
});

const another = process.getuid?.() === 0 && isOpenToAll(path.dirname(program));
it.runIf(another)("nor when any other user runs it", async () => {
  const folder = ownTmpdir();
  const run = child("stop", { uid: 65_534, gid: 65_534 });
  const ended = once(run, "exit");
  expect(await said(run)).toBe("open 1\n");
  expect(await ended).toEqual([0, null]);
  expect(runsIn(folder)).toEqual([]);
});
if (!another)
  console.log("not run by root, or where nobody else may look: what another user does is not tested");

it.each([
  ["initdb refuses", { initdb: "#!/bin/sh\necho it is broken\nexit 1\n" }, /initdb failed: it is broken/],
  ["initdb is no program", { initdb: "\u0001\u0002" }, /cannot be run: .*(ENOEXEC|EACCES)|initdb failed/],
  ["there is no initdb", {}, /initdb failed: .*(?:not found|No such file)/],
  [
    "the server ends",
    { initdb: "#!/bin/sh\n", postgres: "#!/bin/sh\necho no\nexit 1\n" },
    /did not start: no/,
  ],
  ["the server is killed", { initdb: "#!/bin/sh\n", postgres: "#!/bin/sh\nkill -9 $$\n" }, /did not start/],
] as const)("nor after a start that fails: %s", async (_, programs, message) => {
  const folder = ownTmpdir();
  const bin = path.join(folder, "bin");
  mkdirSync(bin);
  for (const [name, text] of Object.entries(programs))
    writeFileSync(path.join(bin, name), text, { mode: 0o755 });
  const broken = { provider: "embedded", bin, package: null, major: 18, version: "18" } as const;
  await expect(ownServer(broken)).rejects.toThrow(message);
  expect(leftIn(folder)).toEqual([]);
});

it("a start ends what a dead program has left: its server and its folder", async () => {
  const folder = ownTmpdir();
  const server = await openServer(mine);
  const [orphan = ""] = runsIn(folder);
  const pid = pidIn(orphan);
  abandon(orphan);
  const empty = mkdtempSync(path.join(folder, "indexwright-pg-"));
  abandon(empty);
  await reap();
  expect(runsIn(folder)).toEqual([]);
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
  await server.stop();
});

it("but not what is somebody's: a living program's, another namespace's, one just begun", async () => {
  const folder = ownTmpdir();
  const begun = mkdtempSync(path.join(folder, "indexwright-pg-"));
  const elsewhere = mkdtempSync(path.join(folder, "indexwright-pg-"));
  writeFileSync(path.join(elsewhere, "owner"), "1000000000\n1\npid:[1]");
  const server = await openServer(mine);
  await reap();
  expect(runsIn(folder)).toHaveLength(3);
  expect(runsIn(folder)).toEqual(expect.arrayContaining([begun, elsewhere]));
  await (await (await server.database()).connect()).close();
  await server.stop();
});

it.runIf(process.platform === "linux")("no process is ended because a file names it", async () => {
  const folder = ownTmpdir();
  const innocent = spawn("sleep", ["60"], { cwd: "/" });
  const run = mkdtempSync(path.join(folder, "indexwright-pg-"));
  mkdirSync(path.join(run, "data"));
  writeFileSync(path.join(run, "data", "postmaster.pid"), `${innocent.pid}\n`);
  abandon(run);
  await reap();
  expect(runsIn(folder)).toEqual([]);
  expect(innocent.exitCode ?? innocent.signalCode).toBeNull();
  innocent.kill();
});

/** As if its program had died: no process has so high a number. */
function abandon(run: string): void {
  const owner = path.join(run, "owner");
  writeFileSync(
    owner,
    `1000000000\n1\n${process.platform === "linux" ? readlinkSync("/proc/self/ns/pid") : ""}`,
  );
}
