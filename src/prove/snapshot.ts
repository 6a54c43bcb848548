import { lookup } from "../sql/lookup.ts";
import { catalogQuery } from "./catalog.ts";
import type { Database } from "./server/server.ts";

/** What a database holds: fields of each object, by its kind and name. */
export type Snapshot = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Taken in a session of its own, which the migration's settings do not reach. */
export async function snapshot(database: Pick<Database, "connect">): Promise<Snapshot> {
  const session = await database.connect(60_000);
  try {
    await session.simple("SET search_path = ''");
    const { rows } = await session.extended(catalogQuery);
    return new Map(
      rows
        .map(({ kind, name, fields }) => [`${kind} ${name}`, JSON.parse(String(fields))] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  } finally {
    await session.close();
  }
}

/** How a database differs from what it was, one sentence for each object. */
export interface Differences {
  readonly left: readonly string[];
  readonly lost: readonly string[];
  readonly changed: readonly string[];
  /** Columns that only stand in another place: no query by name can tell. */
  readonly moved: readonly string[];
}

export function compare(before: Snapshot, after: Snapshot): Differences {
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const fresh = [...after.keys()].filter((name) => !before.has(name));
  const changed: string[] = [];
  const moved: string[] = [];
  for (const [name, was] of before) {
    const is = after.get(name);
    if (!is) continue;
    const fields = Object.keys(was).filter(
      (field) => JSON.stringify(lookup(was, field)) !== JSON.stringify(lookup(is, field)),
    );
    const telling = fields.filter((field) => field !== "position");
    if (telling.length > 0)
      changed.push(
        `${name} has another ${telling[0]}: it was ${told(lookup(was, telling[0] ?? ""))}, it is ${told(lookup(is, telling[0] ?? ""))}`,
      );
    else if (fields.length > 0) moved.push(`${name} stands in another place of its table`);
  }
  return {
    left: outermost(fresh).map((name) => `${name} is left behind`),
    lost: outermost(gone).map((name) => `${name} is lost`),
    changed,
    moved,
  };
}

export function isSame({ left, lost, changed }: Differences): boolean {
  return left.length + lost.length + changed.length === 0;
}

export function sentences({ lost, changed, left, moved }: Differences): readonly string[] {
  return [...lost, ...changed, ...left, ...moved];
}

function told(value: unknown): string {
  if (value === null || value === undefined || value === "") return "none";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A table says it for its columns, constraints and triggers. */
function outermost(names: readonly string[]): readonly string[] {
  const tables = names.flatMap((name) => /^(?:foreign )?(?:table|type) (.+)$/.exec(name)?.[1] ?? []);
  return names.filter(
    (name) =>
      !tables.some(
        (table) =>
          name.startsWith(`column ${table}.`) ||
          ["constraint", "trigger", "rule", "policy"].some((kind) => name.startsWith(`${kind} ${table} `)),
      ),
  );
}
