import { identifiersIn } from "../../sql/grammar/identifier-list.ts";
import type { IndexState, Step } from "../../types.ts";

/** Where a build writes (postgres/questions/build-room.ts); a path that is null lies below the data directory. */
export interface BuildRoom {
  readonly data: string | null;
  readonly place: string | null;
  /** Of several, the server takes one after the other for its files, and begins with any. */
  readonly temps: readonly (string | null)[];
  /** The path of each tablespace; under the empty name that of the database. */
  readonly tablespaces: ReadonlyMap<string, string | null>;
  /** maintenance_work_mem and temp_file_limit, in bytes; -1: no limit. */
  readonly memory: number;
  readonly tempLimit: number;
  readonly workers: number;
}

/** Where the index of a step is written. REINDEX leaves one where it lies, whatever default_tablespace says. */
export function buildPlaceOf(
  { rebuilt, tablespace }: Step,
  { tablespaces }: Pick<IndexState, "tablespaces">,
  room: BuildRoom,
): { readonly path: string | null } | { readonly unknown: string } {
  if (!rebuilt && tablespace === undefined) return { path: room.place };
  const [first = "", ...more] = tablespace === undefined ? tablespaces : [tablespace];
  if (more.length > 0) return { unknown: "its partitions lie in several tablespaces" };
  const path = room.tablespaces.get(first);
  return path === undefined
    ? { unknown: `it goes to the tablespace ${first}, which is not there` }
    : { path };
}

/** From a row of the question. */
export function roomIn(row: Readonly<Record<string, unknown>>): BuildRoom {
  const text = (cell: unknown) => (cell === null || cell === undefined ? null : String(cell));
  const places: unknown = JSON.parse(text(row.tablespaces) ?? "{}");
  const tablespaces = new Map(Object.entries(places ?? {}).map(([name, path]) => [name, text(path)]));
  return {
    data: text(row.data),
    place: text(row.place),
    temps: tempPlaces(text(row.temp_tablespaces) ?? "", tablespaces),
    tablespaces,
    memory: Number(row.memory),
    tempLimit: Number(row.temp_limit),
    workers: Number(row.workers),
  };
}

/** What is not there is passed over; without any it is the database's own. */
function tempPlaces(setting: string, tablespaces: BuildRoom["tablespaces"]): BuildRoom["temps"] {
  const there = (identifiersIn(setting) ?? []).flatMap((name) => {
    const path = tablespaces.get(name);
    return path === undefined ? [] : [path];
  });
  return there.length > 0 ? [...new Set(there)] : [tablespaces.get("") ?? null];
}
