import { printTable } from "../sql/grammar/name.ts";
import type { QualifiedName, TableSize, TableWork } from "../types.ts";

/**
 * Of building an index, for each row, in milliseconds. Measured on PostgreSQL 14 and 18, on two slow cores: 10,000 rows take 3 ms
 * (bigint), 8 ms (text of 32 characters), 13 ms (text of 230, whatever its collation) and 40 ms (lower() of that); 100,000
 * rows 0.1 to 0.6 s. Checking a foreign key takes 2 ms for 10,000. The most of these is what is said.
 */
const MS_PER_ROW = 0.004;
/** Of the least that a statement takes, and its COMMIT on a disk. */
const LEAST_MS = 5;

/** For about how long some work lasts where its table has fewer rows than `bound`, in words; null where it has more, or nobody says. */
export function shortWorkOver(
  sizes: readonly TableSize[],
  bound: number,
): (work: TableWork) => string | null {
  if (sizes.length === 0) return () => null;
  const told = new ToldSizes(sizes);
  return (work) => {
    const size = told.of(work);
    if (size === null || size.rows >= bound) return null;
    const ms = Math.max(LEAST_MS, size.rows * work.times * MS_PER_ROW);
    const waiting = size.writes === null ? 0 : Math.ceil((size.writes * ms) / 1000);
    const writes =
      waiting === 0
        ? ""
        : `, and about ${counted(waiting, "write")} come${waiting === 1 ? "s" : ""} meanwhile`;
    return `about ${inTime(ms)}: ${printTable(work.table)} has ${counted(size.rows, "row")}${writes}`;
  };
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}

/** With one digit that counts: it is an estimate. */
function inTime(ms: number): string {
  const digit = 10 ** Math.floor(Math.log10(ms));
  const round = Math.round(ms / digit) * digit;
  return round < 1000 ? `${round} ms` : `${round / 1000} s`;
}

/** Sizes by the names of their tables. */
class ToldSizes {
  /** By the name alone. */
  readonly #named = new Map<string, TableSize[]>();

  constructor(sizes: readonly TableSize[]) {
    for (const size of sizes) this.#named.set(size.name, [...(this.#named.get(size.name) ?? []), size]);
  }

  /**
   * Its own, or that of its partitions together where each of them is told. A partitioned table holds what they hold: one that is
   * told to have fewer rows than those of them that are told was counted wrongly, or before they were filled.
   */
  of({ table, known, partitions }: TableWork): Pick<TableSize, "rows" | "writes"> | null {
    const own = this.#of(table, known);
    if (partitions.length === 0) return own;
    const parts = partitions.map((partition) => this.#of(partition, partition));
    const sum = (of: (part: TableSize) => number): number =>
      parts.reduce((all, part) => all + (part ? of(part) : 0), 0);
    const rows = sum((part) => part.rows);
    if (own !== null) return { rows: Math.max(own.rows, rows), writes: own.writes };
    if (parts.some((part) => part === null)) return null;
    const writes = parts.every((part) => part?.writes === null) ? null : sum((part) => part.writes ?? 0);
    return { rows, writes };
  }

  /**
   * A name alone may mean a table of any schema, which search_path tells on the server: it is the one that the migrations know,
   * else the one that is told without a schema or in public, else the only one of that name.
   */
  #of(table: QualifiedName, known: QualifiedName | null): TableSize | null {
    const all = this.#named.get(table.name) ?? [];
    const inSchema = (schema: string | undefined): TableSize | undefined =>
      all.find((size) => size.schema === schema);
    const named = inSchema(table.schema ?? known?.schema);
    if (named && table.schema !== undefined) return named;
    const isPublic = (table.schema ?? "public") === "public";
    const plain = isPublic ? (inSchema(undefined) ?? inSchema("public")) : undefined;
    const only = table.schema === undefined && all.length === 1 ? all[0] : undefined;
    return named ?? plain ?? only ?? null;
  }
}
