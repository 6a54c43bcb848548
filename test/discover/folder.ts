import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { atTheEnd } from "../ending.ts";

export interface Folder {
  readonly path: string;
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => void;
  readonly git: (...args: string[]) => string;
  readonly commit: (message?: string) => void;
}

const made: string[] = [];

/** A real temporary folder, removed after the tests of the file. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}, prefix = "shop-"): Folder {
  const at = realpathSync(mkdtempSync(path.join(tmpdir(), prefix)));
  made.push(at);
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: at, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], env: clean() });
  const write = (some: Readonly<Record<string, string | Uint8Array>>) => {
    for (const [name, content] of Object.entries(some)) {
      const file = path.join(at, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  };
  write(files);
  return {
    path: at,
    write,
    git,
    commit: (message = "work") => {
      git("add", "-A");
      git("commit", "-qm", message, "--allow-empty");
    },
  };
}

export function repository(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const made = folder(files);
  made.git("init", "-q", "-b", "main");
  made.git("config", "user.name", "Ada");
  made.git("config", "user.email", "ada@example.com");
  return made;
}

/** Neither the caller's repository nor the caller's settings. */
export function clean(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^GIT(HUB)?_/.test(name));
  return { ...Object.fromEntries(kept), GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
}

atTheEnd(() => {
  for (const at of made) rmSync(at, { recursive: true, force: true });
});
