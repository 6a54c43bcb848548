import type { Finding, ModelledVersion, RepairedFile, StatementRepair, Unit } from "../types.ts";
import { filesOf } from "./files.ts";
import type { Member } from "./member.ts";
import { asItIs, membersOf, type StatementRepairs } from "./members-of-version.ts";
import { type Around, aroundOf, hasRoomBefore } from "./place.ts";

/** A version under repair, with those that it is split into. */
export interface Family {
  readonly version: ModelledVersion;
  readonly members: readonly Member[];
  /** Of each of them the up file. */
  readonly ups: readonly string[];
  /** What is written or written anew. */
  readonly files: readonly RepairedFile[];
  /** What stands in the way of more: sentences without their full stops. */
  readonly asks: readonly string[];
  readonly around: Around;
}

/** @param made up files of other versions that are new */
export function familyOf(version: ModelledVersion, made: readonly string[]): Family {
  const path = version.up[0]?.migration.file.path ?? "";
  return { version, members: [], ups: [path], files: [], asks: [], around: aroundOf(version, made) };
}

/**
 * A family after one round more; null where nothing is left to mend.
 * @param versions its versions as they are read by now
 */
export function nextFamily(
  family: Family,
  versions: readonly ModelledVersion[],
  findings: readonly Finding[],
): Family | null {
  const members: Member[] = [];
  const asks = new Set<string>();
  let changed = false;
  for (const [at, path] of family.ups.entries()) {
    const version = versions.find((one) => one.up[0]?.migration.file.path === path);
    if (!version) return null;
    const title = family.members[at]?.title ?? null;
    const parts = membersOf(
      version,
      replacementsIn(version, findings),
      title === null ? roomIn(family) : "behind",
    );
    if (parts && "asks" in parts) asks.add(parts.asks);
    if (parts && !("asks" in parts)) changed = true;
    const own = parts && !("asks" in parts) ? parts : [asItIs(version)];
    members.push(...own.map((one) => (one.title === null ? { ...one, title } : one)));
  }
  if (!changed) return asks.size === 0 || family.asks.length > 0 ? null : { ...family, asks: [...asks] };
  const written = filesOf(family.version, members, family.around);
  if (!written)
    return family.asks.length > 0
      ? null
      : { ...family, asks: ["its files have no names that can be counted on"] };
  return { ...family, members, ...written, asks: [...asks] };
}

function roomIn({ version, around }: Family): "before" | "behind" | "none" {
  const { file, writing } = version.up[0]?.migration ?? {};
  if (!file || !writing) return "none";
  if (hasRoomBefore(file.path, writing, around)) return "before";
  return around.next === null ? "behind" : "none";
}

function replacementsIn(version: ModelledVersion, findings: readonly Finding[]): StatementRepairs {
  const paths = new Set([...version.up, ...version.down].map(({ migration }) => migration.file.path));
  const own = findings.filter(({ file, replacement }) => replacement && paths.has(file.path));
  const gravest = [...own].sort((a, b) => rank(a) - rank(b));
  const of = ({ migration: { file, span } }: Unit): ReadonlyMap<number, readonly StatementRepair[]> => {
    const places = new Map<number, StatementRepair[]>();
    for (const finding of gravest) {
      const at = finding.span[0];
      const isIn = finding.file.path === file.path && span[0] <= at && at < span[1];
      if (isIn && finding.replacement) places.set(at, [...(places.get(at) ?? []), finding.replacement]);
    }
    return places;
  };
  const undo = own.flatMap(({ replacement }) => (replacement?.kind === "undo" ? [replacement] : []));
  return { of, undo };
}

function rank({ severity }: Finding): number {
  return ["error", "warning", "notice"].indexOf(severity);
}
