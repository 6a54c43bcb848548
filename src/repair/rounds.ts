import type {
  Direction,
  Finding,
  ModelledVersion,
  RepairedFile,
  Span,
  StatementRepair,
  Unit,
  WrittenFile,
} from "../types.ts";
import { codeFiles } from "./code/code-files.ts";
import { codeAsItIs, codeMembers } from "./code/code-members.ts";
import type { WriteCall } from "./code/piece-writer.ts";
import { filesOf } from "./files.ts";
import type { Member } from "./member.ts";
import { asItIs, membersOf, type StatementRepairs } from "./members-of-version.ts";
import { neededLater } from "./needed-later.ts";
import { type Around, aroundOf, hasRoomBefore } from "./place.ts";

const BEHIND = "what it is split into would come behind the versions that follow it";

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
  /** See StatementRepairs. */
  readonly clears: boolean;
}

/**
 * @param made up files of other versions that are new
 * @param clears see StatementRepairs
 */
export function familyOf(version: ModelledVersion, made: readonly WrittenFile[], clears: boolean): Family {
  const path = version.up[0]?.migration.file.path ?? "";
  return { version, members: [], ups: [path], files: [], asks: [], around: aroundOf(version, made), clears };
}

/**
 * A family after one round more; null where nothing is left to mend.
 * @param versions its versions as they are read by now
 */
export function nextFamily(
  family: Family,
  versions: readonly ModelledVersion[],
  findings: readonly Finding[],
  write: WriteCall,
): Family | null {
  const [first] = family.version.up;
  const isCode = first?.migration.sent !== undefined;
  const isAlone = first?.execution === "autocommit";
  const members: Member[] = [];
  const asks = new Set<string>();
  let changed = false;
  for (const [at, path] of family.ups.entries()) {
    const version = versions.find((one) => one.up[0]?.migration.file.path === path);
    if (!version) return null;
    const title = family.members[at]?.title ?? null;
    const repairs = replacementsIn(version, findings, family);
    const room = title === null ? roomIn(family) : "behind";
    const parts = isCode ? codeMembers(version, repairs, isAlone, write) : membersOf(version, repairs, room);
    if (parts && "asks" in parts) asks.add(parts.asks);
    if (parts && !("asks" in parts)) changed = true;
    const own = parts && !("asks" in parts) ? parts : [isCode ? codeAsItIs(version) : asItIs(version)];
    members.push(...own.map((one) => (one.title === null ? { ...one, title } : one)));
  }
  if (!changed) return asks.size === 0 || family.asks.length > 0 ? null : { ...family, asks: [...asks] };
  const written = (isCode ? codeFiles : filesOf)(family.version, members, family.around);
  const own = members.findIndex(({ title }) => title === null);
  const moved = written?.isLast ? members.slice(own + 1).flatMap(({ sends }) => sends) : [];
  const needed = neededLater(family.version, moved);
  if (!written || needed !== null) {
    const why =
      needed === null ? "its files have no names that can be counted on" : `${BEHIND}, and ${needed}`;
    return family.asks.length > 0 ? null : { ...family, asks: [why] };
  }
  return { ...family, members, files: written.files, ups: written.ups, asks: [...asks] };
}

function roomIn({ version, around }: Family): "before" | "behind" | "none" {
  const { file, writing } = version.up[0]?.migration ?? {};
  if (!file || !writing) return "none";
  if (hasRoomBefore(file.path, writing, around)) return "before";
  return around.next === null ? "behind" : "none";
}

function replacementsIn(
  version: ModelledVersion,
  findings: readonly Finding[],
  { clears, ups }: Pick<Family, "clears" | "ups">,
): StatementRepairs {
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
  const sent = ({ migration: { direction, file, span }, statements }: Unit) => {
    const places = new Map<number, StatementRepair[]>();
    for (const { replacement, ...finding } of gravest) {
      if (!replacement || finding.file.path !== file.path) continue;
      const at = indexOf(replacement.of, finding.span[0], direction, span, statements);
      if (at !== null) places.set(at, [...(places.get(at) ?? []), replacement]);
    }
    return places;
  };
  // What another of the family makes it also takes back: to build it again before that would be in vain.
  const isOfAnother = (path: string): boolean => ups.includes(path) && !paths.has(path);
  const undo = own.flatMap(({ replacement }) =>
    replacement?.kind === "undo" && !replacement.restores.some(isOfAnother) ? [replacement] : [],
  );
  return { of, sent, undo, clears };
}

/** The statement of a unit that a repair is of; null: it is none of them. */
function indexOf(
  told: StatementRepair["of"],
  place: number,
  direction: Direction,
  [from, to]: Span,
  statements: Unit["statements"],
): number | null {
  if (told) return told.direction === direction ? told.index : null;
  if (place < from || place >= to) return null;
  const there = statements.filter(({ span, body }) => body === null && span[0] === place);
  return there.length === 1 ? (there[0]?.index ?? null) : null;
}

function rank({ severity }: Finding): number {
  return ["error", "warning", "notice"].indexOf(severity);
}
