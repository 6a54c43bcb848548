import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { openServer } from "../../src/prove/server/index.ts";
import { type LentServer, lendServer } from "../server/lent.ts";
import { leftIn, ownTmpdir, runsIn } from "../server/place.ts";
import { until } from "../until.ts";
import { projectWith } from "./project.ts";
import { sampled } from "./sample.ts";

// A machine may be busy; what has to end does so by its own bounds.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const program = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const loader = fileURLToPath(new URL("../../node_modules/tsx/dist/esm/index.mjs", import.meta.url));
const home = realpathSync(mkdtempSync(path.join(tmpdir(), "iw-kills-")));
chmodSync(home, 0o755);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const signals = ["SIGKILL", "SIGTERM", "SIGINT"] as const;
/** So many milliseconds after something of the run is on the server. */
const moments = [0, 50, 200, 500, 1000, 2000, 4000];
// Of three that stand for all, each is another signal.
const kills = moments.flatMap((ms, n) =>
  signals.map((_, at) => [signals[(at + n) % signals.length] ?? "SIGKILL", ms] as const),
);

/** Nothing that the server asks of a statement ends it. */
const stubborn = `GRANT SELECT ON orders TO app;
SET client_connection_check_interval = 0;
SELECT pg_sleep(0.5);
DO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(1000); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$;
`;

function begun(more: readonly string[]): ChildProcess {
  const cwd = projectWith(home, stubborn);
  const options = ["prove", "--rows", "1000", ...more, "migrations/2.sql"];
  const child = spawn(process.execPath, ["--import", loader, program, ...options], { cwd, stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

describe("on a server that is lent", () => {
  let lent: LentServer;
  let before: readonly string[];
  beforeAll(async () => {
    lent = await lendServer();
    before = await lent.names();
  });
  afterAll(() => lent?.stop());

  it.each(sampled(kills, 2))(
    "after %s, %i ms after its role is there, nothing is left",
    async (signal, ms) => {
      const child = begun(["--database-url", lent.url]);
      const ended = once(child, "exit");
      await until(async () => (await lent.names()).length > before.length || child.exitCode !== null);
      await sleep(ms);
      child.kill(signal);
      expect(await ended).toEqual([null, signal]);
      // Of what it was at, the server is rid, whatever the statement catches.
      await until(async () => (await lent.sessions()).length === 0);
      expect(await lent.sessions()).toEqual([]);
      // No program can clean up after SIGKILL: the next one does.
      if (signal === "SIGKILL") await (await openServer({ databaseUrl: lent.url })).stop();
      expect(await lent.names()).toEqual(before);
    },
  );
});

describe("on a server of its own", () => {
  it.each(sampled(kills, 1))("after %s, %i ms after it is made, nothing is left", async (signal, ms) => {
    const folder = ownTmpdir();
    const child = begun([]);
    const ended = once(child, "exit");
    await until(() => runsIn(folder).length > 0 || child.exitCode !== null);
    await sleep(ms);
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    await until(() => leftIn(folder).length === 0, 90_000);
    expect(leftIn(folder)).toEqual([]);
  });
});
