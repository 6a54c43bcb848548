import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const cache = path.join(root, "node_modules/.cache/indexwright-bundle");

let known: string | undefined;

/** The folder of the bundle that the sources give now: what dist/ should hold. Built once, no matter who asks first. */
export async function bundle(): Promise<string> {
  known ??= fingerprint();
  const folder = path.join(cache, known);
  mkdirSync(cache, { recursive: true });
  const lock = path.join(cache, "lock");
  while (!existsSync(folder)) {
    if (!taken(lock)) {
      await new Promise((done) => setTimeout(done, 200));
      continue;
    }
    try {
      for (const name of readdirSync(cache))
        if (isOld(path.join(cache, name))) rmSync(path.join(cache, name), { recursive: true });
      await build(`${folder}.new`);
      renameSync(`${folder}.new`, folder);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return folder;
}

/** Other checkouts may share the cache. */
function isOld(name: string): boolean {
  return Date.now() - statSync(name).mtimeMs > 24 * 3_600_000;
}

/** A lock that somebody has left behind holds no one. */
function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    // It may not have written its number yet.
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch {
    return !existsSync(lock);
  }
}

function fingerprint(): string {
  const hash = createHash("sha256");
  const files = ["src", "rules"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|json)$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  const notices = readdirSync(path.join(root, "test/notices")).map((name) => `test/notices/${name}`);
  const more = [
    "package.json",
    "package-lock.json",
    "test/build.ts",
    "test/bundled-action.ts",
    "test/licences.ts",
    "test/notices.ts",
    "test/print/report-types.ts",
    "tsconfig.json",
  ];
  for (const name of [...files.sort(), ...notices.sort(), ...more])
    hash.update(`${name}\0${readFileSync(path.join(root, name), "utf8")}\0`);
  return hash.digest("hex").slice(0, 16);
}
