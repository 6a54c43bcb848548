import { traitsOf } from "../sql/indexes/index-traits.ts";
import type { Relation } from "../types.ts";

/** A relation as it was made or changed, and what it belongs to: families, which outlive every name. */
export interface TimelineEntry {
  readonly at: number;
  /** null: dropped. */
  readonly relation: Relation | null;
  readonly family: string;
  readonly owners: EntryOwners | null;
  /** Of a view, the families of what it reads. */
  readonly reads: readonly string[];
  /** The same since an owner has another name: made when somebody looks. */
  shown?: Relation;
}

/** What a relation goes with: an index with its table and its parent index, a partition with its parent. */
export interface EntryOwners {
  readonly table: string | null;
  readonly attachedTo: string | null;
  readonly partitionOf: string | null;
}

const attached = ["attached"];
const partition = ["partition"];

/** The families that something belongs to, and the traits that they know it by. */
export function belongings(
  entry: TimelineEntry | undefined,
): readonly (readonly [string, Iterable<string>])[] {
  const owners = entry?.relation ? entry.owners : null;
  if (!entry || !owners) return [];
  const found: (readonly [string, Iterable<string>])[] = [];
  if (owners.table !== null) found.push([owners.table, traitsOf(entry.relation as Relation)]);
  if (owners.attachedTo !== null) found.push([owners.attachedTo, attached]);
  if (owners.partitionOf !== null) found.push([owners.partitionOf, partition]);
  return found;
}
