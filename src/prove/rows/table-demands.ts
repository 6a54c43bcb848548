import type { AcceptedValues } from "./accepted-values.ts";
import type { TableColumn } from "./columns.ts";

/** A unique index. */
export interface UniqueDemand {
  /** Its columns, as written in SQL. */
  readonly plain: readonly string[];
  /** Those that its expressions speak of. */
  readonly within: readonly string[];
  /** It holds for some rows only. */
  readonly partial: boolean;
}

/** A foreign key of the table. */
export interface Reference {
  readonly columns: readonly string[];
  readonly target: string;
  readonly keys: readonly string[];
  /** Every key has a fixed length, so that an array of many is quick to look into. */
  readonly fixed: boolean;
  readonly self: boolean;
  /** It stands in a unique index that no other column makes unique, so that no key may come much more often than others. */
  readonly unique: boolean;
}

/** What a table demands of its rows. */
export interface Demands {
  readonly columns: readonly TableColumn[];
  readonly references: readonly Reference[];
  /** Boolean expressions over the columns. */
  readonly checks: readonly string[];
  /** By column, what its checks accept, where that is not anything. */
  readonly accepted: ReadonlyMap<string, AcceptedValues>;
  /** Those of partial indexes, which few rows satisfy, but some. */
  readonly predicates: readonly string[];
  /** Unique indexes, those to come too. */
  readonly keys: readonly UniqueDemand[];
  /** In which each row has another value, so that every key is unique whatever its other columns hold. */
  readonly carriers: readonly string[];
  /** By column that a migration has added later, what rows from before have in it, as an expression. */
  readonly later: ReadonlyMap<string, string>;
  /** Bounds of a partition and of those that it stands in: the key's column, if it is one, and the bound's own words. */
  readonly bounds: readonly {
    readonly column: string | null;
    readonly range: boolean;
    readonly words: string;
  }[];
}
