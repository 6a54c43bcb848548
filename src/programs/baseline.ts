import path from "node:path";
import type { Ground } from "../discover/ground.ts";
import { openFile } from "../discover/open.ts";
import { UsageError } from "../types/usage-error.ts";
import type { Report } from "../types.ts";

/** A baseline file: fingerprints decide, the rest is for anyone who reviews it. */
export function baselineText({ findings }: Report): string {
  const entries = findings.map(({ fingerprint, rule, file }) => ({ fingerprint, rule, file: file.path }));
  return `${JSON.stringify({ version: 1, findings: entries }, null, 2)}\n`;
}

const largest = 256 * 2 ** 20;

/** @param ground what it may not lead out of; null: somebody has named it */
export function readBaseline(
  cwd: string,
  name: string | null,
  ground: Ground | null = null,
): ReadonlySet<string> {
  if (name === null) return new Set();
  const opened = openFile(path.resolve(cwd, name), ground, largest);
  if ("bytes" in opened) return parseBaseline(opened.bytes.toString("utf8"), name);
  const why = opened.why === null ? "" : ` (it ${opened.why.replace(/, not read$/, "")})`;
  throw new UsageError(`the baseline ${name} cannot be read${why}; make it with --write-baseline ${name}`);
}

export function parseBaseline(text: string, name: string): ReadonlySet<string> {
  const prints = fingerprintsIn(text);
  if (prints) return prints;
  throw new UsageError(
    `${name} is not a baseline of version 1; make a new one with --write-baseline ${name}`,
  );
}

function fingerprintsIn(text: string): ReadonlySet<string> | null {
  try {
    const { version, findings }: { version?: unknown; findings?: unknown } = JSON.parse(text);
    if (version !== 1 || !Array.isArray(findings)) return null;
    const prints = findings.map((one: { fingerprint?: unknown }) => one.fingerprint);
    return prints.every((print) => typeof print === "string") ? new Set(prints) : null;
  } catch {
    return null;
  }
}
