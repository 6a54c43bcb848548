import type { FullName } from "./qualified-name.ts";

/** What a planner knows of a database without its rows, as the SQL of `indexwright statistics` exports it. */
export interface Statistics {
  /** The file that holds it. */
  readonly path: string;
  /** Of the server that they come from: 18. */
  readonly major: number;
  /** Values of rows were left out. */
  readonly redacted: boolean;
  /** Settings that the planner reads, and those that say how values are written; as SHOW prints them. */
  readonly settings: Readonly<Record<string, string>>;
  readonly relations: readonly RelationStatistics[];
  readonly columns: readonly ColumnStatistics[];
  readonly extended: readonly ExtendedStatistics[];
  /** Extended statistics that the file has by name only, as written in SQL: an older one, or who exported may not read them. */
  readonly named: readonly string[];
}

/** What CREATE STATISTICS has made, as pg_stats_ext has it. Places count columns, then expressions, from 0. */
export interface ExtendedStatistics {
  readonly schema: string;
  readonly name: string;
  readonly tableSchema: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly expressions: readonly ExpressionStatistics[];
  /** pg_statistic_ext.stxkind: n-distinct, functional dependencies, most common values, expressions. */
  readonly kinds: readonly ("d" | "f" | "m" | "e")[];
  /** Over the partitions or children, too. */
  readonly inherited: boolean;
  /** How many different combinations the columns at these places have; one for each choice of two or more. */
  readonly distinct: readonly { readonly of: readonly number[]; readonly count: number }[] | null;
  /** The share of rows in which the last place follows from those before it. */
  readonly dependencies: readonly { readonly of: readonly number[]; readonly degree: number }[] | null;
  readonly common: readonly Combination[] | null;
}

export interface ExpressionStatistics {
  readonly sql: string;
  /** null: nothing is known of it. */
  readonly known: KnownStatistics | null;
}

/** One of the most common combinations; a value for each place, as its type writes it. */
export interface Combination {
  readonly values: readonly (string | null)[];
  readonly frequency: number;
  /** What it would be, were the columns independent. */
  readonly baseFrequency: number;
}

/** A table, materialized view or index, as pg_class has it. */
export interface RelationStatistics {
  readonly schema: string;
  readonly name: string;
  /** For an index: its table's name. */
  readonly table: string | null;
  /** Of 8 kB; -1: nobody has counted them. */
  readonly pages: number;
  /** -1: nobody has counted them. */
  readonly tuples: number;
  /** Pages that are visible to all. */
  readonly visible: number;
  /** Of a partition, its parent; an older file does not say it. */
  readonly partitionOf?: FullName;
}

/** A column of a table, or an expression of an index, as pg_stats has it. Arrays of values are array literals. */
export interface ColumnStatistics extends KnownStatistics {
  readonly schema: string;
  readonly relation: string;
  readonly name: string;
  /** Over the partitions or children, too. */
  readonly inherited: boolean;
}

/** Of a column, or of an expression of extended statistics. */
export interface KnownStatistics {
  readonly nullFrac: number;
  /** In bytes. */
  readonly avgWidth: number;
  /** Below 0: a share of the rows. */
  readonly nDistinct: number;
  readonly mostCommonVals: string | null;
  readonly mostCommonFreqs: readonly number[] | null;
  readonly histogramBounds: string | null;
  readonly correlation: number | null;
  readonly mostCommonElems: string | null;
  readonly mostCommonElemFreqs: readonly number[] | null;
  readonly elemCountHistogram: readonly number[] | null;
  readonly rangeLengthHistogram: string | null;
  readonly rangeEmptyFrac: number | null;
  readonly rangeBoundsHistogram: string | null;
}
