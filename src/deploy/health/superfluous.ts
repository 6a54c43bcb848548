import { beginsWith } from "../../sql/indexes/index-prefix.ts";
import type { HealthFinding } from "../../types.ts";
import type { ExaminedIndex } from "./facts.ts";
import { dropForGood, lookAtUse } from "./index-sql.ts";

/** Without its plain use: it keeps rows apart, or something rests on it. */
export function isNeeded(index: ExaminedIndex): boolean {
  const { unique, exclusion, replicaIdentity, clustered, constraint, referenced, servesForeignKey } = index;
  return (
    unique ||
    exclusion ||
    replicaIdentity ||
    clustered ||
    constraint !== null ||
    referenced ||
    servesForeignKey
  );
}

function isUsable({ valid, live }: ExaminedIndex): boolean {
  return valid && live;
}

/** Of indexes with the same definition all but the one that most rests on, or that was there first. */
export function duplicateFindings(indexes: readonly ExaminedIndex[]): readonly HealthFinding[] {
  return [...groupedBy(indexes.filter(isUsable), ({ sameAs }) => sameAs).values()].flatMap((group) => {
    const [kept, ...others] = group.toSorted((a, b) => weight(b) - weight(a) || a.oid - b.oid);
    if (!kept) return [];
    return others.flatMap((other) => (mayGoFor(other, kept) ? [duplicate(other, kept)] : []));
  });
}

function duplicate(other: ExaminedIndex, kept: ExaminedIndex): HealthFinding {
  const of = other.constraint === null ? "" : ` of the constraint ${other.constraint}`;
  return {
    kind: "duplicate",
    index: other.index,
    table: other.table,
    bytes: other.bytes,
    message: `it has the same definition as ${kept.index}, which serves whatever it${of} does`,
    evidence: { keep: kept.index, definition: other.sql },
    sql: dropForGood(other),
  };
}

/** What is harder to do without, the larger. */
function weight({
  attached,
  constraint,
  referenced,
  replicaIdentity,
  clustered,
  unique,
}: ExaminedIndex): number {
  return (
    (attached ? 32 : 0) +
    (referenced ? 16 : 0) +
    (replicaIdentity ? 8 : 0) +
    (constraint === null ? 0 : 4) +
    (clustered ? 2 : 0) +
    (unique ? 1 : 0)
  );
}

/** Whether nothing rests on it that the other does not give. A partition's index goes with that of its table. */
function mayGoFor(other: ExaminedIndex, kept: ExaminedIndex): boolean {
  const { attached, referenced, replicaIdentity, clustered, exclusion, unique } = other;
  if (attached || referenced || replicaIdentity || clustered || exclusion) return false;
  return !unique || (kept.unique && kept.enforcesAs === other.enforcesAs);
}

/** Plain btrees whose keys another one begins with. */
export function prefixFindings(
  indexes: readonly ExaminedIndex[],
  scansOf: (index: ExaminedIndex) => number,
): readonly HealthFinding[] {
  const tables = groupedBy(indexes.filter(isUsable), ({ table }) => table);
  return [...tables.values()].flatMap((own) =>
    own.flatMap((shorter) => {
      if (restsOn(shorter)) return [];
      const longer = own
        .filter((each) => serves(each, shorter))
        .toSorted((a, b) => a.bytes - b.bytes)
        .at(0);
      return longer ? [prefix(shorter, longer, scansOf)] : [];
    }),
  );
}

/** Serving a foreign key is no reason: the longer one serves it as well. */
function restsOn(index: ExaminedIndex): boolean {
  return index.attached || isNeeded({ ...index, servesForeignKey: false });
}

function serves(longer: ExaminedIndex, shorter: ExaminedIndex): boolean {
  if (longer.definition === null || shorter.definition === null) return false;
  return beginsWith(longer.definition, shorter.definition);
}

function prefix(
  shorter: ExaminedIndex,
  longer: ExaminedIndex,
  scansOf: (index: ExaminedIndex) => number,
): HealthFinding {
  const times = longer.bytes / Math.max(1, shorter.bytes);
  const larger = times >= 2 ? `, which is ${times.toFixed(1)} times as large` : "";
  return {
    kind: "redundant-prefix",
    index: shorter.index,
    table: shorter.table,
    bytes: shorter.bytes,
    message: `${longer.index} begins with its keys${larger}`,
    evidence: {
      longer: longer.index,
      longerBytes: longer.bytes,
      scans: scansOf(shorter),
      definition: shorter.sql,
    },
    sql: `${lookAtUse(shorter)}; keep it where it is used a lot and is much smaller\n${dropForGood(shorter)}`,
  };
}

function groupedBy<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const known = groups.get(key);
    if (known) known.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
