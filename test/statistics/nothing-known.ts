import type { KnownStatistics } from "../../src/types.ts";

/** Of a column in which ANALYZE found nothing that comes often, and no order. */
export const nothingKnown: KnownStatistics = {
  nullFrac: 0,
  avgWidth: 4,
  nDistinct: 1,
  mostCommonVals: null,
  mostCommonFreqs: null,
  histogramBounds: null,
  correlation: null,
  mostCommonElems: null,
  mostCommonElemFreqs: null,
  elemCountHistogram: null,
  rangeLengthHistogram: null,
  rangeEmptyFrac: null,
  rangeBoundsHistogram: null,
};
