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
  /** Statistics over several columns, by name: "public.orders_city_zip". */
  readonly extended: readonly string[];
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
}

/** A column of a table, or an expression of an index, as pg_stats has it. Arrays of values are array literals. */
export interface ColumnStatistics {
  readonly schema: string;
  readonly relation: string;
  readonly name: string;
  /** Over the partitions or children, too. */
  readonly inherited: boolean;
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
