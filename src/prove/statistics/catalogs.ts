import type { Session } from "../../postgres/server.ts";
import type { ColumnStatistics, RelationStatistics } from "../../types.ts";
import type { Way } from "./way.ts";

/** Into pg_class and pg_statistic, by a superuser: before PostgreSQL 18 there is no other way. */
export const inCatalogs: Way = { relation, column };

function relation(session: Session, statistics: RelationStatistics): Promise<unknown> {
  return session.extended(
    `UPDATE pg_class SET relpages = $3::integer, reltuples = $4::real, relallvisible = $5::integer
     WHERE relname = $2 AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = $1)`,
    [statistics.schema, statistics.name, statistics.pages, statistics.tuples, statistics.visible],
  );
}

/**
 * The column with the type that its values have: that below its domains. A value of a domain, or of what is made of
 * domains, would call a check that a migration has written, and a superuser asks here: those stay without values.
 * `element` is what an array, a range or a text search vector is made of.
 */
const typed = `WITH RECURSIVE attribute AS (
    SELECT a.attrelid, a.attnum, a.attcollation, a.atttypid, m.amname = 'gin' AS elements
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_am m ON m.oid = c.relam
    WHERE n.nspname = $1 AND c.relname = $2 AND a.attname = $3 AND a.attnum > 0 AND NOT a.attisdropped
  ), chain AS (
    SELECT a.*, a.atttypid AS typ FROM attribute a
    UNION ALL SELECT c.attrelid, c.attnum, c.attcollation, c.atttypid, c.elements, t.typbasetype
    FROM chain c JOIN pg_type t ON t.oid = c.typ WHERE t.typtype = 'd'
  ), typed AS (
    SELECT c.attrelid, c.attnum, c.attcollation, t.oid AS typ, t.typtype,
      CASE WHEN c.elements THEN c.typ WHEN t.typcategory = 'A' THEN t.typelem WHEN t.oid = 'tsvector'::regtype THEN 'text'::regtype
        WHEN t.typtype IN ('r', 'm') THEN (SELECT g.rngsubtype FROM pg_range g WHERE t.oid IN (g.rngtypid, g.rngmultitypid)) END AS element
    FROM chain c JOIN pg_type t ON t.oid = c.typ WHERE t.typtype <> 'd'
  ), safe AS (
    SELECT t.*, t.typtype IN ('b', 'e', 'r', 'm') AND (t.element IS NULL OR e.typtype IN ('b', 'e') AND e.typcategory <> 'A') AS valued
    FROM typed t LEFT JOIN pg_type e ON e.oid = t.element
  )`;

/** The operator of a type's default btree class; strategy 1 is <, 3 is =. Types without one of their own share one. */
const operator = (type: string, strategy: number): string =>
  `(SELECT p.amopopr FROM pg_opclass o JOIN pg_amop p ON p.amopfamily = o.opcfamily AND p.amoplefttype = o.opcintype
      AND p.amoprighttype = o.opcintype AND p.amopstrategy = ${strategy}
    JOIN pg_type y ON y.oid = ${type} WHERE o.opcmethod = (SELECT oid FROM pg_am WHERE amname = 'btree') AND o.opcdefault
      AND o.opcintype IN (y.oid, CASE WHEN y.typname = 'varchar' THEN 'text'::regtype WHEN y.typcategory = 'A' THEN 'anyarray'::regtype
        WHEN y.typtype = 'e' THEN 'anyenum'::regtype WHEN y.typtype = 'r' THEN 'anyrange'::regtype
        WHEN y.typtype = 'm' THEN 'anymultirange'::regtype END)
    ORDER BY o.opcintype = y.oid DESC LIMIT 1)`;

const array = (parameter: string, type: string): string =>
  `array_in(textout(${parameter}::text), ${type}, -1)`;
const count = (parameter: string): string => `cardinality(${parameter}::text::text[])`;

/**
 * What may stand in a slot (catalog/pg_statistic.h): its kind, its operator, its collation, its numbers and its values. As
 * many numbers as values, or nobody may look behind their end: so the planner trusts them.
 */
const slots = `
    (1, $8::text IS NOT NULL AND s.valued AND ${count("$8")} = cardinality($9::real[]), ${operator("s.typ", 3)}, s.attcollation,
      $9::real[], s.typ, $8::text),
    (2, $10::text IS NOT NULL AND s.valued AND ${count("$10")} > 1, ${operator("s.typ", 1)}, s.attcollation, NULL, s.typ, $10::text),
    (3, $11::real IS NOT NULL, ${operator("s.typ", 1)}, s.attcollation, ARRAY[$11::real], NULL, NULL),
    (4, $12::text IS NOT NULL AND s.valued AND s.element IS NOT NULL
        AND cardinality($13::real[]) BETWEEN ${count("$12")} + 2 AND ${count("$12")} + 3,
      ${operator("s.element", 3)}, CASE WHEN s.typ = 'tsvector'::regtype THEN 100 ELSE s.attcollation END, $13::real[], s.element, $12::text),
    (5, $14::real[] IS NOT NULL AND s.element IS NOT NULL, ${operator("s.element", 3)}, s.attcollation, $14::real[], NULL, NULL),
    (6, $15::text IS NOT NULL AND s.typtype IN ('r', 'm'), 672, 0, ARRAY[coalesce($16::real, 0)], 'float8'::regtype, $15::text),
    (7, $17::text IS NOT NULL AND s.valued AND s.typtype IN ('r', 'm'), 0, 0, NULL,
      CASE WHEN s.typtype = 'm' THEN (SELECT g.rngtypid FROM pg_range g WHERE g.rngmultitypid = s.typ) ELSE s.typ END, $17::text)`;

/** Five slots at most; the first that there is something for come first. */
const insert = `${typed}, slot AS (
    SELECT row_number() OVER (ORDER BY kind) AS n, kind, coalesce(op, 0) AS op, coll, numbers, type, vals
    FROM safe s, LATERAL (VALUES ${slots}) AS v (kind, there, op, coll, numbers, type, vals)
    WHERE there AND (op IS NOT NULL OR kind = 7)
  )
  INSERT INTO pg_statistic (starelid, staattnum, stainherit, stanullfrac, stawidth, stadistinct,
    ${[1, 2, 3, 4, 5].map((n) => `stakind${n}, staop${n}, stacoll${n}, stanumbers${n}, stavalues${n}`).join(", ")})
  SELECT s.attrelid, s.attnum, $4::boolean, $5::real, $6::integer, $7::real,
    ${[1, 2, 3, 4, 5].map((n) => `coalesce(s${n}.kind, 0), coalesce(s${n}.op, 0), coalesce(s${n}.coll, 0), s${n}.numbers, CASE WHEN s${n}.vals IS NOT NULL THEN ${array(`s${n}.vals`, `s${n}.type`)} END`).join(",\n    ")}
  FROM safe s ${[1, 2, 3, 4, 5].map((n) => `LEFT JOIN slot s${n} ON s${n}.n = ${n}`).join(" ")}
  RETURNING 1`;

async function column(session: Session, statistics: ColumnStatistics): Promise<boolean> {
  await session.extended(
    `DELETE FROM pg_statistic USING pg_attribute a, pg_class c, pg_namespace n
     WHERE n.nspname = $1 AND c.relname = $2 AND a.attname = $3 AND c.relnamespace = n.oid AND a.attrelid = c.oid
       AND starelid = c.oid AND staattnum = a.attnum AND stainherit = $4`,
    [statistics.schema, statistics.relation, statistics.name, statistics.inherited],
  );
  const { rows } = await session.extended(insert, [
    ...[
      statistics.schema,
      statistics.relation,
      statistics.name,
      statistics.inherited,
      statistics.nullFrac,
      statistics.avgWidth,
      statistics.nDistinct,
    ],
    ...[
      statistics.mostCommonVals,
      statistics.mostCommonFreqs,
      statistics.histogramBounds,
      statistics.correlation,
    ],
    ...[statistics.mostCommonElems, statistics.mostCommonElemFreqs, statistics.elemCountHistogram],
    ...[statistics.rangeLengthHistogram, statistics.rangeEmptyFrac, statistics.rangeBoundsHistogram],
  ]);
  return rows.length > 0;
}
