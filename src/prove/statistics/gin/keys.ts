import type { KnownStatistics } from "../../../types.ts";

/** What a GIN index takes of each row: how many keys, and how often the same. */
export interface Keys {
  /** Keys of one row. */
  readonly postings: number;
  /** Bytes that one key takes where it is not a number; 0: it is one. */
  readonly key: number;
  /** The share of rows that each of the most common keys is in. */
  readonly common: readonly number[];
  /** All other keys: as few different ones as there can be, as many as is likely, and the most. */
  readonly others: Readonly<Record<Guess, OtherKeys>>;
}

export type Guess = "least" | "likely" | "most";

export interface OtherKeys {
  /** Keys that are in the same share of rows. */
  readonly groups: readonly { readonly keys: number; readonly share: number }[];
  /** Keys of one row that no other row has. */
  readonly unique: number;
}

/** The only key of an index. */
export interface GinColumn {
  /** "array_ops". */
  readonly opclass: string;
  /** Of an array's elements, as pg_type.typlen has it; -1: it varies. */
  readonly element: number;
  readonly known: KnownStatistics;
  /** How many of the most common elements ANALYZE lists at most: ten times the statistics target. */
  readonly listed: number;
  readonly tuples: number;
}

/** null: nobody knows what an operator class takes of a row, or how much of it there is. */
export function ginKeysOf(column: GinColumn): Keys | null {
  switch (column.opclass) {
    case "array_ops":
    case "gin__int_ops":
      return ofArrays(column);
    case "tsvector_ops":
      return ofWords(column);
    case "jsonb_ops":
      return ofDocuments(column, 10, 24);
    case "jsonb_path_ops":
      return ofDocuments(column, 20, 0);
    case "gin_trgm_ops":
      return ofTrigrams(column);
    default:
      return null;
  }
}

/** Behind the numbers of elements stand the least and the greatest, and the share of nulls (catalog/pg_statistic.h). */
function ofArrays({ known, element, ...column }: GinColumn): Keys | null {
  const postings = known.elemCountHistogram?.at(-1) ?? 0;
  if (postings <= 0) return null;
  // An array has a head of 20 bytes.
  const size = element > 0 ? element : Math.max(5, (known.avgWidth - 20) / postings);
  const common = descending(known.mostCommonElemFreqs?.slice(0, -3));
  return {
    ...{ postings, common, key: element > 0 && element <= 8 ? 0 : size },
    others: othersOf(postings, common, column),
  };
}

/** A text search vector has 8 bytes for each word with one position, and the word itself (tsearch/ts_type.h). */
function ofWords({ known, ...column }: GinColumn): Keys {
  const words = known.mostCommonElems?.slice(1, -1).split(",") ?? [];
  const letters = words.length === 0 ? 6 : words.reduce((sum, word) => sum + word.length, 0) / words.length;
  const common = descending(known.mostCommonElemFreqs?.slice(0, -2));
  const postings = Math.max(
    1,
    (known.avgWidth - 5) / (8 + letters),
    common.reduce((sum, frequency) => sum + frequency, 0),
  );
  return { postings, common, key: letters + 4, others: othersOf(postings, common, column) };
}

/**
 * Of a document nothing is known but how wide it is: its values may be few, as many as there are documents, or anything
 * between; half its keys are names that repeat.
 */
function ofDocuments({ known, tuples }: GinColumn, bytes: number, key: number): Keys {
  const postings = Math.max(1, known.avgWidth / bytes);
  const different = known.nDistinct < 0 ? -known.nDistinct * tuples : known.nDistinct;
  const guess = (keys: number): OtherKeys => ({
    groups: [
      { keys: 50, share: postings / 2 / 50 },
      { keys, share: postings / 2 / keys },
    ],
    unique: 0,
  });
  const most = Math.max(100, (different * postings) / 2);
  const others = { least: guess(100), likely: guess(Math.max(100, most / 2)), most: guess(most) };
  return { postings, key, common: [], others };
}

/** A letter has a trigram; of different ones there are some thousands. */
function ofTrigrams({ known }: GinColumn): Keys {
  const postings = Math.max(1, known.avgWidth);
  const guess = (keys: number): OtherKeys => ({ groups: [{ keys, share: postings / keys }], unique: 0 });
  return {
    ...{ postings, key: 0, common: [] },
    others: { least: guess(1000), likely: guess(5000), most: guess(50_000) },
  };
}

function descending(shares: readonly number[] | undefined): readonly number[] {
  return (shares ?? []).toSorted((a, b) => b - a);
}

/** What is not among the most common elements is in fewer rows than each of those; where there are none, in hardly any. */
const UNSEEN = 1e-4;
const STEP = 1.3;

function othersOf(
  postings: number,
  common: readonly number[],
  { listed, tuples }: Pick<GinColumn, "listed" | "tuples">,
): Keys["others"] {
  const rest = postings - common.reduce((sum, frequency) => sum + frequency, 0);
  const nothing = { groups: [], unique: 0 };
  if (rest < postings / 100) return { least: nothing, likely: nothing, most: nothing };
  const rarest = common.at(-1) ?? UNSEEN;
  const most = { groups: [], unique: rest };
  const least = { groups: [{ keys: Math.max(1, rest / rarest), share: rarest }], unique: 0 };
  // With room left in the list, what is not in it was hardly met twice.
  return { least, likely: common.length < listed ? most : goingOn(rest, common, tuples), most };
}

/**
 * Elements grow rarer by a power of their rank, and it is likely that those that are not listed go on like that; by a
 * smaller one where so fast a fall leaves no room for all of them.
 */
function goingOn(rest: number, common: readonly number[], tuples: number): OtherKeys {
  // A rank that began at zero would never grow.
  const [last, count] = [common.at(-1) ?? UNSEEN, Math.max(1, common.length)];
  const power = Math.log((common[Math.floor(count / 2) - 1] ?? last) / last) / Math.log(2);
  for (let flatter = power; flatter > 0.01; flatter *= 0.9) {
    const found = fallingBy(flatter, { rest, last, count, tuples });
    if (found.unique === 0) return found;
  }
  return fallingBy(0, { rest, last, count, tuples });
}

interface Tail {
  readonly rest: number;
  /** The share of the rarest element that is listed. */
  readonly last: number;
  readonly count: number;
  readonly tuples: number;
}

function fallingBy(power: number, { rest, last, count, tuples }: Tail): OtherKeys {
  const groups: { keys: number; share: number }[] = [];
  let left = rest;
  for (let rank = count; left > 0; rank *= STEP) {
    const share = last * ((rank * Math.sqrt(STEP)) / count) ** -power;
    if (share * tuples < 1) return { groups, unique: left };
    const keys = Math.min(rank * (STEP - 1), left / share);
    groups.push({ keys, share });
    left = keys < rank * (STEP - 1) ? 0 : left - keys * share;
  }
  return { groups, unique: 0 };
}
