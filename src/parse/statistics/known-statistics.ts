import { lookup } from "../../text/lookup.ts";
import type { KnownStatistics } from "../../types.ts";
import { literalAt, MOST_TUPLES, maybe, number, numbers, whole } from "./values.ts";

/** What pg_stats has of a column, or pg_stats_ext_exprs of an expression. Throws a Wrong. */
export function knownOf(read: Readonly<Record<string, unknown>>, place: string): KnownStatistics {
  const text = (name: string) => maybe(lookup(read, name), (value) => literalAt(value, `${place}.${name}`));
  const share = (name: string) =>
    maybe(lookup(read, name), (value) => number(value, `${place}.${name}`, 0, 1));
  const shares = (name: string, most: number) =>
    maybe(lookup(read, name), (value) => numbers(value, `${place}.${name}`, most));
  return {
    nullFrac: number(read.null_frac, `${place}.null_frac`, 0, 1),
    avgWidth: whole(read.avg_width, `${place}.avg_width`, 0, 2 ** 30),
    nDistinct: number(read.n_distinct, `${place}.n_distinct`, -1, MOST_TUPLES),
    mostCommonVals: text("most_common_vals"),
    mostCommonFreqs: shares("most_common_freqs", 1),
    histogramBounds: text("histogram_bounds"),
    correlation: maybe(read.correlation, (value) => number(value, `${place}.correlation`, -1, 1)),
    mostCommonElems: text("most_common_elems"),
    mostCommonElemFreqs: shares("most_common_elem_freqs", 1),
    elemCountHistogram: shares("elem_count_histogram", 1e9),
    rangeLengthHistogram: text("range_length_histogram"),
    rangeEmptyFrac: share("range_empty_frac"),
    rangeBoundsHistogram: text("range_bounds_histogram"),
  };
}
