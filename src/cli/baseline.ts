import { readFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../discover/usage.ts";
import type { Report } from "../types.ts";

/** A baseline file: fingerprints decide, the rest is for whoever reviews it. */
export function baselineText({ findings }: Report): string {
  const entries = findings.map(({ fingerprint, rule, file }) => ({ fingerprint, rule, file: file.path }));
  return `${JSON.stringify({ version: 1, findings: entries }, null, 2)}\n`;
}

export function readBaseline(cwd: string, name: string | null): ReadonlySet<string> {
  if (name === null) return new Set();
  let text: string;
  try {
    text = readFileSync(path.resolve(cwd, name), "utf8");
  } catch {
    throw new UsageError(`the baseline ${name} cannot be read; make it with --write-baseline ${name}`);
  }
  return parseBaseline(text, name);
}

export function parseBaseline(text: string, name: string): ReadonlySet<string> {
  const prints = fingerprintsIn(text);
  if (prints) return prints;
  throw new UsageError(`${name} is not a baseline of version 1; make it anew with --write-baseline ${name}`);
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
