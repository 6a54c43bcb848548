import { quoteLiteral } from "../../sql/grammar/name.ts";
import { plannerSettings } from "../../sql/statements/planner-settings.ts";

/** How `indexwright statistics` is asked. */
export interface WantedStatistics {
  /** As written in SQL; null: every table. Those that a foreign key ties to them come along. */
  readonly tables: readonly string[] | null;
  /** No value of any row may leave the database. */
  readonly redact: boolean;
}

/** Values of rows. */
const values = ["most_common_vals", "histogram_bounds", "most_common_elems"];
/** Numbers; those of ranges, and lists, only where the server has them. */
const numbers = [
  "null_frac",
  "avg_width",
  "n_distinct",
  "most_common_freqs",
  "correlation",
  "most_common_elem_freqs",
  "elem_count_histogram",
  "range_empty_frac",
];
const ranges = ["range_length_histogram", "range_bounds_histogram"];

/** SQL that exports what a planner knows of tables. One SELECT, whose only value is the file. */
export function statisticsQuery({ tables, redact }: WantedStatistics): string {
  const redacted = "-- Most common values and histograms are left out: no value of any row is in it.\n";
  const whole = "-- It holds sample values of columns: with --redact no value of any row is in it.\n";
  return `-- Reads pg_class, pg_stats and pg_stats_ext and changes nothing. Run it as a role that may read the tables: of
-- others pg_stats shows nothing, and pg_stats_ext shows what CREATE STATISTICS has made to the table's owner alone.
${redact ? redacted : whole}-- psql -XAt --dbname=DATABASE --file=this.sql --output=statistics.json; then indexwright prove --statistics statistics.json
WITH ${tables === null ? "" : `${named(tables)}, `}tables AS (
  SELECT c.oid, n.nspname, c.relname, c.relpages, c.reltuples, c.relallvisible, ${partitionOf} AS partition_of
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'${tables === null ? "" : only}
), relations AS (
  SELECT nspname, relname, NULL::name AS owner, relpages, reltuples, relallvisible, partition_of FROM tables
  UNION ALL
  SELECT n.nspname, c.relname, t.relname, c.relpages, c.reltuples, c.relallvisible, NULL
  FROM tables t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
)
SELECT jsonb_build_object('indexwright', 'statistics', 'version', 2, 'redacted', ${redact},
  'server', current_setting('server_version_num')::int,
  'settings', (SELECT jsonb_object_agg(name, current_setting(name)) FROM pg_settings
    WHERE name IN (${plannerSettings.map(quoteLiteral).join(", ")})),
  'relations', (SELECT coalesce(jsonb_agg(jsonb_build_object('schema', nspname, 'name', relname, 'table', owner,
      'pages', relpages, 'tuples', reltuples, 'visible', relallvisible, 'partition_of', partition_of) ORDER BY nspname, relname), '[]') FROM relations),
  'columns', (SELECT coalesce(jsonb_agg(${column(redact)} ORDER BY s.schemaname, s.tablename, s.attname, s.inherited), '[]')
    FROM pg_stats s JOIN relations r ON r.nspname = s.schemaname AND r.relname = s.tablename, to_jsonb(s) AS j),
  'extended', (SELECT coalesce(jsonb_agg(${extended(redact)} ORDER BY n.nspname, x.stxname, e.j ->> 'inherited'), '[]')
${extendedFrom}));
`;
}

/** Of a partition its parent, as [schema, name]. What a table inherits in the old way has its indexes apart. */
const partitionOf = `(SELECT jsonb_build_array(m.nspname, p.relname) FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
    JOIN pg_namespace m ON m.oid = p.relnamespace WHERE h.inhrelid = c.oid AND c.relispartition)`;

function column(redact: boolean): string {
  const named = ["schema", "s.schemaname", "relation", "s.tablename", "name", "s.attname"];
  return objectOf([...named, "inherited", "s.inherited", ...knownOf(redact)]);
}

/** What is known of a column or an expression `s`, which is `j` as JSON: names and SQL in turn. */
function knownOf(redact: boolean): readonly string[] {
  return [
    ...numbers.flatMap((name) => [name, `j -> '${name}'`]),
    ...(redact ? [] : values.flatMap((name) => [name, `s.${name}::text`])),
    // Before PostgreSQL 17 the view has none.
    ...(redact ? [] : ranges.flatMap((name) => [name, listOf(name)])),
  ];
}

function objectOf(fields: readonly string[]): string {
  const pairs = fields.map((field, at) => (at % 2 === 0 ? `'${field}'` : field));
  return `jsonb_strip_nulls(jsonb_build_object(${pairs.join(", ")}))`;
}

/** Where the columns and expressions of one stand: numbers of attributes are those of that database alone. */
const place = `CASE WHEN k::int < 0 THEN cardinality(x.stxkeys) - 1 - k::int ELSE array_position(x.stxkeys::int2[], k::int2) END`;

function counted(view: string, name: string, apart: string): string {
  return `(SELECT jsonb_agg(jsonb_build_object('of', (SELECT jsonb_agg(${place} ORDER BY at)
      FROM regexp_split_to_table(o.key, '${apart}') WITH ORDINALITY AS l (k, at)), '${name}', o.value::numeric))
    FROM json_each_text((e.j ->> '${view}')::json) AS o)`;
}

/** pg_statistic_ext is there for all; what it has gathered is in views, of which older versions have fewer columns. */
function extended(redact: boolean): string {
  const known = objectOf(["sql", "l.sql", ...knownOf(redact)]);
  const fields = [
    ...["schema", "n.nspname", "name", "x.stxname", "table_schema", "t.nspname", "table", "t.relname"],
    ...["kinds", "to_jsonb(x.stxkind)", "inherited", inherited("e.j")],
    ...["readable", "pg_has_role(c.relowner, 'USAGE')", "columns", columnsOf],
    "expressions",
    `(SELECT jsonb_agg(${known} ORDER BY l.at) FROM unnest(pg_get_statisticsobjdef_expressions(x.oid)) WITH ORDINALITY AS l (sql, at)
      LEFT JOIN pg_stats_ext_exprs s ON s.statistics_schemaname = n.nspname AND s.statistics_name = x.stxname AND s.expr = l.sql
        AND to_jsonb(s) ->> 'inherited' IS NOT DISTINCT FROM e.j ->> 'inherited', to_jsonb(s) AS j)`,
    ...["n_distinct", counted("n_distinct", "count", ", ")],
    ...["dependencies", counted("dependencies", "degree", ", | => ")],
    ...["most_common_freqs", "e.j -> 'most_common_freqs'"],
    ...["most_common_base_freqs", "e.j -> 'most_common_base_freqs'"],
    ...(redact ? [] : ["most_common_vals", "e.j -> 'most_common_vals'"]),
  ];
  return objectOf(fields);
}

/** Before PostgreSQL 15 those of a partitioned table are over its partitions, and all others are not. */
const inherited = (row: string): string => `coalesce((${row} ->> 'inherited')::boolean, c.relkind = 'p')`;
const columnsOf = `(SELECT coalesce(jsonb_agg(a.attname ORDER BY k.at), '[]') FROM unnest(x.stxkeys) WITH ORDINALITY AS k (num, at)
      JOIN pg_attribute a ON a.attrelid = x.stxrelid AND a.attnum = k.num)`;
const extendedFrom = `    FROM pg_statistic_ext x JOIN pg_namespace n ON n.oid = x.stxnamespace JOIN tables t ON t.oid = x.stxrelid
      JOIN pg_class c ON c.oid = x.stxrelid
      LEFT JOIN LATERAL (SELECT to_jsonb(v) AS j FROM pg_stats_ext v
        WHERE v.statistics_schemaname = n.nspname AND v.statistics_name = x.stxname) AS e ON true`;

function listOf(name: string): string {
  const list = `CASE jsonb_typeof(j -> '${name}') WHEN 'array' THEN j -> '${name}' ELSE '[]' END`;
  return `(SELECT array_agg(v ORDER BY at)::text FROM jsonb_array_elements_text(${list}) WITH ORDINALITY AS l (v, at))`;
}

function named(tables: readonly string[]): string {
  const names = tables.length === 0 ? "NULL" : tables.map(quoteLiteral).join(", ");
  return `named AS (
  SELECT coalesce(i.indrelid, r.oid) AS oid FROM unnest(ARRAY[${names}]::text[]) AS name
    JOIN pg_class r ON r.oid = to_regclass(name) LEFT JOIN pg_index i ON i.indexrelid = r.oid
)`;
}

const only = `
    AND (c.oid IN (SELECT oid FROM named) OR pg_partition_root(c.oid) IN (SELECT oid FROM named)
      OR EXISTS (SELECT 1 FROM pg_constraint k WHERE k.contype = 'f'
        AND (k.conrelid = c.oid AND k.confrelid IN (SELECT oid FROM named)
          OR k.confrelid = c.oid AND k.conrelid IN (SELECT oid FROM named))))`;
