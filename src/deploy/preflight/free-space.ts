import { size } from "../../text/size.ts";
import type { DeploymentCheck } from "../../types.ts";
import { soughtWords } from "../steps.ts";
import { type PlannedSize, type SizeRange, walOf } from "./planned-size.ts";

/** How much room a disk has, as a person or the machine tells. path: null is every disk that is not named. */
export interface FreeSpace {
  readonly path: string | null;
  readonly bytes: number;
}

/** Where a build writes (postgres/questions/build-room.ts); a path that is null lies below the data directory. */
export interface BuildRoom {
  readonly data: string | null;
  readonly place: string | null;
  readonly temp: string | null;
  /** maintenance_work_mem and temp_file_limit, in bytes; -1: no limit. */
  readonly memory: number;
  readonly tempLimit: number;
  readonly workers: number;
}

/** What a disk has to take. `stays` is certain to be written; `meanwhile` goes again, if nobody keeps it. */
interface Need {
  readonly free: FreeSpace | null;
  readonly where: string;
  readonly stays: SizeRange;
  readonly meanwhile: number;
}

/** Whether what is built fits, disk for disk. SQL does not tell how much room there is: whoever says nothing learns what to look at. */
export function freeSpaceChecks(
  projections: readonly PlannedSize[],
  room: BuildRoom,
  told: readonly FreeSpace[],
  unfollowed: number,
): readonly DeploymentCheck[] {
  const sized = projections.filter((each) => "bytes" in each);
  const unsized = projections.filter((each) => "unknown" in each);
  if (projections.length === 0)
    return [
      unfollowed > 0
        ? { check: "free-space", level: "unknown", message: notCounted(unfollowed) }
        : { check: "free-space", level: "ok", message: "the change builds no index" },
    ];
  const needs = needsOf(sized, room, told);
  return needs.map((need) => judged(need, unsized, unfollowed));
}

function needsOf(
  sized: readonly Extract<PlannedSize, { bytes: SizeRange }>[],
  room: BuildRoom,
  told: readonly FreeSpace[],
): readonly Need[] {
  const stays = sized.reduce<SizeRange>(
    ([least, most], { bytes }) => [least + bytes[0], most + bytes[1]],
    [0, 0],
  );
  const files = Math.max(0, ...sized.map(({ temp }) => temp));
  const data = room.data ?? "the data directory";
  const parts = [
    { where: room.place ?? data, stays, meanwhile: 0 },
    { where: room.temp ?? data, stays: [0, 0] as const, meanwhile: files },
    {
      where: room.data === null ? data : `${room.data}/pg_wal`,
      stays: [0, 0] as const,
      meanwhile: walOf(sized)[1],
    },
  ];
  const disks = new Map<FreeSpace | null, Need>();
  for (const part of parts) {
    const free = freeAt(part.where, told);
    const known = disks.get(free);
    disks.set(free, {
      free,
      where: known?.where ?? part.where,
      stays: known ? known.stays : part.stays,
      meanwhile: (known?.meanwhile ?? 0) + part.meanwhile,
    });
  }
  return [...disks.values()].filter(
    (need) => need.stays[1] + need.meanwhile > 0 || need.where === parts[0]?.where,
  );
}

/** The longest path that leads there; where none does, what was said of all. */
function freeAt(place: string, told: readonly FreeSpace[]): FreeSpace | null {
  const leading = told
    .filter(({ path }) => path !== null && `${place}/`.startsWith(`${path.replace(/\/+$/, "")}/`))
    .toSorted((left, right) => (right.path?.length ?? 0) - (left.path?.length ?? 0));
  return leading[0] ?? told.find(({ path }) => path === null) ?? null;
}

function judged(
  { free, where, stays, meanwhile }: Need,
  unsized: readonly PlannedSize[],
  unfollowed: number,
): DeploymentCheck {
  const check = "free-space";
  const [least, most] = stays;
  const facts = {
    ...{ leastBytes: least, mostBytes: most, meanwhileBytes: meanwhile },
    ...(free ? { freeBytes: free.bytes } : {}),
  };
  const wanted = `${between(stays)} of new indexes, and up to ${size(meanwhile)} of sort files and WAL meanwhile`;
  const open = `${unsizedWords(unsized)}${unfollowed > 0 ? `; ${notCounted(unfollowed)}` : ""}`;
  if (!free)
    return {
      check,
      level: "unknown",
      needs: `--free-bytes, with what df -B1 --output=avail ${where} says on the server`,
      facts,
      message: `SQL does not tell how much room ${where} has; it would need ${wanted}${open}`,
    };
  const has = `${size(free.bytes)} are free${free.path === null ? "" : ` at ${free.path}`}`;
  if (least > free.bytes)
    return {
      check,
      level: "stop",
      facts,
      message: `${has}, and the new indexes take ${between(stays)}${open}`,
    };
  if (open !== "")
    return {
      check,
      level: "unknown",
      ...(unsized.length > 0 ? { needs: "--proof, with a report of indexwright prove --statistics" } : {}),
      facts,
      message: `${has}; as far as it is known, the change needs ${wanted}${open}`,
    };
  if (most + meanwhile > free.bytes)
    return { check, level: "warn", facts, message: `${has}, and the change may need ${wanted}` };
  return { check, level: "ok", facts, message: `${has}, and the change needs ${wanted}` };
}

function between([least, most]: SizeRange): string {
  return size(least) === size(most) ? size(most) : `${size(least)} to ${size(most)}`;
}

function notCounted(unfollowed: number): string {
  return unfollowed === 1
    ? "a statement is not looked at here, and what it writes is not counted"
    : `${unfollowed} statements are not looked at here, and what they write is not counted`;
}

function unsizedWords(unsized: readonly PlannedSize[]): string {
  const [first] = unsized;
  if (!first || !("unknown" in first)) return "";
  const more = unsized.length > 1 ? `, nor of ${unsized.length - 1} more` : "";
  return `; how large ${soughtWords(first.step.index)} becomes is not known: ${first.unknown}${more}`;
}

/** A build that is over temp_file_limit fails with 53400, and one that finds its memory too small sorts on the disk. */
export function buildMemoryCheck(projections: readonly PlannedSize[], room: BuildRoom): DeploymentCheck {
  const check = "build-memory";
  const memory = size(room.memory);
  const files = Math.max(0, ...projections.map((each) => ("temp" in each ? each.temp : 0)));
  const facts = { maintenanceWorkMem: room.memory, workers: room.workers, sortBytes: files };
  if (room.tempLimit >= 0 && files > room.tempLimit)
    return {
      check,
      level: "warn",
      facts: { ...facts, tempFileLimit: room.tempLimit },
      message: `temp_file_limit is ${size(room.tempLimit)}, and a build may sort ${size(files)} on the disk: it would fail with 53400`,
    };
  if (files > room.memory)
    return {
      check,
      level: "warn",
      facts,
      message: `maintenance_work_mem is ${memory}, and a build sorts up to ${size(files)} on the disk: --maintenance-work-mem of apply gives it more`,
    };
  return { check, level: "ok", facts, message: `maintenance_work_mem is ${memory}` };
}
