import type { Session } from "../../postgres/server.ts";
import type { ColumnStatistics, RelationStatistics } from "../../types.ts";
import type { Way } from "./way.ts";

/** By the functions that pg_upgrade restores statistics with; what does not fit they leave out, and say false. */
export const byFunctions: Way = { relation, column };

function relation(session: Session, statistics: RelationStatistics): Promise<unknown> {
  return session.extended(
    `SELECT pg_catalog.pg_restore_relation_stats('schemaname', $1::text, 'relname', $2::text, 'relpages', $3::integer,
       'reltuples', $4::real, 'relallvisible', $5::integer)`,
    [statistics.schema, statistics.name, statistics.pages, statistics.tuples, statistics.visible],
  );
}

async function column(session: Session, statistics: ColumnStatistics): Promise<boolean> {
  const { rows } = await session.extended(
    `SELECT pg_catalog.pg_restore_attribute_stats('schemaname', $1::text, 'relname', $2::text, 'attname', $3::text,
       'inherited', $4::boolean, 'null_frac', $5::real, 'avg_width', $6::integer, 'n_distinct', $7::real,
       'most_common_vals', $8::text, 'most_common_freqs', $9::real[], 'histogram_bounds', $10::text,
       'correlation', $11::real, 'most_common_elems', $12::text, 'most_common_elem_freqs', $13::real[],
       'elem_count_histogram', $14::real[], 'range_length_histogram', $15::text, 'range_empty_frac', $16::real,
       'range_bounds_histogram', $17::text) AS fits`,
    [
      ...[
        statistics.schema,
        statistics.relation,
        statistics.name,
        statistics.inherited,
        statistics.nullFrac,
        statistics.avgWidth,
        statistics.nDistinct,
      ],
      // Frequencies without their values say nothing.
      ...[
        statistics.mostCommonVals,
        statistics.mostCommonVals && statistics.mostCommonFreqs,
        statistics.histogramBounds,
        statistics.correlation,
      ],
      ...[
        statistics.mostCommonElems,
        statistics.mostCommonElems && statistics.mostCommonElemFreqs,
        statistics.elemCountHistogram,
      ],
      ...[
        statistics.rangeLengthHistogram,
        statistics.rangeLengthHistogram && statistics.rangeEmptyFrac,
        statistics.rangeBoundsHistogram,
      ],
    ],
  );
  return rows[0]?.fits === "t";
}
