import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/** The system user that runs the server. null: the one that runs this program. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root (src/backend/main/main.c), so root hands it to another user: `postgres` where there
 * is one, else `nobody`. The user must have a name: the server looks it up.
 */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  const [uid, gid] = [Number(found?.[2]), Number(found?.[3])];
  return uid > 0 && gid >= 0 ? { uid, gid } : null;
}

/** Whether any user can reach into a folder: every folder above the place where it really stands lets others pass. */
export function isOpenToAll(folder: string): boolean {
  for (let at = realpathSync(folder); ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (path.dirname(at) === at) return true;
  }
}
