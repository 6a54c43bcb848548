import { catalogQuery } from "../../postgres/questions/schema-objects.ts";
import type { Database } from "../../postgres/server.ts";
import { lookup } from "../../text/lookup.ts";
import type { DatabaseObject } from "../../types.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a database holds: fields of each object, by its kind and name. */
export type Snapshot = ReadonlyMap<string, Fields>;

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

/** One object that differs. */
export interface Difference {
  readonly says: string;
  /** null: of a kind that no finding names. */
  readonly object: DatabaseObject | null;
}

/** How a database differs from what it was. */
export interface Differences {
  readonly left: readonly Difference[];
  readonly lost: readonly Difference[];
  readonly changed: readonly Difference[];
  /** Columns that only stand in another place: no query by name can tell. */
  readonly moved: readonly Difference[];
}

/** Fields that say nothing new of an object: what they change changes another field, or no query can tell. */
const silent: ReadonlySet<string> = new Set(["position", "table"]);

export function compareSnapshots(before: Snapshot, after: Snapshot): Differences {
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const fresh = [...after.keys()].filter((name) => !before.has(name));
  const changed: Difference[] = [];
  const moved: Difference[] = [];
  for (const [name, was] of before) {
    const is = after.get(name);
    if (!is) continue;
    const fields = Object.keys(was).filter(
      (field) => JSON.stringify(lookup(was, field)) !== JSON.stringify(lookup(is, field)),
    );
    const [telling] = fields.filter((field) => !silent.has(field));
    const object = objectOf(name, is);
    if (telling !== undefined) {
      const [then, now] = [told(lookup(was, telling)), told(lookup(is, telling))];
      changed.push({ says: `${name} has another ${telling}: it was ${then}, it is ${now}`, object });
    } else if (fields.length > 0)
      moved.push({ says: `${name} stands in another place of its table`, object });
  }
  const each = (names: readonly string[], of: Snapshot, what: string): readonly Difference[] =>
    outermost(names).map((name) => ({ says: `${name} ${what}`, object: objectOf(name, of.get(name)) }));
  return {
    left: each(fresh, after, "is left behind"),
    lost: each(gone, before, "is lost"),
    changed,
    moved,
  };
}

export function isSame({ left, lost, changed }: Differences): boolean {
  return left.length + lost.length + changed.length === 0;
}

/** The worst first. */
export function differencesIn({ lost, changed, left, moved }: Differences): readonly Difference[] {
  return [...lost, ...changed, ...left, ...moved];
}

/** Of "index public.orders_idx": its parts, as the catalog's query quotes them. */
export function objectOf(key: string, fields: Fields | undefined): DatabaseObject | null {
  const [, kind, names = ""] = /^(table|index|constraint|column) (.+)$/s.exec(key) ?? [];
  const [schema = null, second = null, third = null] = identifiersIn(names);
  switch (kind) {
    case "table":
      return { kind, schema, name: second, table: null };
    case "index": {
      const [, table = null] = identifiersIn(String(lookup(fields ?? {}, "table") ?? ""));
      return { kind, schema, name: second, table };
    }
    case "constraint":
    case "column":
      return { kind, schema, name: third, table: second };
    default:
      return null;
  }
}

/** Of names that quote_ident() has written, with a dot or a space between them. */
function identifiersIn(text: string): readonly string[] {
  return [...text.matchAll(/"((?:[^"]|"")*)"|[^". ]+/g)].map(
    ([plain, quoted]) => quoted?.replaceAll('""', '"') ?? plain,
  );
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
