import { spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serverAccount } from "../../src/prove/server/account.ts";

/** `.ci/run` says "needed": what lacks there is a failure, and elsewhere a reason to skip. */
const needed = process.env.INDEXWRIGHT_NEIGHBOURS === "needed";

/** Why a test is skipped; null: its program is there. */
export function lacking(program: string): string | null {
  const found = spawnSync(program, ["--version"], { encoding: "utf8" });
  if (found.error === undefined) return null;
  if (needed) throw new Error(`${program} is not installed: .ci/run installs it`);
  return `${program} is not installed`;
}

/** A name for a test, with why it is skipped. */
export function named(name: string, lacks: string | null): string {
  return lacks === null ? name : `${name} (skipped: ${lacks})`;
}

/** A folder that the server's user may write, since no server runs as root. */
export function ownFolder(prefix: string): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  const account = serverAccount();
  if (account) chownSync(folder, account.uid, account.gid);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export const asServer = (): { readonly uid?: number; readonly gid?: number } => serverAccount() ?? {};
