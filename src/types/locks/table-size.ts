import type { QualifiedName } from "../qualified-name.ts";

/** How large somebody says that a table is in production. Without a schema: the one that its name alone means there. */
export interface TableSize extends QualifiedName {
  /** Of a partitioned table those of all its partitions. */
  readonly rows: number;
  /** Per second; null: nobody says. */
  readonly writes: number | null;
}

/** What a statement does with every row of a table while it keeps others from it. */
export interface TableWork {
  /** As written. */
  readonly table: QualifiedName;
  /** As the migrations know it; null: they do not make it. */
  readonly known: QualifiedName | null;
  /** The lowest of a partitioned table, as far as the migrations show. */
  readonly partitions: readonly QualifiedName[];
  /** How often all rows are gone through: once for each index that is built. */
  readonly times: number;
}
