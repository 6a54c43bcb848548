import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { heldBack } from "../../src/prove/server/held-back.ts";
import { until } from "../until.ts";

const home = realpathSync(mkdtempSync(path.join(tmpdir(), "iw-held-")));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const loader = createRequire(import.meta.url).resolve("tsx");
const module = path.join(import.meta.dirname, "../../src/prove/server/held-back.ts");

it("a process begins once it is told to, under the number that it had, with nothing to read", async () => {
  const log = openSync(path.join(home, "log"), "w");
  const { child, go } = heldBack("/bin/sh", ["-c", 'read -r x; echo "$$ [$x] $1"', "sh", "$a b"], {}, log);
  const ended = once(child, "exit");
  go();
  expect(await ended).toEqual([0, null]);
  closeSync(log);
  expect(readFileSync(path.join(home, "log"), "utf8")).toBe(`${child.pid} [] $a b\n`);
});

it("it never begins where the program is killed before", { timeout: 60_000 }, async () => {
  const made = path.join(home, "made");
  const code = `
    import { writeFileSync } from "node:fs";
    import { heldBack } from ${JSON.stringify(module)};
    const { child } = heldBack("/bin/sh", ["-c", 'echo x > "$0"', ${JSON.stringify(made)}], {}, 1);
    writeFileSync(1, String(child.pid));
    process.kill(process.pid, "SIGKILL");`;
  const argv = ["--import", loader, "--input-type=module", "-e", code];
  const program = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "ignore"] });
  let pid = "";
  program.stdout.on("data", (data) => {
    pid += data;
  });
  expect(await once(program, "close")).toEqual([null, "SIGKILL"]);
  expect(pid).toMatch(/^\d+$/);
  await until(() => !isThere(Number(pid)));
  expect(isThere(Number(pid))).toBe(false);
  expect(existsSync(made)).toBe(false);
});

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
