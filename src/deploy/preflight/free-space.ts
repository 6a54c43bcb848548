import { size } from "../../text/size.ts";
import type { DeploymentCheck } from "../../types.ts";
import { soughtWords } from "../steps.ts";
import type { BuildRoom } from "./build-room.ts";
import { type PlannedSize, type SizeRange, walOf } from "./planned-size.ts";

/** How much room a disk has, as a person or the machine tells. path: null is every disk that is not named. */
export interface FreeSpace {
  readonly path: string | null;
  readonly bytes: number;
}

type SizedBuild = Extract<PlannedSize, { bytes: SizeRange }>;

/** What a disk has to take. `stays` is certain to be written; `meanwhile` goes again, if nobody keeps it. */
interface Need {
  /** null: nobody tells how much room there is. */
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
  const sized = projections.filter((each): each is SizedBuild => "bytes" in each);
  const unsized = projections.filter((each) => "unknown" in each);
  if (projections.length === 0)
    return [
      unfollowed > 0
        ? { check: "free-space", level: "unknown", message: notCounted(unfollowed) }
        : { check: "free-space", level: "ok", message: "the change builds no index" },
    ];
  const parts = partsOf(sized, room, told);
  return [
    ...needsOf(parts, told).map((need) => judged(need, unsized, unfollowed)),
    ...strayed(parts, room, told),
  ];
}

/** What is written, by the place that it goes to. */
type Part = Pick<Need, "where" | "stays" | "meanwhile">;

/** The first is where most is expected, and counts though nothing should go there. */
function partsOf(
  sized: readonly SizedBuild[],
  room: BuildRoom,
  told: readonly FreeSpace[],
): readonly [Part, ...Part[]] {
  const data = room.data ?? "the data directory";
  const places = new Map<string, SizeRange>();
  for (const { place, bytes } of sized) {
    const [least, most] = places.get(place ?? data) ?? [0, 0];
    places.set(place ?? data, [least + bytes[0], most + bytes[1]]);
  }
  const [first = [room.place ?? data, [0, 0]] as const, ...more] = places;
  const indexes = ([where, stays]: readonly [string, SizeRange]): Part => ({ where, stays, meanwhile: 0 });
  const files = Math.max(0, ...sized.map(({ temp }) => temp));
  return [
    indexes(first),
    ...more.map(indexes),
    ...tempPlacesOf(room, told).map((where) => ({ where, stays: [0, 0] as const, meanwhile: files })),
    { where: room.data === null ? data : `${data}/pg_wal`, stays: [0, 0], meanwhile: walOf(sized)[1] },
  ];
}

/** Where sort files may go: all of them on any disk that has one of the places, since the server begins with any. */
function tempPlacesOf(room: BuildRoom, told: readonly FreeSpace[]): readonly string[] {
  const disks = new Map<FreeSpace | null, string>();
  for (const temp of room.temps) {
    const where = temp ?? room.data ?? "the data directory";
    const free = freeAt(where, told);
    if (!disks.has(free)) disks.set(free, where);
  }
  return [...disks.values()];
}

function needsOf(parts: readonly [Part, ...Part[]], told: readonly FreeSpace[]): readonly Need[] {
  const disks = new Map<FreeSpace | string, Need>();
  for (const part of parts) {
    const free = freeAt(part.where, told);
    // Of two places that nobody has told of, nobody knows whether they are one disk.
    const key = free ?? (part.stays[1] > 0 ? part.where : parts[0].where);
    const known = disks.get(key);
    disks.set(key, {
      free,
      where: known?.where ?? part.where,
      stays: known ? [known.stays[0] + part.stays[0], known.stays[1] + part.stays[1]] : part.stays,
      meanwhile: (known?.meanwhile ?? 0) + part.meanwhile,
    });
  }
  return [...disks.values()].filter(
    (need) => need.stays[1] + need.meanwhile > 0 || need.where === parts[0].where,
  );
}

/** Whoever tells of a disk means it to count. */
function strayed(
  parts: readonly Part[],
  room: BuildRoom,
  told: readonly FreeSpace[],
): readonly DeploymentCheck[] {
  const used = new Set(parts.map(({ where }) => freeAt(where, told)));
  const places = [...new Set(parts.map(({ where }) => where))].join(", ");
  return told
    .filter((free) => free.path !== null && !used.has(free))
    .map(({ path, bytes }): DeploymentCheck => {
      const [check, facts] = ["free-space", { freeBytes: bytes }];
      const message = `--free-bytes tells of ${path}, and nothing of this change is known to go there`;
      // Of links below the data directory, as pg_wal may be one, SQL tells nothing.
      return room.data === null
        ? {
            ...{ check, level: "unknown", facts, needs: "pg_monitor" },
            message: `${message}: where the data directory lies is not shown to this role`,
          }
        : {
            ...{ check, level: "warn", facts },
            message: `${message}: it writes to ${places}; of a link below the data directory, name that path`,
          };
    });
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
